package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.PortfolioText;

/** Bundles of before a merge where who stayed has gone on to something else since. */
class MergedBundleTest {

    @TempDir
    private Path folder;

    /** Who stands for somebody imported can go where those cannot report to them whom the bundle has below the other. */
    @Test
    void bundleOfBeforeIsImportedWhereWhoStandsForOthersWorksInAnotherGroupNow() {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(PortfolioText.parse("""
                account  Acme
                account  Yard
                contact  Anne executive at=Acme
                contact  Bo middle at=Acme reports=Anne
                """), bundle);
        Portfolio before =
                BundleReader.read(bundle, IntakeOptions.fresh()).portfolio().orElseThrow();
        PersonMerge merge = new PersonMerge(PersonKey.contact("Ann"), "Anne");
        try (LivePortfolio live = PersonMergeTest.live(before)) {
            Edits edits = new Edits(live);
            put(edits, EntityKind.CONTACT, "Ann", Map.of("accountId", "Acme", "name", "Ann", "layer", "executive"));
            PersonMergeTest.merged(edits, merge);
            patch(edits, EntityKind.CONTACT, "Bo", "reportsToId", null);
            patch(edits, EntityKind.CONTACT, "Ann", "accountId", "Yard");
            PersonMergeTest.importBefore(
                    bundle, live.readings().portfolio(), PersonMergeTest.history(live), "she was moved");
        }
        try (LivePortfolio live = PersonMergeTest.live(before)) {
            Edits edits = new Edits(live);
            patch(edits, EntityKind.ACCOUNT, "Yard", "parentId", "Acme");
            put(edits, EntityKind.CONTACT, "Ann", Map.of("accountId", "Yard", "name", "Ann", "layer", "executive"));
            PersonMergeTest.merged(edits, merge);
            PersonMergeTest.importBefore(
                    bundle, live.readings().portfolio(), PersonMergeTest.history(live), "her account was moved");
        }
    }

    private static void put(Edits edits, EntityKind kind, String id, Map<String, @Nullable Object> values) {
        apply(edits, new Edit(EntityKey.of(kind, id), Edit.Verb.PUT, values, Edit.Condition.NOT_THERE));
    }

    private static void patch(Edits edits, EntityKind kind, String id, String column, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(column, value);
        apply(edits, new Edit(EntityKey.of(kind, id), Edit.Verb.PATCH, values, Edit.Condition.THERE));
    }

    private static void apply(Edits edits, Edit edit) {
        assertThat(edits.apply(edit, EditsTest.ANA)).as(edit.toString()).isInstanceOf(EditOutcome.Done.class);
    }
}
