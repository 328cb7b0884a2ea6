package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios.Shape;

class RowEditsTest {

    private static final EntityKey ANN = EntityKey.of(EntityKind.CONTACT, "c1");
    private static final EntityKey TIE = EntityKey.of(EntityKind.TIE, "e1", "c1");

    @TempDir
    Path folder;

    private Portfolio stored = Portfolio.EMPTY;

    @BeforeEach
    void store() {
        stored = BundleText.small().portfolio(folder.resolve("stored"));
    }

    @Test
    void factsThatArePutBackChangeNothing() {
        for (long seed = 1; seed <= 20; seed++) {
            Portfolio random = RandomPortfolios.of(seed);
            for (EntityKey key : keys(random)) {
                Facts facts = Facts.find(random, key).orElseThrow();
                assertThat(RowEdits.put(random, key, facts.values()).portfolio())
                        .as("seed %d, %s", seed, key)
                        .contains(random);
                assertThat(Facts.parse(key, facts.json())).isEqualTo(facts);
            }
        }
    }

    @Test
    void rowIsRightOrWrongAmongItsNeighboursAsAmongAll() {
        int right = 0;
        int wrong = 0;
        for (long seed = 1; seed <= 150; seed++) {
            Portfolio now = org.twoeyes.testkit.RandomPortfolios.of(seed, Shape.SMALL);
            RandomEdits edits = new RandomEdits(seed);
            for (int step = 0; step < 8; step++) {
                RandomEdits.RandomEdit edit = edits.next(now);
                IntakeReport report = edit.apply(now);
                assertThat(report.portfolio())
                        .as("seed %d, step %d, %s", seed, step, edit)
                        .isEqualTo(amongAll(now, edit).portfolio());
                assertThat(report.errors()).isEqualTo(amongAll(now, edit).errors());
                right += report.portfolio().isPresent() ? 1 : 0;
                wrong += report.portfolio().isPresent() ? 0 : 1;
                now = report.portfolio().orElse(now);
            }
        }
        assertThat(right).isGreaterThan(600);
        assertThat(wrong).isGreaterThan(50);
    }

    private static IntakeReport amongAll(Portfolio stored, RandomEdits.RandomEdit edit) {
        Map<String, @Nullable Object> values = edit.values();
        if (values == null) {
            EntityTable<?> table = EntityTable.of(edit.key().kind());
            return BundleReader.overlay(
                    TypedRows.NONE,
                    table.without(stored, table.find(stored, edit.key().ids())));
        }
        return RowEdits.overlay(stored, edit.key(), FactRow.of(edit.key(), values));
    }

    private static List<EntityKey> keys(Portfolio portfolio) {
        List<EntityKey> keys = new ArrayList<>();
        portfolio.accounts().forEach(row -> keys.add(EntityKey.of(EntityKind.ACCOUNT, row.id())));
        portfolio.contacts().forEach(row -> keys.add(EntityKey.of(EntityKind.CONTACT, row.id())));
        portfolio.employees().forEach(row -> keys.add(EntityKey.of(EntityKind.EMPLOYEE, row.id())));
        portfolio.ties().forEach(row -> keys.add(EntityKey.of(EntityKind.TIE, row.employeeId(), row.contactId())));
        portfolio.interactions().forEach(row -> keys.add(EntityKey.of(EntityKind.INTERACTION, row.id())));
        return keys;
    }

    @Test
    void patchChangesWhatIsGivenAndNullEmptiesIt() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("stance", -2);
        values.put("email", null);
        values.put("roles", List.of("champion", "user"));

        Facts before = Facts.find(stored, ANN).orElseThrow();
        Facts after = after(RowEdits.patch(stored, ANN, values), ANN);

        assertThat(after.values())
                .containsEntry("stance", -2.0)
                .containsEntry("email", null)
                .containsEntry("roles", List.of("champion", "user"))
                .containsEntry("influence", 9.0)
                .containsEntry("reportsToId", null)
                .containsEntry("since", "2020-01-01");
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void putEmptiesWhatIsNotGiven() {
        Facts after = after(RowEdits.put(stored, TIE, Map.of("lastContact", "2026-01-05")), TIE);

        assertThat(after.values()).containsEntry("strength", null).containsEntry("lastContact", "2026-01-05");
    }

