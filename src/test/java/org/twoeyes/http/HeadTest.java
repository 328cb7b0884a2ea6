package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

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
                "/api/v1/accounts?limit=3",
                "/api/v1/accounts/norrvika/map",
                "/api/v1/accounts/norrvika/brief",
                "/api/v1/accounts/norrvika/brief?format=docx",
                "/api/v1/openapi.json",
                "/api/v1/accounts/nix",
                "/api/v1/accounts?limit=0",
                "/api/v1/nix",
                "/api/v1/imports",
                "/health/live",
                "/health/ready",
                "/vendor/d3/d3.min.js",
                "/nothing.css",
                "/?token=guess",
                "/?token=" + TestServer.TOKEN
            })
    void headSaysWhatGetSaysWithoutTheBody(String path) throws Exception {
        for (String encoding : List.of("gzip", "identity")) {
            HttpRequest.Builder request = server.trusted(path).header("Accept-Encoding", encoding);
            HttpResponse<String> get = server.send(request.copy().GET());
            HttpResponse<String> head = server.send(request.copy().method("HEAD", HttpRequest.BodyPublishers.noBody()));

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(headers(head)).isEqualTo(headers(get));
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void headIsNotModifiedWhereGetIsNot() throws Exception {
        String tag = server.get("/api/v1/accounts").headers().firstValue("ETag").orElseThrow();

        assertThat(server.send(server.trusted("/api/v1/accounts")
                                .header("If-None-Match", tag)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(304);
    }

    /** All headers but the time. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
