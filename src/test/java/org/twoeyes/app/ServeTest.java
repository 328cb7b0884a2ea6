package org.twoeyes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.http.Form;

/** {@code serve} as users start it: a process of its own, an embedded database, a browser's requests. */
@Tag("store")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServeTest {

    private static final String API = "/api/v1";

    @TempDir
    private Path folder;

    private Path data;
    private Programs programs;

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        programs = new Programs(folder.resolve("errors.txt"));
    }

    @Test
    void graphIsServedFromItsFirstImportToItsEnd() throws Exception {
        try (Served serve = new Served(programs, Map.of(), "serve", "--data", data, "--port", "0")) {
            assertThat(serve.portfolio()).contains("\"contacts\":{\"id\":[]");

            serve.upload(files("acme", "ann"));
            serve.portfolioWith("\"ann\"");
            // another process imports into the same folder while it is being served
            assertThat(programs.run("import", bundle(), "--data", data)).isZero();
            assertThat(serve.portfolioWith("\"bo\"")).contains("\"ann\"");

            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                open.add(halfARequest(serve));
            }
            serve.process().destroy();
            assertThat(serve.process().waitFor(1, TimeUnit.MINUTES))
                    .as("ends when told to")
                    .isTrue();
            for (Socket socket : open) {
                socket.close();
            }
        }
        // it ended in order: the folder opens again without a word and has everything
        Path exported = folder.resolve("exported");
        assertThat(programs.run("export", "--data", data, "--out", exported)).isZero();
        assertThat(Files.readString(exported.resolve("contacts.csv"))).contains("ann,acme", "bo,bolt");
        assertThat(Files.readString(programs.errors())).doesNotContain("note:", "Exception", "ERROR");
    }

    /** One has the database, the other reaches it as any remote one; each imports, and the other shows it. */
    @Test
    void twoProcessesSeeWhatTheOtherWrote() throws Exception {
        try (Served first = new Served(programs, Map.of(), "serve", "--data", data, "--port", "0")) {
            JsonNode lock = new ObjectMapper().readTree(Files.readString(data.resolve("store.lock")));
            Map<String, String> password =
                    Map.of("NEO4J_PASSWORD", lock.get("password").asText());
            String uri = "bolt://127.0.0.1:" + lock.get("port").asText();
            try (Served second = new Served(programs, password, "serve", "--neo4j", uri, "--port", "0")) {
                first.upload(files("acme", "ann"));
                second.portfolioWith("\"ann\"");
                second.upload(files("bolt", "bo"));
                assertThat(first.portfolioWith("\"bo\"")).contains("\"ann\"");
                eachSeesWhatTheOtherMergesPlansAndErases(first, second);
            }
        }
    }

    private static void eachSeesWhatTheOtherMergesPlansAndErases(Served first, Served second) throws Exception {
        sent(first, "POST", "/contacts", "{'id':'anna','accountId':'acme','name':'A person'}", 201);
        sent(second, "POST", "/merges", "{'kind':'contact','stays':'ann','goes':'anna'}", 200);
        assertThat(first.portfolioWithout("\"anna\"")).contains("\"ann\"");

        sent(first, "PUT", "/plans/both", "{'name':'Both','kind':'COVERAGE'}", 201);
        assertThat(second.get(API + "/plans/both")).contains("\"ann\"", "\"bo\"");

        // by the one that reaches the database from elsewhere, then by the one that makes its files anew
        assertThat(sent(second, "POST", "/contacts/bo/erasure", "{'confirm':'bo'}", 200))
                .contains("\"files\":false");
        assertThat(first.portfolioWithout("\"bo\"")).contains("\"ann\"");
        assertThat(first.get(API + "/plans/both")).doesNotContain("\"bo\"");
        assertThat(sent(first, "POST", "/contacts/ann/erasure", "{'confirm':'ann'}", 200))
                .contains("\"files\":true");
        second.portfolioWithout("\"ann\"");
        assertThat(second.get(API + "/changes")).doesNotContain("\"ann\"", "\"anna\"");
        sent(second, "POST", "/contacts", "{'id':'anna','accountId':'acme','name':'A person'}", 409);
    }

    private static String sent(Served serve, String method, String path, String json, int status) throws Exception {
        HttpResponse<String> answer = serve.send(method, API + path, "", json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static Form files(String account, String contact) {
        return new Form()
                .with("accounts.csv", "id,name\n" + account + ",A company\n")
                .with("contacts.csv", contacts(account, contact))
                .with("employees.csv", "id,name,layer\neve,Eve,middle\n");
    }

    private static String contacts(String account, String contact) {
        return "id,accountId,name,layer\n" + contact + "," + account + ",A person,executive\n";
    }

    private Path bundle() throws Exception {
        Path bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(bundle.resolve("accounts.csv"), "id,name\nbolt,Bolt\n");
        Files.writeString(bundle.resolve("contacts.csv"), contacts("bolt", "bo"));
        Files.writeString(bundle.resolve("employees.csv"), "id,name,layer\neve,Eve,middle\n");
        return bundle;
    }

    private static Socket halfARequest(Served serve) throws Exception {
        Socket socket = new Socket(serve.address().getHost(), serve.address().getPort());
        OutputStream out = socket.getOutputStream();
        String head = "POST /api/v1/departures HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + serve.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }
}
