package org.twoeyes.service.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;

/** The lists of the report with names beside the ids, in the order of the report. */
public final class Lists {

    private Lists() {}

    /** A key contact whom one employee knows. */
    public record SingleEyeRow(
            KnownContact contact, Named account, Person holder, double weight, double revenueAtRisk) {}

    /** What goes with one employee. */
    public record DepartureRow(Person employee, LossDetail loss) {}

    /** The worst group of at most {@code k}, and what each would take alone. */
    public record WorstRow(int k, List<Person> employees, List<Double> alone, double revenueAtRisk) {}

    /** The gaps, the most severe first; of one kind or account where one is given. */
    public static List<GapRow> gaps(AnalyzedPortfolio portfolio, Optional<GapKind> kind, @Nullable String accountId) {
        var gaps = accountId == null ? portfolio.report().gaps() : portfolio.gaps(accountId);
        return gaps.stream()
                .filter(gap -> kind.isEmpty() || kind.get() == gap.kind())
                .map(gap -> GapRow.of(portfolio, gap))
                .toList();
    }

    /** The key contacts whom one employee knows. */
    public static List<SingleEyeRow> singleEyes(AnalyzedPortfolio portfolio) {
        return portfolio.report().singleEyes().stream()
                .map(eye -> new SingleEyeRow(
                        portfolio.knownContact(portfolio
                                .network()
                                .contacts()
                                .find(eye.contactId())
                                .orElseThrow()),
                        portfolio.account(eye.accountId()),
                        portfolio.employeePerson(eye.holderId()),
                        eye.weight(),
                        eye.revenueAtRisk()))
                .toList();
    }

    /** What goes with each employee. */
    public static List<DepartureRow> departures(AnalyzedPortfolio portfolio) {
        return portfolio.report().departures().stream()
                .map(departure -> new DepartureRow(
                        portfolio.employeePerson(departure.employeeId()), LossDetail.of(portfolio, departure.loss())))
                .toList();
    }

    /** The worst groups, of one size where one is given. */
    public static List<WorstRow> worst(AnalyzedPortfolio portfolio, Optional<Integer> size) {
        return portfolio.report().worst().stream()
                .filter(group -> size.isEmpty() || size.get() == group.k())
                .map(group -> worst(portfolio, group))
                .toList();
    }

    private static WorstRow worst(AnalyzedPortfolio portfolio, WorstGroup group) {
        return new WorstRow(
                group.k(),
                group.employees().stream().map(portfolio::employeePerson).toList(),
                group.alone(),
                group.revenueAtRisk());
    }
}
