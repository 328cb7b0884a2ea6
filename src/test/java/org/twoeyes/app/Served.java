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
        HttpRequest request = HttpRequest.newBuilder(address.resolve(PORTFOLIO))
                .header("Cookie", "twoeyes=" + token)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The portfolio once it has something; gives up with the test's own time. */
    String portfolioWith(String text) throws Exception {
        String found = portfolio();
        while (!found.contains(text)) {
            TimeUnit.MILLISECONDS.sleep(50);
            found = portfolio();
        }
        return found;
    }

    /** Sends files to be imported. */
    void upload(Form form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/imports"))
                .header("Cookie", "twoeyes=" + token)
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
