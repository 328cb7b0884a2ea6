package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Workbooks;

/** Imports while the portfolio is being read, over HTTP. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ImportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORTS = "/api/v1/imports";
    private static final String ACCOUNTS = "id,name,revenue\nacme,Acme,1000\n";
    private static final String CONTACTS = "id,accountId,name,layer\nann,acme,Ann,executive\nbo,acme,Bo,middle\n";

    @TempDir
    private Path folder;

    private HeldHome home;
    private TestServer server;
    private Description description;

    /** An event as it came: its name and its data. */
    private record Event(String name, JsonNode data) {}

    @BeforeEach
    void start() throws Exception {
        home = new HeldHome(Portfolio.EMPTY);
        server = new TestServer(home, Tokens.of(TestServer.TOKEN));
        description = Description.of(server);
    }

    @AfterEach
    void stop() {
        home.letGo();
        server.close();
    }

    @Test
    void importTellsItsProgressAndReadersSeeTheOldUntilAllOfTheNewIsThere() throws Exception {
        home.hold();
        HttpResponse<String> accepted = server.post(IMPORTS, bundle());
        assertThat(accepted.statusCode()).isEqualTo(202);
        description.holds(IMPORTS, "post", accepted);
        String job = accepted.headers().firstValue("Location").orElseThrow();

        try (Stream<String> lines = events(job)) {
            Iterator<String> stream = lines.iterator();
            Event progress = next(stream);
            while (progress.data().get("progress").asDouble() < 0.75) {
                progress = next(stream);
            }
            assertThat(progress.name()).isEqualTo("progress");
            assertThat(progress.data().get("state").asText()).isEqualTo("running");
            assertThat(contacts()).isZero();

            home.letGo();
            Event last = next(stream);
            while (last.name().equals("progress")) {
                last = next(stream);
            }
            assertThat(last.name()).isEqualTo("done");
            assertThat(last.data().get("progress").asDouble()).isEqualTo(1);
            assertThat(contacts()).isEqualTo(2);
            stream.forEachRemaining(
                    line -> assertThat(line).as("after the last event").isEmpty());
        }
        HttpResponse<String> state = server.get(job);
        description.holds(IMPORTS + "/{id}", "get", state);
        assertThat(JSON.readTree(state.body()).get("state").asText()).isEqualTo("done");
    }

    @Test
    void bundleWithErrorsFailsWithTheirPlacesAndChangesNothing() throws Exception {
        String before = server.get("/api/v1/meta").headers().firstValue("ETag").orElseThrow();
        Form form = new Form()
                .with("accounts.csv", "id,name,revenue\nacme,Acme,much\n")
                .with("contacts.csv", CONTACTS + "cy,nowhere,Cy,middle\n");

        Event failed = last(server.post(IMPORTS, form));

        assertThat(failed.name()).isEqualTo("failed");
        List<String> errors = new ArrayList<>();
        failed.data()
                .get("errors")
                .forEach(error -> errors.add(error.get("file").asText() + ":"
                        + error.get("line").asInt() + ":" + error.get("column").asText() + ":"
                        + error.get("value").asText()));
        assertThat(errors).contains("accounts.csv:2:revenue:much", "contacts.csv:4:accountId:nowhere");
        assertThat(failed.data().get("errorCount").asInt()).isEqualTo(errors.size());
        assertThat(server.get("/api/v1/meta").headers().firstValue("ETag")).hasValue(before);
    }

    @Test
    void valueTypedByHandStaysUntilTheBundleSaysSomethingNewAndBothAreTold() throws Exception {
        last(server.post(IMPORTS, bundle()));
        server.send(server.trusted("/api/v1/contacts/ann")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"layer\":\"senior\"}")));

        Event kept = last(server.post(IMPORTS, bundle()));

        assertThat(kept.data().get("warnings").findValuesAsText("kind")).contains("HAND_VALUE_KEPT");
        assertThat(layerOfAnn()).isEqualTo("senior");
        Form newer = new Form()
                .with("accounts.csv", ACCOUNTS)
                .with("contacts.csv", CONTACTS.replace("executive", "operational"))
                .with("employees.csv", "id,name,layer\n");
        Event overruled = last(server.post(IMPORTS, newer));
        assertThat(overruled.data().get("warnings").findValuesAsText("kind")).contains("HAND_VALUE_OVERWRITTEN");
        assertThat(layerOfAnn()).isEqualTo("operational");
        JsonNode change =
                JSON.readTree(server.get("/api/v1/changes?limit=1").body()).at("/items/0");
        assertThat(change.get("who").asText()).isEqualTo("(import)");
        server.post("/api/v1/changes/" + change.get("id").asText() + "/undo", "");
        assertThat(layerOfAnn()).isEqualTo("senior");
    }

    private String layerOfAnn() throws Exception {
        return JSON.readTree(server.get("/api/v1/contacts/ann").body())
                .get("layer")
                .asText();
    }

    @Test
    void dryRunSaysDoneAndChangesNothing() throws Exception {
        Event done = last(server.post(IMPORTS + "?dryRun=true", bundle()));

        assertThat(done.name()).isEqualTo("done");
        assertThat(done.data().get("dryRun").asBoolean()).isTrue();
        assertThat(contacts()).isZero();
    }

    @Test
    void zipIsTakenLikeItsFiles() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "accounts.csv", ACCOUNTS);
            add(zip, "contacts.csv", CONTACTS);
            add(zip, "employees.csv", "id,name,layer\n");
        }

        Event done = last(server.post(IMPORTS, new Form().with("mine.ZIP", bytes.toByteArray())));

        assertThat(done.name()).isEqualTo("done");
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void workbookIsTakenLikeItsFilesAndItsErrorsNameItsSheets() throws Exception {
        Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS);
        Files.writeString(folder.resolve("contacts.csv"), CONTACTS);
        Files.writeString(folder.resolve("employees.csv"), "id,name,layer\n");
        byte[] book = Files.readAllBytes(Workbooks.write(folder, folder.resolve("book.xlsx"), 1));
        assertThat(last(server.post(IMPORTS, new Form().with("Mine.XLSX", book)))
                        .name())
                .isEqualTo("done");
        assertThat(contacts()).isEqualTo(2);

        Files.writeString(folder.resolve("contacts.csv"), "id,accountId,name\ncy,nowhere,Cy\n");
        byte[] wrong = Files.readAllBytes(Workbooks.write(folder, folder.resolve("book.xlsx"), 1));
        Event failed = last(server.post(IMPORTS, new Form().with("Mine.XLSX", wrong)));
        assertThat(failed.name()).isEqualTo("failed");
        assertThat(failed.data().toString()).containsIgnoringCase("bundle.xlsx, sheet contacts");
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void replacingImportTakesAwayWhatItsFilesDoNotHave() throws Exception {
        last(server.post(IMPORTS, bundle()));
        Form fewer = new Form()
                .with("accounts.csv", ACCOUNTS)
                .with("contacts.csv", "id,accountId,name,layer\nbo,acme,Bo,middle\n")
                .with("employees.csv", "id,name,layer\n");

        assertThat(last(server.post(IMPORTS + "?replace=true", fewer)).name()).isEqualTo("done");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void uploadThatIsNoBundleIsRefused() throws Exception {
        HttpResponse<String> json = server.post(IMPORTS, "{}");
        assertThat(json.statusCode()).isEqualTo(415);
        description.holds(IMPORTS, "post", json);
        for (String name : List.of("../accounts.csv", "accounts.exe", "a.zip/../b", ".csv")) {
            HttpResponse<String> named =
                    server.post(IMPORTS, new Form().with(name, ACCOUNTS).with("ties.csv", ""));
            assertThat(named.statusCode()).as(name).isEqualTo(400);
            description.holds(IMPORTS, "post", named);
        }
        assertThat(server.post(IMPORTS, new Form()).statusCode()).isEqualTo(400);
        assertThat(server.post(IMPORTS + "?replace=perhaps", bundle()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void importsBeyondTheQueueAreRefusedUntilThereIsRoom() throws Exception {
        home.hold();
        List<String> jobs = new ArrayList<>();
        HttpResponse<String> answer = server.post(IMPORTS, bundle());
        while (answer.statusCode() == 202 && jobs.size() < 20) {
            jobs.add(answer.headers().firstValue("Location").orElseThrow());
            answer = server.post(IMPORTS, bundle());
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        description.holds(IMPORTS, "post", answer);
        assertThat(jobs).hasSizeBetween(8, 9);

        home.letGo();
        for (String job : jobs) {
            try (Stream<String> lines = events(job)) {
                assertThat(last(lines.iterator()).name()).isEqualTo("done");
            }
        }
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void eventsAreForThoseWhoAskForThem() throws Exception {
        String job =
                server.post(IMPORTS, bundle()).headers().firstValue("Location").orElseThrow();

        HttpResponse<String> other = server.get(job + "/events");
        assertThat(other.statusCode()).isEqualTo(406);
        description.holds(IMPORTS + "/{id}/events", "get", other);
        HttpResponse<String> head =
                server.send(server.trusted(job + "/events").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(405);
        assertThat(head.headers().firstValue("Allow")).hasValue("GET");
        HttpResponse<String> unknown =
                server.send(server.trusted(IMPORTS + "/nix/events").header("Accept", "text/event-stream"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        description.holds(IMPORTS + "/{id}/events", "get", unknown);
    }

    private static Form bundle() {
        return new Form()
                .with("accounts.csv", ACCOUNTS)
                .with("contacts.csv", CONTACTS)
                .with("employees.csv", "id,name,layer\n");
    }

    private int contacts() throws Exception {
        return JSON.readTree(server.get("/api/v1/meta").body())
                .at("/counts/contacts")
                .asInt();
    }

    /** The last event of a job that was accepted. */
    private Event last(HttpResponse<String> accepted) throws Exception {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        try (Stream<String> lines =
                events(accepted.headers().firstValue("Location").orElseThrow())) {
            return last(lines.iterator());
        }
    }

    private Event last(Iterator<String> stream) throws Exception {
        Event event = next(stream);
        while (event.name().equals("progress")) {
            event = next(stream);
        }
        return event;
    }

    private Stream<String> events(String job) throws Exception {
        HttpResponse<Stream<String>> answer = server.send(
                server.trusted(job + "/events").header("Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return answer.body();
    }

    private Event next(Iterator<String> stream) throws Exception {
        String name = "";
        while (stream.hasNext()) {
            String line = stream.next();
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            }
            if (line.startsWith("data:")) {
                String data = line.substring("data:".length());
                assertThat(description.errors("Import", data)).isEmpty();
                return new Event(name, JSON.readTree(data));
            }
        }
        throw new AssertionError("the stream ended before the last event");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
