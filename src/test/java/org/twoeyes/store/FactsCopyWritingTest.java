package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Portfolio;

/** How the copy of the facts is written, beside a graph that answers as a test wants. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FactsCopyWritingTest {

    private static final StoreOptions COPIED =
            StoreOptions.DEFAULT.withCopy(new StoreOptions.Copying(0, Duration.ofHours(1)));
    private static final Portfolio FACTS = RandomPortfolio.of(1, 5);
    private static final long REVISION = 5;

    @TempDir
    private Path folder;

    private static VisibleGraph graph(long revision) {
        return new VisibleGraph(1, revision, "a graph");
    }

    @Test
    void whoeverAsksTheGraphIsNotInterrupted() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (FactsCopy copy = new FactsCopy(StoreFolder.at(folder), COPIED)) {
            copy.keep(REVISION, FACTS, () -> {
                asked.countDown();
                try {
                    answered.await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                return graph(REVISION);
            });
            asked.await();
            copy.forget();
            answered.countDown();
        }
        assertThat(interrupted).isFalse();
    }

    /**
     * Has a copy written beside a graph that answers with these revisions, and is not reached any more after the last; returns the
     * names of the files that were there at each question and at the end.
     */
    private List<List<String>> written(Long... answers) {
        Iterator<Long> left = List.of(answers).iterator();
        List<List<String>> seen = new ArrayList<>();
        try (FactsCopy copy = new FactsCopy(StoreFolder.at(folder), COPIED)) {
            copy.keep(REVISION, FACTS, () -> {
                seen.add(files());
                if (!left.hasNext()) {
                    throw new StoreUnreachable("it", "a test says so", null);
                }
                return graph(left.next());
            });
        }
        seen.add(files());
        return seen;
    }

    @Test
    void whatWasToBeWrittenLaterIsWrittenAtTheEndOfACommandOnly() {
        for (boolean shared : new boolean[] {true, false}) {
            try (FactsCopy copy = new FactsCopy(StoreFolder.at(folder), COPIED.withShared(shared))) {
                copy.keepSoon(REVISION, FACTS, () -> graph(REVISION));
            }
            assertThat(files()).as("shared: %s", shared).isEqualTo(shared ? List.of() : List.of("facts"));
        }
    }

    private List<String> files() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString().replaceFirst("\\..*\\.", "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsOnTheDiskBeforeTheGraphHasSaidThatItIsSo() {
        assertThat(written(REVISION + 1)).containsExactly(List.of(), List.of());
        assertThat(written()).containsExactly(List.of(), List.of());
    }

    @Test
    void doesNotCountWhereTheGraphHasChangedWhileItWasWritten() {
        assertThat(written(REVISION, REVISION + 1)).containsExactly(List.of(), List.of("facts.part"), List.of());
        assertThat(written(REVISION)).containsExactly(List.of(), List.of("facts.part"), List.of());
    }

    @Test
    void staysOnlyWhereTheGraphSaysAfterwardsThatItIsStillSo() {
        List<String> there = List.of("facts");
        assertThat(written(REVISION, REVISION, REVISION + 1))
                .containsExactly(List.of(), List.of("facts.part"), there, List.of());
        assertThat(written(REVISION, REVISION)).containsExactly(List.of(), List.of("facts.part"), there, List.of());
        assertThat(written(REVISION, REVISION, REVISION))
                .containsExactly(List.of(), List.of("facts.part"), there, there);
    }

    @Test
    void oneWhoseBytesCannotBeUnderstoodIsNone() throws IOException {
        VisibleGraph graph = graph(REVISION);
        StoreFolder data = StoreFolder.at(folder);
        Path file = data.copy();
        try (FactsCopy copy = new FactsCopy(data, COPIED)) {
            FactsFile.write(Files.createFile(file), graph, FACTS, () -> true);
            assertThat(copy.at(graph)).contains(FACTS);
            replace(file, Direction.BOTH.toString(), "BOTX");
            assertThat(copy.at(graph)).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    /** Puts a word in place of another of its length, and makes the sum that of the whole. */
    private static void replace(Path file, String word, String other) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(word);
        byte[] bytes = text.replace(word, other).getBytes(StandardCharsets.ISO_8859_1);
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, sum.getValue());
        Files.write(file, bytes);
    }
}
