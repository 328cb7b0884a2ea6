package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to a what-if, on the sample. */
class WhatIfAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    private static TestServer server;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.ofSample();
        description = Description.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIfIsAsDescribed() throws Exception {
        HttpResponse<String> answer = server.post(
                API + "/departures",
                "{\"employees\":[\"chen.jing\"],\"teams\":[\"nadia.benhaddou\"],"
                        + "\"addTies\":[{\"employeeId\":\"jonas.ekman\",\"contactId\":\"li.wei\"}]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + "/departures", "post", answer);
    }

    @Test
    void whatIfSaysWhoTakesOverOnlyIfAsked() throws Exception {
        HttpResponse<String> answer = server.post(
                API + "/departures", "{\"employees\":[\"chen.jing\"],\"plan\":true,\"leavesOn\":\"2199-12-31\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + "/departures", "post", answer);
        assertThat(JSON.readTree(answer.body()).get("plan")).isNotEmpty();
        assertThat(server.post(API + "/departures", "{\"employees\":[\"chen.jing\"]}")
                        .body())
                .doesNotContain("\"plan\"");
        assertThat(server.post(API + "/departures", "{\"plan\":true,\"leavesOn\":\"1999-01-01\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIfSaysInFullWhatWouldBeOfAnAccount() throws Exception {
        HttpResponse<String> answer =
                server.post(API + "/departures", "{\"employees\":[\"chen.jing\"],\"account\":\"yanjiang\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + "/departures", "post", answer);
        assertThat(JSON.readTree(answer.body()).at("/account/id").asText()).isEqualTo("yanjiang");
    }

    @Test
    void whatIfSaysInFullWhatWouldBeOfAContactAnEmployeeAndTheCoverage() throws Exception {
        HttpResponse<String> answer = server.post(
                API + "/departures",
                "{\"employees\":[\"ingrid.solberg\"],\"contact\":\"helena.astrom\","
                        + "\"employee\":\"jonas.ekman\",\"coverage\":true}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + "/departures", "post", answer);
        JsonNode then = JSON.readTree(answer.body());
        assertThat(then.at("/contact/holders/0/id").asText()).isEqualTo("jonas.ekman");
        assertThat(then.at("/contact/eyes").asInt()).isEqualTo(1);
        assertThat(then.at("/employee/loss/darkContacts").findValuesAsText("id"))
                .contains("helena.astrom");
        assertThat(ids(then.get("coverage"))).isEqualTo(ids(then.get("accounts")));
        assertThat(server.post(API + "/departures", "{\"employees\":[\"chen.jing\"]}")
                        .body())
                .doesNotContain("\"contact\"", "\"employee\"", "\"coverage\"");
    }

    private static List<String> ids(JsonNode rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.get("id").asText()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "contact", "employee"})
    void whatIfOfSomethingUnknownIsNotFound(String kind) throws Exception {
        HttpResponse<String> answer = server.post(API + "/departures", "{\"" + kind + "\":\"nix\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        description.holds(API + "/departures", "post", answer);
    }

    /** One who leaves is said to take along what the others do not take already. */
    @Test
    void whoLeavesIsSaidOfBesideTheOthersWhoLeave() throws Exception {
        String question = "{\"employees\":[%s],\"employee\":\"chen.jing\"}";
        JsonNode alone = JSON.readTree(server.post(API + "/departures", question.formatted("\"chen.jing\""))
                .body());
        JsonNode both = JSON.readTree(server.post(API + "/departures", question.formatted("\"chen.jing\",\"sun.hao\""))
                .body());
        JsonNode today = JSON.readTree(server.get(API + "/employees/chen.jing").body());

        assertThat(alone.at("/employee/loss")).isEqualTo(today.get("loss"));
        assertThat(both.at("/employee/loss/revenueAtRisk").asDouble())
                .isGreaterThan(today.at("/loss/revenueAtRisk").asDouble());
    }

    @Test
    void staffWhoStayAreAsTheyAreEachAlone() throws Exception {
        HttpResponse<String> then =
                server.post(API + "/departures", "{\"employees\":[\"ingrid.solberg\"],\"staff\":true}");

        description.holds(API + "/departures", "post", then);
        JsonNode staff = JSON.readTree(then.body()).get("staff");
        assertThat(staff).isNotEmpty();
        for (JsonNode one : staff) {
            JsonNode alone = JSON.readTree(server.post(
                            API + "/departures",
                            "{\"employees\":[\"ingrid.solberg\"],\"employee\":" + one.get("employeeId") + "}")
                    .body());
            JsonNode loss = alone.at("/employee/loss");
            assertThat(one.get("employeeId").asText()).isNotEqualTo("ingrid.solberg");
            assertThat(one.get("revenueAtRisk").asDouble())
                    .isEqualTo(loss.get("revenueAtRisk").asDouble());
            assertThat(one.get("darkContacts").asInt())
                    .isEqualTo(loss.get("darkContacts").size());
            assertThat(one.get("accountsLost").asInt())
                    .isEqualTo(loss.get("accountsLost").size());
        }
    }

    @Test
    void shadowIsNoneWithoutWhomTheyCameAlongWith() throws Exception {
        String question = "{\"employees\":[%s],\"account\":\"norrvika\"}";
        JsonNode today = JSON.readTree(
                server.post(API + "/departures", question.formatted("")).body());
        HttpResponse<String> then = server.post(API + "/departures", question.formatted("\"ingrid.solberg\""));

        description.holds(API + "/departures", "post", then);
        assertThat(today.at("/account/falseEyes/helena.astrom/0/of/0").asText()).isEqualTo("ingrid.solberg");
        assertThat(JSON.readTree(then.body())
                        .at("/account/falseEyes/helena.astrom")
                        .isMissingNode())
                .isTrue();
    }
}
