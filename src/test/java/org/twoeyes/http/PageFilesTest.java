package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.model.Portfolio;

/** The page's own files, one by one and several in one answer. */
@SuppressWarnings("NullAway.Init")
class PageFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(Portfolio.EMPTY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void styleSheetsComeOneAfterTheOther() throws Exception {
        HttpResponse<String> both = server.get("/css/tokens+base.css");

        assertThat(both.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(both.body())
                .isEqualTo(server.get("/css/tokens.css").body() + "\n"
                        + server.get("/css/base.css").body() + "\n");
        String tag = both.headers().firstValue("ETag").orElseThrow();
        assertThat(server.send(server.request("/css/tokens+base.css").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void messagesComeUnderTheNamesOfTheirFiles() throws Exception {
        HttpResponse<String> both = server.get("/i18n/es/home+map.json");
        JsonNode messages = JSON.readTree(both.body());

        assertThat(both.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(messages.fieldNames()).toIterable().containsExactly("home", "map");
        for (String name : new String[] {"home", "map"}) {
            assertThat(messages.get(name))
                    .isEqualTo(JSON.readTree(
                            server.get("/i18n/es/" + name + ".json").body()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/tokens+nothing.css",
                "/css/tokens+.css",
                "/css/..+tokens.css",
                "/js/main+start.js",
                "/css+js/tokens.css",
                "/css/a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a.css"
            })
    void othersAreNotThere(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }
}
