package org.twoeyes.intake;

import org.twoeyes.model.Account;

/** Which accounts are joined through {@code parentId}: union and find with halved paths. */
final class AccountGroups {

    private final int[] above;

    AccountGroups(Rows<Account> accounts) {
        above = new int[accounts.size()];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int i = 0; i < above.length; i++) {
            int parent = accounts.find(accounts.get(i).parentId());
            if (parent >= 0) {
                above[group(i)] = group(parent);
            }
        }
    }

    /** A number that the accounts of one group share. */
    int group(int account) {
        int at = account;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }
}
