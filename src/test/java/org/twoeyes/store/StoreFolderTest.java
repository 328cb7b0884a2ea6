package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an opening makes of a data folder whose process was killed while a copy took the place of the database. */
class StoreFolderTest {

    @TempDir
    private Path folder;

    private void lay(String database) throws Exception {
        Files.createDirectories(folder.resolve(database).resolve("data"));
        Files.writeString(folder.resolve(database).resolve("data").resolve("who"), database);
    }

    private List<String> left() throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private String who() throws Exception {
        return Files.readString(folder.resolve("neo4j").resolve("data").resolve("who"));
    }

    @Test
    void copyThatWasNotPutInPlaceIsRemoved() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        lay("neo4j");
        lay("neo4j-next");
        data.settle();
        assertThat(left()).containsExactly("neo4j");
        assertThat(who()).isEqualTo("neo4j");
    }

    @Test
    void copyIsTakenOverOnceTheDatabaseWasMovedAway() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        lay("neo4j-next");
        lay("neo4j-former");
        data.settle();
        assertThat(left()).containsExactly("neo4j");
        assertThat(who()).isEqualTo("neo4j-next");
    }

    @Test
    void databaseOfBeforeIsRemovedOnceTheCopyIsInPlace() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        lay("neo4j");
        lay("neo4j-former");
        data.settle();
        assertThat(left()).containsExactly("neo4j");
        data.settle();
        lay("neo4j-next");
        data.takeNext();
        data.settle();
        assertThat(left()).containsExactly("neo4j");
        assertThat(who()).isEqualTo("neo4j-next");
    }

    @Test
    void copyOfTheFactsGoesWithTheDatabaseThatItMayBeOf() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        for (String other : List.of("neo4j-next", "neo4j-former")) {
            lay("neo4j");
            Files.writeString(data.copy(), "facts");
            data.settle();
            assertThat(left()).as("without %s", other).containsExactly("facts", "neo4j");
            lay(other);
            data.settle();
            assertThat(left()).as("with %s", other).containsExactly("neo4j");
        }
    }

    @Test
    void whatCannotBeRemovedIsNamedWithWhatIsExpected() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        for (Path file : List.of(data.copy(), data.copyDraft())) {
            Files.createDirectories(file.resolve("something"));
            assertThatThrownBy(data::removeCopies)
                    .isInstanceOf(StoreFailed.class)
                    .hasMessage(
                            "The file " + file.toRealPath() + " cannot be removed: a folder with something in it lies"
                                    + " there; a file of the program, or nothing, is expected.");
            Files.delete(file.resolve("something"));
            data.removeCopies();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void draftsHaveNamesOfTheirOwnAndAllAreRemoved() throws Exception {
        StoreFolder data = StoreFolder.at(folder);
        Path one = Files.createFile(data.copyDraft());
        Path other = Files.createFile(data.copyDraft());
        data.settle();
        assertThat(one).doesNotExist();
        assertThat(other).doesNotExist();
    }

    @Test
    void copyingIsNeitherOfLessThanNoRowsNorBeforeAWrite() {
        assertThatThrownBy(() -> new StoreOptions.Copying(-1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows (-1) must be at least 0");
        assertThatThrownBy(() -> new StoreOptions.Copying(0, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("after (PT-1S) must be at least 0");
    }
}
