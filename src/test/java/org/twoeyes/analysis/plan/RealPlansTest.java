package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.reference.ReferencePlan;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Policy;
import org.twoeyes.network.StakeholderNetwork;

/** Plans of portfolios that nobody here wrote keep to the rules, whatever the number of threads. */
class RealPlansTest {

    private static final Path DATA = Path.of("../shared/data");

    @ParameterizedTest
    @CsvSource({"portland-lobbying-2014-2016, 2016-10-31", "northwind, 1998-05-06", "oracle-hr-oe, 2026-01-31"})
    void everyTieIsNewAndEverybodyHasRoomForTheirs(String name, LocalDate day) {
        assumeTrue(Files.isDirectory(DATA), "real data is not here");
        StakeholderNetwork network = StakeholderNetwork.of(
                BundleReader.read(DATA.resolve(name), IntakeOptions.fresh())
                        .portfolio()
                        .orElseThrow(),
                day);
        PortfolioReport report = PortfolioAnalysis.report(network, 1);
        IntroductionGraph graph = IntroductionGraph.of(network);
        PlanReport plan = CoveragePlan.of(network, report, graph, PlanRequest.WHOLE, 1);
        assertThat(CoveragePlan.of(network, report, graph, PlanRequest.WHOLE, 3))
                .isEqualTo(plan);
        assertThat(plan.proposals().size() + plan.unmet().size()).isPositive();
        for (Proposal proposal : plan.proposals()) {
            int contact = network.contact(proposal.contactId());
            int tie = network.ties().find(network.employee(proposal.employeeId()), contact);
            assertThat(tie < network.ties().first(contact)
                            || tie >= network.ties().endLive(contact))
                    .as("%s is new", proposal)
                    .isTrue();
            assertThat(proposal.affinity().total()).isBetween(0.0, 1.0);
        }
        topOfATierIsPlannedAlone(network, report, graph);
        Staff staff = new Staff(network, new int[0]);
        plan.proposals().stream()
                .collect(Collectors.groupingBy(Proposal::employeeId, Collectors.counting()))
                .forEach((employee, ties) ->
                        assertThat(ties).as(employee).isLessThanOrEqualTo(staff.room(network.employee(employee))));
    }

    private static void topOfATierIsPlannedAlone(
            StakeholderNetwork network, PortfolioReport report, IntroductionGraph graph) {
        Policy policy = network.policy();
        PlanScope top = new PlanScope(
                null, List.of(policy.defaultTier()), policy.layers().subList(0, 1));
        for (PlanMode mode : PlanMode.values()) {
            PlanReport plan = CoveragePlan.of(network, report, graph, PlanRequest.of(top, mode), 2);
            Stream.concat(
                            plan.proposals().stream().map(Proposal::contactId),
                            plan.unmet().stream().map(Unmet::contactId))
                    .forEach(id -> assertThat(ReferencePlan.isAsked(
                                    network.portfolio(), network.contacts().row(network.contact(id)), top))
                            .as("%s, %s", mode, id)
                            .isTrue());
        }
        PlanScope each = new PlanScope(null, List.copyOf(policy.tiers().keySet()), policy.layers());
        assertThat(CoveragePlan.of(network, report, graph, PlanRequest.of(each, PlanMode.COVERAGE), 2)
                        .proposals())
                .as("limits that everybody is within are none")
                .isEqualTo(CoveragePlan.of(network, report, graph, PlanRequest.WHOLE, 2)
                        .proposals());
    }
}
