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
import java.util.List;
import java.util.Optional;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Home;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;

/** A server on a free port of this machine, and a client of it. */
final class TestServer implements AutoCloseable {

    static final String TOKEN = "open-sesame";
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final LivePortfolio live;
    private final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Portfolio portfolio) throws IOException {
        this(new MemoryHome(portfolio), Tokens.of(TOKEN));
    }

    TestServer(Home home, Tokens tokens) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
        this.live = new LivePortfolio(home, clock, Optional.of(DAY));
        this.server = ApiServer.start(
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        ServerOptions.LOOPBACK,
                        Optional.of(tokens),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "test",
                        true),
                live);
    }

    /** Serves the sample. */
    static TestServer ofSample() throws IOException {
        return new TestServer(sample());
    }

    static Portfolio sample() {
        return BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh())
                .portfolio()
                .orElseThrow();
    }

    LivePortfolio live() {
        return live;
    }

    int port() {
        return server.port();
    }

    List<String> addresses() {
        return server.addresses();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** A request with the token. */
    HttpRequest.Builder trusted(String path) {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }

    /** Asks with the token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(trusted(path));
    }

    /** Posts JSON with the token. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(trusted(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts a form with the token. */
    HttpResponse<String> post(String path, Form form) throws IOException, InterruptedException {
        return send(trusted(path).header("Content-Type", form.type()).POST(form.body()));
    }

    @Override
    public void close() {
        server.close();
        live.close();
    }
}
