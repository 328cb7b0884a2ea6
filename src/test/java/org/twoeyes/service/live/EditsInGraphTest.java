package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Notice;
import org.twoeyes.intake.NoticeKind;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.ImportOutcome;
import org.twoeyes.service.ImportRequest;
import org.twoeyes.service.Imports;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;

/** Edits over a database: they outlive the process, and another process that serves the same graph knows of them. */
@Tag("store")
class EditsInGraphTest {

    private static final Duration WHILE = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private LivePortfolio open() {
        return EditsTest.live(GraphHome.open(new Source.DataFolder(folder.resolve("data"))));
    }

    private static final DistinctPair EVE_AND_FINN = new DistinctPair(PersonKey.Kind.EMPLOYEE, "Eve", "Finn");

    private static String version(Edits edits) {
        return edits.find(EditsTest.ANN).orElseThrow().version();
    }

    @Test
    void editsHistoryAndUndoOutliveTheProcess() {
        Author once = new Author("ana", Optional.of("key-1"));
        Edit edit = EditsTest.stance(-1, Condition.THERE);
        EditOutcome made;
        Portfolio then;
        try (LivePortfolio live = open()) {
            live.home()
                    .write(
                            new Home.Step(Portfolio.EMPTY, EditsTest.portfolio(), "first", List.of()),
                            Home.WriteProgress.NONE);
            Edits edits = new Edits(live);
            made = edits.apply(edit, once);
            edits.add(EntityKind.ACCOUNT, Map.of("name", "New"), EditsTest.LI);
            then = live.readings().portfolio();
            assertThat(live.home().read().portfolio()).isEqualTo(then);
        }
        try (LivePortfolio live = open()) {
            Edits edits = new Edits(live);
            assertThat(live.readings().portfolio()).isEqualTo(then);
            assertThat(edits.changes(Change.Query.newest(null, 10)).changes())
                    .extracting(Change::who)
                    .containsExactly("li", "ana");
            assertThat(edits.apply(edit, once)).isEqualTo(made);
            String change = ((EditOutcome.Done) made).change().orElseThrow().id();
            assertThat(edits.undo(change, EditsTest.LI)).isInstanceOf(EditOutcome.Done.class);
            assertThat(live.home().read().portfolio().contacts())
                    .isEqualTo(EditsTest.portfolio().contacts());
        }
    }

    @Test
    void whatIsStoredIsReadOnlyWhereAnotherProcessWrote() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        try (GraphHome graph = GraphHome.open(new Source.DataFolder(folder.resolve("data")));
                LivePortfolio live = EditsTest.live(counting(graph, readings));
                GraphHome other = GraphHome.open(new Source.DataFolder(folder.resolve("data")))) {
            Edits edits = new Edits(live);
            edits.add(EntityKind.ACCOUNT, Map.of("id", "Acme", "name", "Acme"), EditsTest.ANA);
            long end = System.nanoTime() + WHILE.toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                Map<String, Object> values = Map.of("id", "a" + i, "name", "Account");
                assertThat(edits.add(EntityKind.ACCOUNT, values, EditsTest.ANA)).isInstanceOf(EditOutcome.Done.class);
                Thread.sleep(i % 40);
            }
            assertThat(readings).as("own edits").hasValue(1);

