package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;

/** Edits over a database: they outlive the process, and another process that serves the same graph knows of them. */
@Tag("store")
class EditsInGraphTest {

    @TempDir
    private Path folder;

    private LivePortfolio open() {
        return EditsTest.live(GraphHome.open(new Source.DataFolder(folder.resolve("data"))));
    }

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
