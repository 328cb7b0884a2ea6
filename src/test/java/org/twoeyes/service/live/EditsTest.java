package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Change;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.testkit.PortfolioText;

/** Edits over a portfolio in memory; {@link EditsInGraphTest} does the same over a database. */
class EditsTest {

    static final EntityKey ANN = EntityKey.of(EntityKind.CONTACT, "Ann");
    static final EntityKey TIE = EntityKey.of(EntityKind.TIE, "Eve", "Ann");
    static final Author ANA = new Author("ana", Optional.empty());
    static final Author LI = new Author("li", Optional.empty());
    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static final int THREADS = 8;

    private LivePortfolio live = live(new MemoryHome(portfolio()));
    private Edits edits = new Edits(live);

    static Portfolio portfolio() {
        return PortfolioText.parse("""
                account  Acme
                contact  Ann executive
                contact  Bo middle
                employee Eve
                employee Finn
                tie      Eve Ann
                tie      Eve Bo
                """);
    }

    static LivePortfolio live(Home home) {
        return new LivePortfolio(home, Clock.fixed(NOW, ZoneOffset.UTC), Optional.of(PortfolioText.AS_OF));
    }

    static Edit stance(Object value, Condition condition) {
        return new Edit(ANN, Edit.Verb.PATCH, Map.of("stance", value), condition);
    }

