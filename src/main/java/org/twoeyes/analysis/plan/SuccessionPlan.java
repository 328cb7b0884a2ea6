package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.flow.Assignments.Aim;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.plan.Matching.Match;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * Who takes over from whom: for every live tie of somebody who leaves, of a contact who would be dark or have a single
 * eye without all who leave, a successor by the optimum of {@link CoveragePlan}, with the gain of key contacts doubled.
 * Source: {@code docs/methods/succession.md}.
 */
public final class SuccessionPlan {

    private final StakeholderNetwork network;
    private final IntroductionGraph graph;
    private final int[] leavers;
    private final Optional<LocalDate> on;
    private final Settled settled;
    private final int threads;
    private final Map<Integer, IntBag> from = new TreeMap<>();

    private SuccessionPlan(
            StakeholderNetwork network,
            IntroductionGraph graph,
            int[] leavers,
            Optional<LocalDate> on,
            Settled settled,
            int threads) {
        this.network = network;
        this.graph = graph;
        this.leavers = leavers;
        this.on = on;
        this.settled = settled;
        this.threads = threads;
    }

    /**
     * What is settled of a plan before it is made.
     *
     * @param accepted successors that it has whatever else it does, also beyond their room
     * @param forbidden successors that it does not have
     */
    public record Settled(List<Pair> accepted, List<Pair> forbidden) {

        /** Nothing. */
        public static final Settled NOTHING = new Settled(List.of(), List.of());

        /** Refuses what is both, as {@link PlanRequest} does. */
        public Settled {
            PlanRequest same = new PlanRequest(PlanScope.ALL, PlanMode.COVERAGE, accepted, forbidden);
            accepted = same.accepted();
            forbidden = same.forbidden();
        }
    }

    /**
     * Makes a plan.
     *
     * @param graph of the same network
     * @param employeeIds who leaves; a repeated id counts once
     * @param on the day on which all of them leave; without it, each on their own leaving date, if there is one
     * @param threads how many threads to use, at least 1; the answer is the same for any number
     * @throws IllegalArgumentException if somebody is not active on the date
     */
    public static SuccessionReport of(
            StakeholderNetwork network,
            IntroductionGraph graph,
            Collection<String> employeeIds,
            Optional<LocalDate> on,
            int threads) {
        return of(network, graph, employeeIds, on, Settled.NOTHING, threads);
    }

    /**
     * The same around what is settled.
     *
     * @throws ImpossiblePlanException if what is settled cannot be
     */
    public static SuccessionReport of(
            StakeholderNetwork network,
            IntroductionGraph graph,
            Collection<String> employeeIds,
            Optional<LocalDate> on,
            Settled settled,
            int threads) {
        int[] leavers = employeeIds.stream()
                .mapToInt(network::employee)
                .sorted()
                .distinct()
                .toArray();
        return new SuccessionPlan(network, graph, leavers, on, settled, threads).report();
    }

