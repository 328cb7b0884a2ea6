package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersMatchDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.ofSample();
        description = JSON.readTree(server.get(API + "/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/meta, /meta",
        "/report, /report",
        "/home, /home",
        "/home, /home?perspective=strategy",
        "/home, /home?perspective=succession&asOf=2025-09-30",
        "/accounts, /accounts",
        "/accounts, /accounts?q=nor&life=ALIVE&sort=eyes&limit=3",
        "/accounts/{id}, /accounts/norrvika",
        "/accounts/{id}, /accounts/qusaiba",
        "/accounts/{id}, /accounts/yanjiang?asOf=2025-12-31",
        "/accounts/{id}/map, /accounts/norrvika/map",
        "/accounts/{id}/map, /accounts/yanjiang/map",
        "/contacts/{id}, /contacts/abdullah.alharbi",
        "/contacts/{id}, /contacts/li.wei",
        "/employees, /employees?limit=1000",
        "/employees/{id}, /employees/faisal.darwish",
        "/employees/{id}, /employees/jonas.ekman",
        "/search, /search?q=li",
        "/coverage, /coverage",
        "/gaps, /gaps?limit=1000",
        "/gaps, /gaps?kind=BLIND_SPOT&account=qusaiba",
        "/single-eyes, /single-eyes?limit=1000",
        "/departures, /departures?limit=1000",
        "/worst, /worst?k=2"
    })
    void readIsAsDescribed(String path, String address) throws Exception {
        HttpResponse<String> answer = server.get(API + address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(errors(schema(API + path, "get", "200"), answer.body())).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void whatIfIsAsDescribed() throws Exception {
        HttpResponse<String> answer = server.post(
                API + "/departures",
                "{\"employees\":[\"chen.jing\"],\"teams\":[\"nadia.benhaddou\"],"
                        + "\"addTies\":[{\"employeeId\":\"jonas.ekman\",\"contactId\":\"li.wei\"}]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(errors(schema(API + "/departures", "post", "200"), answer.body()))
                .isEmpty();
    }

    @Test
    void whatIfSaysInFullWhatWouldBeOfAnAccount() throws Exception {
        HttpResponse<String> answer =
                server.post(API + "/departures", "{\"employees\":[\"chen.jing\"],\"account\":\"yanjiang\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(errors(schema(API + "/departures", "post", "200"), answer.body()))
                .isEmpty();
        assertThat(JSON.readTree(answer.body()).at("/account/id").asText()).isEqualTo("yanjiang");
        assertThat(server.post(API + "/departures", "{\"account\":\"nix\"}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/nix, 404",
        "/contacts/nix, 404",
        "/employees/nix, 404",
        "/accounts/nix/map, 404",
        "/nix, 404",
        "/accounts?sort=size, 400",
        "/accounts?limit=0, 400",
        "/accounts?limit=1001, 400",
        "/accounts?cursor=abc, 400",
        "/accounts?life=DEAD, 400",
        "/home?perspective=mine, 400",
        "/worst?k=4, 400",
        "/meta?asOf=2026-02-30, 400",
        "/meta?asOf=-999999999-01-01, 400",
        "/gaps?kind=nix, 400",
        "/imports/nix, 404"
    })
    void refusalIsAProblem(String address, int status) throws Exception {
        HttpResponse<String> answer = server.get(API + address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(errors(description.at("/components/schemas/Problem"), answer.body()))
                .isEmpty();
    }

    @Test
    void rulesFindAnAnswerThatIsNotAsDescribed() throws Exception {
        String body = server.get(API + "/meta").body().replace("\"asOf\"", "\"asof\"");

        assertThat(errors(schema(API + "/meta", "get", "200"), body)).isNotEmpty();
    }

    @Test
    void pagesOfAListMakeTheWholeList() throws Exception {
        JsonNode all = JSON.readTree(server.get(API + "/accounts?limit=1000").body());
        String cursor = "";
        int seen = 0;
        while (!cursor.equals("null")) {
            JsonNode page =
                    JSON.readTree(server.get(API + "/accounts?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .body());
            for (JsonNode item : page.get("items")) {
                assertThat(item).isEqualTo(all.get("items").get(seen++));
            }
            cursor = page.get("nextCursor").asText("null");
        }
        assertThat(seen).isEqualTo(all.get("total").asInt()).isEqualTo(52);
    }

    private static JsonNode schema(String path, String method, String status) {
        JsonNode schema = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .at("/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(path).isFalse();
        return schema;
    }

    private static List<Error> errors(JsonNode schema, String body) throws IOException {
        ObjectNode root = schema.deepCopy();
        root.set("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(JSON.readTree(body));
    }
}
