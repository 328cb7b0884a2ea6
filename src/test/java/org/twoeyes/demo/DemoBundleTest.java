package org.twoeyes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.NoticeKind;

/** The sample is a bundle like any other: import reads it without an error, and as what its generator meant. */
class DemoBundleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void importReadsWhatTheGeneratorWrote() throws IOException {
        IntakeReport intake = read();

        assertThat(intake.errors()).isEmpty();
        assertThat(intake.portfolio()).contains(DemoPortfolio.portfolio());
    }

    @Test
    void importWarnsOnlyOfWhatTheSampleMeansToShow() throws IOException {
        assertThat(read().warnings())
                .extracting(notice -> notice.kind())
                .containsExactlyInAnyOrder(
                        NoticeKind.LAYER_INFERRED, NoticeKind.CONTACT_WITHOUT_TIE, NoticeKind.UNDATED_TIE);
    }

    private IntakeReport read() throws IOException {
        for (Map.Entry<String, byte[]> file :
                BundleFiles.of(DemoPortfolio.portfolio()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return BundleReader.read(folder, IntakeOptions.fresh());
    }
}
