package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.PlanRow;
import org.twoeyes.service.view.PlanView;
import org.twoeyes.testkit.PortfolioText;

/** Kept plans follow their people to those into whom they were merged. */
class PlanPeopleTest {

    private final MemoryHome home = new MemoryHome(PortfolioText.parse(KeptPlansTest.TEXT));
    private final LivePortfolio live = EditsTest.live(home);
    private final KeptPlans plans = new KeptPlans(live);

    @AfterEach
    void stop() {
        live.close();
    }

    private AnalyzedPortfolio today() {
        return live.readings().at(PortfolioText.AS_OF);
    }

    private void merge(PersonKey stays, String goes) {
        assertThat(new Edits(live).merge(new PersonMerge(stays, goes), Condition.THERE, EditsTest.ANA))
                .isInstanceOf(EditOutcome.AllDone.class);
    }

    @Test
    void stepsFollowPeopleWhoWereMergedAndComeBackWithThem() {
        Plan first = KeptPlansTest.put(
                plans,
                KeptPlansTest.aim(
                        PlanKind.TWO_EYES, List.of(new Pair("Ben", "Wang"), new Pair("Cem", "Li")), List.of(), true),
                null);
        KeptPlansTest.importInto(
                live,
                KeptPlansTest.TEXT
                        + "met m1 today visit Ben,Ana Wang\ncontact Wang2 executive\nemployee Cem2 senior\n");
        Edits edits = new Edits(live);
        assertThat(edits.merge(new PersonMerge(PersonKey.employee("Cem2"), "Cem"), Condition.THERE, EditsTest.ANA))
                .isInstanceOf(EditOutcome.AllDone.class);
        EditOutcome merged =
                edits.merge(new PersonMerge(PersonKey.contact("Wang2"), "Wang"), Condition.THERE, EditsTest.ANA);

        PlanView view = PlanView.of(today(), plans.versions("p", today()));
        assertThat(view.steps())
                .extracting(step -> step.employee().id() + " " + step.contact().id() + " " + step.stage())
                .containsExactlyInAnyOrder("Ben Wang2 LIVE", "Cem2 Li PROPOSED");
        assertThat(view.steps())
                .noneMatch(step -> step.employee().gone() || step.contact().gone());
        assertThat(PlanRow.all(today(), plans.all(today())))
                .extracting(row -> row.counts().live())
                .containsExactly(1);

        Plan second = KeptPlansTest.put(plans, first.aim(), first);
        assertThat(second.aim().accepted()).containsExactly(new Pair("Ben", "Wang2"), new Pair("Cem2", "Li"));
        assertThat(edits.undo(((EditOutcome.AllDone) merged).id(), EditsTest.LI))
                .isInstanceOf(EditOutcome.AllDone.class);
        assertThat(live.home().planVersions("p").get(0)).isEqualTo(second);
    }

    @Test
    void stepsOfPeopleWhoAreOneByNowAreOneStep() {
        Pair settled = new Pair("Cem", "Li");
        Plan plan = KeptPlansTest.put(
                plans, KeptPlansTest.aim(PlanKind.TWO_EYES, List.of(settled), List.of(), false), null);
        assertThat(plan.ties()).hasSize(2);
        new Edits(live).merge(new PersonMerge(PersonKey.contact("Li"), "Wang"), Condition.THERE, EditsTest.ANA);
        new Edits(live).merge(new PersonMerge(PersonKey.employee("Cem"), "Ben"), Condition.THERE, EditsTest.ANA);

        Plan followed = plans.versions("p", today()).get(0);

        assertThat(followed.ties()).singleElement().matches(row -> row.tie().equals(settled) && row.isAccepted());
        assertThat(KeptPlansTest.put(plans, followed.aim(), plan).ties())
                .extracting(PlannedTie::tie)
                .contains(settled);
    }

    @Test
    void stepsThatBecomeOneKeepTheEarlierDayAndHowFarTheyHaveCome() {
        KeptPlansTest.importInto(live, KeptPlansTest.TEXT + "met m1 -5 call Ben,Ana Wang\n");
        Pair asked = new Pair("Ben", "Wang");
        Pair settled = new Pair("Cem", "Li");
        Plan plan = KeptPlansTest.put(
                plans, KeptPlansTest.aim(PlanKind.TWO_EYES, List.of(asked, settled), List.of(), true), null);
        PlannedTie early = row(plan, asked)
                .with(asked, null, List.of("Ben", "Ana", "Wang"))
                .since(PortfolioText.AS_OF.minusDays(9))
                .with(false);
        PlannedTie late = row(plan, settled).with(settled, null, List.of("Cem", "Zhao", "Li"));
        merge(PersonKey.contact("Li"), "Wang");
        merge(PersonKey.employee("Cem"), "Ben");

        for (List<PlannedTie> steps : List.of(List.of(early, late), List.of(late, early))) {
            Plan kept = plan.with(plan.aim(), steps, plan.remainder());
            Plan followed = PlanPeople.followed(List.of(kept), today(), home).get(0);

            assertThat(followed.ties())
                    .containsExactly(early.with(settled, null, List.of("Cem", "Ana", "Li"))
                            .with(true));
            assertThat(PlanView.of(today(), List.of(followed)).steps())
                    .extracting(PlanView.Step::stage)
                    .containsExactly(Stage.INTRODUCED);
        }
    }

    private static PlannedTie row(Plan plan, Pair tie) {
        return plan.ties().stream()
                .filter(row -> row.tie().equals(tie))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyWhoWasMergedIsAskedForAtOnce() {
        Plan plan = KeptPlansTest.put(plans, KeptPlansTest.aim(PlanKind.TWO_EYES, List.of(), List.of(), false), null);
        merge(PersonKey.contact("Li"), "Wang");
        merge(PersonKey.employee("Cem"), "Ben");
        List<Change.Query> asked = new ArrayList<>();
        Set<PersonKey> people = plan.people().collect(Collectors.toSet());

        Aliases aliases = Aliases.among(people, live.readings().portfolio(), query -> {
            asked.add(query);
            return home.changes(query);
        });

        assertThat(aliases.survivor(PersonKey.contact("Wang"))).contains("Li");
        assertThat(aliases.survivor(PersonKey.employee("Ben"))).contains("Cem");
        assertThat(asked).hasSize(1);
    }
}
