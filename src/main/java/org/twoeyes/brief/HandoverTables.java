package org.twoeyes.brief;

import java.util.List;
import java.util.stream.Stream;
import org.twoeyes.brief.page.Sheet.Block;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Column;
import org.twoeyes.brief.page.Sheet.Paragraph;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.HandoverStep;

/** Who takes over from whom, for papers of departures and handovers. */
record HandoverTables(Texts texts, Figures figures, PeopleCells people) {

    /** Ties with a successor first, then those for whom nobody was found; a sentence where there are none. */
    Block of(List<HandoverStep> settled, List<HandoverStep> open) {
        List<List<Cell>> rows =
                Stream.concat(settled.stream(), open.stream()).map(this::row).toList();
        if (rows.isEmpty()) {
            return new Paragraph(texts.say("brief.departure.noHandover"));
        }
        return new Table(
                List.of(
                        new Column(texts.say("brief.contact"), 7, false),
                        new Column(texts.say("brief.departure.from"), 5, false),
                        new Column(texts.say("brief.lastContact"), 4, false),
                        new Column(texts.say("brief.departure.to"), 6, false),
                        new Column(texts.say("brief.departure.due"), 4, false)),
                rows);
    }

    private List<Cell> row(HandoverStep step) {
        return List.of(
                people.contactOfAccount(step.contact()),
                Cell.of(texts.name(step.from().name())),
                new Cell(
                        figures.day(step.lastContact()),
                        texts.say("brief.strength") + " " + figures.two(step.strength())),
                successor(step),
                Cell.of(
                        step.to() == null
                                ? ""
                                : step.dueOn() == null
                                        ? texts.say("brief.departure.noDate")
                                        : step.dueOn().toString()));
    }

    private Cell successor(HandoverStep step) {
        if (step.to() == null) {
            return Cell.of(texts.say("brief.departure.open"));
        }
        return new Cell(texts.name(step.to().name()), step.path().size() > 2 ? people.path(step.path()) : "");
    }
}
