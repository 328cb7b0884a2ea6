package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People told apart, accounts retired, and histories of people, over HTTP, as the API's document describes them. */
class DecisionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    private TestServer server;
    private Description description;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.ofSample();
        description = Description.of(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Asks, and holds the answer against the description of a path. */
    private JsonNode asked(String method, String path, String address, String json, int status) throws Exception {
        HttpRequest.Builder request = server.trusted(API + address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        HttpResponse<String> answer = server.send(path.endsWith("t") ? request.header("If-Match", "*") : request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        description.holds(API + path, method.toLowerCase(Locale.ROOT), answer);
        return JSON.readTree(answer.body());
    }

    private JsonNode duplicates() throws Exception {
        return asked("GET", "/duplicates", "/duplicates", "", 200).get("items");
    }

    @Test
    void whoWasToldApartIsNotOfferedUntilThatIsTakenBack() throws Exception {
        String twin = "{'id':'wei.2','accountId':'yanjiang','name':'Lì Wěi'}";
        asked("POST", "/contacts", "/contacts", twin, 201);
        assertThat(duplicates()).hasSize(1);
        String apart = "{'kind':'contact','one':'wei.2','other':'li.wei'}";

        String id = asked("POST", "/distinct-people", "/distinct-people", apart, 200)
                .get("changeId")
                .asText();

        assertThat(duplicates()).isEmpty();
        JsonNode decision =
                asked("GET", "/distinct-people", "/distinct-people", "", 200).at("/items/0");
        assertThat(decision.at("/changeId").asText()).isEqualTo(id);
        assertThat(decision.at("/who").asText()).isEqualTo("launch");
        assertThat(decision.at("/one/id").asText()).isEqualTo("li.wei");
        JsonNode history = asked("GET", "/changes", "/changes?kind=contact&id=li.wei&all=true", "", 200);
        assertThat(history.at("/items/0/entityId").asText()).isEqualTo("contact|li.wei|wei.2");
        assertThat(history.at("/names/contact/wei.2").asText()).isEqualTo("Lì Wěi");
        assertThat(asked("POST", "/distinct-people", "/distinct-people", apart, 200)
                        .get("changes"))
                .as("already so")
                .isEmpty();

        asked("POST", "/changes/{id}/undo", "/changes/" + id + "/undo", "", 200);
        assertThat(duplicates()).hasSize(1);
        asked("POST", "/changes/{id}/undo", "/changes/" + id + "/undo", "", 412);
        assertThat(asked("GET", "/distinct-people", "/distinct-people", "", 200).get("items"))
                .isEmpty();
        for (String wrong : new String[] {
            "{'kind':'account','one':'a','other':'b'}",
            "{'kind':'contact','one':'li.wei'}",
            "{'kind':'contact','one':'li.wei','other':'li.wei'}"
        }) {
            asked("POST", "/distinct-people", "/distinct-people", wrong, 400);
        }
        String nobody = "{'kind':'contact','one':'nobody','other':'li.wei'}";
        asked("POST", "/distinct-people", "/distinct-people", nobody, 404);
    }

    @Test
    void whoWasToldApartTwiceFromWhatIsOnePersonNowIsListedAndTakenBackOnce() throws Exception {
        asked("POST", "/contacts", "/contacts", "{'id':'wei.2','accountId':'yanjiang','name':'Lì Wěi'}", 201);
        asked("POST", "/contacts", "/contacts", "{'id':'wei.3','accountId':'yanjiang','name':'Li Wei'}", 201);
        for (String other : new String[] {"wei.2", "wei.3"}) {
            String apart = "{'kind':'contact','one':'" + other + "','other':'li.wei'}";
            asked("POST", "/distinct-people", "/distinct-people", apart, 200);
        }
        String merge = "{'kind':'contact','stays':'wei.2','goes':'wei.3'}";
        HttpResponse<String> merged = server.send(server.trusted(API + "/merges")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(merge.replace('\'', '"'))));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);

        JsonNode listed = asked("GET", "/distinct-people", "/distinct-people", "", 200);
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.at("/items/0/one/id").asText()).isEqualTo("li.wei");
        assertThat(listed.at("/items/0/other/id").asText()).isEqualTo("wei.2");

        String undo = "/changes/" + listed.at("/items/0/changeId").asText() + "/undo";
        JsonNode undone = asked("POST", "/changes/{id}/undo", undo, "", 200);
        assertThat(undone.get("changes")).hasSize(2);
        assertThat(duplicates()).hasSize(1);
        assertThat(asked("GET", "/distinct-people", "/distinct-people", "", 200).get("items"))
                .isEmpty();

        String again = "/changes/" + undone.get("changeId").asText() + "/undo";
        asked("POST", "/changes/{id}/undo", again, "", 200);
        assertThat(duplicates()).isEmpty();
        assertThat(asked("GET", "/distinct-people", "/distinct-people", "", 200).get("items"))
                .hasSize(1);
    }

    @Test
    void accountIsRetiredWithItsPeopleAndComesBack() throws Exception {
        JsonNode before = asked("GET", "/accounts/{id}/map", "/accounts/norrvika/map", "", 200);
        String retirement = "/accounts/{id}/retirement";
        JsonNode extent = asked("GET", retirement, "/accounts/norrvika/retirement", "", 200);
        assertThat(extent.get("contacts").asInt())
                .isGreaterThan(before.at("/contacts/id").size());
        assertThat(extent.get("below")).isNotEmpty();

        String id = asked("POST", retirement, "/accounts/norrvika/retirement", "", 200)
                .get("changeId")
                .asText();

        asked("GET", "/accounts/{id}", "/accounts/norrvika", "", 404);
        asked("GET", "/contacts/{id}", "/contacts/helena.astrom", "", 404);
        asked("POST", retirement, "/accounts/norrvika/retirement", "", 404);
        asked("POST", "/changes/{id}/undo", "/changes/" + id + "/undo", "", 200);
        assertThat(asked("GET", "/accounts/{id}/map", "/accounts/norrvika/map", "", 200))
                .isEqualTo(before);
    }

    @Test
    void historyOfAPersonHasTheirTiesAndMeetingsWithNames() throws Exception {
        String meeting =
                "{'id':'met','on':'2026-06-29','channel':'visit','employeeIds':['jonas.ekman'],'contactIds':['li.wei']}";
        asked("POST", "/interactions", "/interactions", meeting, 201);
        server.send(server.trusted(API + "/ties/jonas.ekman/li.wei")
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"strength\":0.5}")));
        asked("POST", "/accounts", "/accounts", "{'id':'li.wei','name':'Li Wei Ltd'}", 201);

        for (String whose : new String[] {"kind=contact&id=li.wei", "kind=employee&id=jonas.ekman"}) {
            JsonNode history = asked("GET", "/changes", "/changes?all=true&limit=1&" + whose, "", 200);
            assertThat(history.at("/items/0/kind").asText()).isEqualTo("tie");
            String cursor = "&cursor=" + history.get("nextCursor").asText();
            history = asked("GET", "/changes", "/changes?all=true&limit=9&" + whose + cursor, "", 200);
            assertThat(history.get("items")).hasSize(1);
            assertThat(history.at("/items/0/entityId").asText()).isEqualTo("met");
            assertThat(history.at("/names/employee/jonas.ekman").asText()).isEqualTo("Jonas Ekman");
            assertThat(history.at("/names/contact/li.wei").asText()).isEqualTo("李伟");
        }
        assertThat(asked("GET", "/changes", "/changes?kind=contact&id=li.wei", "", 200)
                        .get("items"))
                .isEmpty();
    }
}
