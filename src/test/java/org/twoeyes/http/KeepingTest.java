package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.MemoryHome;

/** Backups and people's data over HTTP: as described, and only for administrators. */
class KeepingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    @TempDir
    private static Path folder = Path.of("");

    private static TestServer server;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        Path tokens = folder.resolve("tokens.txt");
        Files.writeString(tokens, "boss " + hash(TestServer.TOKEN) + " admin\nreader " + hash("reader's") + "\n");
        server = new TestServer(new MemoryHome(TestServer.sample()), Tokens.inFile(tokens));
        description = Description.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Fingerprint.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /backup",
        "POST, /restore",
        "GET, /contacts/li.wei/record",
        "GET, /employees/jonas.ekman/record",
        "POST, /contacts/li.wei/erasure",
        "POST, /employees/jonas.ekman/erasure"
    })
    void onlyAnAdministratorMayKeepShowAndErase(String method, String address) throws Exception {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        assertThat(server.send(server.request(API + address).method(method, nothing))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> answer = server.send(server.request(API + address)
                .header("Authorization", "Bearer reader's")
                .method(method, nothing));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Only an administrator may do this");
        description.holds(described(address), method.toLowerCase(java.util.Locale.ROOT), answer);
    }

    private static String described(String address) {
        return API + address.replaceFirst("^/(\\w+)/[^/]+/", "/$1/{id}/");
    }

    @Test
    void backupBringsBackWhatWasChangedSinceButNobodyWhoWasErased() throws Exception {
        String before = server.get(API + "/contacts/gu.mingzhe/facts").body();
        HttpResponse<String> backup = server.send(
                server.trusted(API + "/backup"), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        assertThat(backup.statusCode()).isEqualTo(200);
        assertThat(backup.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"two-eyes-20260630-120000.jsonl.gz\"");
        description.holds(API + "/backup", "get", backup);
        byte[] file = backup.body().getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> changed = server.send(server.trusted(API + "/contacts/gu.mingzhe")
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"stance\":-2}")));
        assertThat(changed.statusCode()).isEqualTo(200);
        String id = "helena.astrom";
        JsonNode record = JSON.readTree(get("/contacts/" + id + "/record", 200).body());
        assertThat(record.at("/facts/name").asText()).isEqualTo("Helena Åström");
        assertThat(record.get("interactions")).isNotEmpty();

        assertThat(erase(id, "helena", 422)).contains("not-confirmed");
        assertThat(server.get(API + "/contacts/" + id).statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(erase(id, id, 200)).get("interactions").asInt())
                .isEqualTo(record.get("interactions").size());
        assertThat(server.get(API + "/contacts/" + id).statusCode()).isEqualTo(404);
        assertThat(server.get(API + "/report").body()).doesNotContain("Åström").doesNotContain(id);
        get("/contacts/" + id + "/record", 404);
        assertThat(JSON.readTree(erase(id, id, 200)).get("interactions").asInt())
                .as("once more, to be sure")
                .isZero();
        assertThat(erase("nobody", "nobody", 404)).contains("Nothing is stored about a contact");
        HttpResponse<String> again = server.send(server.trusted(API + "/contacts/" + id)
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .method("PUT", HttpRequest.BodyPublishers.ofString("{\"accountId\":\"norrvika\",\"name\":\"H\"}")));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("was erased for good");

        JsonNode job = restore(file);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(server.get(API + "/contacts/gu.mingzhe/facts").body()).isEqualTo(before);
        assertThat(server.get(API + "/contacts/" + id).statusCode()).isEqualTo(404);
        assertThat(server.get(API + "/changes").body()).contains("\"items\":[]");
        Portfolio restored = server.live().home().read().portfolio();
        assertThat(restored.contacts()).hasSize(TestServer.sample().contacts().size() - 1);

        JsonNode refused = restore(Arrays.copyOf(file, file.length / 2));
        assertThat(refused.get("state").asText()).isEqualTo("failed");
        assertThat(refused.get("reason").asText()).startsWith("backup.jsonl.gz is not whole: its end is missing");
        assertThat(server.live().home().read().portfolio()).isEqualTo(restored);
    }

    private static HttpResponse<String> get(String address, int status) throws Exception {
        HttpResponse<String> answer = server.get(API + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        description.holds(described(address), "get", answer);
        return answer;
    }

    private static String erase(String id, String confirm, int status) throws Exception {
        HttpResponse<String> answer =
                server.post(API + "/contacts/" + id + "/erasure", "{\"confirm\":\"" + confirm + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        description.holds(API + "/contacts/{id}/erasure", "post", answer);
        return answer.body();
    }

    /** Sends a backup and waits until the job has ended; gives up with the test's own time. */
    private static JsonNode restore(byte[] file) throws Exception {
        HttpResponse<String> answer = server.post(API + "/restore", new Form("backup").with("monday.jsonl.gz", file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        description.holds(API + "/restore", "post", answer);
        String location = answer.headers().firstValue("Location").orElseThrow();
        JsonNode job = JSON.readTree(answer.body());
        while (!job.get("state").asText().matches("done|failed")) {
            TimeUnit.MILLISECONDS.sleep(20);
            job = JSON.readTree(server.get(location).body());
        }
        return job;
    }
}
