package org.twoeyes.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.brief.map.AccountDrawing;
import org.twoeyes.brief.map.Drawing;
import org.twoeyes.brief.page.Sheet;
import org.twoeyes.brief.page.Sheet.Block;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Column;
import org.twoeyes.brief.page.Sheet.Heading;
import org.twoeyes.brief.page.Sheet.Paragraph;
import org.twoeyes.brief.page.Sheet.Points;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AccountDetail;
import org.twoeyes.service.view.AccountRow;
import org.twoeyes.service.view.FalseHolder;
import org.twoeyes.service.view.GapRow;
import org.twoeyes.service.view.Named;

/** The paper of an account: where we stand, the map, what is thin and why, and what to do next. */
final class AccountPaper {

    private static final int NAMES = 6;

    private final AccountBrief brief;
    private final Texts texts;
    private final Figures figures;
    private final PeopleCells people;
    private final String version;
    private final List<Block> blocks = new ArrayList<>();

    private AccountPaper(AccountBrief brief, Texts texts, String version) {
        this.brief = brief;
        this.texts = texts;
        this.version = version;
        this.figures = texts.figures(brief.rules().currency(), brief.rules().revenueUnknown());
        this.people = new PeopleCells(texts);
    }

    static Sheet of(AccountBrief brief, Texts texts, String version) {
        return new AccountPaper(brief, texts, version).sheet();
    }

