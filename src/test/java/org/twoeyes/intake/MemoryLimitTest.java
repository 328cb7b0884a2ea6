package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryLimitTest {

    private static final long MB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void whatIsNeededGrowsWithTheText() {
        MemoryLimit limit = MemoryLimit.toAnalyze(800 * MB);

        assertThat(limit.needed(100 * MB)).isEqualTo(800 * MB);
        assertThat(limit.allows(100 * MB)).isTrue();
        assertThat(limit.allows(100 * MB + 1)).isFalse();
        assertThat(MemoryLimit.toImport(800 * MB).allows(100 * MB)).isFalse();
        assertThat(limit.contacts()).isEqualTo(600 * MB / (6 * 250));
    }

    @Test
    void sizesThatNobodyHasDoNotOverflow() {
        assertThat(MemoryLimit.toImport(Long.MAX_VALUE / 2).allows(Long.MAX_VALUE))
                .isFalse();
        assertThat(MemoryLimit.NONE.allows(Long.MAX_VALUE)).isTrue();
        assertThat(MemoryLimit.toAnalyze(MB).contacts()).isZero();
    }

    @Test
    void bundleThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path bundle = BundleText.small().folder(folder);
        Files.writeString(bundle.resolve("contacts.csv"), "no such columns\n");
        long text = size(bundle);
        MemoryLimit enough = MemoryLimit.toAnalyze(MemoryLimit.toAnalyze(0).needed(text));
        MemoryLimit little = new MemoryLimit(enough.heapBytes() - 1, enough.heapForText());

        IntakeReport refused = BundleReader.read(bundle, IntakeOptions.fresh().withMemory(little));
        assertThat(refused.portfolio()).isEmpty();
        assertThat(refused.files()).as("files that were read").isEmpty();
        assertThat(BundleText.sentences(refused))
                .singleElement()
                .asString()
                .contains(
                        "its tables, with what is stored, hold 1 MB of text, which takes about 201 MB of memory; there are 201")
                .contains("TWOEYES_OPTS=-Xmx201m");

        IntakeReport read = BundleReader.read(bundle, IntakeOptions.fresh().withMemory(enough));
        assertThat(BundleText.sentences(read)).isNotEmpty().noneMatch(sentence -> sentence.contains("memory"));
    }

    private static long size(Path bundle) throws IOException {
        try (Stream<Path> files = Files.list(bundle)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
