package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.GraphStores;
import org.twoeyes.store.StoreOptions;
import org.twoeyes.store.StoreProgress;
import org.twoeyes.testkit.PortfolioText;

/** A first import of a large bundle starts a database beside the reading, and keeps its hands off the data folder. */
@Tag("store")
class EarlyStartTest {

    private static final long LARGE = 1L << 30;
    private static final Portfolio ANA = PortfolioText.parse("employee Ana\naccount Acme\n");

    @TempDir
    private static Path bundles;

    private static Path wrong;
    private static Path right;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeBundles() throws IOException {
        wrong = Files.createDirectory(bundles.resolve("wrong"));
        right = Files.createDirectory(bundles.resolve("right"));
        Files.writeString(right.resolve("accounts.csv"), "id,name\nA1,Acme\n");
        Files.writeString(right.resolve("employees.csv"), "id,name\nE1,Eve\n");
        Files.writeString(right.resolve("contacts.csv"), "id,accountId,name,title\nC1,A1,Cai,Director\n");
        Files.copy(right.resolve("employees.csv"), wrong.resolve("employees.csv"));
        Files.writeString(wrong.resolve("accounts.csv"), "id,name\nA1,Acme\nA1,Twice\n");
        String title = "Director of many things ".repeat(40);
        try (BufferedWriter contacts = Files.newBufferedWriter(wrong.resolve("contacts.csv"))) {
            contacts.write("id,accountId,name,title\n");
            for (int i = 0; i < 36_000; i++) {
                contacts.write("C" + i + ",A1,Name " + i + "," + title + "\n");
            }
        }
    }

    private static ImportOutcome run(Path bundle, Path data, ImportProgress progress) throws IOException {
        ImportRequest request = new ImportRequest(
                bundle, new Source.DataFolder(data), false, false, Optional.empty(), Optional.empty());
        return new Imports(Clock.systemUTC()).run(request, progress);
    }

    private static ImportProgress once(Runnable task) {
        AtomicReference<Runnable> left = new AtomicReference<>(task);
        return (step, done, total) -> {
            if (total > 0) {
                left.getAndSet(() -> {}).run();
            }
        };
    }

    @Test
    void wrongBundleLeavesNothing() throws IOException {
        Path inner = folder.resolve("p/q/r");
        assertThat(run(wrong, inner, (step, done, total) -> assertThat(folder).isEmptyDirectory()))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatOthersWriteMeanwhileStays() throws IOException {
        Path data = folder.resolve("data");
        List<GraphStore> served = new ArrayList<>();
        ImportOutcome outcome = run(wrong, data, once(() -> {
            GraphStore store = GraphStores.open(data, StoreOptions.SHARED);
            served.add(store);
            store.write(Portfolio.EMPTY, ANA, "first", StoreProgress.NONE);
        }));
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        served.forEach(GraphStore::close);
        try (GraphStore again = GraphStores.open(data)) {
            assertThat(again.read()).isEqualTo(ANA);
        }
    }

    @Test
    void anotherImportMeanwhileIsDoneAndStays() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        AtomicReference<ImportOutcome> other = new AtomicReference<>();
        ImportOutcome outcome = run(wrong, data, once(() -> {
            try {
                other.set(run(right, data, (step, done, total) -> {}));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(other.get()).isInstanceOf(ImportOutcome.Written.class);
        try (GraphStore again = GraphStores.open(data)) {
            assertThat(again.read().employees()).hasSize(1);
        }
    }

    @Test
    void filesThatComeMeanwhileStay() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = data.resolve("thesis.txt");
        ImportOutcome outcome = run(wrong, data, once(() -> {
            try {
                Files.writeString(file, "three years of work");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(data.toFile().list()).containsExactly("thesis.txt");
        assertThat(file).hasContent("three years of work");
    }

    @Test
    void databaseOfTheStartIsGoneAfterwards() {
        List<Path> folders = new CopyOnWriteArrayList<>();
        try (EarlyStart start = new EarlyStart(in -> started(in, folders))) {
            start.begin(LARGE);
            start.begin(LARGE);
            start.await();
            assertThat(folders).hasSize(1);
        }
        assertThat(folders.get(0)).doesNotExist();
    }

    private static GraphStore started(Path in, List<Path> folders) {
        folders.add(in);
        return GraphStores.open(in);
    }

    @Test
    void smallBundleStartsNothing() {
        List<Path> folders = new CopyOnWriteArrayList<>();
        try (EarlyStart start = new EarlyStart(in -> started(in, folders))) {
            start.begin(1_000_000);
            start.await();
        }
        assertThat(folders).isEmpty();
    }

    @Test
    void whatKeepsItFromStartingIsNotSaid() {
        try (EarlyStart start = new EarlyStart(in -> {
            throw new IllegalStateException("no room");
        })) {
            start.begin(LARGE);
            assertThatCode(start::await).doesNotThrowAnyException();
        }
    }
}
