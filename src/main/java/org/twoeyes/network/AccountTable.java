package org.twoeyes.network;

import java.util.Arrays;
import java.util.Optional;
import org.twoeyes.model.Account;

/** All accounts of a network, by account group, then id. Amounts in reporting currency. */
public final class AccountTable {

    private final AccountGroups groups;
    private final int[] groupStart;
    private final int[] groupOf;
    private final int[] idOrder;
    private final int[] rank;
    private final int[] contactStart;
    private final double[] revenue;
    private final double[] value;
    private final boolean revenueUnknown;

    AccountTable(AccountGroups groups, int[] contactStart, double[] revenue, double[] value, boolean revenueUnknown) {
        this.groups = groups;
        this.groupStart = groups.starts();
        this.groupOf = new int[groups.accounts().size()];
        for (int group = 0; group + 1 < groupStart.length; group++) {
            Arrays.fill(groupOf, groupStart[group], groupStart[group + 1], group);
        }
        this.idOrder = groups.idOrder();
        this.rank = new int[idOrder.length];
        for (int i = 0; i < idOrder.length; i++) {
            rank[idOrder[i]] = i;
        }
        this.contactStart = contactStart;
        this.revenue = revenue;
        this.value = value;
        this.revenueUnknown = revenueUnknown;
    }

    /** The accounts as they were put together. */
    AccountGroups asGroups() {
        return groups;
    }

    /** How many accounts there are. */
    public int size() {
        return groups.accounts().size();
    }

    /** The account at a position in the order of ids. */
    public int atIdRank(int rank) {
        return idOrder[rank];
    }

    /** The position of an account in the order of ids. */
    public int idRank(int account) {
        return rank[account];
    }

    /** The stored facts of an account. */
    public Account row(int account) {
        return groups.accounts().get(account);
    }

    /** The id of an account. */
    public String id(int account) {
        return groups.accounts().get(account).id();
    }

    /** The account with an id, if there is one. */
    public Optional<Integer> find(String id) {
        int found = groups.find(id);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** How many account groups there are. */
    public int groups() {
        return groupStart.length - 1;
    }

    /** The group of an account. */
    public int group(int account) {
        return groupOf[account];
    }

    /** The first account of a group. */
    public int firstInGroup(int group) {
        return groupStart[group];
    }

    /** One past the last account of a group. */
    public int endOfGroup(int group) {
        return groupStart[group + 1];
    }

    /** The first contact of an account. */
    public int firstContact(int account) {
        return contactStart[account];
    }

    /** One past the last contact of an account. */
    public int endContact(int account) {
        return contactStart[account + 1];
    }

    /** revenue(a): the account's revenue; 1 for every account where none has any. */
    public double revenue(int account) {
        return revenue[account];
    }

    /** value(a): revenue and the amounts of the account's open opportunities. */
    public double value(int account) {
        return value[account];
    }

    /** Says whether no account has a revenue above 0. */
    public boolean revenueUnknown() {
        return revenueUnknown;
    }
}
