package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.service.Check.Verdict;
import org.twoeyes.store.FreeSpace;

/** What the doctor says of machines that are well and unwell; no database is started for it. */
class MachineChecksTest {

    private static final long MEGABYTE = 1 << 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void javaIsNewEnoughFromSeventeenOn() {
        assertThat(MachineChecks.java(Runtime.Version.parse("17.0.1")).verdict())
                .isEqualTo(Verdict.OK);
        Check old = MachineChecks.java(Runtime.Version.parse("11.0.20+8"));
        assertThat(old.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(old.sentence()).startsWith("11 (11.0.20+8").endsWith("needs 17 or newer.");
    }

    @Test
    void littleHeapIsAWarning() {
        assertThat(MachineChecks.memory(512 * MEGABYTE, 2).verdict()).isEqualTo(Verdict.OK);
        Check little = MachineChecks.memory(511 * MEGABYTE, 2);
        assertThat(little.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(little.sentence()).contains("511 MB").contains("TWOEYES_OPTS=-Xmx2g");
    }

    @Test
    void addressOfAnotherMachineCannotBeListenedOn() throws IOException {
        assertThat(MachineChecks.port(InetAddress.getLoopbackAddress()).verdict())
                .isEqualTo(Verdict.OK);
        Check closed = MachineChecks.port(InetAddress.getByName("192.0.2.1"));
        assertThat(closed.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(closed.sentence()).startsWith("no port on 192.0.2.1 can be opened (");
    }

    @Test
    void roomOnTheDiskIsEnoughLittleOrTooLittle() {
        assertThat(disk(1024).verdict()).isEqualTo(Verdict.OK);
        assertThat(disk(1023).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(disk(256).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(disk(255).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(disk(255).sentence()).contains("255 MB free").contains("256 MB are needed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tooLittleRoomLeavesTheDatabaseClosed() {
        List<Check> checks = new Doctor(CLOCK, megabytes(10)).examine(new Source.DataFolder(folder.resolve("data")));
        assertThat(checks).extracting(Check::subject).endsWith("Disk", "Database");
        assertThat(checks).extracting(Check::verdict).endsWith(Verdict.WRONG, Verdict.UNREACHABLE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folderOfOtherThingsAndFileAreWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("contacts.csv"), "id\n");
        assertThat(MachineChecks.disk(folder, FreeSpace.OF_MACHINE).sentence()).contains("holds other files");
        assertThat(MachineChecks.disk(file, FreeSpace.OF_MACHINE).sentence()).contains("is a file");
        assertThat(MachineChecks.disk(file.resolve("data"), FreeSpace.OF_MACHINE)
                        .sentence())
                .contains("is not writable");
    }

    @Test
    void folderThatMayNotBeWrittenIsWrong() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "this user may write everywhere; a folder cannot be closed to it");
        Check check = MachineChecks.disk(closed.resolve("data"), FreeSpace.OF_MACHINE);
        assertThat(check.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(check.sentence()).contains("is not writable by you");
    }

    @Test
    void newFolderIsWellAndNothingIsMade() {
        Path data = folder.resolve("a").resolve("data");
        List<Check> checks = new Doctor(CLOCK).examine(new Source.DataFolder(data));
        assertThat(checks).extracting(Check::subject).containsExactly("Java", "Memory", "Ports", "Disk", "Data");
        assertThat(checks.get(4).sentence()).contains("nothing stored in " + data + " yet");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void addressWhereNobodyListensIsUnreachable() {
        List<Check> checks =
                new Doctor(CLOCK).examine(new Source.Remote(URI.create("bolt://127.0.0.1:1"), "neo4j", "secret-word"));
        Check last = checks.get(checks.size() - 1);
        assertThat(last.subject()).isEqualTo("Database");
        assertThat(last.verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(last.sentence()).contains("127.0.0.1:1").doesNotContain("secret-word");
    }

    private Check disk(long megabytes) {
        return MachineChecks.disk(folder.resolve("data"), megabytes(megabytes));
    }

    private static FreeSpace megabytes(long megabytes) {
        return new FreeSpace() {
            @Override
            public long onDisk(Path place) {
                assertThat(place).as("asked of a folder that is there").isDirectory();
                return megabytes * MEGABYTE;
            }

            @Override
            public long inHeap() {
                return Long.MAX_VALUE;
            }
        };
    }
}