    private SuccessionReport report() {
        List<Need> needs = needs();
        Staff staff = new Staff(network, leavers);
        List<Match> accepted = settle(staff);
        Matching matching = new Matching(network, graph, staff, withoutSettled(needs, accepted), threads);
        List<Match> matches = Stream.concat(matching.best(Aim.VALUE).stream(), accepted.stream())
                .sorted(Comparator.comparing((Match match) ->
                                network.contacts().idRank(match.need().contact()))
                        .thenComparing(Match::employee))
                .toList();
        List<Candidates.Fit> fits = matching.fits(matches);
        Map<Integer, Integer> served = new HashMap<>();
        List<Handover> handovers = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            int contact = match.need().contact();
            int leaver = leaver(contact, served.merge(contact, 1, Integer::sum) - 1);
            handovers.add(new Handover(
                    network.contacts().id(contact),
                    network.contacts().row(contact).accountId(),
                    network.employees().id(leaver),
                    network.employees().id(match.employee()),
                    match.need().gain(),
                    fits.get(i).affinity(),
                    fits.get(i).path(),
                    null));
        }
        handovers.sort(((Comparator<Handover>) (a, b) -> Rounding.compare(b.gain(), a.gain()))
                .thenComparing(Handover::contactId, Ids.ORDER)
                .thenComparing(Handover::fromId, Ids.ORDER));
        return new SuccessionReport(network.asOf(), dated(handovers), open(needs, served));
    }

    /** What the contacts need that those who leave hold, and from whom each is taken over. */
    private List<Need> needs() {
        TieTable ties = network.ties();
        for (int leaver : leavers) {
            for (int i = ties.firstHeld(leaver); i < ties.endHeld(leaver); i++) {
                from.computeIfAbsent(ties.held(i), contact -> new IntBag()).add(leaver);
            }
        }
        List<Need> needs = new ArrayList<>();
        from.forEach((contact, holders) -> {
            if (ties.eyes(contact) - holders.size() <= 1) {
                needs.add(new Need(contact, holders.size(), gain(contact)));
            }
        });
        return needs;
    }

    private double gain(int contact) {
        return Need.gain(network, contact) * (network.contacts().isKey(contact) ? 2 : 1);
    }

    /** Takes what is settled out of the question; the accepted successors. */
    private List<Match> settle(Staff staff) {
        List<Match> accepted = new ArrayList<>();
        for (Pair pair : settled.accepted()) {
            int contact = network.contact(pair.contactId());
            int successor = network.employee(pair.employeeId());
            if (!from.containsKey(contact)) {
                throw new ImpossiblePlanException(PlanFlaw.of(PlanFlaw.Kind.NOBODY_HANDS_OVER, pair));
            }
            if (Arrays.stream(leavers).anyMatch(leaver -> leaver == successor)) {
                throw new ImpossiblePlanException(PlanFlaw.of(PlanFlaw.Kind.EMPLOYEE_LEAVING, pair));
            }
            staff.settleNew(pair);
            accepted.add(new Match(new Need(contact, 0, gain(contact)), successor));
        }
        settled.forbidden().forEach(staff::forbid);
        return accepted;
    }

    private static List<Need> withoutSettled(List<Need> needs, List<Match> accepted) {
        return needs.stream()
                .map(need -> {
                    long done = accepted.stream()
                            .filter(match -> match.need().contact() == need.contact())
                            .count();
                    return new Need(need.contact(), (int) Math.max(0, need.count() - done), need.gain());
                })
                .toList();
    }

    private int leaver(int contact, int place) {
        IntBag holders = from.get(contact);
        if (holders == null) {
            throw new IllegalStateException("contact (" + contact + ") must be held by somebody who leaves");
        }
        return holders.get(Math.min(place, holders.size() - 1));
    }

    /** Gives each leaver's handovers their days, the most valuable the first. */
    private List<Handover> dated(List<Handover> handovers) {
        Map<String, List<LocalDate>> days = new HashMap<>();
        for (int leaver : leavers) {
            String id = network.employees().id(leaver);
            LocalDate leavesOn = leavesOn(network.employees().row(leaver), on);
            long count = handovers.stream()
                    .filter(handover -> handover.fromId().equals(id))
                    .count();
            if (leavesOn != null) {
                days.put(id, new ArrayList<>(JointMeetings.days(network.asOf(), leavesOn, (int) count)));
            }
        }
        return handovers.stream()
                .map(handover -> {
                    List<LocalDate> left = days.get(handover.fromId());
                    return left == null ? handover : due(handover, left.remove(0));
                })
                .toList();
    }

    private static Handover due(Handover handover, LocalDate day) {
        return new Handover(
                handover.contactId(),
                handover.accountId(),
                handover.fromId(),
                handover.toId(),
                handover.gain(),
                handover.affinity(),
                handover.path(),
                day);
    }

    /** The day on which somebody leaves: the one given for all, else the earlier of their own; null without one. */
    public static @Nullable LocalDate leavesOn(Employee employee, Optional<LocalDate> on) {
        return on.or(() -> Stream.of(Optional.ofNullable(employee.leavingOn()), Optional.ofNullable(employee.leftOn()))
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo))
                .orElse(null);
    }

    private List<Pair> open(List<Need> needs, Map<Integer, Integer> served) {
        return needs.stream()
                .sorted(Comparator.comparing(need -> network.contacts().idRank(need.contact())))
                .flatMap(need -> {
                    int[] holders = Arrays.stream(from.getOrDefault(need.contact(), new IntBag())
                                    .toArray())
                            .skip(served.getOrDefault(need.contact(), 0))
                            .toArray();
                    return Arrays.stream(holders)
                            .mapToObj(holder -> new Pair(
                                    network.employees().id(holder),
                                    network.contacts().id(need.contact())));
                })
                .toList();
    }
}
