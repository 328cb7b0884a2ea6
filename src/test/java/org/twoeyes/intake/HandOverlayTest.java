package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;

/** An import over what was typed by hand. */
class HandOverlayTest {

    private static final EntityKey ANN = EntityKey.of(EntityKind.CONTACT, "c1");
    private static final EntityKey BO = EntityKey.of(EntityKind.CONTACT, "c2");
    private static final EntityKey CY = EntityKey.of(EntityKind.CONTACT, "c3");
    private static final EntityKey MEETING = EntityKey.of(EntityKind.INTERACTION, "i1");
    private static final EntityKey DEAL = EntityKey.of(EntityKind.OPPORTUNITY, "o1");
    private static final EntityKey TIE = EntityKey.of(EntityKind.TIE, "e2", "c2");

    @TempDir
    Path folder;

    private final List<Change> history = new ArrayList<>();
    private Portfolio stored = Portfolio.EMPTY;

    @BeforeEach
    void store() {
        stored = BundleText.small().portfolio(folder.resolve("stored"));
    }

    private void patch(EntityKey key, Map<String, ? extends @Nullable Object> values) {
        record(key, RowEdits.patch(stored, key, values), "ana");
    }

    private void inOneStep(
            Map<EntityKey, ? extends Map<String, ? extends @Nullable Object>> patched, List<EntityKey> removed) {
        Portfolio before = stored;
        Portfolio wanted =
                RowEdits.all(before, Map.of(), patched, removed).portfolio().orElseThrow();
        Stream.concat(patched.keySet().stream(), removed.stream())
                .forEach(key -> record(key, Facts.find(before, key), Facts.find(wanted, key), "ana"));
        stored = wanted;
    }

    private void record(EntityKey key, IntakeReport report, String who) {
        Portfolio wanted = report.portfolio().orElseThrow();
        record(key, Facts.find(stored, key), Facts.find(wanted, key), who);
        stored = wanted;
    }

    private void record(EntityKey key, Optional<Facts> before, Optional<Facts> after, String who) {
        record(key, before, after, who, null);
    }

    private void record(
            EntityKey key, Optional<Facts> before, Optional<Facts> after, String who, @Nullable String undoes) {
        history.add(new Change(
                "change-" + history.size(),
                Instant.EPOCH,
                who,
                key.kind().word(),
                key.text(),
                before.map(Facts::json).orElse(null),
                after.map(Facts::json).orElse(null),
                undoes,
                ""));
    }

    /** Imports, and takes over what is stored and recorded then. */
    private IntakeReport imported(BundleText bundle, boolean replace) {
        IntakeReport report = BundleReader.read(
                bundle.folder(folder.resolve("next")),
                IntakeOptions.fresh().withBase(stored).withReplace(replace).withHistory(history));
        stored = report.portfolio().orElseThrow();
        report.overruled().forEach(row -> record(row.key(), row.before(), row.after(), Change.IMPORT));
        return report;
    }

    private static BundleText with(String file, UnaryOperator<String> change) {
        return BundleText.small().change(file, change);
    }

    private static List<String> told(IntakeReport report, NoticeKind kind) {
        return report.warnings().stream()
                .filter(notice -> notice.kind() == kind)
                .flatMap(notice -> notice.examples().stream())
                .toList();
    }

    private Object value(EntityKey key, String column) {
        return String.valueOf(Facts.find(stored, key).orElseThrow().values().get(column));
    }

    @Test
    void valueByHandStaysWhereTheBundleSaysWhatItSaidBefore() {
        patch(ANN, Map.of("stance", -1, "layer", "middle"));

        for (int i = 0; i < 3; i++) {
            IntakeReport report = imported(BundleText.small(), i == 2);

            assertThat(value(ANN, "stance")).isEqualTo("-1.0");
            assertThat(value(ANN, "layer")).isEqualTo("middle");
            assertThat(told(report, NoticeKind.HAND_VALUE_KEPT))
                    .containsExactlyInAnyOrder("contact c1: stance", "contact c1: layer");
            assertThat(report.overruled()).isEmpty();
        }
    }

    @Test
    void whatWasHandedOverStaysWithTheSuccessor() {
        EntityKey deal = EntityKey.of(
                EntityKind.OPPORTUNITY, stored.opportunities().get(0).id());
        EntityKey role = EntityKey.of(EntityKind.ASSIGNMENT, "e2", "a1", "account_manager");
        patch(deal, Map.of("ownerId", "e2"));
        record(role, RowEdits.put(stored, role, Map.of()), "ana");

        imported(BundleText.small(), false);

        assertThat(value(deal, "ownerId")).isEqualTo("e2");
        assertThat(Facts.find(stored, role)).isPresent();
    }

