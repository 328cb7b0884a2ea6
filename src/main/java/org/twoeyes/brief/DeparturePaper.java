package org.twoeyes.brief;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.brief.page.Sheet;
import org.twoeyes.brief.page.Sheet.Block;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Column;
import org.twoeyes.brief.page.Sheet.Heading;
import org.twoeyes.brief.page.Sheet.Points;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.DepartureBrief;
import org.twoeyes.service.view.LossDetail;
import org.twoeyes.service.view.Named;
import org.twoeyes.service.view.Person;

/** The paper of people who leave: what goes with them, the accounts before and after, and who takes over. */
final class DeparturePaper {

    private static final int NAMES = 8;

    private final DepartureBrief brief;
    private final Texts texts;
    private final Figures figures;
    private final PeopleCells people;
    private final List<Block> blocks = new ArrayList<>();

    private DeparturePaper(DepartureBrief brief, Texts texts) {
        this.brief = brief;
        this.texts = texts;
        this.figures = texts.figures(brief.rules().currency(), brief.rules().revenueUnknown());
        this.people = new PeopleCells(texts);
    }

    static Sheet of(DepartureBrief brief, Texts texts, String version) {
        return new DeparturePaper(brief, texts).sheet(version);
    }

    private Sheet sheet(String version) {
        loss();
        accounts();
        dark();
        blocks.add(new Heading(texts.say("brief.departure.handover")));
        blocks.add(new HandoverTables(texts, figures, people).of(brief.handovers(), brief.open()));
        List<String> facts = new ArrayList<>(Heads.facts(texts, brief.rules(), version));
        if (brief.on() != null) {
            facts.add(0, texts.say("brief.departure.on", "date", brief.on()));
        }
        String names = texts.names(brief.leavers().stream().map(Person::name).toList(), NAMES);
        String title = brief.leavers().size() == 1 ? "brief.departure.titleOne" : "brief.departure.title";
        return new Sheet(texts.language(), texts.say(title, "names", names), facts, blocks, texts.say("brief.caveat"));
    }

    private void loss() {
        LossDetail loss = brief.loss();
        blocks.add(new Heading(texts.say("brief.departure.loss")));
        List<String> lost = loss.accountsLost().stream().map(Named::name).toList();
        blocks.add(new Points(List.of(
                texts.say(
                        "brief.departure.contacts",
                        "count",
                        loss.darkContacts().size(),
                        "key",
                        loss.keyDarkContacts().size()),
                texts.say(
                        "brief.departure.money",
                        "revenue",
                        figures.revenue(loss.revenueAtRisk()),
                        "pipeline",
                        figures.revenue(loss.pipelineAtRisk())),
                lost.isEmpty()
                        ? texts.say("brief.departure.noneLost")
                        : texts.say("brief.departure.lost", "names", texts.names(lost, NAMES)))));
    }

    private void accounts() {
        if (brief.accounts().isEmpty()) {
            return;
        }
        blocks.add(new Heading(texts.say("brief.departure.accounts")));
        blocks.add(new Table(
                List.of(
                        new Column(texts.say("brief.account"), 8, false),
                        new Column(texts.say("brief.departure.before"), 6, false),
                        new Column(texts.say("brief.departure.after"), 6, false)),
                brief.accounts().stream().map(this::account).toList()));
    }

    private List<Cell> account(AccountChange change) {
        StandingCells cells = new StandingCells(texts, figures);
        return List.of(Cell.of(texts.name(change.name())), cells.of(change.before()), cells.of(change.after()));
    }

    private void dark() {
        if (brief.loss().darkContacts().isEmpty()) {
            return;
        }
        blocks.add(new Heading(texts.say("brief.departure.dark")));
        blocks.add(new Table(
                List.of(
                        new Column(texts.say("brief.contact"), 10, false),
                        new Column(texts.say("brief.layer"), 4, false),
                        new Column(texts.say("word.keyContact"), 4, false)),
                brief.loss().darkContacts().stream()
                        .map(contact -> List.of(
                                people.contactOfAccount(contact),
                                Cell.of(texts.word("layer", contact.layer())),
                                Cell.of(contact.key() ? texts.say("word.yes") : "")))
                        .toList()));
    }
}
