package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twoeyes.model.Account;

/** All accounts of a network, by account group, then id. Amounts in reporting currency. */
public final class AccountTable {

    private final List<Account> rows;
    private final Map<String, Integer> index;
    private final int[] groupStart;
    private final int[] groupOf;
    private final int[] idOrder;
    private final int[] rank;
    private final int[] contactStart;
    private final double[] revenue;
    private final double[] value;
    private final boolean revenueUnknown;

    AccountTable(
            List<Account> rows,
            Map<String, Integer> index,
            int[] groupStart,
            int[] idOrder,
            int[] contactStart,
            double[] revenue,
            double[] value,
            boolean revenueUnknown) {
        this.rows = rows;
        this.index = index;
        this.groupStart = groupStart;
        this.groupOf = new int[rows.size()];
        for (int group = 0; group + 1 < groupStart.length; group++) {
            for (int account = groupStart[group]; account < groupStart[group + 1]; account++) {
                groupOf[account] = group;
            }
        }
        this.idOrder = idOrder;
        this.rank = new int[idOrder.length];
        for (int i = 0; i < idOrder.length; i++) {
            rank[idOrder[i]] = i;
        }
        this.contactStart = contactStart;
        this.revenue = revenue;
        this.value = value;
        this.revenueUnknown = revenueUnknown;
    }

    /** Says whether every account has the same place, and the same group, in another table. O(accounts). */
    boolean isNumberedAs(AccountGroups other) {
        return index.equals(other.index()) && Arrays.equals(groupStart, other.starts());
    }

    /** The same accounts as they were put together. */
    AccountGroups asGroups() {
        return new AccountGroups(rows, index, groupStart, idOrder);
    }

    /** How many accounts there are. */
    public int size() {
        return rows.size();
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
        return rows.get(account);
    }

    /** The id of an account. */
    public String id(int account) {
        return rows.get(account).id();
    }

    /** The account with an id, if there is one. */
    public Optional<Integer> find(String id) {
        return Optional.ofNullable(index.get(id));
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
