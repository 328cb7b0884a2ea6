package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
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
import org.twoeyes.model.Lazy;
import org.twoeyes.network.StakeholderNetwork;

/** What may be asked of an analyzed portfolio about ties that are not there yet: who could build which, and how. */
public final class Advice {

    private final StakeholderNetwork network;
    private final PortfolioReport report;
    private final int threads;
    private final Lazy<IntroductionGraph> introductions;

    Advice(StakeholderNetwork network, PortfolioReport report, int threads) {
        this.network = network;
        this.report = report;
        this.threads = threads;
        this.introductions = new Lazy<>(() -> IntroductionGraph.of(network));
    }

    /** Through whom an employee can be introduced to a contact; throws if one of them is not active on the date. */
    public IntroductionReport introductions(String employeeId, String contactId) {
        return Introductions.of(introductions.get(), employeeId, contactId);
    }

    /** Who should build which tie; throws if what is asked for is impossible. */
    public PlanReport plan(PlanRequest request) {
        return CoveragePlan.of(network, report, introductions.get(), request, threads);
    }

    /**
     * Who takes over from those who leave, some ties being added; throws if somebody is not active on the date.
     *
     * @param on the day on which all of them leave; without it, each on their own leaving date, if there is one
     */
    public SuccessionReport succession(List<String> leavers, List<AddedTie> added, Optional<LocalDate> on) {
        int[] pairs = added.stream()
                .filter(tie -> !leavers.contains(tie.employeeId()))
                .flatMapToInt(tie -> IntStream.of(network.employee(tie.employeeId()), network.contact(tie.contactId())))
                .toArray();
        if (pairs.length == 0) {
            return SuccessionPlan.of(network, introductions.get(), leavers, on, threads);
        }
        StakeholderNetwork joined = network.withTies(pairs);
        return SuccessionPlan.of(joined, IntroductionGraph.of(joined), leavers, on, threads);
    }

    /** The same around what is settled; throws if what is settled cannot be. */
    public SuccessionReport succession(List<String> leavers, Optional<LocalDate> on, SuccessionPlan.Settled settled) {
        return SuccessionPlan.of(network, introductions.get(), leavers, on, settled, threads);
    }

    /** Whom to call for an account, of some functions; throws if the account is unknown. */
    public ResponseTeamReport responseTeam(String accountId, List<String> functions) {
        return ResponseTeam.of(introductions.get(), accountId, functions);
    }
}
