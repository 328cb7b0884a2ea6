package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.List;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.LocalNumbers;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * Counts the eyes of one account. Bounds come before the search, from the quickest on: what everybody takes alone, and what those
 * with the most shares can take at most. Used once. O(ties of the account), besides the search.
 */
final class EyeCount {

    private final StakeholderNetwork network;
    private final ContactTable contacts;
    private final TieTable ties;
    private final TieFilter filter;
    private final LocalNumbers numbers;
    private final int first;
    private final int end;

    EyeCount(StakeholderNetwork network, int account, TieFilter filter, LocalNumbers numbers) {
        this.network = network;
        this.contacts = network.contacts();
        this.ties = network.ties();
        this.filter = filter;
        this.numbers = numbers;
        this.first = network.accounts().firstContact(account);
        this.end = network.accounts().endContact(account);
    }

    AccountEyes eyes() {
        numbers.clear();
        int[] eyes = new int[end - first];
        double weight = 0;
        double held = 0;
        for (int contact = first; contact < end; contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                if (filter.counts(tie)) {
                    numbers.add(ties.employee(tie));
                    eyes[contact - first]++;
                }
            }
            weight += contacts.weight(contact);
            held += eyes[contact - first] == 0 ? 0 : contacts.weight(contact);
        }
        if (!Thresholds.holds(held, network.policy().quorum(), weight)) {
            return new AccountEyes(weight, held, 0, false, List.of());
        }
        return search(eyes, weight, held);
    }

    private AccountEyes search(int[] eyes, double weight, double held) {
        int maxEyes = network.policy().maxEyes();
        int[] employees = numbers.number();
        int[][] holders = holders(eyes);
        int largest = Math.min(maxEyes, employees.length);
        double limit = network.policy().quorum() * weight * (1 + Thresholds.TOLERANCE);
        double needed = (held - limit) - HeaviestGroup.EQUAL_SHARE * held;
        int alone = alone(holders, employees.length, needed);
        if (alone >= 0) {
            List<String> group = List.of(network.employees().id(employees[alone]));
            return new AccountEyes(weight, held, 1, false, group);
        }
        if (largest == employees.length || couldReach(holders, employees.length, largest, needed)) {
            HolderSets.Builder sets = new HolderSets.Builder(employees.length, largest);
            for (int i = 0; i < holders.length; i++) {
                sets.add(holders[i], contacts.weight(first + i));
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

    /** The holders of each contact by their numbers, ascending. */
    private int[][] holders(int[] eyes) {
        int[][] holders = new int[eyes.length][];
        for (int i = 0; i < eyes.length; i++) {
            int[] some = new int[eyes[i]];
            int count = 0;
            for (int tie = ties.first(first + i); count < some.length; tie++) {
                if (filter.counts(tie)) {
                    some[count++] = numbers.of(ties.employee(tie));
                }
            }
            holders[i] = some;
        }
        return holders;
    }

    /** The first of those who alone take the most; −1 if that is not enough. Nearly half of all accounts. */
    private int alone(int[][] holders, int employees, double needed) {
        double[] sole = new double[employees];
        double most = 0;
        for (int i = 0; i < holders.length; i++) {
            if (holders[i].length == 1) {
                int holder = holders[i][0];
                sole[holder] += contacts.weight(first + i);
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

    /** Says whether the employees with the most shares of contacts could take enough. */
    private boolean couldReach(int[][] holders, int employees, int largest, double needed) {
        double[] share = new double[employees];
        for (int i = 0; i < holders.length; i++) {
            if (holders[i].length <= largest) {
                double each = contacts.weight(first + i) / holders[i].length;
                for (int employee : holders[i]) {
                    share[employee] += each;
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
}