            Portfolio stored = live.readings().portfolio();
            Home.Step step = new Home.Step(stored, Portfolio.EMPTY, "other", List.of());
            assertThat(other.write(step, Home.WriteProgress.NONE)).isPresent();
            live.refresh();
            assertThat(live.readings().portfolio()).isEqualTo(Portfolio.EMPTY);
            edits.add(EntityKind.ACCOUNT, Map.of("id", "New", "name", "New"), EditsTest.ANA);
            System.gc();
            assertThat(graph.read(Portfolio.EMPTY).portfolio())
                    .as("what readers have is what the graph is known to be")
                    .isSameAs(live.readings().portfolio());
        }
    }

    /** A home whose readings of what is stored are counted. */
    private static Home counting(Home home, AtomicInteger readings) {
        return (Home) Proxy.newProxyInstance(
                Home.class.getClassLoader(), new Class<?>[] {Home.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        readings.incrementAndGet();
                    }
                    try {
                        return method.invoke(home, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void mergeOutlivesTheProcessTheNextImportAndABackup() throws Exception {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(EditsTest.portfolio(), bundle);
        ImportRequest request = new ImportRequest(
                bundle, new Source.DataFolder(folder.resolve("data")), true, false, Optional.empty(), Optional.empty());
        Imports imports = new Imports(Clock.fixed(EditsTest.NOW, ZoneOffset.UTC));
        assertThat(imports.run(request, (step, done, total) -> {})).isInstanceOf(ImportOutcome.Written.class);
        Portfolio merged;
        String id;
        try (LivePortfolio live = open()) {
            Edits edits = new Edits(live);
            assertThat(new DistinctPeople(live).tellApart(EVE_AND_FINN, EditsTest.ANA))
                    .isInstanceOf(EditOutcome.AllDone.class);
            PersonMerge merge = new PersonMerge(PersonKey.contact("Bo"), "Ann");
            Author once = new Author("ana", Optional.of("merge Bo"));
            EditOutcome done = edits.merge(merge, Condition.THERE, once);
            assertThat(edits.merge(merge, Condition.THERE, once)).isEqualTo(done);
            id = ((EditOutcome.AllDone) done).id();
            merged = live.readings().portfolio();
            assertThat(live.home().read().portfolio()).isEqualTo(merged);
        }
        ImportOutcome again = imports.run(request, (step, done, total) -> {});
        assertThat(((ImportOutcome.Written) again).report().warnings())
                .extracting(Notice::kind)
                .contains(NoticeKind.MERGED_PERSON);
        try (LivePortfolio live = open()) {
            Home.Kept kept = live.home().contents();
            assertThat(kept.contents().portfolio()).isEqualTo(merged);
            live.home().replace(kept, kept.contents(), Home.WriteProgress.NONE);
            assertThat(Aliases.of(live.home().contents().contents().changes()).survivor(PersonKey.contact("Ann")))
                    .as("restored")
                    .contains("Bo");
            live.refresh();
            assertThat(live.readings().toldApart().pairs()).as("restored").containsExactly(EVE_AND_FINN);
            Edits edits = new Edits(live);
            EditOutcome undone = edits.undo(id, EditsTest.LI);
            assertThat(live.home().read().portfolio()).isEqualTo(EditsTest.portfolio());
            assertThat(edits.history(PersonKey.employee("Finn"), 9, Long.MAX_VALUE)
                            .changes())
                    .extracting(Change::entity)
                    .containsExactly("employee|Eve|Finn");
            edits.undo(((EditOutcome.AllDone) undone).id(), EditsTest.LI);
            assertThat(live.home().read().portfolio()).isEqualTo(merged);
            Set<PersonKey> people =
                    Set.of(PersonKey.contact("Ann"), PersonKey.contact("Bo"), PersonKey.employee("Eve"));
            assertThat(Aliases.among(people, merged, live.home()::changes).survivor(PersonKey.contact("Ann")))
                    .as("merged again")
                    .contains("Bo");
        }
    }

    @Test
    void processesThatShareAGraphSeeEachOthersEditsAndConflicts() {
        try (LivePortfolio one = open();
                LivePortfolio other = open()) {
            one.home()
                    .write(
                            new Home.Step(Portfolio.EMPTY, EditsTest.portfolio(), "first", List.of()),
                            Home.WriteProgress.NONE);
            one.refresh();
            other.refresh();
            Edits here = new Edits(one);
            Edits there = new Edits(other);
            Condition seen = Condition.oneOf(Set.of(version(here)));
            assertThat(here.apply(EditsTest.stance(1, seen), EditsTest.ANA)).isInstanceOf(EditOutcome.Done.class);

            assertThat(there.apply(EditsTest.stance(-1, seen), EditsTest.LI)).isInstanceOf(EditOutcome.Overtaken.class);
            Condition now = Condition.oneOf(Set.of(version(there)));
            assertThat(there.apply(EditsTest.stance(-1, now), EditsTest.LI)).isInstanceOf(EditOutcome.Done.class);
            one.refresh();
            assertThat(one.readings().portfolio()).isEqualTo(other.readings().portfolio());
        }
    }
}
