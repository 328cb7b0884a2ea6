package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;

/**
 * Who at a customer knows whom: reporting lines and influence, both ways, each pair once, within an account group; the colleagues
 * of each contact ascending. Used once.
 */
final class ColleagueLinks {

    private final List<Contact> contacts;
    private final IdIndex index;
    private final IntRows.Builder rows = new IntRows.Builder();
    private final IntBag from = new IntBag();
    private final IntBag to = new IntBag();

    private ColleagueLinks(List<Contact> contacts, IdIndex index) {
        this.contacts = contacts;
        this.index = index;
    }

    /** Those of all contacts. O(links · log). */
    static IntRows of(List<Contact> contacts, IdIndex index, int[] account, AccountGroups groups) {
        ColleagueLinks links = new ColleagueLinks(contacts, index);
        int[] starts = groups.starts();
        int contact = 0;
        for (int group = 0; group + 1 < starts.length; group++) {
            int first = contact;
            while (contact < account.length && account[contact] < starts[group + 1]) {
                contact++;
            }
            links.addGroup(first, contact);
        }
        return links.rows.build();
    }

    /** Those of some contacts, who are all of some account groups. O(links of them · log). */
    static IntRows ofGroups(List<Contact> contacts, IdIndex index, List<IntStream> groups) {
        ColleagueLinks links = new ColleagueLinks(contacts, index);
        groups.forEach(group -> {
            int[] members = group.toArray();
            if (members.length > 0) {
                links.addGroup(members[0], members[members.length - 1] + 1);
            }
        });
        return links.rows.build();
    }

    private void addGroup(int first, int end) {
        from.clear();
        to.clear();
        for (int contact = first; contact < end; contact++) {
            Contact row = contacts.get(contact);
            add(contact, row.reportsToId(), first, end);
            for (String influenced : row.influences()) {
                add(contact, influenced, first, end);
            }
        }
        IntRows links = IntRows.of(end - first, from, to);
        for (int i = 0; i < end - first; i++) {
            addDistinct(links.values, links.start[i], links.start[i + 1]);
        }
    }

    private void add(int contact, @Nullable String colleagueId, int first, int end) {
        int colleague = colleagueId == null ? -1 : index.find(colleagueId);
        if (colleague >= first && colleague < end && colleague != contact) {
            from.add(contact - first);
            to.add(colleague);
            from.add(colleague - first);
            to.add(contact);
        }
    }

    private void addDistinct(int[] links, int first, int end) {
        Arrays.sort(links, first, end);
        for (int i = first; i < end; i++) {
            if (i == first || links[i] != links[i - 1]) {
                rows.add(links[i]);
            }
        }
        rows.end();
    }
}
