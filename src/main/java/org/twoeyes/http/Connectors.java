package org.twoeyes.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where clients reach the server: an address, a port, and HTTPS where there is a key store. */
final class Connectors {

    private static final int BACKLOG = 512;

    private Connectors() {}

    /** A connector that is bound when its server starts. */
    static ServerConnector of(Server server, HttpConfiguration http, ServerOptions options) {
        ServerConnector connector = options.keyStore()
                .map(keys -> {
                    SslContextFactory.Server tls = new SslContextFactory.Server();
                    tls.setKeyStorePath(keys.file().toAbsolutePath().toString());
                    tls.setKeyStoreType("PKCS12");
                    tls.setKeyStorePassword(keys.password());
                    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
                    http.addCustomizer(new SecureRequestCustomizer(false));
                    return new ServerConnector(server, tls, new HttpConnectionFactory(http));
                })
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(Limits.IDLE_MILLIS);
        return connector;
    }
}
