package org.twoeyes.network;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Opportunity;

/** Finds the account groups in which something differs between two states of the facts. Used once. */
final class ChangedGroups {

    private final StakeholderNetwork before;
    private final StakeholderNetwork then;
    private final AccountNumbers accountNumbers;
    private final Renumbering contactNumbers;
    private final Renumbering employeeNumbers;
    private final BitSet groups = new BitSet();

    /**
     * Between two states.
     *
     * @param accountNumbers which accounts and groups are the same
     * @param contactNumbers which contacts are the same
     * @param employeeNumbers which employees are the same
     */
    ChangedGroups(
            StakeholderNetwork before,
            StakeholderNetwork then,
            AccountNumbers accountNumbers,
            Renumbering contactNumbers,
            Renumbering employeeNumbers) {
        this.before = before;
        this.then = then;
        this.accountNumbers = accountNumbers;
        this.contactNumbers = contactNumbers;
        this.employeeNumbers = employeeNumbers;
    }

    /**
     * The groups, by number then. O(accounts + deals + ties of what has changed).
     *
     * @param tied contacts then whose ties differ
     * @param changes what differs of the facts
     * @param employees those then whose own facts differ or who have others above them
     */
    BitSet find(BitSet tied, FactChanges changes, BitSet employees) {
        accountNumbers.groups().come().forEach(groups::set);
        accounts();
        tied.stream().map(this::groupThen).forEach(groups::set);
        changes.contacts().forEach(change -> {
            add(change.before());
            add(change.after());
        });
        contactNumbers.gone().map(this::groupBefore).filter(group -> group >= 0).forEach(groups::set);
        employees.stream().forEach(this::employee);
        deals(changes.opportunities());
        return groups;
    }

    private void accounts() {
        AccountTable table = then.accounts();
        if (table == before.accounts()) {
            return;
        }
        for (int account = 0; account < table.size(); account++) {
            int former = accountNumbers.accounts().before(account);
            if (former < 0
                    || !table.row(account).equals(before.accounts().row(former))
                    || table.revenue(account) != before.accounts().revenue(former)
                    || table.value(account) != before.accounts().value(former)) {
                groups.set(table.group(account));
            }
        }
    }

    private void add(@Nullable Contact contact) {
        if (contact != null) {
            joined(contact.id()).forEach(groups::set);
        }
    }

    /** An employee who is another or has others above, wherever they hold somebody; where their ties differ, is known. */
    private void employee(int employee) {
        TieTable ties = then.ties();
        for (int i = ties.firstHeld(employee); i < ties.endHeld(employee); i++) {
            groups.set(groupThen(ties.held(i)));
        }
        int former = employeeNumbers.before(employee);
        TieTable old = before.ties();
        for (int i = former < 0 ? 0 : old.firstHeld(former); former >= 0 && i < old.endHeld(former); i++) {
            int group = groupBefore(old.held(i));
            if (group >= 0) {
                groups.set(group);
            }
        }
    }

    /** A deal joins the groups of its account and of the contacts that it lists. */
    private void deals(List<RowChange<Opportunity>> changes) {
        BitSet found = new BitSet();
        changes.forEach(change -> {
            join(change.before(), found);
            join(change.after(), found);
        });
        Set<String> moved = new HashSet<>();
        contactNumbers.gone().forEach(contact -> moved.add(before.contacts().id(contact)));
        contactNumbers.come().forEach(contact -> moved.add(then.contacts().id(contact)));
        for (int deal = 0; deal < then.deals().size(); deal++) {
            Opportunity row = then.deals().row(deal);
            if (joinsChanged(deal)
                    || (!moved.isEmpty() && row.contactIds().stream().anyMatch(moved::contains))) {
                join(row, found);
            }
        }
        groups.or(found);
    }

    private boolean joinsChanged(int deal) {
        DealTable deals = then.deals();
        boolean joins = groups.get(then.accounts().group(deals.account(deal)));
        for (int i = 0; i < deals.contactCount(deal) && !joins; i++) {
            joins = groups.get(groupThen(deals.contact(deal, i)));
        }
        return joins;
    }

    private void join(@Nullable Opportunity deal, BitSet found) {
        if (deal != null) {
            then.accounts()
                    .find(deal.accountId())
                    .ifPresent(account -> found.set(then.accounts().group(account)));
            deal.contactIds().stream().flatMapToInt(this::joined).forEach(found::set);
        }
    }

    /** The groups in which a contact is or was. */
    private IntStream joined(String contactId) {
        int now = then.contacts().indexOf(contactId);
        int old = before.contacts().indexOf(contactId);
        return IntStream.of(now < 0 ? -1 : groupThen(now), old < 0 ? -1 : groupBefore(old))
                .filter(group -> group >= 0);
    }

    private int groupThen(int contact) {
        return then.accounts().group(then.contacts().account(contact));
    }

    /** The group then in which a contact of before was; −1 if there is none. */
    private int groupBefore(int contact) {
        return accountNumbers
                .groups()
                .then(before.accounts().group(before.contacts().account(contact)));
    }
}
