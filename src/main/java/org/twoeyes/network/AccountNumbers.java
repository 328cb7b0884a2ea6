package org.twoeyes.network;

import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.model.Ids;

/**
 * Which accounts and which account groups are the same in two states: groups that are not made of the same accounts, below the
 * same one, are taken for others.
 */
record AccountNumbers(Renumbering accounts, Renumbering groups) {

    static AccountNumbers same(AccountGroups both) {
        return new AccountNumbers(Renumbering.same(both.accounts().size()), Renumbering.same(both.count()));
    }

    /** Compares two states. O(accounts): both have their groups in the order of their top accounts. */
    static AccountNumbers between(AccountGroups before, AccountGroups after) {
        IntBag gone = new IntBag();
        IntBag come = new IntBag();
        List<String> topsBefore = before.tops();
        List<String> topsAfter = after.tops();
        int i = 0;
        int j = 0;
        while (i < before.count() || j < after.count()) {
            int order = i == before.count()
                    ? 1
                    : j == after.count() ? -1 : Ids.compare(topsBefore.get(i), topsAfter.get(j));
            boolean same = order == 0 && before.ids(i).equals(after.ids(j));
            if (order <= 0) {
                if (!same) {
                    gone.add(i);
                }
                i++;
            }
            if (order >= 0) {
                if (!same) {
                    come.add(j);
                }
                j++;
            }
        }
        return new AccountNumbers(
                new Renumbering(before.accounts().size(), accounts(before, gone), accounts(after, come)),
                new Renumbering(before.count(), gone.toArray(), come.toArray()));
    }

    private static int[] accounts(AccountGroups groups, IntBag some) {
        return IntStream.of(some.toArray())
                .flatMap(group -> IntStream.range(groups.starts()[group], groups.starts()[group + 1]))
                .toArray();
    }

    boolean areSame() {
        return accounts.isSame() && groups.isSame();
    }
}
