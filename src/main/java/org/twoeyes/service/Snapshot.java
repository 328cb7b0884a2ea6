package org.twoeyes.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.DepartureAnalysis;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.WorstGroups;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.analysis.path.Introductions;
import org.twoeyes.analysis.plan.CoveragePlan;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.ResponseTeam;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionPlan;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** A portfolio as it stood on a date, and what can be asked of it. Immutable; packed once, asked many times. */
public final class Snapshot {

    private final StakeholderNetwork network;

    private Snapshot(StakeholderNetwork network) {
        this.network = network;
    }

    /** Packs a portfolio as it stood on a date. O(rows · log rows). */
    public static Snapshot of(Portfolio portfolio, LocalDate asOf) {
        return new Snapshot(StakeholderNetwork.of(portfolio, asOf));
    }

    /** Today in the time zone of a policy: the date of an analysis for which none is given. */
    public static LocalDate today(Policy policy, Clock clock) {
        return LocalDate.now(clock.withZone(policy.timeZone()));
    }

    /** The date it shows. */
    public LocalDate asOf() {
        return network.asOf();
    }

    /** The facts it was packed from. */
    public Portfolio portfolio() {
        return network.portfolio();
    }

    /** The whole report, worked out by so many threads; their number changes nothing in it. */
    public PortfolioReport report(int threads) {
        return PortfolioAnalysis.report(network, threads);
    }

    /** What goes with a set of active employees; throws if one is not active on the date. */
    public DepartureReport departure(Collection<String> employeeIds) {
        return DepartureAnalysis.of(network, employeeIds);
    }

    /**
     * Who takes over from a set of active employees; throws if one is not active on the date.
     *
     * @param on the day on which all of them leave; without it, each on their own leaving date, if there is one
     * @param threads how many threads work; their number changes nothing
     */
    public SuccessionReport succession(Collection<String> employeeIds, Optional<LocalDate> on, int threads) {
        return SuccessionPlan.of(network, IntroductionGraph.of(network), employeeIds, on, threads);
    }

    /** Whom to call for an account, of some functions; throws if the account is unknown. */
    public ResponseTeamReport responseTeam(String accountId, Collection<String> functions) {
        return ResponseTeam.of(IntroductionGraph.of(network), accountId, functions);
    }

    /** The worst group of at most so many (1 to 3) employees; empty if nothing is at risk. */
    public Optional<PortfolioReport.WorstGroup> worst(int size) {
        List<PortfolioReport.WorstGroup> groups = WorstGroups.of(network, size);
        return groups.stream().filter(group -> group.k() == size).findFirst();
    }

    /** Through whom an employee can be introduced to a contact; throws if one of them is not active on the date. */
    public IntroductionReport introductions(String employeeId, String contactId) {
        return Introductions.of(IntroductionGraph.of(network), employeeId, contactId);
    }

    /** Who should build which tie, worked out by so many threads; throws if what is asked for is impossible. */
    public PlanReport plan(PlanRequest request, int threads) {
        return CoveragePlan.of(network, report(threads), IntroductionGraph.of(network), request, threads);
    }

    /** Says whether no account has a revenue, so that each counts as 1. */
    public boolean revenueUnknown() {
        return portfolio().accounts().stream().noneMatch(account -> account.revenue() != null && account.revenue() > 0);
    }

    /** Says whether there is an active employee of that id. */
    public boolean isActive(String employeeId) {
        return network.employees().find(employeeId).isPresent();
    }

    /** Says whether there is an active contact of that id. */
    public boolean isActiveContact(String contactId) {
        return network.contacts().find(contactId).isPresent();
    }

    /** Says whether there is an account of that id. */
    public boolean isAccount(String accountId) {
        return network.accounts().find(accountId).isPresent();
    }

    /** The day on which an employee and a contact were last in touch; empty without one or without a tie. */
    public Optional<LocalDate> lastContact(String employeeId, String contactId) {
        Optional<Integer> employee = network.employees().find(employeeId);
        Optional<Integer> contact = network.contacts().find(contactId);
        if (employee.isEmpty() || contact.isEmpty()) {
            return Optional.empty();
        }
        int tie = network.ties().find(employee.get(), contact.get());
        int day = tie < 0 ? TieTable.NEVER : network.ties().lastContact(tie);
        return day == TieTable.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
