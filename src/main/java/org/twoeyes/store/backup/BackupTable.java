package org.twoeyes.store.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twoeyes.model.Account;
import org.twoeyes.model.AppliedWrite;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.Tie;

/** The tables of a backup in their order, each with the type of its rows. */
enum BackupTable {
    POLICY(
            PolicyRow.class,
            all -> List.of(new PolicyRow(PolicyParser.toMap(all.portfolio().policy())))),
    ACCOUNTS(Account.class, all -> all.portfolio().accounts()),
    CONTACTS(Contact.class, all -> all.portfolio().contacts()),
    EMPLOYEES(Employee.class, all -> all.portfolio().employees()),
    TIES(Tie.class, all -> all.portfolio().ties()),
    INTERACTIONS(Interaction.class, all -> all.portfolio().interactions()),
    OPPORTUNITIES(Opportunity.class, all -> all.portfolio().opportunities()),
    ASSIGNMENTS(Assignment.class, all -> all.portfolio().assignments()),
    CHANGES(Change.class, GraphContents::changes),
    WRITES(AppliedWrite.class, GraphContents::writes),
    PLANS(Plan.class, GraphContents::plans),
    TOMBSTONES(String.class, all -> all.tombstones().texts());

    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // a function that keeps nothing
    private final Function<GraphContents, List<?>> rows;

    BackupTable(Class<?> type, Function<GraphContents, List<?>> rows) {
        this.type = type;
        this.rows = rows;
    }

    /** The one row of the policy. */
    record PolicyRow(java.util.Map<String, Object> policy) {}

    /** Its name in the file. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a row is. */
    Class<?> type() {
        return type;
    }

    /** Its rows in some contents. */
    List<?> rows(GraphContents contents) {
        return rows.apply(contents);
    }

    /** The table of a name. */
    static Optional<BackupTable> find(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst();
    }
}
