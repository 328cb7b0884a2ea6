package org.twoeyes.brief;

import java.util.List;
import org.twoeyes.brief.page.Sheet;
import org.twoeyes.brief.page.Sheet.Block;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Column;
import org.twoeyes.brief.page.Sheet.Heading;
import org.twoeyes.brief.page.Sheet.Paragraph;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.EmployeeDetail.Held;
import org.twoeyes.service.view.EmployeeRow;
import org.twoeyes.service.view.HandoverSheet;
import org.twoeyes.service.view.Named;

/** The paper that an employee hands over with: who takes over whom, and everybody they know. */
final class HandoverPaper {

    private static final int NAMES = 3;

    private final HandoverSheet sheet;
    private final Texts texts;
    private final Figures figures;

    private HandoverPaper(HandoverSheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.figures = texts.figures(sheet.rules().currency(), sheet.rules().revenueUnknown());
    }

    static Sheet of(HandoverSheet sheet, Texts texts, String version) {
        return new HandoverPaper(sheet, texts).written(version);
    }

    private Sheet written(String version) {
        EmployeeRow row = sheet.employee().summary();
        String leaving = row.leavingOn() == null
                ? texts.say("brief.handover.noLeaving")
                : texts.say("brief.handover.leavingOn", "date", row.leavingOn());
        return new Sheet(
                texts.language(),
                texts.say("brief.handover.title", "name", texts.name(row.name())),
                Heads.facts(texts, sheet.rules(), version),
                List.of(
                        new Paragraph(texts.name(row.title())),
                        new Paragraph(leaving),
                        new Heading(texts.say("brief.departure.handover")),
                        new HandoverTables(texts, figures, new PeopleCells(texts)).of(sheet.handovers(), sheet.open()),
                        new Heading(texts.say("brief.handover.all")),
                        everybody()),
                texts.say("brief.caveat"));
    }

    private Block everybody() {
        List<List<Cell>> rows = sheet.employee().ties().stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return new Paragraph(texts.say("brief.handover.noTies"));
        }
        return new Table(
                List.of(
                        new Column(texts.say("brief.contact"), 8, false),
                        new Column(texts.say("brief.layer"), 4, false),
                        new Column(texts.say("brief.strength"), 3, true),
                        new Column(texts.say("brief.lastContact"), 4, false),
                        new Column(texts.say("brief.handover.others"), 6, false)),
                rows);
    }

    private List<Cell> row(Held tie) {
        String title = texts.name(tie.contact().title());
        String account = texts.name(tie.account().name());
        String others = texts.names(tie.others().stream().map(Named::name).toList(), NAMES);
        return List.of(
                new Cell(texts.name(tie.contact().name()), title.isEmpty() ? account : title + " · " + account),
                Cell.of(texts.word("layer", tie.contact().layer())),
                new Cell(figures.two(tie.strength()), tie.live() ? "" : texts.say("brief.handover.faded")),
                Cell.of(figures.day(tie.lastContact())),
                Cell.of(others.isEmpty() ? texts.say("brief.handover.nobody") : others));
    }
}
