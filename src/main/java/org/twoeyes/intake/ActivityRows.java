package org.twoeyes.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;

/** Rows of interactions and opportunities: from cells to records. Accounts and people must have been read. */
final class ActivityRows {

    private final Intake intake;

    ActivityRows(Intake intake) {
        this.intake = intake;
    }

    /** Takes a row of interactions.csv. */
    void interaction(Row row) {
        Rows<Interaction> rows = intake.interactions();
        String id = rows.claim(row.id("id"), "id", row);
        Interaction old = rows.stored(id);
        List<String> employees = row.requiredList("employeeIds", old == null ? List.of() : old.employeeIds());
        List<String> contacts = row.requiredList("contactIds", old == null ? List.of() : old.contactIds());
        LocalDate on = row.requiredDay("on", old == null ? null : old.on());
        Interaction interaction = new Interaction(
                id,
                on == null ? LocalDate.EPOCH : on,
                row.requiredWord("channel", old == null ? "" : old.channel(), "a channel such as meeting"),
                atLeastOne(intake.resolveAll(row, "employeeIds", employees, intake.employees())),
                atLeastOne(intake.resolveAll(row, "contactIds", contacts, intake.contacts())),
                direction(row, old == null ? null : old.direction()),
                row.text("subject", old == null ? null : old.subject()),
                row.count("minutes", old == null ? null : old.minutes()),
                row.number("sentiment", old == null ? null : old.sentiment(), NumberRange.SENTIMENT));
        rows.put(id, interaction, row.line());
    }

    private static List<String> atLeastOne(List<String> ids) {
        return ids.isEmpty() ? List.of("") : ids;
    }

    private static @Nullable Direction direction(Row row, @Nullable Direction stored) {
        String word = row.word("direction", stored == null ? null : stored.word());
        if (word == null) {
            return null;
        }
        Direction direction = Direction.find(word).orElse(null);
        if (direction == null) {
            row.problem("direction", word, "is no direction", "in, out or both");
        }
        return direction;
    }

    /** Takes a row of opportunities.csv. */
    void opportunity(Row row) {
        Rows<Opportunity> rows = intake.opportunities();
        String id = rows.claim(row.id("id"), "id", row);
        Opportunity old = rows.stored(id);
        String accountId = row.has("accountId") ? row.reference("accountId") : old == null ? null : old.accountId();
        int account = intake.resolve(row, "accountId", accountId, intake.accounts());
        String ownerId = row.optionalReference("ownerId", old == null ? null : old.ownerId());
        int owner = intake.resolve(row, "ownerId", ownerId, intake.employees());
        List<String> contacts = row.list("contactIds", old == null ? List.of() : old.contactIds());
        Opportunity opportunity = new Opportunity(
                id,
                account < 0 ? "" : intake.accounts().get(account).id(),
                row.requiredText("name", old == null ? "" : old.name(), "a name"),
                row.word("stage", old == null ? null : old.stage()),
                row.flag("open", old == null || old.open(), true),
                row.number("amount", old == null ? null : old.amount(), NumberRange.AT_LEAST_ZERO),
                currency(row, old == null ? null : old.currency()),
                row.day("closeOn", old == null ? null : old.closeOn()),
                owner < 0 ? null : intake.employees().get(owner).id(),
                intake.resolveAll(row, "contactIds", contacts, intake.contacts()));
        rows.put(id, opportunity, row.line());
    }

    private @Nullable String currency(Row row, @Nullable String stored) {
        String currency = row.word("currency", stored);
        if (intake.policy().rate(currency) == null) {
            row.problem("currency", currency, "has no rate in the policy", OrganizationRows.expectedCurrency(intake));
            return null;
        }
        return currency;
    }
}
