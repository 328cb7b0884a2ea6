package org.twoeyes.network;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.twoeyes.model.Opportunity;

/** The open opportunities of a network, by id. Amounts in reporting currency. */
public final class DealTable {

    private final List<Opportunity> rows;
    private final int[] account;
    private final double[] amount;
    private final IntRows contacts;
    private final IntRows ofContact;
    private final IntRows ofAccountAlone;

    /**
     * Finds the deals of each contact and account, too. O(deals + accounts + contacts).
     *
     * @param contacts the active contacts that each lists, in the order of ids
     * @param accountCount how many accounts there are
     * @param contactCount how many active contacts there are
     */
    DealTable(
            List<Opportunity> rows,
            int[] account,
            double[] amount,
            IntRows contacts,
            int accountCount,
            int contactCount) {
        this.rows = rows;
        this.account = account;
        this.amount = amount;
        this.contacts = contacts;
        this.ofContact = contacts.byValue(contactCount);
        IntRows.Builder alone = new IntRows.Builder();
        for (int deal = 0; deal < account.length; deal++) {
            if (contacts.count(deal) == 0) {
                alone.add(account[deal]);
            }
            alone.end();
        }
        this.ofAccountAlone = alone.build().byValue(accountCount);
    }

    /**
     * The same deals where accounts and contacts have other numbers.
     *
     * @param numbers which contacts are the same; nobody has come whom a deal lists but those who have moved
     * @param accountOf the account then of a deal
     * @param listed the contacts then whom a deal lists
     */
    DealTable next(
            AccountGroups groups, Renumbering numbers, IntFunction<Integer> accountOf, IntFunction<int[]> listed) {
        BitSet moved = new BitSet();
        numbers.gone().forEach(contact -> {
            for (int i = ofContact.start[contact]; i < ofContact.start[contact + 1]; i++) {
                moved.set(ofContact.values[i]);
            }
        });
        int[] others = moved.stream().toArray();
        IntRows.Builder part = new IntRows.Builder();
        for (int deal : others) {
            for (int contact : listed.apply(deal)) {
                part.add(contact);
            }
            part.end();
        }
        int[] at = new int[account.length];
        for (int deal = 0; deal < at.length; deal++) {
            at[deal] = accountOf.apply(deal);
        }
        IntRows then = contacts.next(
                Renumbering.same(account.length).without(others), numbers.renumbered(contacts.values), part.build());
        return new DealTable(rows, at, amount, then, groups.accounts().size(), numbers.sizeThen());
    }

    /** How many open opportunities there are. */
    public int size() {
        return rows.size();
    }

    /** The stored facts of an opportunity. */
    public Opportunity row(int deal) {
        return rows.get(deal);
    }

    /** The account of an opportunity. */
    public int account(int deal) {
        return account[deal];
    }

    /** The amount of an opportunity. */
    public double amount(int deal) {
        return amount[deal];
    }

    /** How many active contacts an opportunity lists. */
    public int contactCount(int deal) {
        return contacts.count(deal);
    }

    /** The active contact at a position of an opportunity's list; in the order of ids. */
    public int contact(int deal, int position) {
        return contacts.values[contacts.start[deal] + position];
    }

    /** Adds the opportunities that list a contact to others. O(these). */
    public void addOfContact(int contact, IntBag to) {
        to.addAll(ofContact.values, ofContact.start[contact], ofContact.start[contact + 1]);
    }

    /** Adds the opportunities of an account that list nobody to others. O(these). */
    public void addOfAccountAlone(int at, IntBag to) {
        to.addAll(ofAccountAlone.values, ofAccountAlone.start[at], ofAccountAlone.start[at + 1]);
    }
}
