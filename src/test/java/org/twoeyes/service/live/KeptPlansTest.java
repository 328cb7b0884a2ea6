package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.plan.PlanFlaw;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlanRemainder.Unmet;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.PlanView;
import org.twoeyes.testkit.PortfolioText;

/** Plans that are kept, over a portfolio in memory. */
class KeptPlansTest {

    static final String TEXT = """
            account Acme revenue=140
            contact Wang executive
            contact Li executive
            contact Zhao middle
            employee Ana senior
            employee Ben senior manager=Ana
            employee Cem senior manager=Ana
            tie Ana Wang,Li,Zhao
            tie Ben Zhao
            tie Cem Zhao
            """;
    private static final LocalDate LEAVES = PortfolioText.AS_OF.plusDays(14);

    private final LivePortfolio live = EditsTest.live(new MemoryHome(PortfolioText.parse(TEXT)));
    private final KeptPlans plans = new KeptPlans(live);

    @AfterEach
    void stop() {
        live.close();
    }

    static PlanAim aim(PlanKind kind, List<Pair> accepted, List<Pair> forbidden, boolean acceptedOnly) {
        boolean isSuccession = kind == PlanKind.SUCCESSION;
        return new PlanAim(
                "Acme",
                kind,
                null,
                List.of(),
                List.of(),
                isSuccession ? List.of("Ana") : List.of(),
                isSuccession ? LEAVES : null,
                accepted,
                forbidden,
                acceptedOnly);
    }

    private static PlanAim limited(
            PlanKind kind, @Nullable String account, List<String> tiers, List<String> layers, List<String> leavers) {
        return new PlanAim("x", kind, account, tiers, layers, leavers, null, List.of(), List.of(), false);
    }

    private Plan put(PlanAim aim, @Nullable Plan over) {
        return put(plans, aim, over);
    }

    static Plan put(KeptPlans plans, PlanAim aim, @Nullable Plan over) {
        Condition condition = over == null ? Condition.NOT_THERE : Condition.oneOf(Set.of(over.tag()));
        EditOutcome outcome = plans.put("p", aim, condition, EditsTest.ANA);
        assertThat(outcome).isInstanceOf(EditOutcome.Planned.class);
        return ((EditOutcome.Planned) outcome).plan();
    }

    private static List<Pair> ties(Plan plan) {
        return plan.ties().stream().map(PlannedTie::tie).toList();
    }

    private AnalyzedPortfolio today() {
        return live.readings().at(PortfolioText.AS_OF);
    }

    private void import_(String text) {
        importInto(live, text);
    }

    static void importInto(LivePortfolio live, String text) {
        Portfolio stored = live.readings().portfolio();
        Home.Step step = new Home.Step(stored, PortfolioText.parse(text), text, List.of());
        live.publish(live.home().write(step, Home.WriteProgress.NONE).orElseThrow());
    }

    @Test
    void successionIsSolvedAgainAroundWhatIsSettled() {
        Plan first = put(aim(PlanKind.SUCCESSION, List.of(), List.of(), false), null);
        assertThat(ties(first)).hasSize(2);
        assertThat(first.ties())
                .allMatch(row -> "Ana".equals(row.fromId()) && LEAVES.equals(row.dueOn()) && row.meetOn() != null);
        Pair taken = first.ties().get(0).tie();
        Pair other = new Pair(taken.employeeId().equals("Ben") ? "Cem" : "Ben", taken.contactId());

        Plan second = put(aim(PlanKind.SUCCESSION, List.of(other), List.of(taken), false), first);

        assertThat(second.version()).isEqualTo(2);
        assertThat(ties(second)).contains(other).doesNotContain(taken).hasSize(2);
        assertThat(second.ties()).filteredOn(PlannedTie::isAccepted).hasSize(1);
        assertThat(ties(put(aim(PlanKind.SUCCESSION, List.of(other), List.of(), true), second)))
                .containsExactly(other);
        assertThat(plans.versions("p", today())).extracting(Plan::version).containsExactly(3, 2, 1);
        assertThat(plans.versions("p", today()).get(1).ties()).isEmpty();
    }

