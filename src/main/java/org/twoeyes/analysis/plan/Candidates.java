package org.twoeyes.analysis.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionSearch;
import org.twoeyes.model.Assignment;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * Who can be asked to know a contact, and what it would be worth: employees with room who have a live tie in the
 * account group, an assignment to the account or an introduction path to the contact, and, for lack of any, those in
 * the account's region whose layer is the contact's or more senior. Never a holder of the contact.
 *
 * <p>One for each thread. The contacts of an account should be asked for one after the other: what is said of an
 * account is found once. Source: {@code docs/methods/plans.md}.
 */
final class Candidates {

    private static final double MILLION = 1e6;

    private final StakeholderNetwork network;
    private final Staff staff;
    private final IntroductionSearch search;
    private final double largestGain;
    private final int[][] assigned;
    private final int[] inGroup;
    private final int[] inAccount;
    private final int[] taken;
    private IntBag group = new IntBag();
    private int marks;
    private int groupOf = -1;
    private int accountOf = -1;
    private int accountMark;

    /** The employees, ascending, who can be asked to know a contact, and what each is worth in millionths of the largest gain. */
    static final class Found {
        private final int[] employees;
        private final int[] values;

        private Found(int[] employees, int[] values) {
            this.employees = employees;
            this.values = values;
        }

        int[] employees() {
            return employees;
        }

        int[] values() {
            return values;
        }
    }

    /** How an employee fits a contact, and the people of the best introduction path; none where there is no path. */
    record Fit(Affinity affinity, List<String> path) {}

    /**
     * Asks for the candidates of a staff.
     *
     * @param assigned the employees assigned to each account, as {@link #assigned} finds them
     * @param largestGain the largest gain of all needs, in reporting currency
     */
    Candidates(StakeholderNetwork network, Staff staff, IntroductionGraph graph, int[][] assigned, double largestGain) {
        this.network = network;
        this.staff = staff;
        this.search = new IntroductionSearch(graph);
        this.largestGain = largestGain;
        this.assigned = assigned;
        this.inGroup = new int[network.employees().size()];
        this.inAccount = new int[inGroup.length];
        this.taken = new int[inGroup.length];
    }

    /** The active employees assigned to each account, in whatever role. */
    static int[][] assigned(StakeholderNetwork network) {
        IntBag[] bags = new IntBag[network.accounts().size()];
        Arrays.setAll(bags, account -> new IntBag());
        for (Assignment assignment : network.portfolio().assignments()) {
            network.employees()
                    .find(assignment.employeeId())
                    .ifPresent(employee -> bags[network.account(assignment.accountId())].add(employee));
        }
        return Arrays.stream(bags).map(IntBag::distinct).toArray(int[][]::new);
    }

    /** Who can be asked to meet a need. O(employees in reach + ties of the account group, once). */
    Found of(Need need) {
        int contact = need.contact();
        int account = network.contacts().account(contact);
        enter(account);
        search.aim(contact);
        int[] employees = candidates(contact, account);
        int[] values = new int[employees.length];
        for (int i = 0; i < values.length; i++) {
            Affinity affinity = affinity(employees[i], contact);
            values[i] = largestGain > 0 ? (int) Math.rint(MILLION * (need.gain() / largestGain) * affinity.total()) : 0;
        }
        return new Found(employees, values);
    }

    /** How an employee, candidate or not, fits a contact, and through whom they would be introduced. */
    Fit fit(int employee, int contact) {
        enter(network.contacts().account(contact));
        search.aim(contact);
        return new Fit(
                affinity(employee, contact),
                search.path(employee).map(IntroductionPath::ids).orElse(List.of()));
    }

    private Affinity affinity(int employee, int contact) {
        return new Affinity(
                inAccount[employee] == accountMark ? 1 : 0,
                Affinity.rank(
                        network.employees().layer(employee), network.contacts().layer(contact)),
                search.strength(employee),
                staff.isNear(employee, network.contacts().account(contact)) ? 1 : 0);
    }

    private int[] candidates(int contact, int account) {
        int mark = ++marks;
        Set<Integer> closed = staff.closed(contact);
        closed.forEach(employee -> taken[employee] = mark);
        TieTable ties = network.ties();
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            taken[ties.employee(tie)] = mark;
        }
        IntBag found = new IntBag();
        take(group.toArray(), found);
        take(assigned[account], found);
        take(search.reached().toArray(), found);
        if (found.isEmpty()) {
            for (int employee = 0; employee < taken.length; employee++) {
                if (staff.isNear(employee, account)
                        && network.employees().layer(employee)
                                <= network.contacts().layer(contact)) {
                    take(new int[] {employee}, found);
                }
            }
        }
        found.sort();
        return found.toArray();
    }

    private void take(int[] employees, IntBag found) {
        for (int employee : employees) {
            if (taken[employee] != marks && staff.room(employee) > 0) {
                taken[employee] = marks;
                found.add(employee);
            }
        }
    }

    /** Finds who has a live tie in an account and in its group. */
    private void enter(int account) {
        AccountTable accounts = network.accounts();
        int newGroup = accounts.group(account);
        if (newGroup != groupOf) {
            groupOf = newGroup;
            group = new IntBag();
            int mark = ++marks;
            for (int member = accounts.firstInGroup(newGroup); member < accounts.endOfGroup(newGroup); member++) {
                mark(member, inGroup, mark, group);
            }
        }
        if (account != accountOf) {
            accountOf = account;
            accountMark = ++marks;
            mark(account, inAccount, accountMark, new IntBag());
        }
    }

    private void mark(int account, int[] marked, int mark, IntBag fresh) {
        TieTable ties = network.ties();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                int employee = ties.employee(tie);
                if (marked[employee] != mark) {
                    marked[employee] = mark;
                    fresh.add(employee);
                }
            }
        }
    }
}
