package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;

/**
 * Rows of accounts, contacts and employees: from cells to records. A row with a wrong cell still becomes a
 * record, without that value, so that references to it are no further errors.
 */
final class OrganizationRows {

    private final Intake intake;

    OrganizationRows(Intake intake) {
        this.intake = intake;
    }

    /** Takes a row of accounts.csv. */
    void account(Row row) {
        Rows<Account> rows = intake.accounts();
        String id = rows.claim(row.id("id"), "id", row);
        Account old = rows.stored(id);
        Account account = new Account(
                id,
                row.requiredText("name", old == null ? "" : old.name(), "a name"),
                row.optionalReference("parentId", old == null ? null : old.parentId()),
                row.word("segment", old == null ? null : old.segment()),
                row.word("tier", old == null ? null : old.tier()),
                row.number("revenue", old == null ? null : old.revenue(), NumberRange.AT_LEAST_ZERO),
                currency(row, old == null ? null : old.currency()),
                row.word("region", old == null ? null : old.region()),
                row.word("industry", old == null ? null : old.industry()),
                row.word("loyaltyStage", old == null ? null : old.loyaltyStage()),
                row.number("satisfaction", old == null ? null : old.satisfaction(), NumberRange.SATISFACTION));
        rows.put(id, account, row.line());
    }

    /** Takes a row of contacts.csv; accounts must have been read. */
    void contact(Row row) {
        Rows<Contact> rows = intake.contacts();
        String id = rows.claim(row.id("id"), "id", row);
        Contact old = rows.stored(id);
        String title = row.text("title", old == null ? null : old.title());
        String layer = layer(row, old == null || old.layerInferred() ? null : old.layer());
        Contact contact = new Contact(
                id,
                accountId(row, old),
                row.requiredText("name", old == null ? "" : old.name(), "a name"),
                title,
                row.word("department", old == null ? null : old.department()),
                layer == null ? intake.layers().infer(title) : layer,
                layer == null,
                words(row.list("roles", old == null ? List.of() : old.roles())),
                row.number("influence", old == null ? null : old.influence(), NumberRange.ABOVE_ZERO),
                row.number("stance", old == null ? null : old.stance(), NumberRange.STANCE),
                row.optionalReference("reportsToId", old == null ? null : old.reportsToId()),
                row.list("influences", old == null ? List.of() : old.influences()),
                row.day("since", old == null ? null : old.since()),
                row.day("leftOn", old == null ? null : old.leftOn()),
                row.word("email", old == null ? null : old.email()));
        rows.put(id, contact, row.line());
    }

    private String accountId(Row row, @Nullable Contact old) {
        String given = row.has("accountId") ? row.reference("accountId") : old == null ? null : old.accountId();
        int at = intake.resolve(row, "accountId", given, intake.accounts());
        return at < 0 ? "" : intake.accounts().get(at).id();
    }

    /** Takes a row of employees.csv. */
    void employee(Row row) {
        Rows<Employee> rows = intake.employees();
        String id = rows.claim(row.id("id"), "id", row);
        Employee old = rows.stored(id);
        String title = row.text("title", old == null ? null : old.title());
        String layer = layer(row, old == null || old.layerInferred() ? null : old.layer());
        Employee employee = new Employee(
                id,
                row.requiredText("name", old == null ? "" : old.name(), "a name"),
                title,
                row.word("function", old == null ? null : old.function()),
                layer == null ? intake.layers().infer(title) : layer,
                layer == null,
                row.optionalReference("managerId", old == null ? null : old.managerId()),
                row.word("region", old == null ? null : old.region()),
                row.day("joinedOn", old == null ? null : old.joinedOn()),
                row.day("leavingOn", old == null ? null : old.leavingOn()),
                row.day("leftOn", old == null ? null : old.leftOn()),
                row.count("capacity", old == null ? null : old.capacity()),
                row.number("attritionRisk", old == null ? null : old.attritionRisk(), NumberRange.SHARE),
                row.word("email", old == null ? null : old.email()));
        rows.put(id, employee, row.line());
    }

    /** The layer that is given; null where it is to be inferred. */
    private @Nullable String layer(Row row, @Nullable String stored) {
        String layer = row.word("layer", stored);
        List<String> layers = intake.policy().layers();
        if (layer != null && !layers.contains(layer)) {
            row.problem("layer", layer, "is no layer of the policy", "one of " + String.join(", ", layers));
            return layers.get(layers.size() - 1);
        }
        return layer;
    }

    private @Nullable String currency(Row row, @Nullable String stored) {
        String currency = row.word("currency", stored);
        if (intake.policy().rate(currency) == null) {
            row.problem("currency", currency, "has no rate in the policy", expectedCurrency(intake));
            return null;
        }
        return currency;
    }

    /** The currencies that have a rate, in words. */
    static String expectedCurrency(Intake intake) {
        Set<String> known = new LinkedHashSet<>();
        known.add(intake.policy().reportingCurrency());
        known.addAll(intake.policy().fx().keySet());
        return (known.size() == 1 ? "" : "one of ") + String.join(", ", known) + " or a rate under fx in policy.yaml";
    }

    private static List<String> words(List<String> items) {
        Set<String> words = new LinkedHashSet<>();
        for (String item : items) {
            String word = CellText.trimmed(Invisible.strip(item));
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new ArrayList<>(words);
    }
}
