package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.Shelves;
import org.twoeyes.service.Source;
import org.twoeyes.store.backup.BackupFile;
import org.twoeyes.store.backup.BackupShelf;

class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final GraphContents CONTENTS =
            new GraphContents(EditsTest.portfolio(), List.of(), List.of(), List.of(), Tombstones.NONE);

    @TempDir
    private Path folder;

    @Test
    void backupDuringWhichSomebodyWasErasedDoesNotStay() throws Exception {
        BackupShelf shelf = new BackupShelf(folder.resolve("backups"));
        Tombstones one = Tombstones.NONE.with(PersonKey.contact("Ann"), "salt");

        assertThat(Shelves.keep(shelf, "import", 1, CONTENTS, () -> one, NOW)).isEmpty();
        try (Stream<Path> left = Files.list(shelf.folder())) {
            assertThat(left).isEmpty();
        }
        assertThat(Shelves.keep(shelf, "import", 1, CONTENTS, () -> Tombstones.NONE, NOW))
                .isPresent();
        assertThat(shelf.clear()).isEqualTo(1);
    }

    @Test
    void everyDatabaseElsewhereHasItsOwnShelf() {
        Set<Path> folders = Stream.of(
                        "bolt://one.example", "bolt://two.example", "bolt://two.example:7688", "bolt://[::1]:7687")
                .map(uri -> shelf(uri).folder())
                .collect(Collectors.toSet());

        assertThat(folders).hasSize(4).allSatisfy(shelf -> assertThat(shelf.getParent())
                .isEqualTo(Path.of("backups")));
        assertThat(Stream.of("neo4j+s://ONE.example:7687", "bolt://one.example/", "neo4j://user:secret@one.example"))
                .allSatisfy(uri -> assertThat(shelf(uri)).isEqualTo(shelf("bolt://one.example")));
    }

    @Test
    void backupsThatEarlierVersionsPutIntoOneFolderForAllDatabasesAreRemovedToo() throws Exception {
        BackupShelf former = new BackupShelf(folder.resolve("backups"));
        former.keep("import", Shelves.header(NOW, 1), CONTENTS);
        Path mine = Files.writeString(former.folder().resolve("mine.jsonl.gz"), "kept by hand");
        BackupShelf shelf = Shelves.of(URI.create("bolt://one.example"), folder);
        shelf.keep("restore", Shelves.header(NOW, 1), CONTENTS);

        assertThat(shelf.clear()).isEqualTo(2);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(mine);
        }
    }

    private static BackupShelf shelf(String uri) {
        return Shelves.of(new Source.Remote(URI.create(uri), "user", "password"));
    }

    @Test
    void backupThatDoesNotFitIntoMemoryIsRefusedWithTheFlagThatGivesIt() throws Exception {
        Path file = folder.resolve("kept" + BackupFile.ENDING);
        BackupFile.write(file, Shelves.header(NOW, 1), CONTENTS);

        assertThat(Backups.checked(file, MemoryLimit.toRestore(1L << 30)).bytes())
                .isPositive();
        assertThatThrownBy(() -> Backups.checked(file, MemoryLimit.toRestore(64L << 20)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there are 65. Nothing was changed; give more with TWOEYES_OPTS=-Xmx201m.");
    }
}
