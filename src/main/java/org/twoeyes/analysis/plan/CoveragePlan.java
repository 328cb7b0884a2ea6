package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.WhatIfBase;
import org.twoeyes.analysis.flow.Assignments.Aim;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.plan.Matching.Match;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Which employee should build which tie, so that key contacts have two true eyes and thin layers are covered. Exact; the
 * same answer on any number of threads. Source: {@code docs/methods/plans.md}.
 */
public final class CoveragePlan {

    private static final int EYES_WANTED = 2;

    private final StakeholderNetwork network;
    private final PortfolioReport report;
    private final IntroductionGraph graph;
    private final PlanRequest request;
    private final int threads;

    private CoveragePlan(
            StakeholderNetwork network,
            PortfolioReport report,
            IntroductionGraph graph,
            PlanRequest request,
            int threads) {
        this.network = network;
        this.report = report;
        this.graph = graph;
        this.request = request;
        this.threads = threads;
    }

    /**
     * Makes a plan.
     *
     * @param report of the same network
     * @param graph of the same network
     * @param threads how many threads to use, at least 1; the answer is the same for any number
     * @throws IllegalArgumentException if somebody in the request is not active on the date
     * @throws ImpossiblePlanException if the account, a tier or a layer is unknown, or an accepted tie is live already or
     *     of somebody who is leaving
     */
    public static PlanReport of(
            StakeholderNetwork network,
            PortfolioReport report,
            IntroductionGraph graph,
            PlanRequest request,
            int threads) {
        return new CoveragePlan(network, report, graph, request, threads).report();
    }

    private PlanReport report() {
        request.scope().flaw(network).ifPresent(flaw -> {
            throw new ImpossiblePlanException(flaw);
        });
        Staff staff = new Staff(network, new int[0]);
        Map<Integer, List<Integer>> settled = settle(staff);
        Chosen chosen = request.mode() == PlanMode.NO_ONE_EYE ? byLife(staff) : byNeed(staff, settled);
        List<Match> matches = new ArrayList<>(chosen.matches());
        settled.forEach((contact, employees) -> employees.forEach(
                employee -> matches.add(new Match(new Need(contact, 0, Need.gain(network, contact)), employee))));
        List<Candidates.Fit> fits = new Matching(network, graph, staff, List.of(), threads).fits(matches);
        List<Proposal> proposals = proposals(matches, fits, chosen.matches().size());
        return new PlanReport(
                network.asOf(),
                request.scope(),
                request.mode(),
                ordered(proposals),
                total(proposals),
                PlanOutcomes.of(WhatIfBase.of(network, report), List.of(), ties(proposals)),
                chosen.unmet(),
                chosen.oneEyeLeft(),
                chosen.least());
    }

    /** The ties that were chosen, what is left open, and the bound on the number of ties, if there is one. */
    private record Chosen(
            List<Match> matches,
            List<Unmet> unmet,
            List<String> oneEyeLeft,
            @Nullable Integer least) {}

    /** Ties for what every contact needs. */
    private Chosen byNeed(Staff staff, Map<Integer, List<Integer>> settled) {
        List<Need> all = needs();
        List<Need> open = all.stream()
                .map(need -> new Need(
                        need.contact(),
                        Math.max(
                                0,
                                need.count()
                                        - settled.getOrDefault(need.contact(), List.of())
                                                .size()),
                        need.gain()))
                .toList();
        boolean isFewest = request.mode() == PlanMode.TWO_EYES;
        if (isFewest) {
            IdleTies.close(network, report, staff);
        }
        List<Match> matches =
                new Matching(network, graph, staff, open, threads).best(isFewest ? Aim.NUMBER : Aim.VALUE);
        int needed = all.stream().mapToInt(Need::count).sum();
        return new Chosen(matches, unmet(open, matches), List.of(), isFewest ? Integer.valueOf(needed) : null);
    }

