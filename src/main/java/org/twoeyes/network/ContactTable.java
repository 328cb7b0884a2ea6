package org.twoeyes.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twoeyes.model.Contact;

/** The active contacts of a network, by account, then id. */
public final class ContactTable {

    private final List<Contact> rows;
    private final Map<String, Integer> index;
    private final int[] account;
    private final int[] idOrder;
    private final int[] rank;
    private final int[] layer;
    private final double[] weight;
    private final boolean[] key;
    private final int[] linkStart;
    private final int[] links;

    ContactTable(
            List<Contact> rows,
            Map<String, Integer> index,
            int[] account,
            int[] idOrder,
            int[] rank,
            int[] layer,
            double[] weight,
            boolean[] key,
            int[] linkStart,
            int[] links) {
        this.rows = rows;
        this.index = index;
        this.account = account;
        this.idOrder = idOrder;
        this.rank = rank;
        this.layer = layer;
        this.weight = weight;
        this.key = key;
        this.linkStart = linkStart;
        this.links = links;
    }

    /** The same contacts in the same places, some of them with other facts; nobody works elsewhere. */
    ContactTable with(
            List<Contact> other,
            int[] otherLayer,
            double[] otherWeight,
            boolean[] otherKey,
            ColleagueLinks colleagues) {
        return new ContactTable(
                other,
                index,
                account,
                idOrder,
                rank,
                otherLayer,
                otherWeight,
                otherKey,
                colleagues.start(),
                colleagues.links());
    }

    /** Says whether every contact has the same place in another table; only then have accounts theirs. */
    boolean isNumberedAs(ContactTable other) {
        return index == other.index;
    }

    Map<String, Integer> index() {
        return index;
    }

    int[] accounts() {
        return account;
    }

    List<Contact> rows() {
        return rows;
    }

    int[] layers() {
        return layer.clone();
    }

    double[] weights() {
        return weight.clone();
    }

    boolean[] keys() {
        return key.clone();
    }

    ColleagueLinks colleagues() {
        return new ColleagueLinks(linkStart, links);
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
        return Optional.ofNullable(index.get(id));
    }

    /** The same as a number, {@code -1} if there is none: for loops over millions. */
    int indexOf(String id) {
        Integer found = index.get(id);
        return found == null ? -1 : found;
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
        Double stance = rows.get(contact).stance();
        return stance == null ? 0 : stance;
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
