package org.twoeyes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Asks a running {@code serve} from outside, as fast as a few clients can, and prints how long the answers took: {@code
 * docs/performance.md} says how to run it. Arguments: the address that {@code serve} printed; seconds for each question;
 * clients.
 */
public final class Load {

    private static final int IDS = 200;
    private static final String HEAP = "twoeyes_heap_used_bytes ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String token;

    private Load(URI printed) {
        this.server = printed.getScheme() + "://" + printed.getAuthority() + "/api/v1";
        this.token = printed.getQuery().replace("token=", "");
    }

    /** What one kind of question took, in nanoseconds each. */
    private record Answers(List<Long> nanos, long bytes) {}

    /** Prints a row for each question. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Load load = new Load(URI.create(arguments[0]));
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int clients = Integer.parseInt(arguments[2]);
        List<String> accounts = load.ids("accounts");
        List<String> employees = load.ids("employees");
        System.out.println("question                  a second    p50 ms    p99 ms  KB each   server MB");
        load.row("departures (what-if)", time, clients, random -> load.whatIf(any(employees, random)));
        load.row("accounts/{id}/map", time, clients, random -> load.get("/accounts/" + any(accounts, random) + "/map"));
        load.row("search", time, clients, random -> load.get("/search?q=" + (char) ('a' + random.nextInt(26)) + "n"));
        load.row("single-eyes", time, clients, random -> load.get("/single-eyes?limit=50"));
    }

    private static String any(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private List<String> ids(String list) throws IOException, InterruptedException {
        String body = client.send(get("/" + list + "?limit=" + IDS), HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> ids = new ArrayList<>();
        for (JsonNode row : JSON.readTree(body).get("items")) {
            ids.add(row.get("id").asText());
        }
        return ids;
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest whatIf(String employee) {
        return request("/departures")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"employees\":[\"" + employee + "\"]}"))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    private void row(String name, Duration time, int clients, Function<SplittableRandom, HttpRequest> question)
            throws IOException, InterruptedException, ExecutionException {
        ask(Duration.ofSeconds(2), clients, question);
        long start = System.nanoTime();
        Answers answers = ask(time, clients, question);
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted =
                answers.nanos().stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "%-24s %9.0f %9.1f %9.1f %8.1f %11.0f",
                name,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                answers.bytes() / 1024.0 / sorted.length,
                heapMegabytes()));
    }

    private Answers ask(Duration time, int clients, Function<SplittableRandom, HttpRequest> question)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Answers>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                SplittableRandom random = new SplittableRandom(i);
                running.add(threads.submit(() -> askUntil(end, random, question)));
            }
            List<Long> nanos = new ArrayList<>();
            long bytes = 0;
            for (Future<Answers> one : running) {
                nanos.addAll(one.get().nanos());
                bytes += one.get().bytes();
            }
            return new Answers(nanos, bytes);
        } finally {
            threads.shutdownNow();
        }
    }

    private Answers askUntil(long end, SplittableRandom random, Function<SplittableRandom, HttpRequest> question)
            throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long bytes = 0;
        do {
            HttpRequest request = question.apply(random);
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            bytes += answer.body().length;
        } while (System.nanoTime() < end);
        return new Answers(nanos, bytes);
    }

    /** What the server's heap holds now, garbage included. */
    private double heapMegabytes() throws IOException, InterruptedException {
        URI metrics = URI.create(server.replace("/api/v1", "/metrics"));
        HttpRequest request = HttpRequest.newBuilder(metrics)
                .header("Authorization", "Bearer " + token)
                .build();
        String text = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return text.lines()
                        .filter(line -> line.startsWith(HEAP))
                        .mapToDouble(line -> Double.parseDouble(line.substring(HEAP.length())))
                        .sum()
                / (1 << 20);
    }
}
