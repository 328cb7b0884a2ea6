package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.view.Named;

/**
 * Takes an account out that is no customer any more, with all that is only there because of it: the accounts below it,
 * their contacts with their ties, their deals and the roles of employees there. Interactions and deals of others lose those
 * contacts, and go where nobody of a customer is left. Each row is an edit of its own, so that the past shows the
 * account as it was, and all of them are taken back together.
 */
final class Retirement {

    private static final String CONTACTS = "contactIds";

    private final Portfolio stored;
    private final String id;
    private final List<Account> accounts;
    private final Set<String> accountIds = new HashSet<>();
    private final Set<String> contactIds = new HashSet<>();
    private final List<Edit> edits = new ArrayList<>();

    private Retirement(Portfolio stored, String id, Condition condition) {
        this.stored = stored;
        this.id = id;
        this.accounts = below();
        contacts();
        ties();
        interactions();
        opportunities();
        stored.assignments().stream()
                .filter(row -> accountIds.contains(row.accountId()))
                .forEach(row -> remove(EntityKind.ASSIGNMENT, row.employeeId(), row.accountId(), row.role()));
        accounts.forEach(row -> edits.add(new Edit(
                EntityKey.of(EntityKind.ACCOUNT, row.id()),
                Edit.Verb.DELETE,
                Map.of(),
                row.id().equals(id) ? condition : Condition.THERE)));
    }

    /**
     * What goes with an account.
     *
     * @param below the accounts below it, by id
     * @param contacts of all of these
     * @param ties of these contacts
     * @param interactions with nobody else of a customer
     * @param opportunities of these accounts
     */
    public record Extent(List<Named> below, int contacts, int ties, int interactions, int opportunities) {}

    /** What would go; of an account that is stored. O(rows). */
    static Extent extent(Portfolio stored, String id) {
        Retirement all = new Retirement(stored, id, Condition.THERE);
        return new Extent(
                all.accounts.stream()
                        .filter(row -> !row.id().equals(id))
                        .map(row -> new Named(row.id(), row.name()))
                        .toList(),
                all.contactIds.size(),
                all.removed(EntityKind.TIE),
                all.removed(EntityKind.INTERACTION),
                all.removed(EntityKind.OPPORTUNITY));
    }

    /**
     * The edits that do it, each of a row of its own. O(rows).
     *
     * @param condition what must be stored of the account
     */
    static List<Edit> edits(Portfolio stored, String id, Condition condition) {
        return new Retirement(stored, id, condition).edits;
    }

    private int removed(EntityKind kind) {
        return (int) edits.stream()
                .filter(edit -> edit.key().kind() == kind && edit.verb() == Edit.Verb.DELETE)
                .count();
    }

    /** The account and all below it, by id; only its id where there is no such row. */
    private List<Account> below() {
        accountIds.add(id);
        int before = 0;
        while (accountIds.size() > before) {
            before = accountIds.size();
            stored.accounts().stream()
                    .filter(row -> row.parentId() != null && accountIds.contains(row.parentId()))
                    .forEach(row -> accountIds.add(row.id()));
        }
        return stored.accounts().stream()
                .filter(row -> accountIds.contains(row.id()))
                .toList();
    }

    private void contacts() {
        for (Contact row : stored.contacts()) {
            if (accountIds.contains(row.accountId())) {
                contactIds.add(row.id());
                remove(EntityKind.CONTACT, row.id());
            }
        }
        for (Contact row : stored.contacts()) {
            if (!contactIds.contains(row.id())) {
                unname(row);
            }
        }
    }

    /** A contact of an account above may report to somebody who goes, or have their ear. */
    private void unname(Contact row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (row.reportsToId() != null && contactIds.contains(row.reportsToId())) {
            values.put("reportsToId", null);
        }
        if (row.influences().stream().anyMatch(contactIds::contains)) {
            values.put("influences", left(row.influences()));
        }
        if (!values.isEmpty()) {
            change(EntityKind.CONTACT, row.id(), values);
        }
    }

    private void ties() {
        stored.ties().stream()
                .filter(row -> contactIds.contains(row.contactId()))
                .forEach(row -> remove(EntityKind.TIE, row.employeeId(), row.contactId()));
    }

    private void interactions() {
        for (Interaction row : stored.interactions()) {
            List<String> left = left(row.contactIds());
            if (left.isEmpty()) {
                remove(EntityKind.INTERACTION, row.id());
            } else if (left.size() < row.contactIds().size()) {
                change(EntityKind.INTERACTION, row.id(), Map.of(CONTACTS, left));
            }
        }
    }

    private void opportunities() {
        for (Opportunity row : stored.opportunities()) {
            List<String> left = left(row.contactIds());
            if (accountIds.contains(row.accountId())) {
                remove(EntityKind.OPPORTUNITY, row.id());
            } else if (left.size() < row.contactIds().size()) {
                change(EntityKind.OPPORTUNITY, row.id(), Map.of(CONTACTS, left));
            }
        }
    }

    private List<String> left(List<String> ids) {
        return ids.stream().filter(one -> !contactIds.contains(one)).toList();
    }

    private void remove(EntityKind kind, String... ids) {
        edits.add(new Edit(EntityKey.of(kind, ids), Edit.Verb.DELETE, Map.of(), Condition.THERE));
    }

    private void change(EntityKind kind, String rowId, Map<String, @Nullable Object> values) {
        edits.add(new Edit(EntityKey.of(kind, rowId), Edit.Verb.PATCH, values, Condition.THERE));
    }
}
