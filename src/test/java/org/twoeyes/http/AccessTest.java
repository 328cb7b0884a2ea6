package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.ofSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/meta",
                "/api/v1/report",
                "/api/v1/home",
                "/api/v1/portfolio",
                "/api/v1/changes-between",
                "/api/v1/accounts",
                "/api/v1/accounts/norrvika",
                "/api/v1/accounts/norrvika/map",
                "/api/v1/contacts/li.wei",
                "/api/v1/employees",
                "/api/v1/employees/faisal.darwish",
                "/api/v1/search?q=a",
                "/api/v1/coverage",
                "/api/v1/gaps",
                "/api/v1/single-eyes",
                "/api/v1/departures",
                "/api/v1/worst",
                "/api/v1/imports/x",
                "/api/v1/imports/x/events",
                "/api/v1/openapi.json",
                "/metrics"
            })
    void routeIsClosedWithoutAToken(String path) throws Exception {
        assertThat(server.send(server.request(path)).statusCode()).isEqualTo(401);
        assertThat(server.send(server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(401, 405);
        assertThat(server.send(server.request(path).header("Authorization", "Bearer guess"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request(path).header("Cookie", "twoeyes=guess"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        assertThat(server.send(server.request("/health/live")).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/health/ready")).body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void addressWithTokenBecomesACookieAndTheSameAddressWithoutIt() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/?lang=zh&token=" + TestServer.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/?lang=zh");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("twoeyes=" + TestServer.TOKEN, "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(server.send(server.request("/api/v1/meta").header("Cookie", "twoeyes=" + TestServer.TOKEN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.request("/?token=guess")).statusCode()).isEqualTo(401);
    }

    @Test
    void routeWithoutExactlyOnePolicyStopsTheStart() {
        assertThatCode(() -> requirePolicies(Access.READER)).doesNotThrowAnyException();
        assertThatThrownBy(AccessTest::requirePolicies)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the route GET /open must have an access policy");
        assertThatThrownBy(() -> requirePolicies(Access.READER, Access.ANYBODY))
                .hasMessage("the route GET /open must have an access policy");
    }

    private static void requirePolicies(Access... policies) {
        Javalin javalin = Javalin.create(
                config -> config.routes.addHttpHandler(HandlerType.GET, "/open", ctx -> ctx.result("open"), policies));
        AccessControl.requirePolicies(javalin.unsafe.internalRouter.allHttpHandlers());
    }

    @Test
    void foreignOriginIsRefused() throws Exception {
        HttpRequest.Builder foreign = server.request("/api/v1/departures")
                .header("Cookie", "twoeyes=" + TestServer.TOKEN)
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(server.send(foreign).statusCode()).isEqualTo(403);
        assertThat(server.send(foreign.setHeader("Origin", "null")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void foreignHostIsRefused() throws Exception {
        assertThat(raw("GET /api/v1/meta HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/pom.xml",
                "/js/..%5c..%5cpom.xml",
                "/vendor/../web/x",
                "/vendor/d3/../../../application.properties",
                "/META-INF/MANIFEST.MF",
                "//etc/passwd",
                "/.git/config"
            })
    void pathThatLeadsElsewhereFindsNothing(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[04].*");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndNoCors() throws Exception {
        for (String path : List.of("/api/v1/meta", "/health/live", "/vendor/d3/d3.min.js", "/nothing")) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void unknownMethodIsRefusedWithThoseThereAre() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/v1/departures")
                .header("Authorization", "Bearer " + TestServer.TOKEN)
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "",
                "{\"employees\":\"x\"}",
                "{\"employees\":[null]}",
                "{\"nix\":1}",
                "{\"asOf\":\"tomorrow\"}",
                "{\"employees\":[],\"employees\":[]}",
                "{} {}",
                "{\"addTies\":[{}]}"
            })
    void malformedJsonIsTheClientsFault(String body) throws Exception {
        assertThat(server.post("/api/v1/departures", body).statusCode()).isEqualTo(400);
    }

    @Test
    void deepAndLargeJsonIsRefused() throws Exception {
        String deep = "{\"employees\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String large = "{\"employees\":[\"" + "x".repeat(2 << 20) + "\"]}";

        assertThat(server.post("/api/v1/departures", deep).statusCode()).isEqualTo(400);
        for (int i = 0; i < 10; i++) {
            assertThat(server.post("/api/v1/departures", large).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void clientThatHasTheAnswerGetsNotModified() throws Exception {
        String tag = server.get("/api/v1/accounts").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.send(server.request("/api/v1/accounts")
                .header("Authorization", "Bearer " + TestServer.TOKEN)
                .header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/api/v1/accounts?limit=1").headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(java.util.Optional.of(tag));
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
