package org.twoeyes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.http.Form;

/** {@code serve} as users start it: a process of its own, an embedded database, a browser's requests. */
@Tag("store")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServeTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void graphIsServedFromItsFirstImportToItsEnd() throws Exception {
        Path data = folder.resolve("data");
        Process serve = start("serve", "--data", data, "--port", "0");
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            URI address = address(out.readLine());
            String token = address.getQuery().replace("token=", "");
            assertThat(portfolio(address, token)).contains("\"contacts\":{\"id\":[]");

            upload(address, token);
            portfolioWith("\"ann\"", address, token);
            // another process imports into the same folder while it is being served
            assertThat(run("import", bundle(), "--data", data)).isZero();
            assertThat(portfolioWith("\"bo\"", address, token)).contains("\"ann\"");

            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                open.add(halfARequest(address, token));
            }
            serve.destroy();
            assertThat(serve.waitFor(1, TimeUnit.MINUTES))
                    .as("ends when told to")
                    .isTrue();
            for (Socket socket : open) {
                socket.close();
            }
        } finally {
            serve.destroyForcibly().waitFor();
        }
        // it ended in order: the folder opens again without a word and has everything
        Path exported = folder.resolve("exported");
        assertThat(run("export", "--data", data, "--out", exported)).isZero();
        assertThat(Files.readString(exported.resolve("contacts.csv"))).contains("ann,acme", "bo,bolt");
        assertThat(Files.readString(folder.resolve("errors.txt"))).doesNotContain("note:", "Exception", "ERROR");
    }

    private void upload(URI address, String token) throws Exception {
        Form form = new Form()
                .with("accounts.csv", "id,name\nacme,Acme\n")
                .with("contacts.csv", "id,accountId,name,layer\nann,acme,Ann,executive\n")
                .with("employees.csv", "id,name,layer\neve,Eve,middle\n");
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/imports"))
                .header("Cookie", "twoeyes=" + token)
                .header("Content-Type", form.type())
                .POST(form.body())
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    /** The portfolio once it has something; gives up with the test's own time. */
    private String portfolioWith(String text, URI address, String token) throws Exception {
        String found = portfolio(address, token);
        while (!found.contains(text)) {
            TimeUnit.MILLISECONDS.sleep(100);
            found = portfolio(address, token);
        }
        return found;
    }

    private Path bundle() throws Exception {
        Path bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(bundle.resolve("accounts.csv"), "id,name\nbolt,Bolt\n");
        Files.writeString(bundle.resolve("contacts.csv"), "id,accountId,name,layer\nbo,bolt,Bo,executive\n");
        Files.writeString(bundle.resolve("employees.csv"), "id,name,layer\neve,Eve,middle\n");
        return bundle;
    }

    private static URI address(String line) {
        assertThat(line).startsWith("Open http://127.0.0.1:");
        return URI.create(line.substring("Open ".length()));
    }

    private String portfolio(URI address, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/portfolio"))
                .header("Cookie", "twoeyes=" + token)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Socket halfARequest(URI address, String token) throws Exception {
        Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        String head = "POST /api/v1/departures HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private int run(Object... arguments) throws Exception {
        Process process = start(arguments);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** The program with the class path and the opened packages of this process. */
    private Process start(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()))
                .start();
    }
}
