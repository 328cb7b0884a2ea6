package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.plan.PlanReport.AccountOutcome;
import org.twoeyes.analysis.plan.PlanReport.LayerChange;
import org.twoeyes.analysis.reference.ReferencePlan;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** Section 11, the coverage plan: by hand, and against every choice of ties. */
class CoveragePlanTest {

    /** The example of docs/methods/plans.md. */
    private static final String EXAMPLE = """
            policy newTiesPerEmployee=1
            account Acme revenue=120 region=north
            contact Wang executive
            contact Li senior
            contact Zhao senior
            account Bolt revenue=90
            contact Roy executive
            employee Ana senior region=north
            employee Ben executive manager=Ana
            employee Cem middle manager=Ana
            tie Ana Wang,Li
            tie Ben Roy 0.5
            """;

    @Test
    void scarceEmployeesGoWhereTheyGainMost() {
        PlanReport plan = plan(EXAMPLE, PlanRequest.WHOLE);
        // Acme: W = 16, Wang 60; Bolt: Roy 90. Zhao is dark, but the layer has 4 of 8, enough for a standard tier
        assertThat(plan.proposals())
                .extracting(Proposal::employeeId, Proposal::contactId, Proposal::gain)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana", "Roy", 90.0),
                        org.assertj.core.groups.Tuple.tuple("Ben", "Wang", 60.0));
        Proposal roy = plan.proposals().get(0);
        assertThat(roy.affinity()).isEqualTo(new Affinity(0, 0.5, 0.45, 0));
        assertThat(roy.path()).containsExactly("Ana", "Ben", "Roy");
        assertThat(roy.affinity().total()).isEqualTo(0.24, within(1e-12));
        assertThat(plan.proposals().get(1).affinity()).isEqualTo(new Affinity(0, 1, 0.9, 0));
        assertThat(plan.total()).isEqualTo(90 * 0.24 + 60 * 0.48, within(1e-9));
        assertThat(plan.unmet()).isEmpty();
    }

    @Test
    void accountsAreSaidBeforeAndAfter() {
        PlanReport plan = plan(EXAMPLE, PlanRequest.WHOLE);
        AccountOutcome bolt = plan.accounts().get(1);
        assertThat(bolt.id()).isEqualTo("Bolt");
        assertThat(bolt.before().life()).isEqualTo(Life.ONE_EYE);
        assertThat(bolt.after().life()).isEqualTo(Life.ALIVE);
        assertThat(bolt.before().key()).isEqualTo(50);
        assertThat(bolt.after().key()).isEqualTo(100);
        assertThat(bolt.coverage()).isEmpty();
    }

    @Test
    void darkContactOfAThinLayerIsCovered() {
        PlanReport plan = plan("""
                account Acme revenue=100 tier=strategic
                contact Wang executive
                contact Li middle
                contact Zhao middle
                contact Qian middle
                employee Ana middle
                employee Ben executive
                tie Ana Wang,Li
                tie Ben Wang
                """, PlanRequest.WHOLE);
        // 1 of 3 middle contacts is below 0.4: both dark ones are asked for
        assertThat(plan.proposals()).extracting(Proposal::contactId).containsExactlyInAnyOrder("Zhao", "Qian");
        assertThat(plan.accounts().get(0).coverage()).containsExactly(new LayerChange("middle", 1.0 / 3, 1));
    }

    @Test
    void acceptedForbiddenAndChangedProposalsAreHeld() {
        PlanRequest request = new PlanRequest(
                PlanScope.ALL, PlanMode.COVERAGE, List.of(new Pair("Cem", "Roy")), List.of(new Pair("Ben", "Wang")));
        PlanReport plan = plan(EXAMPLE, request);
        assertThat(plan.proposals())
                .extracting(Proposal::employeeId, Proposal::contactId, Proposal::isLocked)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Cem", "Roy", true));
        assertThat(plan.unmet()).containsExactly(new Unmet("Wang", "Acme", 1));
    }

    @Test
    void planOfOneAccountIsMadeAsIfItWereTheOnlyOne() {
        PlanReport plan = plan(EXAMPLE, PlanRequest.of(PlanScope.ofAccount("Acme"), PlanMode.COVERAGE));
        assertThat(plan.proposals()).extracting(Proposal::contactId).containsExactly("Wang");
    }

    /** The second example of docs/methods/plans.md. */
    @Test
    void planOfALayerInATierLooksAtNobodyElse() {
        String text = EXAMPLE.replace("account Acme", "account Acme tier=strategic");
        PlanScope scope = new PlanScope(null, List.of("strategic"), List.of("executive"));

        PlanReport plan = plan(text, PlanRequest.of(scope, PlanMode.COVERAGE));

        assertThat(plan.proposals())
                .extracting(Proposal::employeeId, Proposal::contactId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ben", "Wang"));
        assertThat(plan.total()).isEqualTo(60 * 0.48, within(1e-9));
        assertThat(plan.unmet()).isEmpty();
        assertThat(plan.scope()).isEqualTo(scope);
        assertThat(contacts(text, new PlanScope(null, List.of("strategic"), List.of())))
                .containsExactlyInAnyOrder("Wang", "Zhao");
        assertThat(contacts(text, new PlanScope("Bolt", List.of(), List.of("executive", "senior"))))
                .containsExactly("Roy");
        assertThat(contacts(text, new PlanScope(null, List.of("standard"), List.of("senior"))))
                .isEmpty();
        PlanReport fewest = plan(text, PlanRequest.of(scope, PlanMode.TWO_EYES));
        assertThat(fewest.leastTies()).as("Roy is nobody of the bound").isEqualTo(1);
    }

    private static List<String> contacts(String text, PlanScope scope) {
        return plan(text, PlanRequest.of(scope, PlanMode.COVERAGE)).proposals().stream()
                .map(Proposal::contactId)
                .toList();
    }

    @Test
    void limitsThatAreNotThereAreRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> contacts(EXAMPLE, new PlanScope(null, List.of("gold"), List.of())))
                .isInstanceOf(ImpossiblePlanException.class)
                .hasMessage("tier (gold) must be one of [strategic, standard]");
        assertThatThrownBy(() -> contacts(EXAMPLE, new PlanScope(null, List.of(), List.of("executive", "board"))))
                .hasMessage("layer (board) must be one of [executive, senior, middle, operational]");
        assertThatThrownBy(() -> contacts(EXAMPLE, new PlanScope("Acme", List.of("standard"), List.of())))
                .hasMessageStartingWith("plan must not be limited to tiers beside an account");
        assertThatThrownBy(() -> contacts(EXAMPLE, PlanScope.ofAccount("Nix")))
                .hasMessage("account (Nix) must be there");
    }

    @Test
    void forLackOfAnyThoseOfTheRegionAndRankAreAsked() {
        PlanReport plan = plan("""
                account Acme revenue=100 region=north
                contact Wang executive
                employee Ana executive region=north
                employee Ben executive region=south
                employee Cem senior region=north
                """, PlanRequest.WHOLE);
        assertThat(plan.proposals()).extracting(Proposal::employeeId).containsExactly("Ana");
        assertThat(plan.proposals().get(0).affinity()).isEqualTo(new Affinity(0, 1, 0, 1));
        assertThat(plan.proposals().get(0).path()).isEmpty();
        assertThat(plan.unmet()).containsExactly(new Unmet("Wang", "Acme", 1));
    }

    @Test
    void accountWithoutRevenueIsServedLast() {
        PlanReport plan = plan("""
                policy newTiesPerEmployee=1
                account Acme revenue=100
                contact Wang executive
                account Bolt revenue=0
                contact Roy executive
                employee Ana executive
                employee Ben executive manager=Ana
                employee Cem executive manager=Ana
                tie Ben Roy,Wang
                """, PlanRequest.WHOLE);
        assertThat(plan.proposals())
                .extracting(Proposal::employeeId, Proposal::contactId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana", "Wang"),
                        org.assertj.core.groups.Tuple.tuple("Cem", "Roy"));
    }

    @Test
    void nothingIsProposedWhereThereIsNobodyOrNothing() {
        assertThat(plan("", PlanRequest.WHOLE).proposals()).isEmpty();
        PlanReport alone = plan("account Acme\ncontact Wang executive\n", PlanRequest.WHOLE);
        assertThat(alone.proposals()).isEmpty();
        assertThat(alone.unmet()).containsExactly(new Unmet("Wang", "Acme", 2));
        PlanReport leaving = plan(
                "account Acme\ncontact Wang executive\nemployee Ana leaving=+9\nemployee Ben capacity=1\ntie Ana,Ben Wang\n"
                        .replace("tie Ana,Ben Wang", "tie Ana Wang\ntie Ben Wang"),
                PlanRequest.WHOLE);
        assertThat(leaving.proposals()).isEmpty();
        assertThat(leaving.unmet()).containsExactly(new Unmet("Wang", "Acme", 1));
    }

    @Test
    void fewestTiesThatGiveKeyContactsTwoTrueEyesAreAsManyAsAreMissing() {
        PlanReport plan = plan(EXAMPLE, PlanRequest.of(PlanScope.ALL, PlanMode.TWO_EYES));
        assertThat(plan.leastTies()).isEqualTo(2);
        assertThat(plan.proposals()).hasSize(2);
    }

    @Test
    void whoWouldMakeAShadowOfTheOnlyTrueHolderIsNoSecondEye() {
        String text = """
                account Acme
                contact Wang executive
                employee Ana senior
                employee Cem executive manager=Ana
                employee Dora senior manager=Ana
                met m1 today visit Ana,Cem Wang out
                met m2 today email Ana Wang in
                """;
        // Ana's tie is 1 − 0.7 · 0.95; without the visit with Cem it would be 0.05
        assertThat(plan(text, PlanRequest.WHOLE).proposals())
                .extracting(Proposal::employeeId)
                .containsExactly("Cem");
        PlanReport fewest = plan(text, PlanRequest.of(PlanScope.ALL, PlanMode.TWO_EYES));
        assertThat(fewest.proposals()).extracting(Proposal::employeeId).containsExactly("Dora");
        assertThat(fewest.accounts().get(0).after().trueEyes()).isEqualTo(2);
    }

    @Test
    void impossibleLocksAreRefused() {
        assertThatThrownBy(() -> new PlanRequest(
                        PlanScope.ALL,
                        PlanMode.COVERAGE,
                        List.of(new Pair("Cem", "Roy")),
                        List.of(new Pair("Cem", "Roy"))))
                .isInstanceOf(ImpossiblePlanException.class)
                .hasMessage("tie of (Cem) and (Roy) must not be both accepted and forbidden");
        PlanRequest live =
                new PlanRequest(PlanScope.ALL, PlanMode.COVERAGE, List.of(new Pair("Ben", "Roy")), List.of());
        assertThatThrownBy(() -> plan(EXAMPLE, live))
                .isInstanceOf(ImpossiblePlanException.class)
                .hasMessage("tie of (Ben) and (Roy) must not be live already");
        PlanRequest leaver =
                new PlanRequest(PlanScope.ALL, PlanMode.COVERAGE, List.of(new Pair("Ana", "Wang")), List.of());
        assertThatThrownBy(() -> plan("account A\ncontact Wang\nemployee Ana leaving=+1\n", leaver))
                .hasMessage("employee (Ana) must not be leaving");
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,0,1500", "MEETINGS,30000,500", "DENSE,20000,60", "SMALL,10000,150"})
    void planIsTheBestAndTheFirstOfAll(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            PlanRequest request = request(network, seed);
            PlanReport plan = plan(network, request, 1);
            ReferencePlan expected = ReferencePlan.of(portfolio, RandomPortfolios.AS_OF, request);
            assertThat(ReportDiff.between(
                            new ReferencePlan(plan.proposals(), plan.total(), plan.unmet()),
                            expected,
                            ReportDiff.TOLERANCE))
                    .as("shape %s, seed %d, %s (engine, then reference)", shape, seed, request)
                    .isEmpty();
        }
    }

    @Test
    void numberOfThreadsNeverShows() {
        for (long seed = 0; seed < 60; seed++) {
            StakeholderNetwork network =
                    StakeholderNetwork.of(RandomPortfolios.of(seed, Shape.MEDIUM), RandomPortfolios.AS_OF);
            PlanReport alone = plan(network, PlanRequest.WHOLE, 1);
            assertThat(plan(network, PlanRequest.WHOLE, 5)).as("seed %d", seed).isEqualTo(alone);
        }
    }

    @Test
    void accountsBecomeWhatAReportWouldSayOfThem() {
        for (long seed = 100; seed < 200; seed++) {
            StakeholderNetwork network =
                    StakeholderNetwork.of(RandomPortfolios.of(seed, Shape.SMALL), RandomPortfolios.AS_OF);
            PlanReport plan = plan(network, PlanRequest.WHOLE, 1);
            int[] ties = plan.proposals().stream()
                    .flatMapToInt(proposal -> java.util.stream.IntStream.of(
                            network.employee(proposal.employeeId()), network.contact(proposal.contactId())))
                    .toArray();
            PortfolioReport then = PortfolioAnalysis.report(network.withTies(ties), 1);
            for (AccountOutcome account : plan.accounts()) {
                PortfolioReport.AccountFigures figures = then.accounts().stream()
                        .filter(row -> row.id().equals(account.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(account.after().eyes()).as("seed %d", seed).isEqualTo(figures.eyes());
                assertThat(account.after().key()).as("seed %d", seed).isEqualTo(figures.key());
                then.coverage().stream()
                        .filter(row -> row.accountId().equals(account.id()))
                        .forEach(row -> account.coverage().stream()
                                .filter(change -> change.layer().equals(row.layer()))
                                .forEach(change -> assertThat(row.coverage()).isEqualTo(change.after())));
            }
        }
    }

    /** Any account or limits or none, and locks that are possible, by chance. */
    private static PlanRequest request(StakeholderNetwork network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pair> accepted = new ArrayList<>();
        List<Pair> forbidden = new ArrayList<>();
        for (int employee = 0; employee < network.employees().size(); employee++) {
            for (int contact = 0; contact < network.contacts().size(); contact++) {
                Pair pair = new Pair(
                        network.employees().id(employee), network.contacts().id(contact));
                int tie = network.ties().find(employee, contact);
                boolean live = tie >= 0 && tie < network.ties().endLive(contact);
                int draw = random.nextInt(20);
                if (draw == 0 && !live && !network.employees().isLeaving(employee)) {
                    accepted.add(pair);
                } else if (draw < 3) {
                    forbidden.add(pair);
                }
            }
        }
        String account = random.nextInt(4) > 0 || network.accounts().size() == 0
                ? null
                : network.accounts().id(random.nextInt(network.accounts().size()));
        PlanMode mode = random.nextInt(3) > 0 ? PlanMode.COVERAGE : PlanMode.TWO_EYES;
        return new PlanRequest(RandomScope.of(network, account, random), mode, accepted, forbidden);
    }

    private static PlanReport plan(String text, PlanRequest request) {
        return plan(StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF), request, 1);
    }

    private static PlanReport plan(StakeholderNetwork network, PlanRequest request, int threads) {
        return CoveragePlan.of(
                network, PortfolioAnalysis.report(network, threads), IntroductionGraph.of(network), request, threads);
    }
}