    @Test
    void otherValuesOfTheRowFollowTheBundle() {
        patch(ANN, Map.of("stance", -1));

        imported(with("contacts.csv", text -> text.replace("c1,a1,Ann,CEO", "c1,a1,Ann Lee,CEO")), false);

        assertThat(value(ANN, "stance")).isEqualTo("-1.0");
        assertThat(value(ANN, "name")).isEqualTo("Ann Lee");
    }

    @Test
    void newValueOfTheBundleWinsOnceAndIsTold() {
        patch(BO, Map.of("stance", 2));
        BundleText newer = with("contacts.csv", text -> text.replace(",user; coach;user,,-2,", ",user,,1,"));

        IntakeReport report = imported(newer, false);

        assertThat(value(BO, "stance")).isEqualTo("1.0");
        assertThat(told(report, NoticeKind.HAND_VALUE_OVERWRITTEN)).containsExactly("contact c2: stance");
        assertThat(report.overruled()).extracting(Overruled::key).containsExactly(BO);
        IntakeReport again = imported(newer, false);
        assertThat(again.overruled()).isEmpty();
        IntakeReport back = imported(BundleText.small(), false);
        assertThat(value(BO, "stance")).isEqualTo("-2.0");
        assertThat(told(back, NoticeKind.HAND_VALUE_OVERWRITTEN)).isEmpty();
    }

    @Test
    void bundleThatAgreesOrDoesNotKnowTheColumnIsNotTold() {
        patch(ANN, Map.of("stance", -1));

        IntakeReport agrees = imported(
                with("contacts.csv", text -> text.replace("decision_maker,9,1,,c2", "decision_maker,9,-1,,c2")), false);
        IntakeReport silent =
                imported(BundleText.small().with("contacts.csv", "id,accountId,name\nc1,a1,Ann\nc2,a2,Bo\n"), false);

        assertThat(told(agrees, NoticeKind.HAND_VALUE_KEPT)).isEmpty();
        assertThat(told(silent, NoticeKind.HAND_VALUE_KEPT)).isEmpty();
        assertThat(value(ANN, "stance")).isEqualTo("-1.0");
    }

    @Test
    void valueTypedBackIsNoneByHandAnyMore() {
        patch(ANN, Map.of("stance", -1));
        patch(ANN, Map.of("stance", 1));

        IntakeReport report = imported(
                with("contacts.csv", text -> text.replace("decision_maker,9,1,,c2", "decision_maker,9,0,,c2")), false);

        assertThat(value(ANN, "stance")).isEqualTo("0.0");
        assertThat(told(report, NoticeKind.HAND_VALUE_OVERWRITTEN)).isEmpty();
    }

    @Test
    void rowRemovedByHandThatTheBundleHasIsBackAndTold() {
        record(TIE, RowEdits.remove(stored, TIE), "ana");

        IntakeReport report = imported(BundleText.small(), false);

        assertThat(Facts.find(stored, TIE)).isPresent();
        assertThat(told(report, NoticeKind.HAND_ROW_BACK)).containsExactly("tie e2|c2");
        assertThat(told(imported(BundleText.small(), false), NoticeKind.HAND_ROW_BACK))
                .isEmpty();
    }

    @Test
    void rowRemovedByHandAndPutBackByAnUndoHasTheValuesByHandOfBefore() {
        patch(TIE, Map.of("strength", 0.25));
        Portfolio before = stored;
        record(TIE, RowEdits.remove(stored, TIE), "ana");
        String removal = history.get(history.size() - 1).id();
        record(TIE, Facts.find(stored, TIE), Facts.find(before, TIE), "ana", removal);
        stored = before;

        IntakeReport same = imported(BundleText.small(), false);

        assertThat(value(TIE, "strength")).isEqualTo("0.25");
        assertThat(told(same, NoticeKind.HAND_VALUE_KEPT)).containsExactly("tie e2|c2: strength");
        assertThat(told(same, NoticeKind.HAND_ROW_BACK)).isEmpty();
        assertThat(same.overruled()).isEmpty();
    }

    /** A bundle in which Ann reports to Bo; Bo and their account are taken out by hand, also from rows that name Bo. */
    private BundleText retired(String typedOfMeeting) {
        BundleText bundle = with("contacts.csv", text -> text.replace("9,1,,c2,2020", "9,1,c2,c2,2020")
                .replace(",,-2,c1,", ",,-2,,"));
        stored = bundle.portfolio(folder.resolve("first"));
        if (!typedOfMeeting.isEmpty()) {
            record(CY, RowEdits.put(stored, CY, Map.of("accountId", "a1", "name", "Cy")), "ana");
            patch(MEETING, Map.of("contactIds", List.of(typedOfMeeting.split(";"))));
        }
        Map<String, @Nullable Object> nobody = new LinkedHashMap<>();
        nobody.put("reportsToId", null);
        nobody.put("influences", null);
        List<String> left = stored.interactions().get(0).contactIds().stream()
                .filter(id -> !id.equals("c2"))
                .toList();
        inOneStep(
                Map.of(ANN, nobody, MEETING, Map.of("contactIds", left), DEAL, Map.of("contactIds", List.of("c1"))),
                List.of(TIE, EntityKey.of(EntityKind.OPPORTUNITY, "o2"), BO, EntityKey.of(EntityKind.ACCOUNT, "a2")));
        return bundle;
    }

