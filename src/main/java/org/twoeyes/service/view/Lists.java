package org.twoeyes.service.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
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
        List<Gap> all = accountId == null ? portfolio.report().gaps() : portfolio.gaps(accountId);
        List<Gap> some = kind.isEmpty()
                ? all
                : all.stream().filter(gap -> gap.kind() == kind.get()).toList();
        return new Mapped<>(some, gap -> GapRow.of(portfolio, gap));
    }

    /** The key contacts whom one employee knows. */
    public static List<SingleEyeRow> singleEyes(AnalyzedPortfolio portfolio) {
        return new Mapped<>(portfolio.report().singleEyes(), eye -> singleEye(portfolio, eye));
    }

    private static SingleEyeRow singleEye(AnalyzedPortfolio portfolio, SingleEye eye) {
        int contact = portfolio.network().contacts().find(eye.contactId()).orElseThrow();
        return new SingleEyeRow(
                portfolio.knownContact(contact),
                portfolio.account(eye.accountId()),
                portfolio.employeePerson(eye.holderId()),
                eye.weight(),
                eye.revenueAtRisk());
    }

    /** What goes with each employee. */
    public static List<DepartureRow> departures(AnalyzedPortfolio portfolio) {
        return new Mapped<>(
                portfolio.report().departures(),
                departure -> new DepartureRow(
                        portfolio.employeePerson(departure.employeeId()), LossDetail.of(portfolio, departure.loss())));
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