    /** Ties for what accounts with one eye need to be alive, once the settled ties are there. */
    private Chosen byLife(Staff staff) {
        int[] pairs = request.accepted().stream()
                .flatMapToInt(
                        pair -> IntStream.of(network.employee(pair.employeeId()), network.contact(pair.contactId())))
                .toArray();
        StakeholderNetwork joined = pairs.length == 0 ? network : network.withTies(pairs);
        PortfolioReport then = pairs.length == 0 ? report : PortfolioAnalysis.report(joined, threads);
        OneEyeAccounts accounts = new OneEyeAccounts(joined, then, request.scope(), List.of());
        List<Match> matches = accounts.matches(graph, staff, threads);
        int least = new OneEyeAccounts(network, report, request.scope(), request.accepted()).least();
        return new Chosen(matches, accounts.unmet(), accounts.left(), least);
    }

    /** What every contact needs that the plan looks at. */
    private List<Need> needs() {
        Set<Layer> thin = new HashSet<>();
        report.gaps().stream()
                .filter(gap -> gap.kind() == GapKind.LOW_COVERAGE)
                .forEach(gap -> thin.add(new Layer(gap.accountId(), gap.layer())));
        List<Need> needs = new ArrayList<>();
        for (int rank = 0; rank < report.contacts().size(); rank++) {
            ContactFigures contact = report.contacts().get(rank);
            int count = count(contact, thin.contains(new Layer(contact.accountId(), contact.layer())));
            int number = network.contacts().atIdRank(rank);
            if (count > 0 && request.scope().hasContact(network, number)) {
                needs.add(new Need(number, count, Need.gain(network, number)));
            }
        }
        return needs;
    }

    private record Layer(String accountId, @Nullable String layer) {}

    private int count(ContactFigures contact, boolean isThin) {
        if (contact.key()) {
            return Math.max(0, EYES_WANTED - contact.trueEyes());
        }
        return isThin && request.mode() == PlanMode.COVERAGE ? Math.max(0, 1 - contact.eyes()) : 0;
    }

    /** Takes what is settled out of the question; the employees accepted for each contact. */
    private Map<Integer, List<Integer>> settle(Staff staff) {
        Map<Integer, List<Integer>> settled = new HashMap<>();
        for (Pair pair : request.accepted()) {
            staff.settleNew(pair);
            settled.computeIfAbsent(network.contact(pair.contactId()), key -> new ArrayList<>())
                    .add(network.employee(pair.employeeId()));
        }
        request.forbidden().forEach(staff::forbid);
        return settled;
    }

    private List<Unmet> unmet(List<Need> open, List<Match> matches) {
        Map<Integer, Integer> served = new HashMap<>();
        matches.forEach(match -> served.merge(match.need().contact(), 1, Integer::sum));
        return open.stream()
                .map(need -> new Unmet(
                        network.contacts().id(need.contact()),
                        network.contacts().row(need.contact()).accountId(),
                        need.count() - served.getOrDefault(need.contact(), 0)))
                .filter(left -> left.missing() > 0)
                .toList();
    }

    /** The proposals by contact, then employee; those from a position on are settled. */
    private List<Proposal> proposals(List<Match> matches, List<Candidates.Fit> fits, int settledFrom) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            int contact = matches.get(i).need().contact();
            proposals.add(new Proposal(
                    network.employees().id(matches.get(i).employee()),
                    network.contacts().id(contact),
                    network.contacts().row(contact).accountId(),
                    matches.get(i).need().gain(),
                    fits.get(i).affinity(),
                    fits.get(i).path(),
                    i >= settledFrom));
        }
        proposals.sort(
                Comparator.comparing(Proposal::contactId, Ids.ORDER).thenComparing(Proposal::employeeId, Ids.ORDER));
        return proposals;
    }

    /** Summed by contact, then employee. */
    private static double total(List<Proposal> proposals) {
        double total = 0;
        for (Proposal proposal : proposals) {
            total += proposal.gain() * proposal.affinity().total();
        }
        return total;
    }

    private static List<Pair> ties(List<Proposal> proposals) {
        return proposals.stream()
                .map(proposal -> new Pair(proposal.employeeId(), proposal.contactId()))
                .toList();
    }

    private static List<Proposal> ordered(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(((Comparator<Proposal>) (a, b) -> Rounding.compare(b.gain(), a.gain()))
                        .thenComparing((a, b) -> Rounding.compare(
                                b.affinity().total(), a.affinity().total())))
                .toList();
    }
}
