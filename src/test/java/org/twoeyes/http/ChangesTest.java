package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of single rows over HTTP, each answer as the API's document describes it. */
class ChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";
    private static final String CONTACT = "/contacts/li.wei";

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

    private HttpRequest.Builder request(String method, String address, String json) {
        HttpRequest.Builder request = server.trusted(API + address);
        return json.isEmpty()
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
    }

    /** Sends a request and holds the answer against the description of its address. */
    private HttpResponse<String> send(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = server.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String[] parts =
                answer.request().uri().getPath().substring(API.length() + 1).split("/", -1);
        String path = API + "/" + parts[0];
        if (parts.length > 1) {
            path += parts[0].equals("ties") ? "/{employeeId}/{contactId}" : "/{id}";
        }
        path += parts.length > 2 && !parts[0].equals("ties") ? "/" + parts[2] : "";
        description.holds(path, answer.request().method().toLowerCase(java.util.Locale.ROOT), answer);
        return answer;
    }

    private HttpResponse<String> send(String method, String address, String match, String json, int status)
            throws Exception {
        return send(request(method, address, json).header("If-Match", match), status);
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private String facts(String address) {
        return address.matches("/(ties|interactions)/.*") ? address : address + "/facts";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/accounts/new-1 | {'name':'New'} | {'tier':'strategic','revenue':5}",
                "/contacts/new-1 | {'accountId':'norrvika','name':'Åse'} | {'stance':-1,'roles':['champion']}",
                "/employees/new-1 | {'name':'Ana'} | {'capacity':7,'leavingOn':'2026-12-31'}",
                "/ties/jonas.ekman/li.wei | {'strength':0.5} | {'lastContact':'2026-06-01'}",
                "/interactions/new-1 | {'on':'2026-06-01','channel':'visit','employeeIds':['jonas.ekman'],"
                        + "'contactIds':['li.wei']} | {'minutes':45,'sentiment':0.5}"
            })
    void everyVerbOnEveryKind(String address, String row, String change) throws Exception {
        HttpResponse<String> added = send(request("PUT", address, row).header("If-None-Match", "*"), 201);
        assertThat(added.headers().firstValue("Location")).hasValue(API + address);
        HttpResponse<String> there = send(request("GET", facts(address), ""), 200);
        assertThat(tag(there)).isEqualTo(tag(added));
        assertThat(json(there)).isEqualTo(json(added).get("facts"));
        assertThat(server.send(request("GET", facts(address), "").header("If-None-Match", tag(added)))
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<String> changed = send("PATCH", address, tag(added), change, 200);
        JsonNode wanted = JSON.readTree(change.replace('\'', '"'));
        wanted.fieldNames().forEachRemaining(name -> assertThat(
                        factsOf(changed).get(name).asText())
                .isEqualTo(
                        wanted.get(name).isNumber()
                                ? factsNumber(wanted.get(name), factsOf(changed).get(name))
                                : wanted.get(name).asText()));
        HttpResponse<String> put = send("PUT", address, tag(changed), row, 200);
        assertThat(tag(put)).isEqualTo(tag(added));

        HttpResponse<String> gone = send("DELETE", address, tag(put), "", 200);
        assertThat(json(gone).get("facts").isNull()).isTrue();
        send(request("GET", facts(address), ""), 404);
        send("PATCH", address, "*", change, 404);
        send("DELETE", address, "*", "", 404);
        send("PUT", address, "*", row, 412);

        String kind = json(gone).get("kind").asText();
        HttpResponse<String> history = send(
                server.trusted(API + "/changes?kind=" + kind + "&id="
                        + json(gone).get("id").asText().replace("|", "%7C")),
                200);
        assertThat(json(history).get("items")).hasSize(4);
        assertThat(json(history).at("/items/0/after").isNull()).isTrue();
        assertThat(json(history).at("/items/3/before").isNull()).isTrue();
        assertThat(json(history).at("/items/1/who").asText()).isEqualTo("launch");
        HttpResponse<String> undone =
                send(request("POST", "/changes/" + json(gone).get("changeId").asText() + "/undo", ""), 201);
        assertThat(tag(undone)).isEqualTo(tag(put));
    }

    private static JsonNode factsOf(HttpResponse<String> answer) {
        try {
            return json(answer).get("facts");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A number as the facts have it: whole numbers of real ones are written with a point. */
    private static String factsNumber(JsonNode wanted, JsonNode got) {
        return got.isInt() ? wanted.asText() : String.valueOf(wanted.asDouble());
    }

    @Test
    void meetingIsLoggedWithoutAnIdAndReadersSeeItAtOnce() throws Exception {
        String meeting = "{'on':'2026-06-29','channel':'visit','employeeIds':['jonas.ekman'],'contactIds':['li.wei']}";

        HttpResponse<String> added = send(request("POST", "/interactions", meeting), 201);

        JsonNode contact = json(server.get(API + CONTACT));
        assertThat(contact.at("/interactions/0/id").asText())
                .isEqualTo(json(added).get("id").asText());
        assertThat(contact.get("ties"))
                .anyMatch(tie -> tie.at("/employee/id").asText().equals("jonas.ekman")
                        && tie.get("live").asBoolean());
    }

    @Test
    void tagOfAnAnswerThatTellsMoreServesToo() throws Exception {
        String before = tag(server.get(API + CONTACT));
        send("PATCH", "/accounts/norrvika", tag(server.get(API + "/accounts/norrvika")), "{'revenue':1}", 200);
        String after = tag(server.get(API + CONTACT));
        assertThat(after).isNotEqualTo(before);

        send("PATCH", CONTACT, "\"x\", " + before, "{'stance':0.5}", 200);

        HttpResponse<String> overtaken = send("PATCH", CONTACT, after, "{'stance':-1}", 412);
        assertThat(json(overtaken).get("type").asText()).isEqualTo("/problems/changed-meanwhile");
        assertThat(json(overtaken).get("detail").asText()).contains("launch changed it last, at 2026-06-30T12:00:00Z");
        HttpResponse<String> now = server.get(API + CONTACT);
        assertThat(server.send(request("GET", CONTACT, "").header("If-None-Match", tag(now)))
                        .statusCode())
                .isEqualTo(304);
        assertThat(json(now).get("stance").asDouble()).isEqualTo(0.5);
    }

    @Test
    void changeWithoutAConditionIsRefused() throws Exception {
        assertThat(json(send(request("PATCH", CONTACT, "{'stance':1}"), 428))
                        .get("type")
                        .asText())
                .isEqualTo("/problems/condition-missing");
        send(request("PUT", CONTACT, "{'name':'x'}"), 428);
        send(request("DELETE", CONTACT, ""), 428);
        send(request("PUT", CONTACT, "{'name':'x'}").header("If-None-Match", "*"), 412);
    }

    @Test
    void wrongFieldsAreNamedAndNothingIsChanged() throws Exception {
        String tag = tag(server.get(API + CONTACT));

        HttpResponse<String> refused =
                send("PATCH", CONTACT, "*", "{'stance':9,'layer':'board','nix':1,'name':'','since':5}", 422);

        List<String> fields = json(refused).get("errors").findValuesAsText("field");
        assertThat(fields).containsExactlyInAnyOrder("stance", "layer", "nix", "name", "since");
        JsonNode stance = json(refused).get("errors").get(fields.indexOf("stance"));
        assertThat(stance.get("value").asText()).isEqualTo("9");
        assertThat(stance.get("expected").asText()).isEqualTo("a number from -2 to 2");
        assertThat(tag(server.get(API + CONTACT))).isEqualTo(tag);
    }

    @Test
    void rowToWhichOthersReferIsKeptAndTheySaySo() throws Exception {
        HttpResponse<String> kept = send("DELETE", "/employees/jonas.ekman", "*", "", 409);

        assertThat(json(kept).get("type").asText()).isEqualTo("/problems/referred-to");
        assertThat(json(kept).get("errors")).isNotEmpty();
        HttpResponse<String> retired = send("PATCH", "/employees/jonas.ekman", "*", "{'leftOn':'2026-06-01'}", 200);
        assertThat(server.get(API + "/employees/jonas.ekman").statusCode()).isEqualTo(404);
        send("PATCH", "/employees/jonas.ekman", tag(retired), "{'leftOn':null}", 200);
        assertThat(server.get(API + "/employees/jonas.ekman").statusCode()).isEqualTo(200);
    }

    @Test
    void rowThatIsThereCannotBeAddedAgain() throws Exception {
        send(request("POST", "/accounts", "{'id':'norrvika','name':'x'}"), 409);
        send(request("POST", "/employees", "{'name':'Ana','managerId':'nix'}"), 422);
    }

    @Test
    void requestUnderOneKeyIsDoneOnce() throws Exception {
        HttpRequest.Builder request =
                request("POST", "/accounts", "{'name':'New'}").header("Idempotency-Key", "key-1");
        HttpResponse<String> first = send(request, 201);
        HttpResponse<String> second = send(request, 201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(json(server.get(API + "/accounts?limit=1")).get("total").asInt())
                .isEqualTo(53);
        send(request("POST", "/accounts", "{'name':'Other'}").header("Idempotency-Key", "key-1"), 422);
        send(request("POST", "/accounts", "{'name':'New'}").header("Idempotency-Key", " "), 400);
    }

    @Test
    void historyIsPagedAndUndoIsPartOfIt() throws Exception {
        String change = "";
        for (int stance : new int[] {1, 0, -1}) {
            change = json(send("PATCH", CONTACT, "*", "{'stance':" + stance + "}", 200))
                    .get("changeId")
                    .asText();
        }
        send(request("POST", "/changes/" + change + "/undo", ""), 200);
        send(request("POST", "/changes/" + change + "/undo", ""), 412);
        send(request("POST", "/changes/nix/undo", ""), 404);

        List<String> stances = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode page = json(send(server.trusted(API + "/changes?limit=3" + cursor), 200));
            page.get("items")
                    .forEach(item -> stances.add(item.at("/after/stance").asText()));
            cursor = page.get("nextCursor").isNull()
                    ? "null"
                    : "&cursor=" + page.get("nextCursor").asText();
        }
        assertThat(stances).containsExactly("0.0", "-1.0", "0.0", "1.0");
        assertThat(json(server.get(API + "/changes?limit=1"))
                        .at("/items/0/undoes")
                        .asText())
                .isEqualTo(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/changes?kind=contact", "/changes?id=x", "/changes?kind=deal&id=x", "/changes?limit=0"})
    void wrongQuestionForTheHistoryIsAProblem(String address) throws Exception {
        send(server.trusted(API + address), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{", "{'stance':1,'stance':2}"})
    void bodyThatIsNoObjectIsTheClientsFault(String body) throws Exception {
        send("PATCH", CONTACT, "*", body, 400);
    }

    @Test
    void twoRowsOfOnePersonAreFoundMergedAndParted() throws Exception {
        HttpResponse<String> twin = send(
                request("PUT", "/contacts/li.wei.2", "{'accountId':'yanjiang','name':'Wei Li','email':'x@y.example'}")
                        .header("If-None-Match", "*"),
                201);
        HttpResponse<String> original = send(server.trusted(API + CONTACT + "/facts"), 200);
        send(
                request("PATCH", CONTACT, "{'name':'Li Wei','email':'X@Y.example'}")
                        .header("If-Match", tag(original)),
                200);
        String seen = tag(send(server.trusted(API + CONTACT + "/facts"), 200)) + ", " + tag(twin);
        JsonNode pair = json(send(server.trusted(API + "/duplicates"), 200)).at("/items/0");
        assertThat(pair.at("/one/id").asText() + " " + pair.at("/other/id").asText())
                .isEqualTo("li.wei li.wei.2");
        assertThat(pair.get("because").toString()).isEqualTo("[\"EMAIL\",\"NAME\"]");

        String merge = "{'kind':'contact','stays':'li.wei','goes':'li.wei.2'}";
        send("POST", "/merges", tag(original) + ", " + tag(twin), merge, 412);
        send(request("POST", "/merges", merge), 428);
        send("POST", "/merges", "*", "{'kind':'account','stays':'a','goes':'b'}", 400);
        send("POST", "/merges", "*", "{'kind':'contact','stays':'helena.astrom','goes':'li.wei.2'}", 400);
        HttpRequest.Builder once =
                request("POST", "/merges", merge).header("If-Match", seen).header("Idempotency-Key", "key-1");
        HttpResponse<String> merged = send(once, 200);
        assertThat(send(once, 200).body()).isEqualTo(merged.body());
        assertThat(json(merged).at("/changes/0/into").asText()).isEqualTo("li.wei");
        send(server.trusted(API + "/contacts/li.wei.2/facts"), 404);
        assertThat(json(send(server.trusted(API + "/duplicates"), 200))
                        .get("total")
                        .asInt())
                .isZero();

        send(request("POST", "/changes/" + json(merged).get("changeId").asText() + "/undo", ""), 200);
        assertThat(tag(send(server.trusted(API + "/contacts/li.wei.2/facts"), 200)))
                .isEqualTo(tag(twin));
    }

    @Test
    void everyWritingAddressIsClosedWithoutATokenAndToForeignPages() throws Exception {
        Set<String> writing = new TreeSet<>(server.addresses());
        writing.removeIf(
                address -> !address.matches(
                        "(PUT|PATCH|DELETE) .*|POST .*/(undo|handover|merges|distinct-people|retirement|accounts|contacts|employees|interactions)"));
        assertThat(writing).hasSize(5 * 3 + 4 + 1 + 3 + 1 + 2);
        for (String address : writing) {
            String[] parts = address.replaceAll("\\{\\w+}", "x").split(" ", -1);
            HttpRequest.Builder request = server.request(parts[1])
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(server.send(request).statusCode()).as(address).isEqualTo(401);
            request.header("Cookie", "twoeyes=" + TestServer.TOKEN);
            assertThat(server.send(request.copy().header("Origin", "http://evil.example"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(server.send(request.copy().header("Sec-Fetch-Site", "cross-site"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(json(server.get(API + "/changes")).get("items")).isEmpty();
    }
}
