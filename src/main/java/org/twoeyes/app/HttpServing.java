package org.twoeyes.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twoeyes.cli.RefusedException;
import org.twoeyes.cli.Serving;
import org.twoeyes.http.ApiServer;
import org.twoeyes.http.ServerOptions;
import org.twoeyes.http.Tokens;
import org.twoeyes.service.live.LivePortfolio;

/** Joins the command line with the server: checks files, makes the token of a launch, tells the address. */
final class HttpServing implements Serving {

    private final Map<String, String> environment;

    HttpServing(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Running start(LivePortfolio portfolio, Request request) {
        String token = request.tokens().isPresent() ? "" : Tokens.random();
        ServerOptions options = options(request, token);
        ApiServer server = started(options, portfolio);
        String scheme = options.keyStore().isPresent() ? "https" : "http";
        String host = request.host().contains(":") ? "[" + request.host() + "]" : request.host();
        String query = token.isEmpty() ? "" : "?token=" + token;
        return new Open(server, scheme + "://" + host + ":" + server.port() + "/" + query);
    }

    private ServerOptions options(Request request, String token) {
        Set<String> hosts = new HashSet<>(ServerOptions.LOOPBACK);
        hosts.addAll(request.names());
        String version = HttpServing.class.getPackage().getImplementationVersion();
        return new ServerOptions(
                request.host(),
                request.port(),
                hosts,
                Optional.of(request.tokens().map(HttpServing::read).orElseGet(() -> Tokens.of(token))),
                request.keyStore().isPresent() || request.behindProxy(),
                request.keyStore().map(file -> keyStore(file, request.keyStorePassword())),
                Optional.ofNullable(System.getProperty("twoeyes.web", environment.get("TWOEYES_WEB")))
                        .map(Path::of),
                version == null ? "development" : version,
                request.demo());
    }

    private static Tokens read(Path file) {
        try {
            return Tokens.inFile(file);
        } catch (IOException e) {
            throw new RefusedException(file + " cannot be read.");
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + ".");
        }
    }

    private static ServerOptions.KeyStore keyStore(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return new ServerOptions.KeyStore(file, password);
        } catch (NoSuchFileException e) {
            throw new RefusedException(file + " does not exist.");
        } catch (IOException | GeneralSecurityException e) {
            throw new RefusedException(file
                    + " cannot be opened: it must be a PKCS #12 key store, and TWOEYES_TLS_PASSWORD its password.");
        }
    }

    private static ApiServer started(ServerOptions options, LivePortfolio portfolio) {
        try {
            return ApiServer.start(options, portfolio);
        } catch (BindException e) {
            throw new RefusedException("Port " + options.port() + " on " + options.host()
                    + " cannot be bound; another program may have it. Choose another with --port.");
        }
    }

    private record Open(ApiServer server, String address) implements Running {
        @Override
        public void close() {
            server.close();
        }

        /** Without the address, which holds a token. */
        @Override
        public String toString() {
            return "Open[" + server.port() + "]";
        }
    }
}
