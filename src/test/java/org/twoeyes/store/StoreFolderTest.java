package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
