package org.twoeyes.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
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

/** Records as rows of cells, in the order of the columns of {@link BundleFile}. */
final class CsvCells {

    private final CsvWriter csv;
    private final List<String> cells = new ArrayList<>();

    CsvCells(Writer writer) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    }

    /** Writes the header. */
    void header(List<String> columns) {
        csv.writeRecord(columns);
    }

    /** Writes the cells gathered so far as one row. */
    void endRow() {
        csv.writeRecord(cells);
        cells.clear();
    }

    /** Hands everything to the writer, which stays open. */
    void finish() throws IOException {
        csv.flush();
    }

    private CsvCells text(@Nullable String text) {
        cells.add(text == null ? "" : CellText.neutralized(text));
        return this;
    }

    private CsvCells number(@Nullable Double number) {
        cells.add(number == null ? "" : NumberText.of(number));
        return this;
    }

    private CsvCells count(@Nullable Integer number) {
        cells.add(number == null ? "" : number.toString());
        return this;
    }

    private CsvCells day(@Nullable LocalDate day) {
        cells.add(day == null ? "" : day.toString());
        return this;
    }

    private CsvCells list(List<String> items) {
        return text(String.join(";", items));
    }

    /**
     * A layer: empty where it was inferred and would be inferred again, so that it stays inferred; given
     * where the rules have changed since, so that analyses stay the same.
     */
    private CsvCells layer(String layer, boolean inferred, @Nullable String title, LayerInference layers) {
        return text(inferred && layers.inferAgain(title).equals(layer) ? null : layer);
    }

    void account(Account row) {
        text(row.id()).text(row.name()).text(row.parentId()).text(row.segment()).text(row.tier());
        number(row.revenue()).text(row.currency()).text(row.region()).text(row.industry());
        text(row.loyaltyStage()).number(row.satisfaction());
    }

    void contact(Contact row, LayerInference layers) {
        text(row.id()).text(row.accountId()).text(row.name()).text(row.title()).text(row.department());
        layer(row.layer(), row.layerInferred(), row.title(), layers).list(row.roles());
        number(row.influence()).number(row.stance()).text(row.reportsToId()).list(row.influences());
        day(row.since()).day(row.leftOn()).text(row.email());
    }

    void employee(Employee row, LayerInference layers) {
        text(row.id()).text(row.name()).text(row.title()).text(row.function());
        layer(row.layer(), row.layerInferred(), row.title(), layers)
                .text(row.managerId())
                .text(row.region());
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
