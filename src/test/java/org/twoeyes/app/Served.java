package org.twoeyes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.twoeyes.http.Form;

/** A {@code serve} process and a client of it. Closing it kills it. */
final class Served implements AutoCloseable {

    private static final String PORTFOLIO = "/api/v1/portfolio";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final BufferedReader out;
    private final URI address;
    private final String token;

    /** Starts it, and waits until it says its address. */
    Served(Programs programs, Map<String, String> environment, Object... arguments) throws Exception {
        process = programs.start(environment, arguments);
        out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).startsWith("Open http://127.0.0.1:");
        address = URI.create(line.substring("Open ".length()));
        token = address.getQuery().replace("token=", "");
    }

    Process process() {
        return process;
    }

    URI address() {
        return address;
    }

    String token() {
        return token;
    }

    /** The portfolio of now. */
    String portfolio() throws Exception {
        return get(PORTFOLIO);
    }

    /** What an address answers, which must be there. */
    String get(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /**
     * Sends a request: what is put is new, and of what else it is about it does not matter what is stored.
     *
     * @param key under which it may be repeated
     * @param json its body; empty for none
     */
    HttpResponse<String> send(String method, String path, String key, String json) throws Exception {
        HttpRequest.Builder request = request(path).header(method.equals("PUT") ? "If-None-Match" : "If-Match", "*");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", "twoeyes=" + token);
    }

    /** The portfolio once it has something; gives up with the test's own time. */
    String portfolioWith(String text) throws Exception {
        return portfolio(found -> found.contains(text));
    }

    /** The portfolio once something is gone from it. */
    String portfolioWithout(String text) throws Exception {
        return portfolio(found -> !found.contains(text));
    }

    private String portfolio(Predicate<String> wanted) throws Exception {
        String found = portfolio();
        while (!wanted.test(found)) {
            TimeUnit.MILLISECONDS.sleep(50);
            found = portfolio();
        }
        return found;
    }

    /** Sends files to be imported. */
    void upload(Form form) throws Exception {
        HttpRequest request = request("/api/v1/imports")
                .header("Content-Type", form.type())
                .POST(form.body())
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        out.close();
    }
}
