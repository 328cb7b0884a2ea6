package org.twoeyes.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.live.GraphHome;
import org.twoeyes.service.live.LivePortfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the API and the page until it is told to stop. */
@Command(
        name = "serve",
        sortOptions = false,
        header = "Serve the page and the API.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description = "Serves the graph to browsers and programs of this machine and prints the address to open, with a"
                + " token made for this launch. To be reached from elsewhere it needs --tokens, and --tls or"
                + " --behind-proxy.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes serve                                  the graph in ./data, on 127.0.0.1:8080",
            "  twoeyes serve --host 0.0.0.0 --name eyes.example.org --tokens tokens.txt --behind-proxy"
        })
final class ServeCommand implements Callable<Integer> {

    static final int PORT = 8080;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 takes a free one. Default: 8080.")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to bind. Default: 127.0.0.1, this machine alone.")
    private String host = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A name under which it may be called, such as eyes.example.org; may be repeated.")
    private List<String> names = List.of();

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "Named tokens, one a line: NAME SHA256-OF-THE-TOKEN, and admin behind it"
                    + " for those who may back up, restore and erase; in place of one made at launch.")
    private @Nullable Path tokens;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "A PKCS #12 key store to be reached by HTTPS; its password comes from TWOEYES_TLS_PASSWORD.")
    private @Nullable Path tls;

    @Option(names = "--behind-proxy", description = "Something in front of it speaks HTTPS to clients.")
    private boolean behindProxy;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    ServeCommand(Session session) {
        this.session = session;
    }

    /** Serves. */
    @Override
    public Integer call() throws IOException {
        Serving.Request request = request();
        session.terminal().say("Opening the graph …");
        try (GraphHome home = GraphHome.open(graph.graph(session));
                LivePortfolio live = new LivePortfolio(home, session.clock(), Optional.empty())) {
            home.notes().forEach(note -> session.terminal().say("note: " + note));
            serve(session, live, request);
        }
        return Exit.DONE;
    }

    /** Serves a portfolio until the process is told to stop. */
    static void serve(Session session, LivePortfolio live, Serving.Request request) throws IOException {
        Serving.Running running = session.serving().start(live, request);
        session.terminal().print("Open " + running.address() + "\n");
        session.terminal().say("Stop with Ctrl-C.");
        new Watch().until(() -> {
            running.close();
            live.close();
        });
    }

    private Serving.Request request() {
        if (port < 0 || port > 65_535) {
            throw usage("--port (" + port + ") must be from 0 to 65535");
        }
        Set<String> allowed = new LinkedHashSet<>(names);
        if (!isLoopback()) {
            if (tokens == null || (tls == null && !behindProxy)) {
                throw usage(
                        "--host (" + host + ") can be reached from elsewhere: it needs --tokens FILE, and --tls FILE"
                                + " or --behind-proxy");
            }
            if (EVERYWHERE.contains(host) && names.isEmpty()) {
                throw usage("--host (" + host + ") needs --name NAME, under which it may be called");
            }
            allowed.add(host.contains(":") ? "[" + host + "]" : host);
        }
        return new Serving.Request(
                host,
                port,
                allowed,
                Optional.ofNullable(tokens),
                Optional.ofNullable(tls),
                session.environment().getOrDefault("TWOEYES_TLS_PASSWORD", ""),
                behindProxy,
                false);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw usage("--host (" + host + ") must be an address of this machine");
        }
    }

    private ParameterException usage(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("the command line sets the command");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
