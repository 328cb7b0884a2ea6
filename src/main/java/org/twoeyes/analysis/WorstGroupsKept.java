package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * Says whether the worst groups must still be what they were, after something has changed in a few accounts. Source:
 * {@code docs/methods/worst-groups.md}.
 *
 * <p>What a group takes differs only if it has all holders H of a contact who has changed, in the state before or after. With k
 * members it takes at most what the worst k − |H| take, and what hangs on H and so many others. Where that is less than what
 * the worst k take, in both states, and nothing of theirs has changed, they are still the worst: whoever takes as much, and
 * could come before them, takes what they took. For each set of holders of a changed contact all holders of all contacts are
 * looked at whom one of them holds, for each size; where that would come to a good part of a search, it is not certain.
 */
final class WorstGroupsKept {

    private static final double CERTAIN = 1 - 1e-9;

    /** So many contacts may be looked at anyway, and such a share of all. */
    private static final long FEW = 1000;

    private static final int SHARE = 8;

    private final State before;
    private final State after;
    private final Differences differing;

    /** A network, and what its losses are measured by. */
    record State(StakeholderNetwork network, Losses.Baseline baseline) {

        double value(int contact) {
            return baseline.value(network, contact);
        }

        int[] holders(int contact) {
            return network.ties().holders(contact);
        }

        /** The numbers of which the value is made: a quotient may be the same though a sum of such quotients is not, to the last digit. */
        double[] factors(int contact) {
            int account = network.contacts().account(contact);
            return new double[] {
                network.accounts().revenue(account), network.contacts().weight(contact), baseline.weight(account)
            };
        }
    }

    /**
     * Between two states.
     *
     * @param differing what differs between them
     */
    WorstGroupsKept(State before, State after, Differences differing) {
        this.before = before;
        this.after = after;
        this.differing = differing;
    }

    /**
     * Says so only where it is certain.
     *
     * @param worst the groups of before
     * @param sizes how many sizes of groups were searched
     */
    boolean areKept(List<WorstGroup> worst, int sizes) {
        int[] changed = contacts().filter(this::isChanged).toArray();
        int[] gone = differing.contacts().gone().toArray();
        if (changed.length + gone.length == 0 && differing.employees().isSame()) {
            return true;
        }
        if (worst.size() != sizes || after.network().employees().size() < sizes || !areAllThere(worst)) {
            return false;
        }
        return (differing.employees().come().findAny().isEmpty() || allCount(worst))
                && holdNone(worst, changed, gone)
                && bringTooLittle(after, worst, Arrays.stream(changed))
                && bringTooLittle(before, worst, former(changed, gone));
    }

    /** The contacts of all groups in which something differs. */
    private IntStream contacts() {
        return Renewal.contacts(
                after.network(), differing.changedGroups().stream().toArray());
    }

    private boolean isChanged(int contact) {
        int former = differing.contacts().before(contact);
        return former < 0
                || !Arrays.equals(before.factors(former), after.factors(contact))
                || !Arrays.equals(formerHolders(former), after.holders(contact));
    }

    /** Who held a contact before, by their numbers then; −1 stands for those who are gone. */
    private int[] formerHolders(int contactBefore) {
        int[] holders = before.holders(contactBefore);
        return differing.employees().isSame()
                ? holders
                : Arrays.stream(holders).map(differing.employees()::then).toArray();
    }

    private boolean areAllThere(List<WorstGroup> worst) {
        return worst.stream()
                .flatMap(group -> group.employees().stream())
                .allMatch(id -> after.network().employees().find(id).isPresent());
    }

    /** Says whether every group takes more than the one before it: then nobody is in one who adds nothing, whom another might replace. */
    private static boolean allCount(List<WorstGroup> worst) {
        double less = 0;
        for (WorstGroup group : worst) {
            if (less >= group.revenueAtRisk() * CERTAIN) {
                return false;
            }
            less = group.revenueAtRisk();
        }
        return true;
    }

    /** Says whether no worst group has all holders of a contact, before or after. */
    private boolean holdNone(List<WorstGroup> worst, int[] changed, int[] gone) {
        List<int[]> groups = worst.stream()
                .map(group -> group.employees().stream()
                        .mapToInt(after.network()::employee)
                        .sorted()
                        .toArray())
                .toList();
        return Stream.concat(
                        Arrays.stream(changed).mapToObj(after::holders),
                        former(changed, gone).mapToObj(this::formerHolders))
                .noneMatch(holders -> groups.stream().anyMatch(group -> isWithin(holders, group)));
    }

    /** The numbers before of contacts who have changed, and of those who are gone. */
    private IntStream former(int[] changed, int[] gone) {
        return IntStream.concat(
                Arrays.stream(changed).map(differing.contacts()::before).filter(contact -> contact >= 0),
                Arrays.stream(gone));
    }

    /** Says whether no group with all holders of a contact can be the worst of its size in a state. */
    private static boolean bringTooLittle(State state, List<WorstGroup> worst, IntStream contacts) {
        TieTable ties = state.network().ties();
        List<int[]> sets = contacts.mapToObj(state::holders)
                .filter(holders -> holders.length > 0 && holders.length <= worst.size())
                .map(holders -> IntStream.of(holders).boxed().toList())
                .distinct()
                .map(holders -> holders.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        long held = sets.stream()
                .flatMapToInt(Arrays::stream)
                .mapToLong(employee -> ties.endHeld(employee) - ties.firstHeld(employee))
                .sum();
        return held <= Math.max(FEW, ties.liveCount() / SHARE)
                && sets.stream().noneMatch(holders -> mayBeWorst(state, worst, holders));
    }

    /** Says whether a group that has certain members may take as much as the worst of its size. */
    private static boolean mayBeWorst(State state, List<WorstGroup> worst, int... members) {
        for (int size = members.length; size <= worst.size(); size++) {
            int others = size - members.length;
            double most = (others == 0 ? 0 : worst.get(others - 1).revenueAtRisk()) + hangingOn(state, members, others);
            boolean less = most < worst.get(size - 1).revenueAtRisk() * CERTAIN;
            if (!less) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(int[] holders, int[] group) {
        return holders.length > 0 && Arrays.stream(holders).allMatch(holder -> Arrays.binarySearch(group, holder) >= 0);
    }

    /**
     * At most so much goes dark with some employees and so many others, besides what goes with the others alone: what needs m of
     * the others brings each of them a share of 1/m, and the largest shares count.
     */
    private static double hangingOn(State state, int[] employees, int others) {
        TieTable ties = state.network().ties();
        int[] contacts = Arrays.stream(employees)
                .flatMap(employee -> IntStream.range(ties.firstHeld(employee), ties.endHeld(employee)))
                .map(ties::held)
                .distinct()
                .toArray();
        double certain = 0;
        Map<Integer, Double> shares = new HashMap<>();
        for (int contact : contacts) {
            int[] missing = Arrays.stream(state.holders(contact))
                    .filter(holder -> Arrays.binarySearch(employees, holder) < 0)
                    .toArray();
            if (missing.length == 0) {
                certain += state.value(contact);
            } else if (missing.length <= others) {
                double share = state.value(contact) / missing.length;
                Arrays.stream(missing).forEach(holder -> shares.merge(holder, share, Double::sum));
            }
        }
        double[] sorted = shares.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return certain
                + Arrays.stream(sorted)
                        .skip(Math.max(0, sorted.length - others))
                        .sum();
    }
}
