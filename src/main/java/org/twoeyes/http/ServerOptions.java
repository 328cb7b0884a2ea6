package org.twoeyes.http;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is reached.
 *
 * @param host the address to bind; 127.0.0.1 for this machine alone
 * @param port the port to bind; 0 takes a free one
 * @param hosts the names, without ports, under which it may be called
 * @param tokens what opens it; empty lets everybody in, for development only
 * @param secure whether clients reach it by HTTPS only, so that cookies are marked for it
 * @param keyStore a PKCS #12 file with key and certificate, to be reached by HTTPS; empty is HTTP
 * @param webFolder the page's files while they are being worked on; empty takes those in the jar
 * @param version of the program
 * @param demo whether the data is the sample
 */
public record ServerOptions(
        String host,
        int port,
        Set<String> hosts,
        Optional<Tokens> tokens,
        boolean secure,
        Optional<KeyStore> keyStore,
        Optional<Path> webFolder,
        String version,
        boolean demo) {

    /** A key store and its password, which never shows. */
    public record KeyStore(Path file, String password) {
        @Override
        public String toString() {
            return "KeyStore[" + file + "]";
        }
    }

    /** The names of a machine for itself. */
    public static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public ServerOptions {
        hosts = Set.copyOf(hosts);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port (" + port + ") must be from 0 to 65535");
        }
    }
}
