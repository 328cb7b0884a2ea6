package org.twoeyes.network;

import java.util.List;
import org.twoeyes.model.Opportunity;

/** The open opportunities of a network, by id. Amounts in reporting currency. */
public final class DealTable {

    private final List<Opportunity> rows;
    private final int[] account;
    private final double[] amount;
    private final int[][] contacts;

    DealTable(List<Opportunity> rows, int[] account, double[] amount, int[][] contacts) {
        this.rows = rows;
        this.account = account;
        this.amount = amount;
        this.contacts = contacts;
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
        return contacts[deal].length;
    }

    /** The active contact at a position of an opportunity's list; in the order of ids. */
    public int contact(int deal, int position) {
        return contacts[deal][position];
    }
}
