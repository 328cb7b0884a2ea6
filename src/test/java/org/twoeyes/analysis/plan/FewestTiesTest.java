package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Portfolio;
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
    }

    @Test
    void plansReachTheAimAndNoSetOfTiesIsSmallerThanTheBound() {
        int plans = 0;
        int proven = 0;
        for (long seed = 0; seed < 2500; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.TINY);
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            PortfolioReport report = PortfolioAnalysis.report(network, 1);
            PlanReport plan = plan(network, report, List.of());
            int least = plan.leastTies() == null ? -1 : plan.leastTies();
            if (report.summary().oneEye() == 0) {
                assertThat(least).as("seed %d", seed).isZero();
                continue;
            }
            List<AddedTie> ties = plan.proposals().stream()
                    .map(proposal -> new AddedTie(proposal.employeeId(), proposal.contactId()))
                    .toList();
            int left = WhatIf.of(network, report, List.of(), ties).after().oneEye();
            assertThat(left == 0).as("seed %d", seed).isEqualTo(plan.unmet().isEmpty());
            List<AddedTie> all = possible(network);
            for (int size = 0; size < Math.min(least, LARGEST_TRIED); size++) {
                assertThat(reaches(network, report, all, 0, size, new ArrayList<>()))
                        .as("seed %d, %d ties", seed, size)
                        .isFalse();
            }
            plans += plan.unmet().isEmpty() ? 1 : 0;
            proven += plan.unmet().isEmpty() && least == ties.size() ? 1 : 0;
        }
        assertThat(plans).isGreaterThan(50);
        assertThat(proven).isGreaterThan(plans / 2);
    }

    /** Every tie that is not live. */
    private static List<AddedTie> possible(StakeholderNetwork network) {
        List<AddedTie> all = new ArrayList<>();
        for (int contact = 0; contact < network.contacts().size(); contact++) {
            for (int employee = 0; employee < network.employees().size(); employee++) {
                int tie = network.ties().find(employee, contact);
                if (tie < 0 || tie >= network.ties().endLive(contact)) {
                    all.add(new AddedTie(
                            network.employees().id(employee), network.contacts().id(contact)));
                }
            }
        }
        return all;
    }

    /** Says whether some set of so many more ties leaves no account with one eye. */
    private static boolean reaches(
            StakeholderNetwork network,
            PortfolioReport report,
            List<AddedTie> all,
            int from,
            int more,
            List<AddedTie> taken) {
        if (more == 0) {
            return WhatIf.of(network, report, List.of(), taken).after().oneEye() == 0;
        }
        for (int i = from; i < all.size(); i++) {
            taken.add(all.get(i));
            boolean found = reaches(network, report, all, i + 1, more - 1, taken);
            taken.remove(taken.size() - 1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static PlanReport plan(String text, List<Pair> forbidden) {
        StakeholderNetwork network = StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
        return plan(network, PortfolioAnalysis.report(network, 1), forbidden);
    }

    private static PlanReport plan(StakeholderNetwork network, PortfolioReport report, List<Pair> forbidden) {
        return CoveragePlan.of(
                network,
                report,
                IntroductionGraph.of(network),
                new PlanRequest(null, PlanMode.NO_ONE_EYE, List.of(), forbidden),
                1);
    }
}
