package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;

/**
 * Who at a customer knows whom: reporting lines and influence, both ways, each pair once, within an
 * account group.
 */
final class ColleagueLinks {

    private final int[] start;
    private final int[] links;

    ColleagueLinks(int[] start, int[] links) {
        this.start = start;
        this.links = links;
    }

    /** For each contact the position of its first link, and the number of links at the end. */
    int[] start() {
        return start;
    }

    /** The colleagues, ascending for each contact. */
    int[] links() {
        return links;
    }

    static ColleagueLinks of(List<Contact> contacts, Map<String, Integer> index, int[] account, AccountGroups groups) {
        int[] groupOf = groupOf(groups);
        IntBag from = new IntBag();
        IntBag to = new IntBag();
        for (int contact = 0; contact < account.length; contact++) {
            Contact row = contacts.get(contact);
            add(from, to, contact, row.reportsToId(), index, account, groupOf);
            for (String influenced : row.influences()) {
                add(from, to, contact, influenced, index, account, groupOf);
            }
        }
        int[] start = new int[account.length + 1];
        for (int i = 0; i < from.size(); i++) {
            start[from.get(i) + 1]++;
        }
        for (int i = 0; i < account.length; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] links = new int[from.size()];
        for (int i = 0; i < from.size(); i++) {
            links[next[from.get(i)]++] = to.get(i);
        }
        return distinct(start, links);
    }

    private static int[] groupOf(AccountGroups groups) {
        int[] groupOf = new int[groups.accounts().size()];
        int[] starts = groups.starts();
        for (int group = 0; group + 1 < starts.length; group++) {
            Arrays.fill(groupOf, starts[group], starts[group + 1], group);
        }
        return groupOf;
    }

    private static void add(
            IntBag from,
            IntBag to,
            int contact,
            @Nullable String colleagueId,
            Map<String, Integer> index,
            int[] account,
            int[] groupOf) {
        Integer colleague = colleagueId == null ? null : index.get(colleagueId);
        if (colleague != null && colleague != contact && groupOf[account[contact]] == groupOf[account[colleague]]) {
            from.add(contact);
            to.add(colleague);
            from.add(colleague);
            to.add(contact);
        }
    }

    private static ColleagueLinks distinct(int[] start, int[] links) {
        int[] newStart = new int[start.length];
        int at = 0;
        for (int contact = 0; contact + 1 < start.length; contact++) {
            Arrays.sort(links, start[contact], start[contact + 1]);
            newStart[contact] = at;
            for (int i = start[contact]; i < start[contact + 1]; i++) {
                if (i == start[contact] || links[i] != links[i - 1]) {
                    links[at++] = links[i];
                }
            }
        }
        newStart[start.length - 1] = at;
        return new ColleagueLinks(newStart, Arrays.copyOf(links, at));
    }
}
