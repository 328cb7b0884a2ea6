package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.LifelikePortfolio;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LimitsTest {

    private static final int LARGE = 50_000;
    private static final int ABOUT_ONE_MEGABYTE = 1_200_000;
    private static final int SLOW = 1000;
    private static final String HEAD =
            " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestServer.TOKEN + "\r\n";
    private static final int QUESTION = 2;
    private static final int BUNDLE = 3;
    private static final int PIECES = 4;

    @Test
    void othersAreAnsweredWhileAThousandClientsAreSlow() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (TestServer server = TestServer.ofSample()) {
            try {
                for (int i = 0; i < SLOW; i++) {
                    slow.add(slowClient(server.port(), i % PIECES));
                }
                for (int i = 0; i < 20; i++) {
                    assertThat(answer(server, "/health/live")).isEqualTo(200);
                    assertThat(answer(server, "/api/v1/home")).isEqualTo(200);
                }
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {QUESTION, BUNDLE})
    void questionsAreAnsweredWhileManyBodiesComeSlowly(int body) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (TestServer server = TestServer.ofSample()) {
            try {
                for (int i = 0; i < SLOW / PIECES; i++) {
                    slow.add(slowClient(server.port(), body));
                }
                for (int i = 0; i < 20; i++) {
                    HttpResponse<String> answer =
                            server.post("/api/v1/departures", "{\"employees\":[\"faisal.darwish\"]}");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                }
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void questionIsAnsweredThoughItComesByteByByte() throws Exception {
        try (TestServer server = TestServer.ofSample();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String body = "{\"employees\":[\"faisal.darwish\"]}";
            socket.setTcpNoDelay(true);
            send(socket, question("Connection: close\r\nContent-Length: " + body.length()));
            for (int i = 0; i < body.length(); i++) {
                send(socket, body.substring(i, i + 1));
            }

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("abdullah.alharbi");
        }
    }

    @Test
    void questionThatGrowsTooLargeIsRefusedAndTheNextIsAnswered() throws Exception {
        try (TestServer server = TestServer.ofSample()) {
            HttpRequest.Builder question = server.trusted("/api/v1/departures")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(new byte[2 * ABOUT_ONE_MEGABYTE])));

            assertThat(server.send(question).statusCode()).isEqualTo(413);
            assertThat(server.post("/api/v1/departures", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void serverStopsWhileClientsHoldOnToIt() throws Exception {
        TestServer server = TestServer.ofSample();
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            slow.add(slowClient(server.port(), i % PIECES));
        }
        server.close();
        for (Socket socket : slow) {
            assertThat(ends(socket)).isTrue();
        }
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoTakeIt() throws Exception {
        try (TestServer server = TestServer.ofSample()) {
            HttpResponse<byte[]> packed = server.send(
                    server.trusted("/api/v1/report").header("Accept-Encoding", "gzip"),
                    HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<byte[]> plain =
                    server.send(server.trusted("/api/v1/report"), HttpResponse.BodyHandlers.ofByteArray());

            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(unpacked(packed.body())).isEqualTo(plain.body());
            assertThat(packed.body().length).isLessThan(plain.body().length / 3);
        }
    }

    @Test
    void pictureOfALargePortfolioIsAboutOneMegabyte() throws Exception {
        Portfolio portfolio = LifelikePortfolio.of(1, LARGE);
        try (TestServer server = new TestServer(portfolio)) {
            byte[] packed = server.send(
                            server.trusted("/api/v1/portfolio").header("Accept-Encoding", "gzip"),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();

            assertThat(portfolio.contacts()).hasSize(LARGE);
            assertThat(packed.length).isLessThan(ABOUT_ONE_MEGABYTE);
            Description.of(server).holds("/api/v1/portfolio", "get", server.get("/api/v1/portfolio"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /health/live HTTP/1.1~X-Much: MUCH~~|431",
                "GET /MUCH HTTP/1.1~~|414",
                "GET /api/v1/meta HTTP/1.1~Host: again~~|400",
                "GET /api/v1/accounts/%00 HTTP/1.1~~|400",
                "POST /api/v1/departures HTTP/1.1~Content-Length: many~~|400",
                "POST /api/v1/departures HTTP/1.1~Content-Type: application/json~Content-Length: 99999999999~~|413",
                "POST /api/v1/imports HTTP/1.1~Content-Type: multipart/form-data; boundary=b~Content-Length: 999999999~~|413",
                "OPTIONS /api/v1/meta HTTP/1.1~~|405",
                "TRACE /api/v1/meta HTTP/1.1~~|405"
            })
    void requestThatCannotBeTakenIsAProblemAtOnce(String request, int status) throws Exception {
        try (TestServer server = new TestServer(Portfolio.EMPTY);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = "~Host: localhost~Connection: close~Authorization: Bearer " + TestServer.TOKEN + "~";
            String text = request.replaceFirst("~", head).replace("~", "\r\n").replace("MUCH", "x".repeat(20_000));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            String[] parts = answer.split("\r\n\r\n", 2);
            assertThat(parts[0])
                    .contains("Content-Type: application/problem+json", "X-Content-Type-Options: nosniff")
                    .contains("Content-Security-Policy: default-src 'none'");
            assertThat(Description.of(server).errors("Problem", parts[1])).isEmpty();
        }
    }

    private static int answer(TestServer server, String path) throws Exception {
        return server.send(server.trusted(path).timeout(Duration.ofMinutes(1))).statusCode();
    }

    /** A client that stops in the middle: before it says anything, in its headers, its body or its bundle. */
    private static Socket slowClient(int port, int where) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        send(
                socket,
                switch (where) {
                    case 0 -> "";
                    case 1 -> "GET /api/v1/meta HT";
                    case QUESTION -> question("Content-Length: 1000") + "{";
                    default ->
                        "POST /api/v1/imports" + HEAD
                                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n";
                });
        return socket;
    }

    /** The head of a what-if, with a further header. */
    private static String question(String header) {
        return "POST /api/v1/departures" + HEAD + "Content-Type: application/json\r\n" + header + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Says whether the other side ends a connection, by an end or a reset. */
    private static boolean ends(Socket socket) throws Exception {
        try (socket) {
            socket.setSoTimeout((int) TimeUnit.MINUTES.toMillis(1));
            InputStream in = socket.getInputStream();
            in.readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    private static byte[] unpacked(byte[] packed) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
