package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.List;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * How many employees an account can lose before it is no longer held, exactly, up to the policy's
 * {@code maxEyes}. Source: {@code docs/methods/eyes.md}.
 *
 * @param weight W(a), the weight of the account's active contacts
 * @param heldWeight held(a, ∅), the weight of those with a holder
 * @param eyes the smallest number of employees whose loss leaves it not held; 0 if it is not held now
 * @param capped whether it has more eyes than {@code maxEyes}, which {@code eyes} then is
 * @param holders the smallest set that takes the most, by id; empty if eyes are 0 or capped
 */
record AccountEyes(double weight, double heldWeight, int eyes, boolean capped, List<String> holders) {

    /** Counts the eyes of an account, over the ties that a filter lets count. */
    static AccountEyes of(StakeholderNetwork network, int account, TieFilter filter) {
        int first = network.accounts().firstContact(account);
        int end = network.accounts().endContact(account);
        double weight = 0;
        double held = 0;
        int[][] holders = new int[end - first][];
        for (int contact = first; contact < end; contact++) {
            holders[contact - first] = holders(network.ties(), contact, filter);
            weight += network.contacts().weight(contact);
            held += holders[contact - first].length == 0
                    ? 0
                    : network.contacts().weight(contact);
        }
        double quorum = network.policy().quorum();
        if (!Thresholds.holds(held, quorum, weight)) {
            return new AccountEyes(weight, held, 0, false, List.of());
        }
        return search(network, first, holders, weight, held);
    }

    private static AccountEyes search(
            StakeholderNetwork network, int first, int[][] holders, double weight, double held) {
        int maxEyes = network.policy().maxEyes();
        int[] employees = distinct(holders);
        int largest = Math.min(maxEyes, employees.length);
        double limit = network.policy().quorum() * weight * (1 + Thresholds.TOLERANCE);
        double needed = (held - limit) - HeaviestGroup.EQUAL_SHARE * held;
        int alone = alone(network, first, holders, employees, needed);
        if (alone >= 0) {
            List<String> group = List.of(network.employees().id(employees[alone]));
            return new AccountEyes(weight, held, 1, false, group);
        }
        if (largest == employees.length || couldReach(network, first, holders, employees, largest, needed)) {
            HolderSets.Builder sets = new HolderSets.Builder(employees.length, largest);
            for (int i = 0; i < holders.length; i++) {
                int[] members = new int[holders[i].length];
                for (int k = 0; k < members.length; k++) {
                    members[k] = Arrays.binarySearch(employees, holders[i][k]);
                }
                sets.add(members, network.contacts().weight(first + i));
            }
            HeaviestGroup heaviest = new HeaviestGroup(sets.build(), largest);
            for (int k = 2; k <= largest; k++) {
                double loss = heaviest.loss(k, needed);
                if (loss >= needed) {
                    double equal = Math.max(needed, loss * (1 - HeaviestGroup.EQUAL_SHARE));
                    List<String> group = Arrays.stream(heaviest.first(k, equal))
                            .mapToObj(member -> network.employees().id(employees[member]))
                            .toList();
                    return new AccountEyes(weight, held, k, false, group);
                }
            }
        }
        return new AccountEyes(weight, held, maxEyes, true, List.of());
    }

    /** The place of the first of those who alone take the most; −1 if that is not enough. Nearly half of all accounts. */
    private static int alone(StakeholderNetwork network, int first, int[][] holders, int[] employees, double needed) {
        double[] sole = new double[employees.length];
        double most = 0;
        for (int i = 0; i < holders.length; i++) {
            if (holders[i].length == 1) {
                int holder = Arrays.binarySearch(employees, holders[i][0]);
                sole[holder] += network.contacts().weight(first + i);
                most = Math.max(most, sole[holder]);
            }
        }
        double equal = Math.max(needed, most * (1 - HeaviestGroup.EQUAL_SHARE));
        int found = 0;
        while (found < sole.length && sole[found] < equal) {
            found++;
        }
        return most >= needed ? found : -1;
    }

    /** A quick bound: what the employees with the most shares of contacts can take at most. */
    private static boolean couldReach(
            StakeholderNetwork network, int first, int[][] holders, int[] employees, int largest, double needed) {
        double[] share = new double[employees.length];
        for (int i = 0; i < holders.length; i++) {
            if (holders[i].length <= largest) {
                double each = network.contacts().weight(first + i) / holders[i].length;
                for (int employee : holders[i]) {
                    share[Arrays.binarySearch(employees, employee)] += each;
                }
            }
        }
        Arrays.sort(share);
        double most = 0;
        for (int i = 0; i < largest; i++) {
            most += share[share.length - 1 - i];
        }
        return most * (1 + HeaviestGroup.EQUAL_SHARE) >= needed;
    }

    /** Everybody who holds somebody, ascending, once each. */
    private static int[] distinct(int[][] holders) {
        IntBag all = new IntBag();
        for (int[] some : holders) {
            for (int employee : some) {
                all.add(employee);
            }
        }
        return all.distinct();
    }

    private static int[] holders(TieTable ties, int contact, TieFilter filter) {
        int[] found = new int[ties.eyes(contact)];
        int count = 0;
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (filter.counts(tie)) {
                found[count++] = ties.employee(tie);
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }
}
