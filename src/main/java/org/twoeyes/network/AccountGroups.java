package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.model.Account;
import org.twoeyes.model.Chains;
import org.twoeyes.model.TextNumbers;

/**
 * Accounts put together by group: all that are joined through {@code parentId}, siblings included. Groups
 * come in the order of the id of their top account, the accounts of a group in the order of theirs.
 */
final class AccountGroups {

    private final List<Account> accounts;
    private final TextNumbers places;
    private final int[] starts;
    private final int[] idOrder;

    /**
     * Accounts in groups.
     *
     * @param places the places of ids in {@code idOrder}
     */
    private AccountGroups(List<Account> accounts, TextNumbers places, int[] starts, int[] idOrder) {
        this.accounts = accounts;
        this.places = places;
        this.starts = starts;
        this.idOrder = idOrder;
    }

    /** The accounts by group, then id. */
    List<Account> accounts() {
        return accounts;
    }

    /** The position of an id in {@link #accounts}; −1 if it has none. */
    int find(String id) {
        int place = places.find(id);
        return place < 0 ? place : idOrder[place];
    }

    /** The position of an id that must be there. */
    int account(String id) {
        int account = find(id);
        if (account < 0) {
            throw new IllegalArgumentException("account (" + id + ") must be one of the portfolio's");
        }
        return account;
    }

    /** The group of a position. O(log groups). */
    int group(int account) {
        int found = Arrays.binarySearch(starts, account);
        return found >= 0 ? found : -2 - found;
    }

    /** How many groups there are. */
    int count() {
        return starts.length - 1;
    }

    /** The ids of the accounts of a group, in their order. */
    List<String> ids(int group) {
        return accounts.subList(starts[group], starts[group + 1]).stream()
                .map(Account::id)
                .toList();
    }

    /** The ids of the top accounts of the groups, in their order. O(accounts). */
    List<String> tops() {
        return IntStream.range(0, count()).mapToObj(this::top).toList();
    }

    private String top(int group) {
        int account = starts[group];
        while (hasParent(accounts.get(account))) {
            account++;
        }
        return accounts.get(account).id();
    }

    private boolean hasParent(Account account) {
        return account.parentId() != null && find(account.parentId()) >= 0;
    }

    /** The first account of each group, and the number of accounts at the end. */
    int[] starts() {
        return starts;
    }

    /** The accounts in the order of ids. */
    int[] idOrder() {
        return idOrder;
    }

    /** Puts accounts, given in the order of ids and without a cycle of parents, together. O(n). */
    static AccountGroups of(List<Account> byId) {
        TextNumbers places = new TextNumbers(byId.stream().map(Account::id).toList());
        int[] top = tops(byId, places);
        int[] order = new int[byId.size()];
        int[] size = new int[byId.size() + 1];
        for (int account = 0; account < order.length; account++) {
            size[top[account]]++;
        }
        IntBag starts = new IntBag();
        int[] next = new int[byId.size()];
        int at = 0;
        for (int account = 0; account < order.length; account++) {
            if (size[account] > 0) {
                starts.add(at);
                next[account] = at;
                at += size[account];
            }
        }
        starts.add(at);
        for (int account = 0; account < order.length; account++) {
            order[account] = next[top[account]]++;
        }
        Account[] rows = new Account[order.length];
        for (int account = 0; account < order.length; account++) {
            rows[order[account]] = byId.get(account);
        }
        return new AccountGroups(List.of(rows), places, starts.toArray(), order);
    }

    private static int[] tops(List<Account> byId, TextNumbers places) {
        int[] above = new int[byId.size()];
        for (int account = 0; account < above.length; account++) {
            String parent = byId.get(account).parentId();
            above[account] = parent == null ? -1 : places.find(parent);
        }
        for (int[] cycle : Chains.cycles(above)) {
            throw new IllegalArgumentException(
                    "parentId of account (" + byId.get(cycle[0]).id() + ") must not lead back to the account itself");
        }
        return Chains.tops(above);
    }
}
