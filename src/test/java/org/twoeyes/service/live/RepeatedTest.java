package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.Change;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.testkit.PortfolioText;

/** A request key stands for one request, whatever is asked for with it. */
class RepeatedTest {

    @Test
    void keyOfAPlanIsNotThatOfAnEdit() {
        LivePortfolio live = EditsTest.live(new MemoryHome(PortfolioText.parse(KeptPlansTest.TEXT)));
        KeptPlans plans = new KeptPlans(live);
        PlanAim aim = KeptPlansTest.aim(PlanKind.TWO_EYES, List.of(), List.of(), false);
        Author first = new Author("li", Optional.of("plan"));
        Author second = new Author("li", Optional.of("edit"));
        Edits edits = new Edits(live);
        Edit edit = new Edit(
                EntityKey.of(EntityKind.CONTACT, "Wang"), Edit.Verb.PATCH, Map.of("stance", 1), Condition.THERE);
        PersonMerge merge = new PersonMerge(PersonKey.employee("Ben"), "Cem");
        assertThat(plans.put("p", aim, Condition.NOT_THERE, first)).isInstanceOf(EditOutcome.Planned.class);
        assertThat(edits.apply(edit, second)).isInstanceOf(EditOutcome.Done.class);

        assertThat(edits.apply(edit, first)).isInstanceOf(EditOutcome.KeyUsed.class);
        assertThat(edits.merge(merge, Condition.THERE, first)).isInstanceOf(EditOutcome.KeyUsed.class);
        assertThat(plans.put("q", aim, Condition.NOT_THERE, second)).isInstanceOf(EditOutcome.KeyUsed.class);
        assertThat(plans.all(live.readings().at(PortfolioText.AS_OF)))
                .extracting(Plan::id)
                .containsExactly("p");
        assertThat(live.home().changes(Change.Query.newest(null, 9)).changes()).hasSize(1);
        live.close();
    }

    @Test
    void mergeIsJudgedByWhatIsStoredAndARepeatedOneIsAnsweredAsThen() {
        Portfolio one = PortfolioText.parse("account Acme\ncontact Ann\ncontact Bo\naccount Other");
        Portfolio apart = PortfolioText.parse("account Acme\ncontact Ann\ncontact Bo at=Other\naccount Other");
        PersonMerge merge = new PersonMerge(PersonKey.contact("Ann"), "Bo");
        Author once = new Author("ana", Optional.of("key"));
        Home home = new MemoryHome(apart);
        try (LivePortfolio live = EditsTest.live(home)) {
            Edits edits = new Edits(live);
            home.write(new Home.Step(apart, one, "elsewhere", List.of()), Home.WriteProgress.NONE);
            EditOutcome done = edits.merge(merge, Condition.THERE, once);
            assertThat(done).as("in one group since").isInstanceOf(EditOutcome.AllDone.class);
            edits.undo(((EditOutcome.AllDone) done).id(), EditsTest.ANA);
            home.write(new Home.Step(one, apart, "moved", List.of()), Home.WriteProgress.NONE);

            assertThat(edits.merge(merge, Condition.THERE, EditsTest.ANA))
                    .isInstanceOf(EditOutcome.NotToBeMerged.class);
            assertThat(edits.merge(merge, Condition.THERE, once)).isEqualTo(done);
        }
    }

    @Test
    void keyOfAMergeIsNotThatOfAnEdit() {
        try (LivePortfolio live = EditsTest.live(new MemoryHome(EditsTest.portfolio()))) {
            Edits edits = new Edits(live);
            PersonMerge merge = new PersonMerge(PersonKey.contact("Ann"), "Bo");
            Author first = new Author("ana", Optional.of("key-1"));
            Author second = new Author("ana", Optional.of("key-2"));
            assertThat(edits.apply(EditsTest.stance(-1, Condition.THERE), first))
                    .isInstanceOf(EditOutcome.Done.class);
            assertThat(edits.merge(merge, Condition.THERE, first)).isInstanceOf(EditOutcome.KeyUsed.class);
            EditOutcome merged = edits.merge(merge, Condition.THERE, second);
            assertThat(merged).isInstanceOf(EditOutcome.AllDone.class);
            assertThat(edits.apply(EditsTest.stance(1, Condition.THERE), second))
                    .isInstanceOf(EditOutcome.KeyUsed.class);
            assertThat(edits.merge(merge, Condition.THERE, second)).isEqualTo(merged);
        }
    }
}
