package org.twoeyes.network;

import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Contact;

/** The active contacts of a network, by account, then id. */
public final class ContactTable {

    private final List<Contact> rows;
    private final IdIndex index;
    private final int[] account;
    private final int[] idOrder;
    private final int[] rank;
    private final ContactColumns columns;
    private final int[] layer;
    private final double[] weight;
    private final boolean[] key;
    private final double[] stance;
    private final int[] linkStart;
    private final int[] links;

    ContactTable(
            List<Contact> rows,
            IdIndex index,
            int[] account,
            int[] idOrder,
            int[] rank,
            ContactColumns columns,
            IntRows links) {
        this.rows = rows;
        this.index = index;
        this.account = account;
        this.idOrder = idOrder;
        this.rank = rank;
        this.columns = columns;
        this.layer = columns.layer;
        this.weight = columns.weight;
        this.key = columns.key;
        this.stance = columns.stance;
        this.linkStart = links.start;
        this.links = links.values;
    }

    IdIndex index() {
        return index;
    }

    /** Where each works; not to be changed. */
    int[] accounts() {
        return account;
    }

    /** The contact at each position in the order of ids; not to be changed. */
    int[] idOrder() {
        return idOrder;
    }

    /** The position of each in the order of ids; not to be changed. */
    int[] ranks() {
        return rank;
    }

    List<Contact> rows() {
        return rows;
    }

    /** What is noted of each; not to be changed. */
    ContactColumns columns() {
        return columns;
    }

    /** The colleagues of each. */
    IntRows links() {
        return new IntRows(linkStart, links);
    }

    /** How many active contacts there are. */
    public int size() {
        return rows.size();
    }

    /** The contact at a position in the order of ids. */
    public int atIdRank(int idRank) {
        return idOrder[idRank];
    }

    /** The position of a contact in the order of ids. */
    public int idRank(int contact) {
        return rank[contact];
    }

    /** The stored facts of a contact. */
    public Contact row(int contact) {
        return rows.get(contact);
    }

    /** The id of a contact. */
    public String id(int contact) {
        return rows.get(contact).id();
    }

    /** The active contact with an id, if there is one. */
    public Optional<Integer> find(String id) {
        int found = index.find(id);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The same as a number, {@code -1} if there is none: for loops over millions. */
    int indexOf(String id) {
        return index.find(id);
    }

    /** Where a contact works. */
    public int account(int contact) {
        return account[contact];
    }

    /** The position of a contact's layer in the policy, 0 the most senior. */
    public int layer(int contact) {
        return layer[contact];
    }

    /** weight(c), above 0. */
    public double weight(int contact) {
        return weight[contact];
    }

    /** Says whether a contact is key. */
    public boolean isKey(int contact) {
        return key[contact];
    }

    /** The stance of a contact, 0 where none is given. */
    public double stance(int contact) {
        return stance[contact];
    }

    /** The position of the first link of a contact, for {@link #link}. */
    public int firstLink(int contact) {
        return linkStart[contact];
    }

    /** One past the position of a contact's last link. */
    public int endLink(int contact) {
        return linkStart[contact + 1];
    }

    /** The colleague at a link position: somebody the contact reports to, influences, or the other way round. */
    public int link(int position) {
        return links[position];
    }
}
