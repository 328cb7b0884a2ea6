package org.twoeyes.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.AppliedWrite;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.RandomPortfolio;
import org.twoeyes.testkit.SamplePlans;

class BackupFileTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.5Z");
    private static final BackupHeader HEADER = BackupHeader.of("1.2", NOW, 17);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("deep/er/monday.jsonl.gz");
        BackupFile.write(file, HEADER, contents(1));
    }

    private static GraphContents contents(long seed) {
        return new GraphContents(
                RandomPortfolio.of(seed, 4),
                List.of(
                        new Change("x", NOW, "ana", "contact", "c-1", null, "{\"name\":\"王小明\"}", null, "f"),
                        new Change("y", NOW, "li", "tie", "e-1|c-1", "{\"strength\":1.0}", null, "x", "")),
                List.of(new AppliedWrite("w", 3, NOW)),
                List.of(SamplePlans.version(2, 3), SamplePlans.version(1, 0).withoutTies()),
                Tombstones.NONE.with(PersonKey.contact("c-9"), "salt").with(PersonKey.employee("e-9"), "pepper"));
    }

    @Test
    void everythingThatWasWrittenIsRead() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            BackupFile.write(file, HEADER, contents(seed));
            Backup read = BackupFile.read(file);
            assertThat(read.contents()).as("seed %d", seed).isEqualTo(contents(seed));
            assertThat(read.header()).isEqualTo(HEADER);
        }
        BackupFile.write(file, HEADER, GraphContents.EMPTY);
        assertThat(BackupFile.read(file).contents()).isEqualTo(GraphContents.EMPTY);
    }

    @Test
    void planOfAFileFromBeforeThereWereLimitsHasNone() throws IOException {
        Plan plan = SamplePlans.version(1, 1);
        ObjectNode line = BackupJson.MAPPER.valueToTree(plan);
        line.withObject("/aim").remove(List.of("tiers", "layers"));
        line.withObject("/remainder").remove("oneEyeLeft");

        Plan read = BackupJson.MAPPER.treeToValue(line, Plan.class);

        assertThat(read.aim().tiers()).isEmpty();
        assertThat(read.aim().layers()).isEmpty();
        assertThat(read.aim().accepted()).isEqualTo(plan.aim().accepted());
        assertThat(Objects.requireNonNull(read.remainder()).oneEyeLeft()).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadItAndNothingElseIsLeftBesideIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void linesAreForPeopleAndOfTables() throws IOException {
        List<String> lines = text().lines().toList();
        assertThat(lines.get(0)).startsWith("{\"format\":\"twoeyes-backup\",\"version\":1,");
        assertThat(lines).contains("{\"table\":\"contacts\"}", "{\"table\":\"tombstones\"}");
        assertThat(lines).anyMatch(line -> line.contains("\"who\":\"ana\"") && line.contains("王小明"));
        assertThat(lines.get(lines.size() - 1)).matches("\\{\"rows\":\\d+,\"sha256\":\"[0-9a-f]{64}\"\\}");
    }

    @Test
    void fileThatIsCutOffAnywhereIsRefused() throws IOException {
        String text = text();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.read(file))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BackupRefusedException.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> BackupFile.read(file))
                .hasMessage(file + " is not whole: its end is missing. Nothing was changed.");
        Files.write(file, zipped(text.substring(0, text.lastIndexOf("{\"rows\""))));
        assertThatThrownBy(() -> BackupFile.read(file)).hasMessageContaining("its end is missing");
    }

    @Test
    void fileWithAByteChangedIsRefusedOrReadAsItWas() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 1 + whole.length / 300) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            try {
                assertThat(BackupFile.read(file).contents()).as("byte %d", at).isEqualTo(contents(1));
            } catch (BackupRefusedException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void fileWithAnotherTextIsRefused() throws IOException {
        Files.write(file, zipped(text().replace("王小明", "王小红")));
        assertThatThrownBy(() -> BackupFile.read(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessage(file + " was altered or damaged since it was written: its checksum does not fit. Nothing"
                        + " was changed.");
    }

    @Test
    void fileOfANewerProgramIsRefusedAsOne() throws IOException {
        Files.write(file, zipped("{\"format\":\"twoeyes-backup\",\"version\":2,\"later\":true}\n"));
        assertThatThrownBy(() -> BackupFile.read(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("was written by a newer version of Two Eyes");
    }

    @Test
    void fileThatIsNoneIsRefused() throws IOException {
        for (byte[] none :
                List.of(new byte[0], "id,name\n".getBytes(StandardCharsets.UTF_8), zipped(""), zipped("{}"))) {
            Files.write(file, none);
            assertThatThrownBy(() -> BackupFile.read(file)).hasMessage(file + " is no backup of Two Eyes.");
        }
        assertThatThrownBy(() -> BackupFile.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void writingThatFailsLeavesTheFormerFileAndNothingElse() throws IOException {
        Path notThere = file.resolve("below-a-file");
        assertThatThrownBy(() -> BackupFile.write(notThere, HEADER, contents(2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not be written (")
                .hasMessageEndingWith("); nothing of it is left.");
        assertThatThrownBy(() -> BackupWriter.write(HEADER, contents(2), new FullDisk()))
                .hasMessage("No space left on device");
        assertThat(BackupFile.read(file).contents()).isEqualTo(contents(1));
        assertThatThrownBy(() -> BackupFile.write(folder, HEADER, contents(2)))
                .hasMessage(folder + " is a folder; name a file in it.");
    }

    @Test
    void shelfKeepsTheNewestFewAndLeavesOtherFilesAlone() throws IOException {
        BackupShelf shelf = new BackupShelf(folder.resolve("shelf"));
        Files.createDirectories(shelf.folder());
        Files.writeString(shelf.folder().resolve("mine.txt"), "mine");
        for (int i = 0; i < BackupShelf.KEPT + 3; i++) {
            BackupHeader header = BackupHeader.of("1", NOW.plusMillis(i), i);
            Path made = shelf.keep(i % 2 == 0 ? "import" : "restore", header, contents(1));
            assertThat(BackupFile.check(made).header().revision()).isEqualTo(i);
        }
        try (Stream<Path> files = Files.list(shelf.folder())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "mine.txt",
                            "before-restore-20260131-120000-503.jsonl.gz",
                            "before-import-20260131-120000-504.jsonl.gz",
                            "before-restore-20260131-120000-505.jsonl.gz",
                            "before-import-20260131-120000-506.jsonl.gz",
                            "before-restore-20260131-120000-507.jsonl.gz");
        }
        assertThat(shelf.clear()).isEqualTo(BackupShelf.KEPT);
        assertThat(shelf.folder().resolve("mine.txt")).exists();
    }

    private String text() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Takes some bytes and no more. */
    private static final class FullDisk extends OutputStream {
        private int left = 100;

        @Override
        public void write(int b) throws IOException {
            if (--left < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