    @Test
    void somebodyElseWasFasterAndARequestIsDoneOnce() {
        PlanAim aim = aim(PlanKind.TWO_EYES, List.of(), List.of(), false);
        Author once = new Author("li", Optional.of("key"));
        EditOutcome made = plans.put("p", aim, Condition.NOT_THERE, once);
        assertThat(plans.put("p", aim, Condition.NOT_THERE, once)).isEqualTo(made);
        assertThat(plans.put("q", aim, Condition.NOT_THERE, once)).isInstanceOf(EditOutcome.KeyUsed.class);
        Plan first = ((EditOutcome.Planned) made).plan();
        put(aim, first);

        EditOutcome late = plans.put("p", aim, Condition.oneOf(Set.of(first.tag())), EditsTest.LI);

        assertThat(late).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(((EditOutcome.Overtaken) late).last().orElseThrow().who()).isEqualTo("ana");
        assertThat(plans.remove("p", Condition.THERE, EditsTest.LI)).isInstanceOf(EditOutcome.Planned.class);
        assertThat(plans.all(today())).isEmpty();
        assertThat(plans.versions("p", today())).isEmpty();
        assertThat(plans.remove("p", Condition.THERE, EditsTest.LI)).isInstanceOf(EditOutcome.Absent.class);
        assertThat(put(aim, null).version()).isEqualTo(4);
    }

    @Test
    void impossiblePlansAreRefused() {
        for (PlanAim aim : List.of(
                aim(PlanKind.COVERAGE, List.of(new Pair("Nobody", "Wang")), List.of(), false),
                aim(PlanKind.COVERAGE, List.of(new Pair("Ana", "Wang")), List.of(), false),
                aim(PlanKind.SUCCESSION, List.of(new Pair("Ana", "Wang")), List.of(), false),
                aim(PlanKind.COVERAGE, List.of(new Pair("Ben", "Li")), List.of(new Pair("Ben", "Li")), false),
                limited(PlanKind.COVERAGE, null, List.of(), List.of(), List.of("Ana")),
                limited(PlanKind.SUCCESSION, null, List.of(), List.of(), List.of()),
                limited(PlanKind.SUCCESSION, null, List.of(), List.of("executive"), List.of("Ana")),
                limited(PlanKind.COVERAGE, "Acme", List.of("standard"), List.of(), List.of()),
                limited(PlanKind.COVERAGE, null, List.of("gold"), List.of(), List.of()))) {
            assertThat(plans.put("p", aim, Condition.NOT_THERE, EditsTest.ANA))
                    .as("%s", aim)
                    .isInstanceOf(EditOutcome.Impossible.class);
        }
        assertThat(plans.all(today())).isEmpty();
    }

    @Test
    void planOutlivesAnImportThatTakesItsPeopleAndKeepsWhatHasCome() {
        Pair kept = new Pair("Ben", "Wang");
        Plan first = put(aim(PlanKind.TWO_EYES, List.of(kept, new Pair("Cem", "Li")), List.of(), true), null);
        import_(TEXT.replace("employee Cem senior manager=Ana\n", "")
                .replace("tie Cem Zhao\n", "met m1 today visit Ana,Ben Wang\n"));

        Plan second = put(aim(PlanKind.TWO_EYES, first.aim().accepted(), List.of(), true), first);

        PlanView view = PlanView.of(today(), plans.versions("p", today()));
        assertThat(ties(second)).containsExactlyInAnyOrderElementsOf(ties(first));
        assertThat(view.steps()).filteredOn(step -> step.employee().gone()).hasSize(1);
        assertThat(view.steps())
                .filteredOn(step -> step.contact().id().equals("Wang"))
                .allMatch(step -> step.stage() == Stage.LIVE);
        assertThat(view.plan().counts().live()).isEqualTo(1);
    }

