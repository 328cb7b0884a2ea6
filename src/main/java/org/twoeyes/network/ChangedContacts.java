package org.twoeyes.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.LowerBound;
import org.twoeyes.model.Portfolio;

/**
 * The contacts of another state of the facts: whoever moves to another account, or whose account comes to another group, goes and
 * comes; all others keep their order, and what is known of those who stay as they were is taken over. Used once.
 */
final class ChangedContacts {

    private final StakeholderNetwork base;
    private final ContactTable before;
    private final PeopleRules rules;
    private final AccountGroups groups;
    private final AccountNumbers accounts;
    private final BitSet gone = new BitSet();
    private final List<Contact> come = new ArrayList<>();
    private final List<Contact> edited = new ArrayList<>();
    private final BitSet relinked = new BitSet();
    private boolean isSomebodyTakenOut;

    /**
     * The contacts then.
     *
     * @param numbers by number
     * @param ranks by place in the order of ids
     */
    record Step(ContactTable table, Renumbering numbers, Renumbering ranks) {}

    /**
     * Of a state in which accounts are in some groups.
     *
     * @param accounts which of them are in the same groups as before
     */
    ChangedContacts(StakeholderNetwork base, PeopleRules rules, AccountGroups groups, AccountNumbers accounts) {
        this.base = base;
        this.before = base.contacts();
        this.rules = rules;
        this.groups = groups;
        this.accounts = accounts;
    }

    /**
     * The contacts after some have changed. O(n) copies.
     *
     * @param changes of all contacts, active or not
     */
    Step step(List<RowChange<Contact>> changes) {
        changes.forEach(change -> sort(change.before(), change.after()));
        regroup();
        if (gone.isEmpty() && come.isEmpty() && edited.isEmpty() && !isSomebodyTakenOut && accounts.areSame()) {
            return new Step(before, Renumbering.same(before.size()), Renumbering.same(before.size()));
        }
        come.sort(Comparator.<Contact>comparingInt(row -> groups.account(row.accountId()))
                .thenComparing(Portfolio.CONTACT_ORDER));
        Renumbering numbers = numbers();
        Renumbering ranks = numbers.isSame() ? numbers : ranks();
        return new Step(table(numbers, ranks), numbers, ranks);
    }

    private void sort(@Nullable Contact old, @Nullable Contact now) {
        int number = old == null ? -1 : before.indexOf(old.id());
        boolean stays = number >= 0 && now != null && rules.isActive(now) && isAtSamePlace(number, now);
        if (stays) {
            edited.add(Objects.requireNonNull(now));
            if (!Objects.equals(Objects.requireNonNull(old).reportsToId(), now.reportsToId())
                    || !old.influences().equals(now.influences())) {
                relink(now);
            }
            return;
        }
        isSomebodyTakenOut |= old != null && now == null && before.index().knows(old.id());
        if (number >= 0) {
            gone.set(number);
            int group = accounts.groups().then(base.accounts().group(before.account(number)));
            if (group >= 0) {
                relinked.set(group);
            }
        }
        if (now != null && rules.isActive(now)) {
            come.add(now);
            relink(now);
        }
    }

    private boolean isAtSamePlace(int number, Contact now) {
        return before.row(number).accountId().equals(now.accountId())
                && accounts.accounts().then(before.account(number)) >= 0;
    }

    private void relink(Contact now) {
        relinked.set(groups.group(groups.account(now.accountId())));
    }

    /** Whoever is at an account that has come to another group goes and comes with it. */
    private void regroup() {
        accounts.accounts()
                .gone()
                .flatMap(account -> IntStream.range(
                        base.accounts().firstContact(account), base.accounts().endContact(account)))
                .filter(contact -> !gone.get(contact))
                .forEach(contact -> {
                    gone.set(contact);
                    come.add(before.row(contact));
                    relink(before.row(contact));
                });
    }

    private Renumbering numbers() {
        int[] leaving = gone.stream().toArray();
        Renumbering kept = new Renumbering(before.size(), leaving, new int[0]);
        int[] coming = new int[come.size()];
        for (int i = 0; i < coming.length; i++) {
            coming[i] = kept.keptBefore(placeBefore(come.get(i))) + i;
        }
        return new Renumbering(before.size(), leaving, coming);
    }

