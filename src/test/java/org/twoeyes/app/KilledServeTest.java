package org.twoeyes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code serve} killed with -9 while two clients edit over HTTP, each repeating under its key the request that was not
 * answered: nothing is lost, torn or doubled, and the history has each change once.
 */
@Tag("store")
class KilledServeTest {

    /** Half as many as of a writing process by itself: a start of {@code serve} takes longer. */
    private static final int KILLS = (Integer.getInteger("twoeyes.kills", 20) + 1) / 2;

    private static final long SEED = Long.getLong("twoeyes.seed", 42);
    private static final int MOST_EDITS = 12;
    private static final String END = "end of client";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** Somebody who makes one edit after the other; the number of edits that were answered. */
    private abstract static class Client {
        private int answered;

        /** Repeats the last edit that was answered, then edits until the process is gone; tells of each answer. */
        private void edit(Served serve, BlockingQueue<String> answers) {
            try {
                if (answered > 0) {
                    send(serve, answered);
                }
                while (true) {
                    HttpResponse<String> answer = send(serve, answered + 1);
                    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
                    answered++;
                    answers.add("answer " + answered);
                }
            } catch (IOException e) {
                answers.add(END);
            } catch (Exception | AssertionError e) {
                answers.add(e.toString());
            }
        }

        abstract HttpResponse<String> send(Served serve, int number) throws Exception;
    }

    private final Client adding = new Client() {
        @Override
        HttpResponse<String> send(Served serve, int number) throws Exception {
            String row = "{\"accountId\":\"acme\",\"name\":\"" + number + "\"}";
            return serve.send("POST", "/api/v1/contacts", "add " + number, row);
        }
    };

    private final Client changing = new Client() {
        @Override
        HttpResponse<String> send(Served serve, int number) throws Exception {
            String values = "{\"title\":\"" + number + "\"}";
            return serve.send("PATCH", "/api/v1/contacts/counter", "change " + number, values);
        }
    };

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void editsThatAreRepeatedAfterAKillAreDoneOnce() throws Exception {
        Random random = new Random(SEED);
        Programs programs = new Programs(folder.resolve("errors.txt"));
        Path data = folder.resolve("data");
        for (int kill = 0; kill < KILLS; kill++) {
            try (Served serve = new Served(programs, Map.of(), "serve", "--data", data, "--port", "0")) {
                if (kill == 0) {
                    add(serve, "accounts", "{\"id\":\"acme\",\"name\":\"Acme\"}");
                    add(serve, "contacts", "{\"id\":\"counter\",\"accountId\":\"acme\",\"name\":\"Counter\"}");
                }
                editAndDie(serve, random);
            }
        }
        try (Served serve = new Served(programs, Map.of(), "serve", "--data", data, "--port", "0")) {
            int added = adding.answered + 1;
            int changed = changing.answered + 1;
            adding.send(serve, added);
            changing.send(serve, changed);
            assertThat(names(serve)).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(numbers(1, added));
            assertThat(titles(serve)).as("seed %d", SEED).isEqualTo(numbers(0, changed));
            assertThat(changes(serve, "")).as("seed %d", SEED).hasSize(2 + added + changed);
        }
        assertThat(adding.answered + changing.answered).as("edits in all").isGreaterThanOrEqualTo(KILLS);
    }

    private static void add(Served serve, String kind, String row) throws Exception {
        assertThat(serve.send("POST", "/api/v1/" + kind, "", row).statusCode()).isEqualTo(201);
    }

    /** Lets both edit for a while, some edits and a part of the next one, however fast the machine is. */
    private void editAndDie(Served serve, Random random) throws Exception {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        List<Thread> clients =
                List.of(new Thread(() -> adding.edit(serve, answers)), new Thread(() -> changing.edit(serve, answers)));
        clients.forEach(Thread::start);
        long began = System.nanoTime();
        int edits = 1 + random.nextInt(MOST_EDITS);
        for (int i = 0; i < edits; i++) {
            assertThat(answers.take()).startsWith("answer");
        }
        long lasted = (System.nanoTime() - began) / edits;
        TimeUnit.NANOSECONDS.sleep((long) (lasted * random.nextDouble()));
        serve.close();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(answers).filteredOn(answer -> !answer.startsWith("answer")).containsExactly(END, END);
    }

    /** The names of all contacts but the counter. */
    private static List<String> names(Served serve) throws Exception {
        List<String> names = new ArrayList<>();
        JSON.readTree(serve.portfolio()).at("/contacts/name").forEach(name -> names.add(name.asText()));
        names.remove("Counter");
        return names;
    }

    /** The titles that the counter had, from that of each change to that of the next. */
    private static List<String> titles(Served serve) throws Exception {
        List<String> titles = new ArrayList<>();
        String before = "";
        for (JsonNode change : changes(serve, "&kind=contact&id=counter")) {
            assertThat(change.at("/before/title").asText("").replace("null", ""))
                    .isEqualTo(before);
            before = change.at("/after/title").asText("").replace("null", "");
            titles.add(before.isEmpty() ? "0" : before);
        }
        return titles;
    }

    /** The recorded changes, the oldest first. */
    private static List<JsonNode> changes(Served serve, String of) throws Exception {
        List<JsonNode> changes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(serve.get("/api/v1/changes?limit=1000" + cursor + of));
            page.get("items").forEach(changes::add);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (!cursor.isEmpty());
        Collections.reverse(changes);
        return changes;
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }
}
