package org.twoeyes.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Tie;

/** Records as the cells of a row, in the order of the columns of {@link BundleFile}. */
final class RowCells {

    private final List<String> cells = new ArrayList<>();

    /** The cells gathered since the last time, which are forgotten. */
    List<String> take() {
        List<String> row = List.copyOf(cells);
        cells.clear();
        return row;
    }

    private RowCells text(@Nullable String text) {
        cells.add(text == null ? "" : CellText.neutralized(text));
        return this;
    }

    private RowCells number(@Nullable Double number) {
        cells.add(number == null ? "" : NumberText.of(number));
        return this;
    }

    private RowCells count(@Nullable Integer number) {
        cells.add(number == null ? "" : number.toString());
        return this;
    }

    private RowCells day(@Nullable LocalDate day) {
        cells.add(day == null ? "" : day.toString());
        return this;
    }

    private RowCells list(List<String> items) {
        return text(String.join(";", items));
    }

    void account(Account row) {
        text(row.id()).text(row.name()).text(row.parentId()).text(row.segment()).text(row.tier());
        number(row.revenue()).text(row.currency()).text(row.region()).text(row.industry());
        text(row.loyaltyStage()).number(row.satisfaction());
    }

    /** A contact with the layer to be given; null leaves it to be inferred. */
    void contact(Contact row, @Nullable String layer) {
        text(row.id()).text(row.accountId()).text(row.name()).text(row.title()).text(row.department());
        text(layer).list(row.roles());
        number(row.influence()).number(row.stance()).text(row.reportsToId()).list(row.influences());
        day(row.since()).day(row.leftOn()).text(row.email());
    }

    /** An employee with the layer to be given; null leaves it to be inferred. */
    void employee(Employee row, @Nullable String layer) {
        text(row.id()).text(row.name()).text(row.title()).text(row.function());
        text(layer).text(row.managerId()).text(row.region());
        day(row.joinedOn()).day(row.leavingOn()).day(row.leftOn());
        count(row.capacity()).number(row.attritionRisk()).text(row.email());
    }

    void tie(Tie row) {
        text(row.employeeId()).text(row.contactId()).number(row.strength());
        day(row.since()).day(row.lastContact());
    }

    void interaction(Interaction row) {
        Direction direction = row.direction();
        text(row.id()).day(row.on()).text(row.channel()).list(row.employeeIds()).list(row.contactIds());
        text(direction == null ? null : direction.word()).text(row.subject());
        count(row.minutes()).number(row.sentiment());
    }

    void opportunity(Opportunity row) {
        text(row.id()).text(row.accountId()).text(row.name()).text(row.stage()).text(Boolean.toString(row.open()));
        number(row.amount())
                .text(row.currency())
                .day(row.closeOn())
                .text(row.ownerId())
                .list(row.contactIds());
    }

    void assignment(Assignment row) {
        text(row.employeeId()).text(row.accountId()).text(row.role());
    }
}
