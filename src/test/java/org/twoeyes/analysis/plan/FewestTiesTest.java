package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfBase;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.reference.ReferencePlan;
import org.twoeyes.model.Pair;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** As few ties as leave no account with one eye: by hand, and against every set of ties. */
class FewestTiesTest {

    private static final int LARGEST_TRIED = 3;

    /** The example of docs/methods/plans.md. */
    private static final String EXAMPLE = """
            account Acme
            contact Wang executive
            contact Li senior
            contact Zhao senior
            contact Qian senior
            employee Ana
            employee Ben
            employee Cem manager=Ana
            tie Ana Wang,Li
            tie Ben Zhao
            """;

    @Test
    void oneTieToTheHeaviestContactIsEnough() {
        PlanReport plan = plan(EXAMPLE, List.of());
        assertThat(plan.leastTies()).isEqualTo(1);
        assertThat(plan.proposals()).extracting(Proposal::contactId).containsExactly("Wang");
        assertThat(plan.accounts().get(0).before().life()).isEqualTo(Life.ONE_EYE);
        assertThat(plan.accounts().get(0).after().life()).isEqualTo(Life.ALIVE);
    }

    @Test
    void contactForWhomNobodyIsFoundIsGoneRound() {
        PlanReport plan = plan(EXAMPLE, List.of(new Pair("Ben", "Wang"), new Pair("Cem", "Wang")));
        // without Wang it takes 4 + 4 + … above 10 − 4: Li and Qian, 12 in all
        assertThat(plan.leastTies()).isEqualTo(1);
        assertThat(plan.proposals()).extracting(Proposal::contactId).containsExactlyInAnyOrder("Li", "Qian");
        assertThat(plan.unmet()).isEmpty();
        assertThat(plan.accounts().get(0).after().life()).isEqualTo(Life.ALIVE);
    }