    /** The map alone, with title, date and rules above it. */
    static Drawing map(AccountBrief brief, Texts texts, String version) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.name(brief.map().account().name()));
        notes.addAll(Heads.facts(texts, brief.rules(), version));
        return AccountDrawing.of(brief.map(), texts, notes);
    }

    private Sheet sheet() {
        standing();
        blocks.add(new Heading(texts.say("brief.account.map")));
        blocks.add(new Sheet.Picture(AccountDrawing.of(brief.map(), texts, List.of())));
        singles();
        falses();
        gaps();
        departures();
        next();
        return new Sheet(
                texts.language(),
                texts.say(
                        "brief.account.title",
                        "name",
                        texts.name(brief.detail().summary().name())),
                Heads.facts(texts, brief.rules(), version),
                blocks,
                texts.say("brief.caveat"));
    }

    private void standing() {
        AccountDetail detail = brief.detail();
        AccountRow row = detail.summary();
        blocks.add(new Heading(texts.say("brief.account.standing")));
        List<String> points = new ArrayList<>();
        points.add(eyes(row));
        if (row.trueEyes() < row.eyes()) {
            points.add(texts.say("map.eyes.true", "count", row.trueEyes()));
        }
        points.add(texts.say(
                "brief.account.value",
                "revenue",
                figures.revenue(row.revenue()),
                "value",
                figures.revenue(row.value())));
        List<String> deals = detail.opportunities().stream()
                .filter(AccountDetail.Deal::open)
                .map(AccountDetail.Deal::name)
                .toList();
        if (!deals.isEmpty()) {
            points.add(texts.say("brief.account.deals", "names", texts.names(deals, NAMES)));
        }
        List<String> team = detail.team().stream()
                .map(AccountDetail.Assigned::name)
                .distinct()
                .toList();
        if (!team.isEmpty()) {
            points.add(texts.say("brief.account.team", "names", texts.names(team, NAMES)));
        }
        blocks.add(new Points(points));
        relations(row);
    }

    private String eyes(AccountRow row) {
        if (row.unmapped()) {
            return texts.say("map.eyes.unmapped");
        }
        if (row.eyes() == 0) {
            return texts.say("map.eyes.none");
        }
        String count = texts.say(row.eyesCapped() ? "map.eyes.capped" : "map.eyes.count", "count", row.eyes());
        String holders = texts.names(row.eyeHolders().stream().map(Named::name).toList(), NAMES);
        return row.eyesCapped() || row.eyeHolders().isEmpty()
                ? count
                : count + " "
                        + texts.say("map.eyeHolders", "count", row.eyeHolders().size(), "names", holders);
    }

    private void relations(AccountRow row) {
        blocks.add(new Heading(texts.say("brief.account.relations")));
        blocks.add(new Table(
                List.of(
                        new Column(texts.say("brief.account.relation"), 4, false),
                        new Column(texts.say("brief.account.score"), 2, true),
                        new Column(texts.say("brief.account.meaning"), 14, false)),
                List.of(
                        relation("key", row.key()),
                        relation("universal", row.universal()),
                        relation("organizational", row.organizational()))));
    }

    private List<Cell> relation(String name, @Nullable Double score) {
        return List.of(
                Cell.of(texts.say("map.relation." + name)),
                Cell.of(score == null ? texts.say("brief.account.undefined") : figures.whole(Math.round(score))),
                Cell.of(texts.say("map.relationWhy." + name)));
    }

    private void singles() {
        blocks.add(new Heading(texts.say("brief.account.singles")));
        table(
                "brief.account.noSingles",
                List.of(
                        new Column(texts.say("brief.contact"), 7, false),
                        new Column(texts.say("brief.onlyHolder"), 5, false),
                        new Column(texts.say("brief.strength"), 3, true),
                        new Column(texts.say("brief.lastContact"), 4, false),
                        new Column(texts.say("brief.atRisk"), 5, true)),
                brief.singleEyes().stream()
                        .map(single -> List.of(
                                people.contact(single.contact()),
                                people.named(single.holder()),
                                Cell.of(figures.two(single.strength())),
                                Cell.of(figures.day(single.lastContact())),
                                Cell.of(figures.revenue(single.revenueAtRisk()))))
                        .toList());
    }

    private void table(String ifEmpty, List<Column> columns, List<List<Cell>> rows) {
        blocks.add(rows.isEmpty() ? new Paragraph(texts.say(ifEmpty)) : new Table(columns, rows));
    }

    private void falses() {
        blocks.add(new Heading(texts.say("brief.account.falses")));
        table(
                "brief.account.noFalses",
                List.of(
                        new Column(texts.say("brief.contact"), 7, false),
                        new Column(texts.say("brief.account.looks"), 3, true),
                        new Column(texts.say("brief.account.real"), 3, true),
                        new Column(texts.say("brief.account.because"), 11, false)),
                brief.falseEyes().stream()
                        .map(eye -> List.of(
                                people.contact(eye.contact()),
                                Cell.of(figures.whole(eye.eyes())),
                                Cell.of(figures.whole(eye.trueEyes())),
                                Cell.of(eye.because().stream()
                                        .map(this::because)
                                        .collect(Collectors.joining("; ")))))
                        .toList());
    }

    private String because(FalseHolder eye) {
        String name = texts.name(eye.employee().name());
        return eye.reason() == FalseEye.Reason.LEAVING
                ? texts.say("brief.account.leaving", "name", name)
                : texts.say(
                        "brief.account.shadow",
                        "name",
                        name,
                        "of",
                        texts.names(eye.of().stream().map(Named::name).toList(), NAMES));
    }

    private void gaps() {
        blocks.add(new Heading(texts.say("brief.account.gaps")));
        table(
                "map.noGaps",
                List.of(new Column(texts.say("brief.gap"), 14, false), new Column(texts.say("brief.doThis"), 6, false)),
                brief.detail().gaps().stream().map(this::gap).toList());
    }

    private List<Cell> gap(GapRow gap) {
        String sentence = texts.say(
                "map.gap." + gap.kind(),
                "contact",
                gap.contact() == null ? "" : texts.name(gap.contact().name()),
                "employee",
                gap.employee() == null ? "" : texts.name(gap.employee().name()),
                "layer",
                texts.word("layer", gap.layer()));
        return List.of(Cell.of(sentence), Cell.of(texts.say("map.do." + gap.kind())));
    }

    private void departures() {
        blocks.add(new Heading(texts.say("brief.account.departures")));
        table(
                "brief.account.noDepartures",
                List.of(
                        new Column(texts.say("brief.employee"), 6, false),
                        new Column(texts.say("brief.account.goesDark"), 8, false),
                        new Column(texts.say("brief.account.eyesLeft"), 3, true),
                        new Column(texts.say("brief.account.shareLost"), 3, true),
                        new Column(texts.say("brief.account.everywhere"), 5, true)),
                brief.departures().stream()
                        .map(cost -> List.of(
                                people.person(cost.employee(), cost.leavingOn()),
                                Cell.of(texts.names(
                                        cost.darkContacts().stream()
                                                .map(Named::name)
                                                .toList(),
                                        NAMES)),
                                new Cell(
                                        figures.whole(cost.eyes()),
                                        texts.word("life", cost.life().name())),
                                Cell.of(figures.percent(cost.heldShareLost())),
                                Cell.of(figures.revenue(cost.revenueAtRiskEverywhere()))))
                        .toList());
    }

    private void next() {
        blocks.add(new Heading(texts.say("brief.account.next")));
        if (brief.steps().isEmpty()) {
            blocks.add(new Paragraph(texts.say("brief.account.noNext")));
            return;
        }
        blocks.add(new Points(brief.steps().stream().map(this::step).toList()));
    }

    private String step(AccountBrief.Step step) {
        String contact = people.contactInLine(step.contact());
        String path = people.path(step.path());
        return texts.say(
                step.path().size() > 2 ? "brief.account.stepBy" : "brief.account.step",
                "employee",
                texts.name(step.employee().name()),
                "contact",
                contact,
                "path",
                path);
    }
}