    /** The first number before which is not before that of a row, were it there. */
    private int placeBefore(Contact row) {
        int account = groups.account(row.accountId());
        int former = accounts.accounts().before(account);
        if (former >= 0) {
            return LowerBound.of(
                    base.accounts().firstContact(former),
                    base.accounts().endContact(former),
                    contact -> Ids.compare(before.id(contact), row.id()) < 0);
        }
        int above = accounts.accounts().lastKeptBefore(account);
        return above < 0 ? 0 : base.accounts().endContact(above);
    }

    private Renumbering ranks() {
        int[] leaving = gone.stream().map(before::idRank).sorted().toArray();
        Renumbering kept = new Renumbering(before.size(), leaving, new int[0]);
        List<Contact> byId = come.stream().sorted(Portfolio.CONTACT_ORDER).toList();
        int[] coming = new int[byId.size()];
        for (int i = 0; i < coming.length; i++) {
            String id = byId.get(i).id();
            int rank = LowerBound.of(0, before.size(), at -> Ids.compare(before.id(before.atIdRank(at)), id) < 0);
            coming[i] = kept.keptBefore(rank) + i;
        }
        return new Renumbering(before.size(), leaving, coming);
    }

    private ContactTable table(Renumbering numbers, Renumbering ranks) {
        List<Contact> rows = List.of(rows(numbers));
        IdIndex index = index(numbers, rows);
        int[] account = before.accounts();
        int[] idOrder = before.idOrder();
        int[] rank = before.ranks();
        if (!accounts.areSame()) {
            account = accounts.accounts().renumbered(account);
        }
        if (!numbers.isSame()) {
            account = numbers.carried(account);
            idOrder = ranks.carried(numbers.renumbered(idOrder));
            rank = numbers.carried(ranks.renumbered(rank));
        }
        ContactColumns columns = before.columns().carried(numbers);
        int[] coming = numbers.come().toArray();
        for (int i = 0; i < coming.length; i++) {
            account[coming[i]] = groups.account(come.get(i).accountId());
        }
        int[] byId = numbers.come()
                .boxed()
                .sorted(Comparator.comparing(rows::get, Portfolio.CONTACT_ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] comingRanks = ranks.come().toArray();
        for (int i = 0; i < byId.length; i++) {
            idOrder[comingRanks[i]] = byId[i];
            rank[byId[i]] = comingRanks[i];
        }
        IntStream.concat(numbers.come(), edited.stream().mapToInt(row -> index.find(row.id())))
                .forEach(contact -> columns.take(contact, rows.get(contact), rules));
        IntRows links = links(numbers, rows, index, account);
        return new ContactTable(rows, index, account, idOrder, rank, columns, links);
    }

    private Contact[] rows(Renumbering numbers) {
        Contact[] rows = numbers.carried(before.rows(), new Contact[numbers.sizeThen()]);
        int[] coming = numbers.come().toArray();
        for (int i = 0; i < coming.length; i++) {
            rows[coming[i]] = come.get(i);
        }
        edited.forEach(row -> rows[numbers.then(before.indexOf(row.id()))] = row);
        return rows;
    }

    /** The ids of those who are taken out, and may have been erased, are forgotten. */
    private IdIndex index(Renumbering numbers, List<Contact> rows) {
        if (isSomebodyTakenOut) {
            return IdIndex.of(rows.stream().map(Contact::id).toList());
        }
        if (numbers.isSame()) {
            return before.index();
        }
        return before.index()
                .next(
                        numbers,
                        numbers.gone().mapToObj(before::id).toList(),
                        come.stream().map(Contact::id).toList(),
                        () -> rows.stream().map(Contact::id).toList());
    }

    private IntRows links(Renumbering numbers, List<Contact> rows, IdIndex index, int[] account) {
        if (relinked.isEmpty() && numbers.isSame()) {
            return before.links();
        }
        List<IntStream> members = relinked.stream()
                .mapToObj(group -> contacts(account, groups.starts()[group], groups.starts()[group + 1]))
                .toList();
        int[] concerned = relinked.stream()
                .flatMap(group -> contacts(account, groups.starts()[group], groups.starts()[group + 1]))
                .toArray();
        int[] carried = numbers.renumbered(before.links().values);
        return before.links().next(numbers.without(concerned), carried, ColleagueLinks.ofGroups(rows, index, members));
    }

    /** The contacts at some accounts, which are one after the other. */
    private static IntStream contacts(int[] account, int firstAccount, int endAccount) {
        return IntStream.range(firstAt(account, firstAccount), firstAt(account, endAccount));
    }

    private static int firstAt(int[] account, int first) {
        return LowerBound.of(0, account.length, contact -> account[contact] < first);
    }
}
