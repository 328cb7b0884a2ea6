package org.twoeyes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.cli.RefusedException;
import org.twoeyes.cli.Serving;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;

/** How {@code serve} is reached: tokens, HTTPS, names, and what it refuses to start with. */
class HttpServingTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void addressCarriesTheTokenOfThisLaunchOnly() throws Exception {
        try (LivePortfolio live = live();
                Serving.Running running = start(live, request(Optional.empty(), Optional.empty(), false))) {
            assertThat(running.address()).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[\\w-]{43}");
            assertThat(running.toString()).doesNotContain("token");
            HttpResponse<String> answer = get(HttpClient.newHttpClient(), running.address(), "");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "SameSite=Strict")
                    .doesNotContain("Secure");
            try (LivePortfolio other = live();
                    Serving.Running next = start(other, request(Optional.empty(), Optional.empty(), false))) {
                assertThat(next.address().replaceAll(".*=", ""))
                        .isNotEqualTo(running.address().replaceAll(".*=", ""));
            }
        }
    }

    @Test
    void httpsAnswersWithTheKeyOfTheStoreAndMarksItsCookieForIt() throws Exception {
        Path keys = keyStore();
        try (LivePortfolio live = live();
                Serving.Running running = start(live, request(Optional.of(tokens()), Optional.of(keys), false))) {
            assertThat(running.address()).matches("https://127\\.0\\.0\\.1:\\d+/");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keys)).build();

            assertThat(get(client, running.address() + "api/v1/meta", "ana's").statusCode())
                    .isEqualTo(200);
            assertThat(get(client, running.address() + "api/v1/meta", "guess").statusCode())
                    .isEqualTo(401);
            assertThat(get(client, running.address() + "?token=ana%27s", "")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThatThrownBy(() -> get(client, running.address().replace("https", "http") + "health/live", ""))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void serverBehindAProxyAnswersUnderItsNameAndMarksCookiesForHttps() throws Exception {
        Serving.Request request = new Serving.Request(
                "127.0.0.1", 0, Set.of("eyes.example.org"), Optional.of(tokens()), Optional.empty(), "", true, false);
        try (LivePortfolio live = live();
                Serving.Running running = start(live, request)) {
            String cookie = get(HttpClient.newHttpClient(), running.address() + "?token=ana%27s", "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();

            assertThat(cookie).contains("Secure");
            assertThat(status(running.address(), "eyes.example.org")).startsWith("HTTP/1.1 200");
            assertThat(status(running.address(), "EYES.example.org:443")).startsWith("HTTP/1.1 200");
            assertThat(status(running.address(), "evil.example")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void fileThatCannotBeUsedIsRefusedBeforeAnythingIsServed() throws Exception {
        Path keys = keyStore();
        Path noKeys = Files.writeString(folder.resolve("no-keys.p12"), "not a key store");
        Path noTokens = Files.writeString(folder.resolve("no-tokens.txt"), "# nobody\n");
        Path missing = folder.resolve("missing");
        String unopened = " cannot be opened: it must be a PKCS #12 key store, and TWOEYES_TLS_PASSWORD its password.";

        assertRefused(request(Optional.of(missing), Optional.empty(), false), missing + " cannot be read.");
        assertRefused(
                request(Optional.of(noTokens), Optional.empty(), false), noTokens + " must hold at least one token.");
        assertRefused(request(Optional.of(tokens()), Optional.of(missing), false), missing + " does not exist.");
        assertRefused(request(Optional.of(tokens()), Optional.of(noKeys), false), noKeys + unopened);
        assertRefused(
                new Serving.Request(
                        "127.0.0.1", 0, Set.of(), Optional.empty(), Optional.of(keys), "wrong", false, false),
                keys + unopened);
    }

    @Test
    void portThatIsTakenIsRefusedWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertRefused(
                    new Serving.Request(
                            "127.0.0.1", port, Set.of(), Optional.empty(), Optional.empty(), "", false, false),
                    "Port " + port + " on 127.0.0.1 cannot be bound; another program may have it. Choose another with"
                            + " --port.");
        }
    }

    private static void assertRefused(Serving.Request request, String sentence) {
        try (LivePortfolio live = live()) {
            assertThatThrownBy(() -> start(live, request).close())
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(sentence);
        }
    }

    private static Serving.Running start(LivePortfolio live, Serving.Request request) {
        return new HttpServing(Map.of()).start(live, request);
    }

    private static LivePortfolio live() {
        return new LivePortfolio(new MemoryHome(Portfolio.EMPTY), Clock.systemUTC(), Optional.empty());
    }

    private static Serving.Request request(Optional<Path> tokens, Optional<Path> keys, boolean behindProxy) {
        return new Serving.Request("127.0.0.1", 0, Set.of(), tokens, keys, PASSWORD, behindProxy, false);
    }

    private static HttpResponse<String> get(HttpClient client, String address, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String status(String address, String host) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            String request = "GET /api/v1/meta HTTP/1.1\r\nHost: " + host
                    + "\r\nAuthorization: Bearer ana's\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path tokens() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("ana's".getBytes(StandardCharsets.UTF_8));
        return Files.writeString(
                folder.resolve("tokens.txt"), "ana " + HexFormat.of().formatHex(hash) + "\n");
    }

    /** A key store with a key of its own for 127.0.0.1, made by the tool that comes with Java. */
    private Path keyStore() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "eyes",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("eyes", store.getCertificate("eyes"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
