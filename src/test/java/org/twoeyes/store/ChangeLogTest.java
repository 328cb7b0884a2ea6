package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Change;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.SamplePlans;

/** Changes are recorded with what they tell of, in order, and stay whatever becomes of the portfolio. */
@Tag("store")
class ChangeLogTest {

    @TempDir
    private Path folder;

    /** A change with everything given, or with hardly anything. */
    static Change change(String id, String entity, boolean full) {
        if (id.startsWith("merge")) {
            return new Change(id, Instant.EPOCH, "ana", "contact", entity, "{}", null, null, "fingerprint", "c-9");
        }
        return new Change(
                id,
                Instant.parse("2026-01-31T12:00:00.123Z"),
                "ana",
                full ? "contact" : "tie",
                entity,
                full ? "{\"name\":\"王小明\",\"stance\":-1.0}" : null,
                "{\"name\":\"\\\"x\\\"\"}",
                full ? "change-before" : null,
                "fingerprint");
    }

    @Test
    void changesAreReadBackInPagesTheNewestFirst() {
        Portfolio stored = Portfolio.EMPTY;
        List<Change> made = new ArrayList<>();
        try (GraphStore store = GraphStores.open(folder.resolve("data"), StoreOptions.DEFAULT)) {
            for (int i = 0; i < 5; i++) {
                Portfolio wanted = RandomPortfolio.of(i, 1);
                List<Change> changes = List.of(
                        change("one-" + i, "c-" + i % 2, true),
                        change(i == 2 ? "merge-2" : "other-" + i, "e-1|c-" + i, false));
                store.write(stored, wanted, "write-" + i, changes, StoreProgress.NONE);
                made.addAll(changes);
                stored = wanted;
            }
            assertThat(Change.all(store::changes)).isEqualTo(made);
        }
        try (GraphStore again = GraphStores.open(folder.resolve("data"))) {
            assertThat(again.read()).isEqualTo(stored);
            Change.Page newest = again.changes(Change.Query.newest(null, 3));
            assertThat(newest.changes()).extracting(Change::id).containsExactly("other-4", "one-4", "other-3");
            Change.Page next =
                    again.changes(new Change.Query(null, 100, newest.next().orElseThrow()));
            assertThat(next.changes()).hasSize(7);
            assertThat(next.next()).isEqualTo(OptionalLong.empty());
            Change.Page ofOne = again.changes(Change.Query.newest(new Change.Query.Row("contact", "c-1"), 1));
            assertThat(ofOne.changes()).extracting(Change::id).containsExactly("one-3");
            assertThat(again.changes(new Change.Query(
                                    new Change.Query.Row("contact", "c-1"),
                                    10,
                                    ofOne.next().orElseThrow()))
                            .changes())
                    .extracting(Change::id)
                    .containsExactly("one-1");
            assertThat(again.findChange("one-2")).contains(made.get(4));
            assertThat(again.findChange("nix")).isEmpty();
        }
    }

    @Test
    void changesAndPlansOutliveNewGenerationsAndRefusedWritesRecordNone() {
        StoreOptions whole = StoreOptions.DEFAULT.withOneTransactionRows(0).withBatchRows(20);
        try (GraphStore store = GraphStores.open(folder.resolve("data"), whole)) {
            Portfolio first = RandomPortfolio.of(1, 3);
            Portfolio second = RandomPortfolio.of(2, 3);
            store.write(Portfolio.EMPTY, first, "first", List.of(change("a", "c-1", true)), StoreProgress.NONE);
            Plan plan = SamplePlans.version(1, 2);
            assertThat(store.writePlan(plan, store.revision())).isTrue();
            store.write(first, second, "second", List.of(change("b", "c-1", true)), StoreProgress.NONE);
            store.write(first, second, "second", List.of(change("b", "c-1", true)), StoreProgress.NONE);
            assertThatThrownBy(() -> store.write(
                            first,
                            RandomPortfolio.of(3, 3),
                            "third",
                            List.of(change("c", "c-1", true)),
                            StoreProgress.NONE))
                    .isInstanceOf(StoreChanged.class);

            assertThat(store.read()).isEqualTo(second);
            assertThat(Change.all(store::changes)).extracting(Change::id).containsExactly("a", "b");
            assertThat(store.plans()).containsExactly(plan);
            Plan next = SamplePlans.version(2, 1);
            assertThat(store.writePlan(SamplePlans.version(3, 1), store.revision()))
                    .isFalse();
            assertThat(store.writePlan(next, store.revision())).isTrue();
            assertThat(store.writePlan(next, store.revision())).isTrue();
            assertThat(store.plans()).containsExactly(next);
            assertThat(store.planVersions("p")).containsExactly(next, plan.withoutTies());
            assertThat(store.planOf("request-2")).contains(next);
            assertThat(store.planOf("nix")).isEmpty();
        }
    }

    @Test
    void planThatWasKeptBeforeThereWereLimitsHasNone() throws Exception {
        Plan plan = SamplePlans.version(1, 1);
        try (SharedFolder shared = new SharedFolder(folder.resolve("data"))) {
            assertThat(shared.host().writePlan(plan, shared.host().revision())).isTrue();
            assertThat(shared.host().plans()).containsExactly(plan);
            shared.ask("MATCH (p:Plan) REMOVE p.tiers, p.layers, p.oneEyeLeft");
            Plan before = shared.host().plans().get(0);
            assertThat(before.aim().tiers()).isEmpty();
            assertThat(before.aim().layers()).isEmpty();
            assertThat(before.ties()).isEqualTo(plan.ties());
            PlanRemainder remainder = Objects.requireNonNull(plan.remainder());
            assertThat(before.remainder())
                    .isEqualTo(new PlanRemainder(remainder.unmet(), List.of(), remainder.leastTies()));
        }
    }

    @Test
    void graphOfTheVersionBeforeGetsTheConstraintsOfChanges() throws Exception {
        Portfolio portfolio = RandomPortfolio.of(1, 1);
        try (SharedFolder shared = new SharedFolder(folder.resolve("data"));
                BoltLink link = shared.link()) {
            shared.host().write(Portfolio.EMPTY, portfolio, "first", StoreProgress.NONE);
            for (String name : List.of("change_id", "change_number", "change_entity")) {
                shared.ask("DROP CONSTRAINT " + name);
            }
            link.write(queries -> queries.run(Statement.WRITE_SCHEMA_VERSION, Map.of("version", 1)));
        }
        try (GraphStore store = GraphStores.open(folder.resolve("data"))) {
            assertThat(store.openingNotes()).contains("The schema was brought from version 1 to 3.");
            assertThat(store.health().schema()).isEqualTo(Schema.VERSION);
            assertThat(store.read()).isEqualTo(portfolio);
            assertThat(Change.all(store::changes)).isEmpty();
            store.write(portfolio, Portfolio.EMPTY, "second", List.of(change("a", "c-1", true)), StoreProgress.NONE);
            assertThat(Change.all(store::changes)).hasSize(1);
        }
    }
}
