package org.twoeyes.network;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.model.Contact;

/** Packs the contacts who are active on a date. */
final class ContactPacker {

    private ContactPacker() {}

    /**
     * Packs them. O(n).
     *
     * @param byId all contacts, in the order of ids
     */
    static ContactTable pack(List<Contact> byId, PeopleRules rules, AccountGroups groups) {
        List<Contact> rows = byAccount(byId, rules, groups);
        IdIndex index = IdIndex.of(rows.stream().map(Contact::id).toList());
        int[] account = new int[rows.size()];
        int[] layer = new int[rows.size()];
        double[] weight = new double[rows.size()];
        boolean[] key = new boolean[rows.size()];
        for (int contact = 0; contact < account.length; contact++) {
            Contact row = rows.get(contact);
            account[contact] = groups.account(row.accountId());
            layer[contact] = rules.layer(row.layer());
            weight[contact] = rules.weight(row);
            key[contact] = rules.isKey(row);
        }
        int[] idOrder = new int[rows.size()];
        int[] ranks = new int[rows.size()];
        int rank = 0;
        for (Contact row : byId) {
            int contact = index.find(row.id());
            if (contact >= 0) {
                ranks[contact] = rank;
                idOrder[rank++] = contact;
            }
        }
        IntRows links = ColleagueLinks.of(rows, index, account, groups);
        return new ContactTable(rows, index, account, idOrder, ranks, layer, weight, key, links);
    }

    private static List<Contact> byAccount(List<Contact> byId, PeopleRules rules, AccountGroups groups) {
        List<List<Contact>> byAccount = new ArrayList<>(groups.accounts().size());
        for (int i = 0; i < groups.accounts().size(); i++) {
            byAccount.add(new ArrayList<>(4));
        }
        for (Contact contact : byId) {
            if (rules.isActive(contact)) {
                byAccount.get(groups.account(contact.accountId())).add(contact);
            }
        }
        List<Contact> rows = new ArrayList<>(byId.size());
        byAccount.forEach(rows::addAll);
        return rows;
    }
}
