package org.twoeyes.network;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * The account groups in which something differs between two states of the facts, on one date and under one policy: in all
 * others every figure of a group, and of what somebody's leaving costs there, is the same. O(rows) comparisons of
 * references.
 */
public final class ChangedGroups {

    private final StakeholderNetwork before;
    private final StakeholderNetwork after;
    private final BitSet groups = new BitSet();

    private ChangedGroups(StakeholderNetwork before, StakeholderNetwork after) {
        this.before = before;
        this.after = after;
    }

    /** The groups, by number; empty where somebody came, went or moved, so that numbers stand for others. */
    public static Optional<BitSet> between(StakeholderNetwork before, StakeholderNetwork after) {
        boolean comparable = before.asOf().equals(after.asOf())
                && before.policy().equals(after.policy())
                && before.employees() == after.employees()
                && after.contacts().isNumberedAs(before.contacts())
                && before.accounts().revenueUnknown() == after.accounts().revenueUnknown();
        return comparable ? Optional.of(new ChangedGroups(before, after).find()) : Optional.empty();
    }

    private BitSet find() {
        accounts();
        contacts();
        ties();
        RowChange.between(
                        before.portfolio().interactions(),
                        after.portfolio().interactions(),
                        Comparator.comparing(Interaction::id, Ids.ORDER))
                .forEach(change -> {
                    meeting(change.before());
                    meeting(change.after());
                });
        deals();
        return groups;
    }

    private void accounts() {
        AccountTable table = after.accounts();
        for (int account = 0; account < table.size(); account++) {
            if (!table.row(account).equals(before.accounts().row(account))
                    || table.revenue(account) != before.accounts().revenue(account)
                    || table.value(account) != before.accounts().value(account)) {
                groups.set(table.group(account));
            }
        }
    }

    private void contacts() {
        RowChange.between(
                        before.contacts().rows(), after.contacts().rows(), Comparator.comparing(Contact::id, Ids.ORDER))
                .forEach(change -> after.contacts()
                        .find(Objects.requireNonNull(change.after()).id())
                        .ifPresent(this::contact));
    }

    /** Strengths follow from what was declared of a pair and from its meetings; so it is enough to compare those. */
    private void ties() {
        RowChange.between(before.portfolio().ties(), after.portfolio().ties(), Portfolio.TIE_ORDER)
                .forEach(change -> {
                    tie(change.before());
                    tie(change.after());
                });
    }

    private void tie(@Nullable Tie tie) {
        if (tie != null) {
            after.contacts().find(tie.contactId()).ifPresent(this::contact);
        }
    }

    private void meeting(@Nullable Interaction meeting) {
        if (meeting != null) {
            meeting.contactIds().forEach(id -> after.contacts().find(id).ifPresent(this::contact));
        }
    }

    /** A deal joins the groups of its account and of the contacts that it lists. */
    private void deals() {
        BitSet found = new BitSet();
        RowChange.between(
                        before.portfolio().opportunities(),
                        after.portfolio().opportunities(),
                        Comparator.comparing(Opportunity::id, Ids.ORDER))
                .forEach(change -> {
                    found.or(joined(change.before()));
                    found.or(joined(change.after()));
                });
        for (int deal = 0; deal < after.deals().size(); deal++) {
            if (joinsChanged(deal)) {
                found.or(joined(after.deals().row(deal)));
            }
        }
        groups.or(found);
    }

    private boolean joinsChanged(int deal) {
        DealTable deals = after.deals();
        boolean joins = groups.get(after.accounts().group(deals.account(deal)));
        for (int i = 0; i < deals.contactCount(deal) && !joins; i++) {
            joins = groups.get(group(deals.contact(deal, i)));
        }
        return joins;
    }

    private BitSet joined(@Nullable Opportunity deal) {
        BitSet joined = new BitSet();
        if (deal != null) {
            after.accounts()
                    .find(deal.accountId())
                    .ifPresent(account -> joined.set(after.accounts().group(account)));
            deal.contactIds().forEach(id -> after.contacts().find(id).ifPresent(contact -> joined.set(group(contact))));
        }
        return joined;
    }

    private void contact(int contact) {
        groups.set(group(contact));
    }

    private int group(int contact) {
        return after.accounts().group(after.contacts().account(contact));
    }
}
