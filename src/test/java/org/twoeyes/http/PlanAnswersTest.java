package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kept plans over HTTP, each answer as the API's document describes it. */
class PlanAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";
    private static final String SUCCESSION = "{'name':'Faisal','kind':'SUCCESSION','leavers':['faisal.darwish'],"
            + "'dueOn':'2026-09-30','accepted':[%s],'forbidden':[%s]}";

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

    private static HttpResponse<String> send(String method, String address, String match, String json, int status)
            throws Exception {
        HttpRequest.Builder request = server.trusted(API + address);
        if (!match.isEmpty()) {
            request.header(match.equals("*") ? "If-None-Match" : "If-Match", match);
        }
        HttpRequest.BodyPublisher body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
        HttpResponse<String> answer =
                server.send(request.header("Content-Type", "application/json").method(method, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 204) {
            String path = address.replaceAll("\\?.*", "").replaceAll("^/(plans|changes)/[^/]+", "/$1/{id}");
            description.holds(API + path, method.toLowerCase(Locale.ROOT), answer);
        }
        return answer;
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String pair(JsonNode step) {
        return "{'employeeId':'" + step.at("/employee/id").asText() + "','contactId':'"
                + step.at("/contact/id").asText() + "'}";
    }

    @Test
    void planIsKeptSolvedAgainAndRemoved() throws Exception {
        HttpResponse<String> added = send("PUT", "/plans/succession", "*", String.format(SUCCESSION, "", ""), 201);
        assertThat(added.headers().firstValue("Location")).hasValue(API + "/plans/succession");
        JsonNode first = JSON.readTree(added.body());
        assertThat(first.get("steps")).isNotEmpty();
        assertThat(first.at("/accounts")).isNotEmpty();

        String accepted = pair(first.at("/steps/0"));
        String forbidden = pair(first.at("/steps/1"));
        HttpResponse<String> changed =
                send("PUT", "/plans/succession", tag(added), String.format(SUCCESSION, accepted, forbidden), 200);
        JsonNode second = JSON.readTree(changed.body());
        assertThat(second.get("steps")).noneMatch(step -> pair(step).equals(forbidden));
        assertThat(second.get("steps"))
                .filteredOn(step -> step.get("accepted").asBoolean())
                .hasSize(1);
        assertThat(second.at("/plan/version").asInt()).isEqualTo(2);
        assertThat(send("PUT", "/plans/succession", tag(added), String.format(SUCCESSION, "", ""), 412)
                        .body())
                .contains("changed it last");
        send("PUT", "/plans/succession", "", String.format(SUCCESSION, "", ""), 428);

        assertThat(JSON.readTree(send("GET", "/plans/succession", "", "", 200).body()))
                .isEqualTo(second);
        assertThat(JSON.readTree(send("GET", "/plans", "", "", 200).body()).at("/total"))
                .hasToString("1");
        assertThat(JSON.readTree(send("GET", "/overdue-steps", "", "", 200).body())
                        .at("/total"))
                .hasToString("0");
        JsonNode late = JSON.readTree(
                send("GET", "/overdue-steps?asOf=2026-10-01", "", "", 200).body());
        assertThat(late.at("/items/0/plan/name").asText()).isEqualTo("Faisal");
        assertThat(late.at("/items/0/step/stage").asText()).isEqualTo("LAPSED");

        assertThat(send("GET", "/plans/succession?format=ics", "", "", 200).body())
                .contains("BEGIN:VEVENT", "SUMMARY:", "END:VCALENDAR");
        assertThat(server.get(API + "/plans/succession?format=xlsx&language=zh")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"two-eyes-plan-2026-06-30.xlsx\"");

        HttpResponse<String> brief = send("GET", "/plans/succession/brief?paper=Letter&language=zh", "", "", 200);
        assertThat(brief.body())
                .contains("size:Letter", first.at("/steps/0/contact/name").asText(), "不能作为评价员工的依据");
        assertThat(brief.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"two-eyes-brief-succession-2026-06-30.html\"");
        send("GET", "/plans/succession/brief?format=svg", "", "", 400);
        send("GET", "/plans/nix/brief", "", "", 404);

        JsonNode handed = JSON.readTree(send("POST", "/plans/succession/handover", tag(changed), "", 200)
                .body());
        assertThat(handed.get("changes")).isNotEmpty();
        String undo = "/changes/" + handed.get("changeId").asText() + "/undo";
        assertThat(JSON.readTree(send("POST", undo, "", "", 200).body()).get("changes"))
                .hasSameSizeAs(handed.get("changes"));
        send("GET", "/changes", "", "", 200);

        send("DELETE", "/plans/succession", tag(changed), "", 204);
        send("GET", "/plans/succession", "", "", 404);
        send("DELETE", "/plans/succession", tag(changed), "", 404);
    }

    @Test
    void plansThatCannotBeAreRefused() throws Exception {
        send("PUT", "/plans/wrong", "*", "{'name':'x','kind':'SUCCESSION'}", 400);
        send("PUT", "/plans/wrong", "*", "{'name':' ','kind':'COVERAGE'}", 400);
        JsonNode refusal =
                JSON.readTree(send("PUT", "/plans/wrong", "*", "{'name':'x','kind':'COVERAGE','account':'nix'}", 400)
                        .body());
        assertThat(refusal.at("/type").asText()).isEqualTo("/problems/impossible-plan");
        assertThat(refusal.at("/errors/0/kind").asText()).isEqualTo("NO_ACCOUNT");
        assertThat(refusal.at("/errors/0/accountId").asText()).isEqualTo("nix");
        JsonNode tier =
                JSON.readTree(send("PUT", "/plans/wrong", "*", "{'name':'x','kind':'COVERAGE','tiers':['gold']}", 400)
                        .body());
        assertThat(tier.at("/errors/0"))
                .hasToString("{\"kind\":\"NO_TIER\",\"employeeId\":null,\"contactId\":null,"
                        + "\"accountId\":null,\"value\":\"gold\",\"known\":[\"strategic\",\"standard\"]}");
        send("POST", "/plans", "", "{'layers':['board']}", 400);
        send("GET", "/plans/wrong", "", "", 404);
    }

    @Test
    void planOfALayerInATierKeepsToItAndSaysSo() throws Exception {
        String aim = "{'name':'Top','kind':'COVERAGE','tiers':['strategic'],'layers':['executive']}";
        JsonNode kept = JSON.readTree(send("PUT", "/plans/top", "*", aim, 201).body());
        assertThat(kept.at("/plan/tiers")).hasToString("[\"strategic\"]");
        assertThat(kept.at("/plan/layers")).hasToString("[\"executive\"]");
        JsonNode made = JSON.readTree(send("POST", "/plans", "", "{'tiers':['strategic'],'layers':['executive']}", 200)
                .body());
        assertThat(made.get("proposals")).isNotEmpty().hasSameSizeAs(kept.get("steps"));
        send("DELETE", "/plans/top", tag(send("GET", "/plans/top", "", "", 200)), "", 204);
    }
}
