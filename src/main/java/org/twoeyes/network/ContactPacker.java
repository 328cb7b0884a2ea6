package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import org.twoeyes.model.Contact;

/** Packs the contacts who are active on a date. */
final class ContactPacker {

    private static final int INACTIVE = -1;

    private ContactPacker() {}

    /**
     * Packs them. O(n): they are put to their accounts by counting, and come there in the order of ids.
     *
     * @param byId all contacts, in the order of ids
     */
    static ContactTable pack(List<Contact> byId, PeopleRules rules, AccountGroups groups) {
        int[] accountOf = new int[byId.size()];
        int[] next = new int[groups.accounts().size() + 1];
        int active = 0;
        for (int i = 0; i < accountOf.length; i++) {
            Contact row = byId.get(i);
            accountOf[i] = rules.isActive(row) ? groups.account(row.accountId()) : INACTIVE;
            if (accountOf[i] != INACTIVE) {
                next[accountOf[i] + 1]++;
                active++;
            }
        }
        for (int at = 0; at + 1 < next.length; at++) {
            next[at + 1] += next[at];
        }
        Contact[] rows = new Contact[active];
        int[] account = new int[active];
        int[] idOrder = new int[active];
        int[] ranks = new int[active];
        int rank = 0;
        for (int i = 0; i < accountOf.length; i++) {
            if (accountOf[i] != INACTIVE) {
                int contact = next[accountOf[i]]++;
                rows[contact] = byId.get(i);
                account[contact] = accountOf[i];
                ranks[contact] = rank;
                idOrder[rank++] = contact;
            }
        }
        return table(List.of(rows), account, idOrder, ranks, rules, groups);
    }

    private static ContactTable table(
            List<Contact> rows, int[] account, int[] idOrder, int[] ranks, PeopleRules rules, AccountGroups groups) {
        ContactColumns columns = new ContactColumns(account.length);
        String[] ids = new String[account.length];
        for (int contact = 0; contact < account.length; contact++) {
            Contact row = rows.get(contact);
            columns.take(contact, row, rules);
            ids[contact] = row.id();
        }
        IdIndex index = IdIndex.of(Arrays.asList(ids));
        IntRows links = ColleagueLinks.of(rows, index, account, groups);
        return new ContactTable(rows, index, account, idOrder, ranks, columns, links);
    }
}