    @Test
    void whatASuccessionProposedStandsWhenTheLeaverIsGone() {
        Plan first = put(aim(PlanKind.SUCCESSION, List.of(), List.of(), false), null);
        List<Pair> proposed = ties(first);
        import_(TEXT.replace("employee Ana senior", "employee Ana senior left=-1")
                .replace("manager=Ana", ""));

        Plan second = put(aim(PlanKind.SUCCESSION, List.of(), List.of(proposed.get(0)), false), first);

        assertThat(second.ties()).isEqualTo(first.ties().subList(1, first.ties().size()));
        Plan third = put(aim(PlanKind.SUCCESSION, List.of(proposed.get(1)), List.of(), false), second);
        assertThat(third.ties()).singleElement().matches(PlannedTie::isAccepted);
        EditOutcome late = plans.put(
                "p",
                aim(PlanKind.SUCCESSION, List.of(proposed.get(0)), List.of(), false),
                Condition.oneOf(Set.of(third.tag())),
                EditsTest.ANA);
        assertThat(((EditOutcome.Impossible) late).flaw())
                .isEqualTo(PlanFlaw.of(PlanFlaw.Kind.NOBODY_HANDS_OVER, proposed.get(0)));
    }

    @Test
    void planSaysForWhomNobodyWasFoundAndItsBound() {
        import_(TEXT.replace("employee Ben senior", "employee Ben senior capacity=1")
                .replace("employee Cem senior", "employee Cem senior capacity=2"));

        Plan plan = put(aim(PlanKind.TWO_EYES, List.of(), List.of(), false), null);
        String other = plan.ties().get(0).tie().contactId().equals("Wang") ? "Li" : "Wang";
        assertThat(plan.ties()).hasSize(1);
        assertThat(plan.remainder()).isEqualTo(new PlanRemainder(List.of(new Unmet(other, "Acme", 1)), List.of(), 2));
        Plan empty = put(aim(PlanKind.TWO_EYES, List.of(), List.of(), true), plan);
        assertThat(empty.ties()).isEmpty();
        assertThat(empty.remainder())
                .isEqualTo(new PlanRemainder(
                        List.of(new Unmet("Li", "Acme", 1), new Unmet("Wang", "Acme", 1)), List.of(), 2));
        assertThat(put(aim(PlanKind.SUCCESSION, List.of(), List.of(), false), empty)
                        .remainder())
                .isEqualTo(new PlanRemainder(List.of(new Unmet(other, "Acme", 1)), List.of(), null));
    }

    @Test
    void planAgainstSingleEyesSaysWhichAccountsKeepOneWhenOnlyWhatIsAcceptedIsLeft() {
        PlanAim aim = aim(PlanKind.NO_ONE_EYE, List.of(), List.of(), false);
        Plan whole = put(aim, null);
        assertThat(whole.remainder()).isEqualTo(new PlanRemainder(List.of(), List.of(), 1));
        Pair only = whole.ties().get(0).tie();

        Plan none = put(aim(PlanKind.NO_ONE_EYE, List.of(), List.of(), true), whole);

        assertThat(none.ties()).isEmpty();
        assertThat(none.remainder())
                .isEqualTo(new PlanRemainder(List.of(new Unmet(only.contactId(), "Acme", 1)), List.of("Acme"), 1));
        Plan accepted = put(aim(PlanKind.NO_ONE_EYE, List.of(only), List.of(), true), none);
        assertThat(accepted.remainder()).isEqualTo(whole.remainder());
    }