    @Test
    void accountThatCannotBeMendedIsSaid() {
        PlanReport plan = plan("account Acme\ncontact Wang\nemployee Ana\ntie Ana Wang\n", List.of());
        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.leastTies()).isEqualTo(1);
        assertThat(plan.unmet()).containsExactly(new Unmet("Wang", "Acme", 1));
        assertThat(plan.oneEyeLeft()).containsExactly("Acme");
    }

    @Test
    void limitedToALayerItMendsWithThatLayerOrSaysThatItCannot() {
        PlanReport senior = plan(EXAMPLE, new PlanScope(null, List.of(), List.of("senior")), List.of(), List.of());
        assertThat(senior.leastTies()).isEqualTo(2);
        assertThat(senior.proposals()).extracting(Proposal::contactId).containsExactlyInAnyOrder("Li", "Qian");
        assertThat(senior.oneEyeLeft()).isEmpty();
        PlanReport middle = plan(EXAMPLE, new PlanScope(null, List.of(), List.of("middle")), List.of(), List.of());
        assertThat(middle.leastTies()).isZero();
        assertThat(middle.proposals()).isEmpty();
        assertThat(middle.unmet()).isEmpty();
        assertThat(middle.oneEyeLeft()).containsExactly("Acme");
        PlanReport strategic =
                plan(EXAMPLE, new PlanScope(null, List.of("strategic"), List.of()), List.of(), List.of());
        assertThat(strategic.oneEyeLeft()).as("no account that it looks at").isEmpty();
    }

    @Test
    void acceptedTieBeyondTheLayersCountsInTheBoundToo() {
        PlanScope scope = new PlanScope(null, List.of(), List.of("senior"));
        PlanReport plan = plan(EXAMPLE, scope, List.of(new Pair("Cem", "Wang")), List.of());
        assertThat(plan.proposals()).extracting(Proposal::contactId).containsExactly("Wang");
        assertThat(plan.leastTies()).isEqualTo(1);
    }

    @Test
    void plansReachTheAimAndNoSetOfTiesIsSmallerThanTheBound() {
        int plans = 0;
        int proven = 0;
        int limited = 0;
        for (long seed = 0; seed < 2500; seed++) {
            StakeholderNetwork network =
                    StakeholderNetwork.of(RandomPortfolios.of(seed, Shape.TINY), RandomPortfolios.AS_OF);
            PortfolioReport report = PortfolioAnalysis.report(network, 1);
            PlanScope scope = seed % 3 > 0 ? PlanScope.ALL : RandomScope.of(network, null, new SplittableRandom(seed));
            PlanReport plan = plan(network, report, scope, List.of(), List.of());
            int least = plan.leastTies() == null ? -1 : plan.leastTies();
            Trial trial = new Trial(network, report, scope);
            if (trial.oneEyed(List.of()).isEmpty()) {
                assertThat(least).as("seed %d", seed).isZero();
                continue;
            }
            List<AddedTie> ties = plan.proposals().stream()
                    .map(proposal -> new AddedTie(proposal.employeeId(), proposal.contactId()))
                    .toList();
            assertThat(trial.oneEyed(ties)).as("seed %d", seed).isEqualTo(Set.copyOf(plan.oneEyeLeft()));
            List<AddedTie> all = trial.possible();
            Set<String> hopeless = network.employees().size() > 1 ? trial.oneEyed(all) : Set.of();
            assertThat(plan.oneEyeLeft()).as("seed %d", seed).containsAll(hopeless);
            for (int size = 0; size < Math.min(least, LARGEST_TRIED); size++) {
                assertThat(trial.reaches(hopeless, all, 0, size, new ArrayList<>()))
                        .as("seed %d, %d ties", seed, size)
                        .isFalse();
            }
            boolean isReached = plan.oneEyeLeft().isEmpty();
            plans += isReached ? 1 : 0;
            proven += isReached && least == ties.size() ? 1 : 0;
            limited += hopeless.isEmpty() ? 0 : 1;
        }
        assertThat(plans).isGreaterThan(50);
        assertThat(proven).isGreaterThan(plans / 2);
        assertThat(limited).as("accounts that other layers hold").isGreaterThan(10);
    }

    /** What ties with contacts who are looked at come to, tried out. */
    private record Trial(StakeholderNetwork network, PortfolioReport report, PlanScope scope) {

        /** The accounts that are looked at and have one eye once some ties are there. */
        Set<String> oneEyed(List<AddedTie> ties) {
            Map<String, Life> lives = new HashMap<>();
            report.accounts().forEach(account -> lives.put(account.id(), account.life()));
            WhatIf.of(WhatIfBase.of(network, report), List.of(), ties)
                    .accounts()
                    .forEach(change -> lives.put(change.id(), change.after().life()));
            return lives.keySet().stream()
                    .filter(id -> lives.get(id) == Life.ONE_EYE)
                    .filter(id -> ReferencePlan.isAccountAsked(network.portfolio(), id, scope))
                    .collect(Collectors.toSet());
        }

        /** Every tie with somebody who is looked at that is not live. */
        List<AddedTie> possible() {
            List<AddedTie> all = new ArrayList<>();
            for (int contact = 0; contact < network.contacts().size(); contact++) {
                boolean isAsked = ReferencePlan.isAsked(
                        network.portfolio(), network.contacts().row(contact), scope);
                for (int employee = 0; isAsked && employee < network.employees().size(); employee++) {
                    if (!network.ties().isLive(employee, contact)) {
                        all.add(new AddedTie(
                                network.employees().id(employee),
                                network.contacts().id(contact)));
                    }
                }
            }
            return all;
        }

        /** Says whether some set of so many more ties leaves no account with one eye but those that are hopeless. */
        boolean reaches(Set<String> hopeless, List<AddedTie> all, int from, int more, List<AddedTie> taken) {
            if (more == 0) {
                return hopeless.containsAll(oneEyed(taken));
            }
            for (int i = from; i < all.size(); i++) {
                taken.add(all.get(i));
                boolean found = reaches(hopeless, all, i + 1, more - 1, taken);
                taken.remove(taken.size() - 1);
                if (found) {
                    return true;
                }
            }
            return false;
        }
    }

    private static PlanReport plan(String text, List<Pair> forbidden) {
        return plan(text, PlanScope.ALL, List.of(), forbidden);
    }

    private static PlanReport plan(String text, PlanScope scope, List<Pair> accepted, List<Pair> forbidden) {
        StakeholderNetwork network = StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
        return plan(network, PortfolioAnalysis.report(network, 1), scope, accepted, forbidden);
    }

    private static PlanReport plan(
            StakeholderNetwork network,
            PortfolioReport report,
            PlanScope scope,
            List<Pair> accepted,
            List<Pair> forbidden) {
        PlanRequest request = new PlanRequest(scope, PlanMode.NO_ONE_EYE, accepted, forbidden);
        return CoveragePlan.of(network, report, IntroductionGraph.of(network), request, 1);
    }
}