    @Test
    void layerThatIsTypedIsNotInferredAndCanBeLeftToTheTitleAgain() {
        assertThat(Facts.find(stored, ANN).orElseThrow().values())
                .containsEntry("layer", "executive")
                .containsEntry("layerInferred", true);
        Portfolio typed = RowEdits.patch(stored, ANN, Map.of("layer", "middle"))
                .portfolio()
                .orElseThrow();
        assertThat(Facts.find(typed, ANN).orElseThrow().values())
                .containsEntry("layer", "middle")
                .containsEntry("layerInferred", false);
        Facts promoted = after(RowEdits.patch(typed, ANN, Map.of("title", "Accountant")), ANN);
        assertThat(promoted.values()).containsEntry("layer", "middle");
        Facts inferred = after(RowEdits.patch(typed, ANN, Map.of("layerInferred", true)), ANN);
        assertThat(inferred.values()).containsEntry("layer", "executive").containsEntry("layerInferred", true);
        Facts followed = after(RowEdits.patch(stored, ANN, Map.of("title", "Accountant")), ANN);
        assertThat(followed.values()).containsEntry("layer", "operational").containsEntry("layerInferred", true);
    }

    @Test
    void everyWrongValueIsNamedWithWhatIsExpected() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", "c9");
        values.put("accountId", "nowhere");
        values.put("name", null);
        values.put("title", 5);
        values.put("stance", 3);
        values.put("influence", "much");
        values.put("since", "2020-02-30");
        values.put("layer", "board");
        values.put("roles", List.of("user;coach"));
        values.put("reportsToId", "c1");
        values.put("layerInferred", "yes");
        values.put("shoeSize", 44);

        IntakeReport report = RowEdits.patch(stored, ANN, values);

        assertThat(report.portfolio()).isEmpty();
        assertThat(report.errors())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder(
                        "id",
                        "accountId",
                        "name",
                        "title",
                        "stance",
                        "influence",
                        "since",
                        "layer",
                        "roles",
                        "reportsToId",
                        "layerInferred",
                        "shoeSize");
        assertThat(BundleText.sentences(report))
                .contains(
                        "contacts, line 2, column accountId: \"nowhere\" is the id of no account; expected an id from accounts",
                        "contacts, line 2, column stance: \"3\" is out of range; expected a number from -2 to 2");
    }

    @Test
    void rowCanBeAddedWhereItsReferencesAre() {
        EntityKey key = EntityKey.of(EntityKind.INTERACTION, "i9");
        Map<String, Object> meeting = Map.of(
                "on", "2026-01-05", "channel", "visit", "employeeIds", List.of("e2"), "contactIds", List.of("c1"));

        assertThat(after(RowEdits.put(stored, key, meeting), key).values()).containsEntry("channel", "visit");
        assertThat(RowEdits.put(stored, EntityKey.of(EntityKind.TIE, "e9", "c1"), Map.of())
                        .errors())
                .extracting(Problem::column)
                .containsExactly("employeeId");
        assertThat(RowEdits.put(stored, EntityKey.of(EntityKind.ACCOUNT, " a "), Map.of("name", "x"))
                        .errors())
                .extracting(Problem::column)
                .containsExactly("id");
    }

    @Test
    void rowToWhichOthersReferStays() {
        IntakeReport report = RowEdits.remove(stored, EntityKey.of(EntityKind.EMPLOYEE, "e1"));

        assertThat(report.portfolio()).isEmpty();
        assertThat(BundleText.sentences(report))
                .anyMatch(sentence -> sentence.contains("in a stored row of employees: e2"))
                .anyMatch(sentence -> sentence.contains("in a stored row of ties: e1, c1"))
                .anyMatch(sentence -> sentence.contains("in a stored row of interactions: i1"))
                .anyMatch(sentence -> sentence.contains("in a stored row of opportunities: o1"))
                .anyMatch(sentence -> sentence.contains("in a stored row of assignments: e1, a1"));
    }

    @Test
    void rowToWhichNothingRefersGoes() {
        Portfolio left = RowEdits.remove(stored, TIE).portfolio().orElseThrow();

        assertThat(Facts.find(left, TIE)).isEmpty();
        assertThat(left.ties()).hasSize(stored.ties().size() - 1);
    }

    @Test
    void contactMovesOnlyWithTheirReportingLine() {
        Portfolio other = RowEdits.put(stored, EntityKey.of(EntityKind.ACCOUNT, "b1"), Map.of("name", "Beta"))
                .portfolio()
                .orElseThrow();

        assertThat(RowEdits.patch(other, ANN, Map.of("accountId", "b1")).errors())
                .extracting(Problem::wrong)
                .containsExactly("works in another account group (in a stored row of contacts: c2)");
    }

    private static Facts after(IntakeReport report, EntityKey key) {
        assertThat(BundleText.sentences(report)).isEmpty();
        return Facts.find(report.portfolio().orElseThrow(), key).orElseThrow();
    }
}