    @Test
    void limitsStayWhenItIsSolvedAgainAroundATieBeyondThem() {
        import_(TEXT.replace("contact Zhao middle", "contact Zhao senior").replace("Wang,Li,Zhao", "Wang,Li"));
        PlanAim executives = limited(PlanKind.COVERAGE, null, List.of("standard"), List.of("executive"), List.of());
        Plan first = put(executives, null);
        assertThat(first.ties()).extracting(row -> row.tie().contactId()).containsOnly("Wang", "Li");
        Pair beyond = new Pair("Ana", "Zhao");

        Plan second = put(
                executives.with(
                        "x", List.of(), List.of(beyond, first.ties().get(0).tie()), List.of()),
                first);

        assertThat(second.aim().layers()).containsExactly("executive");
        assertThat(ties(second))
                .containsExactlyInAnyOrder(
                        beyond, first.ties().get(0).tie(), first.ties().get(1).tie());
        Plan senior = put(limited(PlanKind.NO_ONE_EYE, "Acme", List.of(), List.of("senior"), List.of()), second);
        assertThat(senior.remainder()).isEqualTo(new PlanRemainder(List.of(), List.of("Acme"), 0));
        assertThat(PlanView.of(today(), List.of(senior)).plan().layers()).containsExactly("senior");
    }

    @Test
    void accountsAreHandedOverInOneStepThatCanBeTakenBack() {
        import_(TEXT + """
                met m1 today visit Ana Wang
                deal D1 500 at=Acme
                deal D2 100 at=Acme open=false
                assign Ana Acme account_manager
                assign Cem Acme delivery
                """);
        Portfolio without = live.readings().portfolio();
        Portfolio before = new Portfolio(
                without.policy(),
                without.accounts(),
                without.contacts(),
                without.employees(),
                without.ties(),
                without.interactions(),
                without.opportunities().stream().map(KeptPlansTest::ownedByAna).toList(),
                without.assignments());
        live.publish(live.home()
                .write(new Home.Step(without, before, "owners", List.of()), Home.WriteProgress.NONE)
                .orElseThrow());
        Plan plan = put(aim(PlanKind.SUCCESSION, List.of(), List.of(), false), null);
        String heir = plan.ties().get(0).tie().employeeId();
        Author once = new Author("ana", Optional.of("hand-over"));

        EditOutcome done = plans.handOver("p", Condition.oneOf(Set.of(plan.tag())), once);

        Portfolio after = live.readings().portfolio();
        assertThat(after.opportunities())
                .extracting(row -> row.id() + " " + row.ownerId())
                .containsExactly("D1 " + heir, "D2 Ana");
        assertThat(after.assignments())
                .containsExactlyInAnyOrder(
                        new Assignment(heir, "Acme", "account_manager"), new Assignment("Cem", "Acme", "delivery"));
        assertThat(after.interactions()).isEqualTo(before.interactions());
        assertThat(after.ties()).isEqualTo(before.ties());
        EditOutcome.AllDone all = (EditOutcome.AllDone) done;
        assertThat(all.changes()).hasSize(3);
        assertThat(put(aim(PlanKind.SUCCESSION, List.of(), List.of(), false), plan)
                        .version())
                .isEqualTo(2);
        assertThat(plans.handOver("p", Condition.oneOf(Set.of(plan.tag())), once))
                .as("the same request again, though the plan is another by now")
                .isEqualTo(done);
        assertThat(live.readings().portfolio()).isEqualTo(after);

        Edits edits = new Edits(live);
        assertThat(edits.undo(all.id(), EditsTest.LI)).isInstanceOf(EditOutcome.AllDone.class);
        assertThat(live.readings().portfolio()).isEqualTo(before);
        assertThat(edits.undo(all.id(), EditsTest.LI)).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(edits.undo("nix", EditsTest.LI)).isInstanceOf(EditOutcome.Absent.class);
        assertThat(plans.handOver("p", Condition.oneOf(Set.of("other")), EditsTest.LI))
                .isInstanceOf(EditOutcome.Overtaken.class);
    }

    private static Opportunity ownedByAna(Opportunity row) {
        return new Opportunity(
                row.id(),
                row.accountId(),
                row.name(),
                row.stage(),
                row.open(),
                row.amount(),
                row.currency(),
                row.closeOn(),
                "Ana",
                row.contactIds());
    }
}
