package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** What must hold between figures that the reference reaches by different ways, on random portfolios. */
class ReferenceAgreesWithItselfTest {

    /** Shapes small enough to try every set of leavers. */
    static Stream<Shape> shapes() {
        return Stream.of(Shape.TINY, Shape.SMALL, Shape.DENSE, Shape.MEETINGS);
    }

    private static final int SEEDS = 150;

    @ParameterizedTest
    @MethodSource("shapes")
    void departureOfOneIsTheirRowInTheReport(Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, shape);
            for (Departure row :
                    ReferenceReport.of(portfolio, RandomPortfolios.AS_OF).departures()) {
                DepartureReport alone =
                        ReferenceDeparture.of(portfolio, RandomPortfolios.AS_OF, List.of(row.employeeId()));
                assertThat(ReportDiff.between(alone.loss(), row.loss(), 0))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void accountsLostWithOneAreThoseTheyAreCriticalFor(Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            PortfolioReport report = ReferenceReport.of(RandomPortfolios.of(seed, shape), RandomPortfolios.AS_OF);
            for (Departure row : report.departures()) {
                List<String> critical = report.accounts().stream()
                        .filter(account -> account.criticalEmployees().stream()
                                .map(CriticalEmployee::employeeId)
                                .anyMatch(row.employeeId()::equals))
                        .map(AccountFigures::id)
                        .toList();
                assertThat(row.loss().accountsLost()).as("seed %d", seed).isEqualTo(critical);
            }
            for (AccountFigures account : report.accounts()) {
                boolean hasOneEye = account.eyes() == 1 && !account.eyesCapped();
                assertThat(!account.criticalEmployees().isEmpty())
                        .as("seed %d", seed)
                        .isEqualTo(hasOneEye);
                assertThat(account.trueEyes()).as("seed %d", seed).isLessThanOrEqualTo(account.eyes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void departedEmployeesLeaveThePortfolioTheyWereTakenOutOf(Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, shape);
            SnapshotReference before = new SnapshotReference(portfolio, RandomPortfolios.AS_OF, Set.of());
            for (Set<String> leavers : setsOf(before.holdersOf(before.activeContacts()), 2)) {
                SnapshotReference after = new SnapshotReference(portfolio, RandomPortfolios.AS_OF, leavers);
                PortfolioReport.Loss loss = new LossReference(before).loss(leavers);
                assertThat(loss.cutOffContacts())
                        .as("seed %d without %s", seed, leavers)
                        .isEqualTo(before.activeContacts().stream()
                                .filter(new AccessReference(before)::isReachable)
                                .filter(contact -> !new AccessReference(after).isReachable(contact))
                                .map(Contact::id)
                                .toList());
                assertThat(loss.darkContacts())
                        .as("seed %d without %s", seed, leavers)
                        .isEqualTo(before.activeContacts().stream()
                                .filter(contact -> before.eyes(contact) > 0 && after.eyes(contact) == 0)
                                .map(Contact::id)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void expectedRevenueAtRiskIsTheMeanOverAllWaysToLeave(Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SnapshotReference snapshot =
                    new SnapshotReference(RandomPortfolios.of(seed, shape), RandomPortfolios.AS_OF, Set.of());
            LossReference losses = new LossReference(snapshot);
            List<String> people = snapshot.holdersOf(snapshot.activeContacts());
            double mean = 0;
            for (Set<String> leavers : setsOf(people, people.size())) {
                double chance = 1;
                for (String employee : people) {
                    Double own = snapshot.employee(employee).attritionRisk();
                    double risk = own != null ? own : snapshot.policy().baseAttrition();
                    double leaves = snapshot.isLeaving(employee) ? 1 : risk;
                    chance *= leavers.contains(employee) ? leaves : 1 - leaves;
                }
                mean += chance * losses.revenueAtRisk(leavers);
            }
            assertThat(new AttritionReference(snapshot).expectedRevenueAtRisk())
                    .as("seed %d", seed)
                    .isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void worstGroupGrowsAndIsNeverLessThanOneOfItsOwn(Shape shape) {
        for (long seed = 0; seed < SEEDS; seed++) {
            double smaller = 0;
            for (WorstGroup row : ReferenceReport.of(RandomPortfolios.of(seed, shape), RandomPortfolios.AS_OF)
                    .worst()) {
                assertThat(row.employees())
                        .as("seed %d", seed)
                        .hasSizeBetween(1, row.k())
                        .isSortedAccordingTo(Ids.ORDER);
                assertThat(row.revenueAtRisk()).as("seed %d", seed).isGreaterThanOrEqualTo(smaller * (1 - 1e-11));
                assertThat(row.alone()).as("seed %d", seed).allMatch(alone -> alone <= row.revenueAtRisk());
                smaller = row.revenueAtRisk();
            }
        }
    }

    private static List<Set<String>> setsOf(List<String> people, int most) {
        List<Set<String>> sets = new ArrayList<>();
        for (int size = 0; size <= Math.min(most, people.size()); size++) {
            Subsets.forEach(people, size, set -> sets.add(new HashSet<>(set)));
        }
        return sets;
    }
}