    @BeforeEach
    void start() {
        live.close();
        live = live(new MemoryHome(portfolio()));
        edits = new Edits(live);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    private String version(EntityKey key) {
        return edits.find(key).orElseThrow().version();
    }

    private EditOutcome.Done done(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return (EditOutcome.Done) outcome;
    }

    private Object stored(String column) {
        return String.valueOf(edits.find(ANN).orElseThrow().values().get(column));
    }

    @Test
    void editIsStoredSeenAndRecorded() {
        Facts before = edits.find(ANN).orElseThrow();
        String revision = live.readings().revision();

        EditOutcome.Done done = done(edits.apply(stance(-1, Condition.oneOf(Set.of(before.version()))), ANA));

        assertThat(stored("stance")).isEqualTo("-1.0");
        assertThat(live.readings().revision())
                .isNotEqualTo(revision)
                .isEqualTo(live.home().revision());
        Change change = done.change().orElseThrow();
        assertThat(change.who()).isEqualTo("ana");
        assertThat(change.at()).isEqualTo(NOW);
        assertThat(change.before()).isEqualTo(before.json());
        assertThat(change.after()).isEqualTo(done.facts().orElseThrow().json());
        assertThat(edits.changes(Change.Query.newest(null, 10)).changes()).containsExactly(change);
    }

    @Test
    void editOfAnotherRowIsNoConflict() {
        String version = version(ANN);
        done(edits.apply(new Edit(TIE, Edit.Verb.PATCH, Map.of("strength", 0.5), Condition.THERE), LI));

        done(edits.apply(stance(1, Condition.oneOf(Set.of(version))), ANA));
    }

    @Test
    void editOfWhatSomebodyElseChangedIsRefusedAndSaysWhoItWas() {
        String version = version(ANN);
        done(edits.apply(stance(1, Condition.oneOf(Set.of(version))), LI));

        EditOutcome outcome = edits.apply(stance(-1, Condition.oneOf(Set.of(version))), ANA);

        assertThat(outcome).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(((EditOutcome.Overtaken) outcome).last().orElseThrow().who()).isEqualTo("li");
        assertThat(stored("stance")).isEqualTo("1.0");
    }

    @Test
    void ofManyAtOnceExactlyOneWins() throws Exception {
        Condition condition = Condition.oneOf(Set.of(version(ANN)));
        List<Callable<EditOutcome>> work = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            double value = i / 10.0;
            work.add(() -> edits.apply(stance(value, condition), ANA));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int won = 0;
        try {
            for (Future<EditOutcome> outcome : threads.invokeAll(work)) {
                won += outcome.get() instanceof EditOutcome.Done ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(won).isEqualTo(1);
        assertThat(edits.changes(Change.Query.newest(null, 10)).changes()).hasSize(1);
    }

    @Test
    void requestUnderTheSameKeyIsDoneOnceAndAnsweredAlike() {
        Author once = new Author("ana", Optional.of("key-1"));
        Edit edit = stance(1, Condition.oneOf(Set.of(version(ANN))));
        EditOutcome first = edits.apply(edit, once);
        done(edits.apply(stance(-2, Condition.THERE), LI));

        assertThat(edits.apply(edit, once)).isEqualTo(first);
        assertThat(stored("stance")).isEqualTo("-2.0");
        assertThat(edits.apply(stance(2, Condition.THERE), once)).isInstanceOf(EditOutcome.KeyUsed.class);
        assertThat(edits.apply(stance(2, Condition.THERE), new Author("li", Optional.of("key-1"))))
                .isInstanceOf(EditOutcome.Done.class);
    }

    @Test
    void rowAddedUnderTheSameKeyIsAddedOnce() {
        Author once = new Author("ana", Optional.of("key-1"));
        Map<String, Object> meeting = Map.of(
                "on", "2026-01-30", "channel", "call", "employeeIds", List.of("Eve"), "contactIds", List.of("Ann"));

        EditOutcome.Done first = done(edits.add(EntityKind.INTERACTION, meeting, once));
        EditOutcome.Done second = done(edits.add(EntityKind.INTERACTION, meeting, once));
        done(edits.add(EntityKind.INTERACTION, meeting, ANA));

        assertThat(second).isEqualTo(first);
        assertThat(live.readings().portfolio().interactions()).hasSize(2);
    }

    @Test
    void editThatChangesNothingIsNotRecorded() {
        EditOutcome.Done done = done(edits.apply(
                new Edit(ANN, Edit.Verb.PUT, edits.find(ANN).orElseThrow().values(), Condition.THERE), ANA));

        assertThat(done.change()).isEmpty();
        assertThat(edits.changes(Change.Query.newest(null, 10)).changes()).isEmpty();
    }

    @Test
    void editThatChangedNothingIsNotDoneLaterWhereItNamesTheVersion() {
        Author once = new Author("ana", Optional.of("key-1"));
        Facts facts = edits.find(ANN).orElseThrow();
        Edit same = new Edit(ANN, Edit.Verb.PUT, facts.values(), Condition.oneOf(Set.of(facts.version())));
        EditOutcome first = edits.apply(same, once);
        assertThat(edits.apply(same, once)).as("nothing else changed").isEqualTo(first);
        done(edits.apply(stance(1, Condition.THERE), LI));

        assertThat(edits.apply(same, once)).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(stored("stance")).isEqualTo("1.0");
    }

    @Test
    void everyKindOfChangeIsUndoneAndRedone() {
        Portfolio at = live.readings().portfolio();
        EntityKey finn = EntityKey.of(EntityKind.EMPLOYEE, "Finn");
        List<EditOutcome> made = List.of(
                edits.apply(stance(-1, Condition.THERE), ANA),
                edits.apply(new Edit(TIE, Edit.Verb.DELETE, Map.of(), Condition.THERE), ANA),
                edits.apply(new Edit(finn, Edit.Verb.PUT, Map.of("name", "Finn Li"), Condition.THERE), ANA),
                edits.add(EntityKind.ACCOUNT, Map.of("id", "new", "name", "New"), ANA));
        Portfolio then = live.readings().portfolio();
        List<String> undone = new ArrayList<>();

        for (EditOutcome outcome : made) {
            String change = done(outcome).change().orElseThrow().id();
            Change undo = done(edits.undo(change, LI)).change().orElseThrow();
            assertThat(undo.undoes()).isEqualTo(change);
            assertThat(undo.who()).isEqualTo("li");
            undone.add(undo.id());
        }
        assertThat(live.readings().portfolio()).isEqualTo(at);
        undone.forEach(change -> done(edits.undo(change, ANA)));
        assertThat(live.readings().portfolio()).isEqualTo(then);
    }

    @Test
    void changeIsNotUndoneWhereTheRowHasChangedSince() {
        String first = done(edits.apply(stance(-1, Condition.THERE), ANA))
                .change()
                .orElseThrow()
                .id();
        done(edits.apply(stance(-2, Condition.THERE), LI));
        String added = done(edits.add(EntityKind.ACCOUNT, Map.of("id", "new", "name", "New"), ANA))
                .change()
                .orElseThrow()
                .id();
        done(edits.undo(added, ANA));

        assertThat(edits.undo(first, ANA)).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(edits.undo(added, ANA)).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(edits.undo("nix", ANA)).isInstanceOf(EditOutcome.Absent.class);
        assertThat(stored("stance")).isEqualTo("-2.0");
    }

    @Test
    void conditionsAreHeld() {
        Edit there = new Edit(ANN, Edit.Verb.PUT, Map.of("name", "x"), Condition.NOT_THERE);
        EntityKey nobody = EntityKey.of(EntityKind.CONTACT, "nobody");

        assertThat(edits.apply(there, ANA)).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(edits.apply(new Edit(nobody, Edit.Verb.PATCH, Map.of(), Condition.THERE), ANA))
                .isInstanceOf(EditOutcome.Absent.class);
        assertThat(edits.apply(new Edit(nobody, Edit.Verb.PUT, Map.of(), Condition.THERE), ANA))
                .isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(edits.add(EntityKind.CONTACT, Map.of("id", "Ann", "name", "x"), ANA))
                .isInstanceOf(EditOutcome.Exists.class);
    }

    @Test
    void whoIsOnlyInTheRecordIsFoundByTheirIdAndOfTheirKind() {
        EntityKey finn = EntityKey.of(EntityKind.EMPLOYEE, "Finn");
        done(edits.apply(new Edit(finn, Edit.Verb.DELETE, Map.of(), Condition.THERE), ANA));
        People people = new People(live.home(), live.clock());

        assertThat(people.find("Finn")).containsExactly(PersonKey.employee("Finn"));
        assertThat(people.find("Ann")).containsExactly(PersonKey.contact("Ann"));
        assertThat(people.find("nobody")).isEmpty();
    }

    @Test
    void wrongValuesAndReferencesAreToldAndNothingIsStored() {
        EditOutcome wrong = edits.apply(stance(5, Condition.THERE), ANA);
        EditOutcome referred = edits.apply(new Edit(ANN, Edit.Verb.DELETE, Map.of(), Condition.THERE), ANA);

        assertThat(((EditOutcome.Refused) wrong).errors()).hasSize(1);
        assertThat(((EditOutcome.ReferredTo) referred).by()).hasSize(1);
        assertThat(live.readings().portfolio()).isEqualTo(portfolio());
    }
}
