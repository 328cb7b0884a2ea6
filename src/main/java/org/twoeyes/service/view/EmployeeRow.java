package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.model.Employee;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;

/**
 * An employee in a list, and what would go with them.
 *
 * @param soleContacts how many contacts only they hold
 * @param leavingOn their announced last day, or the day they are known to leave
 */
public record EmployeeRow(
        String id,
        String name,
        @Nullable String title,
        @Nullable String function,
        String layer,
        @Nullable String region,
        @Nullable Named manager,
        int liveTies,
        int soleContacts,
        int soleKeyContacts,
        double revenueAtRisk,
        int accountsLost,
        @Nullable LocalDate leavingOn) {

    /**
     * The rows of all active employees, by number.
     *
     * @param former of the state before; null if there is none
     */
    static List<EmployeeRow> byNumber(AnalyzedPortfolio portfolio, @Nullable List<EmployeeRow> former) {
        if (former != null && portfolio.analysis().differences().isPresent()) {
            BitSet differing = new BitSet();
            portfolio.analysis().changedEmployees().forEach(differing::set);
            Differences differences = portfolio.analysis().differences().get();
            List<EmployeeRow> rows =
                    differences.employees().renewed(former, differing, employee -> of(portfolio, employee));
            rows.replaceAll(row -> row.hasManagerOf(portfolio)
                    ? row
                    : of(portfolio, portfolio.network().employee(row.id())));
            return rows;
        }
        return IntStream.range(0, portfolio.network().employees().size())
                .mapToObj(employee -> of(portfolio, employee))
                .toList();
    }

    private boolean hasManagerOf(AnalyzedPortfolio portfolio) {
        return manager == null || manager.equals(portfolio.employee(manager.id()));
    }

    /** All active employees: those who take the most along first, then by id. */
    static List<EmployeeRow> all(PortfolioAnalysis analysis, List<EmployeeRow> byNumber) {
        IntStream holdNobody = IntStream.range(0, byNumber.size())
                .filter(employee -> analysis.departure(employee).isEmpty());
        return IntStream.concat(analysis.byLoss(), holdNobody)
                .mapToObj(byNumber::get)
                .toList();
    }

    /** The employees whose name, id or title fits a question, all for an empty one. */
    public static List<EmployeeRow> find(AnalyzedPortfolio portfolio, String question) {
        String folded = SearchText.of(question);
        if (folded.isEmpty()) {
            return portfolio.employeeRows();
        }
        return portfolio.employeeRows().stream()
                .filter(row -> SearchText.rank(SearchText.of(text(row)), folded) >= 0)
                .toList();
    }

    private static String text(EmployeeRow row) {
        return row.name() + " " + row.id() + " " + (row.title() == null ? "" : row.title());
    }

    static EmployeeRow of(AnalyzedPortfolio portfolio, int employee) {
        StakeholderNetwork network = portfolio.network();
        Employee row = network.employees().row(employee);
        Optional<Loss> loss = portfolio.departure(row.id()).map(Departure::loss);
        return new EmployeeRow(
                row.id(),
                row.name(),
                row.title(),
                row.function(),
                row.layer(),
                row.region(),
                portfolio.employeeOrNull(row.managerId()),
                network.ties().endHeld(employee) - network.ties().firstHeld(employee),
                loss.map(taken -> taken.darkContacts().size()).orElse(0),
                loss.map(taken -> taken.keyDarkContacts().size()).orElse(0),
                loss.map(Loss::revenueAtRisk).orElse(0.0),
                loss.map(taken -> taken.accountsLost().size()).orElse(0),
                leavingOn(row));
    }

    /** The day an active employee is known to leave; the earlier one where two are. */
    static @Nullable LocalDate leavingOn(Employee employee) {
        LocalDate leaving = employee.leavingOn();
        LocalDate left = employee.leftOn();
        if (leaving == null || left == null) {
            return leaving == null ? left : leaving;
        }
        return left.isBefore(leaving) ? left : leaving;
    }
}
