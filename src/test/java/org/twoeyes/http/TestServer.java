package org.twoeyes.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;

/** A server of the sample on a free port of this machine, and a client of it. */
final class TestServer implements AutoCloseable {

    static final String TOKEN = "open-sesame";
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final LivePortfolio live;
    private final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Portfolio portfolio) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
        this.live = new LivePortfolio(new MemoryHome(portfolio), clock, Optional.of(DAY));
        this.server = ApiServer.start(
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        ServerOptions.LOOPBACK,
                        Optional.of(Tokens.of(TOKEN)),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "test",
                        true),
                live);
    }

    /** Serves the sample. */
    static TestServer ofSample() throws IOException {
        return new TestServer(BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh())
                .portfolio()
                .orElseThrow());
    }

    LivePortfolio live() {
        return live;
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks with the token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + TOKEN));
    }

    /** Posts JSON with the token. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        server.close();
        live.close();
    }
}
