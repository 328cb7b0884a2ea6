package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.store.GraphStore;

/** A database that was started while a bundle was being read is there for it, or was never there. */
@Tag("store")
class EarlyOpeningTest {

    private static final long LARGE = 1L << 30;

    @TempDir
    private Path folder;

    @Test
    void whatIsNotTakenLeavesNothing() throws IOException {
        Path isNew = folder.resolve("new");
        Path isEmpty = Files.createDirectory(folder.resolve("empty"));
        for (Path data : new Path[] {isNew, isEmpty}) {
            try (EarlyOpening opening = new EarlyOpening(new Source.DataFolder(data))) {
                opening.begin(LARGE);
            }
        }
        assertThat(isNew).doesNotExist();
        assertThat(isEmpty).isEmptyDirectory();
    }

    @Test
    void whatIsTakenIsOpenAndStays() {
        Path data = folder.resolve("data");
        try (EarlyOpening opening = new EarlyOpening(new Source.DataFolder(data))) {
            opening.begin(LARGE);
            opening.begin(LARGE);
            try (GraphStore store = opening.take()) {
                assertThat(store.revision()).isZero();
            }
        }
        assertThat(data.resolve("neo4j")).exists();
    }

    @Test
    void smallBundleStartsNothing() {
        Path data = folder.resolve("data");
        try (EarlyOpening opening = new EarlyOpening(new Source.DataFolder(data))) {
            opening.begin(1_000_000);
            assertThat(data).doesNotExist();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void whatKeepsItFromOpeningIsToldToWhoeverTakesIt() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path data = file.resolve("data");
        try (EarlyOpening opening = new EarlyOpening(new Source.DataFolder(data))) {
            opening.begin(LARGE);
            assertThatThrownBy(opening::take).isInstanceOf(DatabaseUnavailableException.class);
        }
        try (EarlyOpening opening = new EarlyOpening(new Source.DataFolder(data))) {
            opening.begin(LARGE);
        }
        assertThat(file).exists();
    }
}