    @Test
    void whoIsBackIsBackInTheRowsThatHadLostThem() {
        BundleText bundle = retired("");
        Portfolio before = bundle.portfolio(folder.resolve("before"));
        assertThat(value(MEETING, "contactIds")).isEqualTo("[c1]");

        IntakeReport report = imported(bundle, false);

        assertThat(stored).isEqualTo(before);
        assertThat(told(report, NoticeKind.HAND_VALUE_KEPT)).isEmpty();
        assertThat(told(report, NoticeKind.HAND_VALUE_OVERWRITTEN))
                .containsExactlyInAnyOrder(
                        "contact c1: reportsToId",
                        "contact c1: influences",
                        "interaction i1: contactIds",
                        "opportunity o1: contactIds");
        assertThat(report.overruled())
                .extracting(Overruled::key)
                .contains(ANN, MEETING, DEAL, BO, TIE)
                .doesNotHaveDuplicates();
        IntakeReport again = imported(bundle, false);
        assertThat(again.overruled()).isEmpty();
        assertThat(told(again, NoticeKind.HAND_VALUE_OVERWRITTEN)).isEmpty();
    }

    @Test
    void whoIsBackStandsBesideWhatWasTypedAndTakesNobodysPlace() {
        BundleText bundle = retired("c2;c3");
        assertThat(value(MEETING, "contactIds")).isEqualTo("[c3]");
        patch(ANN, Map.of("reportsToId", "c3"));

        for (int i = 0; i < 2; i++) {
            IntakeReport report = imported(bundle, false);

            assertThat(value(MEETING, "contactIds")).isEqualTo("[c2, c3]");
            assertThat(value(ANN, "reportsToId")).isEqualTo("c3");
            assertThat(told(report, NoticeKind.HAND_VALUE_KEPT))
                    .containsExactlyInAnyOrder("contact c1: reportsToId", "interaction i1: contactIds");
        }
    }

    @Test
    void whoIsTakenOutOfARowAndStaysIsNotPutBack() {
        patch(MEETING, Map.of("contactIds", List.of("c1")));
        record(TIE, RowEdits.remove(stored, TIE), "ana");

        IntakeReport report = imported(BundleText.small(), false);

        assertThat(value(MEETING, "contactIds")).isEqualTo("[c1]");
        assertThat(told(report, NoticeKind.HAND_VALUE_KEPT)).containsExactly("interaction i1: contactIds");
    }

    @Test
    void rowAddedByHandStaysAndGoesWithReplaceWhichIsTold() {
        EntityKey key = EntityKey.of(EntityKind.CONTACT, "c3");
        record(key, RowEdits.put(stored, key, Map.of("accountId", "a1", "name", "Cy")), "ana");

        assertThat(told(imported(BundleText.small(), false), NoticeKind.HAND_ROW_GONE))
                .isEmpty();
        assertThat(Facts.find(stored, key)).isPresent();
        IntakeReport report = imported(BundleText.small(), true);

        assertThat(Facts.find(stored, key)).isEmpty();
        assertThat(told(report, NoticeKind.HAND_ROW_GONE)).containsExactly("contact c3");
        assertThat(told(imported(BundleText.small(), true), NoticeKind.HAND_ROW_GONE))
                .isEmpty();
    }

    @Test
    void valueThatCannotStandBesideTheBundleGivesWayAlone() {
        EntityKey key = EntityKey.of(EntityKind.CONTACT, "c3");
        record(key, RowEdits.put(stored, key, Map.of("accountId", "a1", "name", "Cy")), "ana");
        patch(BO, Map.of("reportsToId", "c3"));
        patch(ANN, Map.of("stance", -1));

        IntakeReport report = imported(BundleText.small(), true);

        assertThat(value(BO, "reportsToId")).isEqualTo("c1");
        assertThat(value(ANN, "stance")).isEqualTo("-1.0");
        assertThat(told(report, NoticeKind.HAND_VALUE_OVERWRITTEN)).containsExactly("contact c2: reportsToId");
        assertThat(told(report, NoticeKind.HAND_VALUE_KEPT)).containsExactly("contact c1: stance");
    }
}
