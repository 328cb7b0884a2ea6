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

    /** By contact of the account: where their holders begin in {@link #holders}; one more for the end. */
    private final int[] start;

    /** The holders of one contact after another, ascending. */
    private final int[] employeeOf;

    /** The same by their numbers in the account. */
    private int[] holders = {};

    EyeCount(StakeholderNetwork network, int account, TieFilter filter, LocalNumbers numbers) {
        this.network = network;
        this.contacts = network.contacts();
        this.ties = network.ties();
        this.filter = filter;
        this.numbers = numbers;
        this.first = network.accounts().firstContact(account);
        this.end = network.accounts().endContact(account);
        this.start = new int[end - first + 1];
        this.employeeOf = new int[ties.first(end) - ties.first(first)];
    }

    AccountEyes eyes() {
        double weight = 0;
        double held = 0;
        int count = 0;
        for (int contact = first; contact < end; contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                if (filter.counts(tie)) {
                    employeeOf[count++] = ties.employee(tie);
                }
            }
            start[contact - first + 1] = count;
            weight += contacts.weight(contact);
            held += eyes(contact - first) == 0 ? 0 : contacts.weight(contact);
        }
        if (!Thresholds.holds(held, network.policy().quorum(), weight)) {
            return new AccountEyes(weight, held, 0, false, List.of());
        }
        return search(weight, held);
    }

    /** How many hold a contact of the account. */
    private int eyes(int contact) {
        return start[contact + 1] - start[contact];
    }

    private AccountEyes search(double weight, double held) {
        int maxEyes = network.policy().maxEyes();
        int[] employees = number();
        int largest = Math.min(maxEyes, employees.length);
        double limit = network.policy().quorum() * weight * (1 + Thresholds.TOLERANCE);
        double needed = (held - limit) - HeaviestGroup.EQUAL_SHARE * held;
        int alone = alone(employees.length, needed);
        if (alone >= 0) {
            List<String> group = List.of(network.employees().id(employees[alone]));
            return new AccountEyes(weight, held, 1, false, group);
        }
        if (largest == employees.length || couldReach(employees.length, largest, needed)) {
            HolderSets.Builder sets = new HolderSets.Builder(employees.length, largest);
            for (int i = 0; i < end - first; i++) {
                sets.add(holders, start[i], start[i + 1], contacts.weight(first + i));
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

    /** Gives the holders their numbers in the account, and who is at each. */
    private int[] number() {
        int count = start[end - first];
        numbers.clear();
        for (int i = 0; i < count; i++) {
            numbers.add(employeeOf[i]);
        }
        int[] employees = numbers.number();
        holders = new int[count];
        for (int i = 0; i < count; i++) {
            holders[i] = numbers.of(employeeOf[i]);
        }
        return employees;
    }

    /** The first of those who alone take the most; −1 if that is not enough. Nearly half of all accounts. */
    private int alone(int employees, double needed) {
        double[] sole = new double[employees];
        double most = 0;
        for (int i = 0; i < end - first; i++) {
            if (eyes(i) == 1) {
                int holder = holders[start[i]];
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
    private boolean couldReach(int employees, int largest, double needed) {
        double[] share = new double[employees];
        for (int i = 0; i < end - first; i++) {
            if (eyes(i) <= largest) {
                double each = contacts.weight(first + i) / eyes(i);
                for (int at = start[i]; at < start[i + 1]; at++) {
                    share[holders[at]] += each;
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
