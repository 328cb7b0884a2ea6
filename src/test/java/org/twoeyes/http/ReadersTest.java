package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Home;
import org.twoeyes.testkit.LifelikePortfolio;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READERS = 6;
    private static final int IMPORTS = 12;

    @Test
    void readersOfDifferentDaysAtOnceGetEachTheirOwn() throws Exception {
        List<String> days = List.of("2024-03-31", "2025-06-30", "2026-01-31", "2026-06-30");
        List<JsonNode> alone = new ArrayList<>();
        try (TestServer server = TestServer.ofSample()) {
            for (String day : days) {
                alone.add(report(server, day));
            }
        }
        try (TestServer server = TestServer.ofSample()) {
            List<Callable<JsonNode>> readers = new ArrayList<>();
            for (int i = 0; i < READERS * days.size(); i++) {
                String day = days.get(i % days.size());
                readers.add(() -> report(server, day));
            }
            List<JsonNode> answers = atOnce(readers);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i)).isEqualTo(alone.get(i % days.size()));
            }
            assertThat(alone).doesNotHaveDuplicates();
        }
    }

    @Test
    void readersDuringImportsSeeAllOfTheOldOrAllOfTheNew() throws Exception {
        Portfolio one = LifelikePortfolio.of(1, 300);
        Portfolio other = LifelikePortfolio.of(2, 300);
        try (TestServer server = new TestServer(one)) {
            JsonNode first = report(server, TestServer.DAY.toString());
            AtomicBoolean over = new AtomicBoolean();
            List<Callable<List<JsonNode>>> work = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                work.add(() -> readUntil(server, over));
            }
            work.add(() -> {
                Home home = server.live().home();
                for (int i = 0; i < IMPORTS; i++) {
                    boolean there = i % 2 == 0;
                    assertThat(home.write(step(there ? one : other, there ? other : one), Home.WriteProgress.NONE))
                            .isPresent();
                    server.live().refresh();
                }
                over.set(true);
                return List.of();
            });
            List<JsonNode> seen =
                    atOnce(work).stream().flatMap(List::stream).distinct().toList();
            Home home = server.live().home();
            assertThat(home.write(step(one, other), Home.WriteProgress.NONE)).isPresent();
            server.live().refresh();
            JsonNode second = report(server, TestServer.DAY.toString());

            assertThat(first).isNotEqualTo(second);
            assertThat(seen).containsExactlyInAnyOrder(first, second);
        }
    }

    private static Home.Step step(Portfolio stored, Portfolio wanted) {
        return new Home.Step(stored, wanted, UUID.randomUUID().toString(), List.of());
    }

    private static List<JsonNode> readUntil(TestServer server, AtomicBoolean over) throws Exception {
        List<JsonNode> seen = new ArrayList<>();
        while (!over.get()) {
            JsonNode report = report(server, TestServer.DAY.toString());
            if (!seen.contains(report)) {
                seen.add(report);
            }
        }
        return seen;
    }

    private static JsonNode report(TestServer server, String day) throws Exception {
        HttpResponse<String> answer = server.get("/api/v1/report?asOf=" + day);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
