package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;

/** Of what in a snapshot everything is to be said anew, after another or as of the first: its account groups and employees. */
final class Renewal {

    private final StakeholderNetwork network;
    private final boolean areAccountsSame;
    private final int[] groups;
    private final int[] formerly;
    private final BitSet employees = new BitSet();

    private Renewal(StakeholderNetwork network, boolean areAccountsSame, int[] groups, int[] formerly) {
        this.network = network;
        this.areAccountsSame = areAccountsSame;
        this.groups = groups;
        this.formerly = formerly;
    }

    /** Of everything. */
    static Renewal whole(StakeholderNetwork network) {
        int[] all = IntStream.range(0, network.accounts().groups()).toArray();
        return new Renewal(network, false, all, new int[0]);
    }

    /** Of what differs between two snapshots, and of all who hold somebody there. O(ties of the changed groups). */
    static Renewal after(StakeholderNetwork former, StakeholderNetwork network, Differences differing) {
        int[] groups = differing.changedGroups().stream().toArray();
        int[] formerly = IntStream.concat(
                        differing.groups().gone(),
                        Arrays.stream(groups).map(differing.groups()::before).filter(group -> group >= 0))
                .toArray();
        Renewal renewal = new Renewal(network, differing.accounts().isSame(), groups, formerly);
        holders(network, groups).forEach(renewal.employees::set);
        holders(former, formerly)
                .map(differing.employees()::then)
                .filter(employee -> employee >= 0)
                .forEach(renewal.employees::set);
        renewal.employees.or(differing.changedEmployees());
        return renewal;
    }

    /** The groups in which something differs, ascending; not to be changed. */
    int[] groups() {
        return groups;
    }

    /** The numbers that these groups had, and those of groups that are gone; not to be changed. */
    int[] formerly() {
        return formerly;
    }

    /** The employees with whom something else may go, or who are others; not to be changed. None where all is said anew. */
    BitSet employees() {
        return employees;
    }

    /** The contacts of the groups. */
    IntStream contacts() {
        return groups.length == network.accounts().groups()
                ? IntStream.range(0, network.contacts().size())
                : contacts(network, groups);
    }

    /** Says whether there is a state before in which accounts have the same places. */
    boolean areAccountsSame() {
        return areAccountsSame;
    }

    /** The groups whose accounts have to be put in their places: all, where an account has come or gone. */
    int[] groupsToPlace() {
        return areAccountsSame
                ? groups
                : IntStream.range(0, network.accounts().groups()).toArray();
    }

    /** The accounts of the groups. */
    IntStream accounts() {
        AccountTable accounts = network.accounts();
        return Arrays.stream(groups)
                .flatMap(group -> IntStream.range(accounts.firstInGroup(group), accounts.endOfGroup(group)));
    }

    /** The contacts of some groups. */
    static IntStream contacts(StakeholderNetwork network, int[] some) {
        AccountTable accounts = network.accounts();
        return Arrays.stream(some)
                .flatMap(group -> IntStream.range(
                        accounts.firstContact(accounts.firstInGroup(group)),
                        accounts.endContact(accounts.endOfGroup(group) - 1)));
    }

    private static IntStream holders(StakeholderNetwork network, int[] some) {
        return contacts(network, some)
                .flatMap(contact -> Arrays.stream(network.ties().holders(contact)));
    }
}
