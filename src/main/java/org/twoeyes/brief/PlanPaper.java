package org.twoeyes.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.analysis.plan.PlanReport.LayerChange;
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
import org.twoeyes.service.view.PlanBrief;
import org.twoeyes.service.view.PlanPerson;
import org.twoeyes.service.view.PlanRow;
import org.twoeyes.service.view.PlanView;
import org.twoeyes.service.view.PlanView.Outcome;
import org.twoeyes.service.view.PlanView.Step;

/** The paper of a plan: who builds which tie, through whom and by when, how far each is, and what becomes of the accounts. */
final class PlanPaper {

    private static final int NAMES = 8;

    private final PlanBrief brief;
    private final Texts texts;
    private final Figures figures;
    private final List<Block> blocks = new ArrayList<>();

    private PlanPaper(PlanBrief brief, Texts texts) {
        this.brief = brief;
        this.texts = texts;
        this.figures = texts.figures(brief.rules().currency(), brief.rules().revenueUnknown());
    }

    static Sheet of(PlanBrief brief, Texts texts, String version) {
        return new PlanPaper(brief, texts).sheet(version);
    }

    private Sheet sheet(String version) {
        PlanRow kept = brief.kept();
        blocks.add(new Paragraph(texts.say("plans.estimate")));
        if (kept != null) {
            blocks.add(new Paragraph(progress(kept.counts())));
        } else if (!brief.steps().isEmpty()) {
            blocks.add(new Paragraph(
                    texts.say("brief.plan.ties", "count", brief.steps().size())));
        }
        steps();
        remainder();
        accounts();
        forbidden();
        List<String> facts = new ArrayList<>();
        facts.add(aim(kept));
        if (kept != null) {
            facts.add(texts.say(
                    "brief.plan.kept",
                    "version",
                    kept.version(),
                    "by",
                    texts.word("author", kept.changedBy()),
                    "date",
                    day(kept.changedAt()),
                    "first",
                    texts.word("author", kept.createdBy()),
                    "begun",
                    day(kept.createdAt())));
        }
        boolean isLimited = !brief.tiers().isEmpty() || !brief.layers().isEmpty();
        facts.addAll(
                Heads.facts(texts, brief.rules(), version, isLimited ? "brief.filtersBesideLimits" : "brief.filters"));
        return new Sheet(
                texts.language(),
                kept == null ? kind() : texts.say("brief.plan.title", "name", texts.name(kept.name())),
                facts,
                blocks,
                texts.say("brief.caveat"));
    }

    private static String day(String time) {
        return time.substring(0, time.indexOf('T'));
    }

    private String kind() {
        return texts.say("plans.kind." + brief.kind());
    }

    /** What the plan is for: its aim, if that is not the title, whom it is about, and by when. */
    private String aim(@Nullable PlanRow kept) {
        List<String> parts = new ArrayList<>();
        if (kept != null) {
            parts.add(kind());
        }
        if (kept != null && !kept.leavers().isEmpty()) {
            List<String> names = kept.leavers().stream().map(PlanPerson::name).toList();
            parts.add(texts.say("plans.without", "names", texts.names(names, NAMES)));
        } else {
            scope(parts);
        }
        if (kept != null && kept.dueOn() != null) {
            parts.add(texts.say("plans.until", "date", kept.dueOn()));
        }
        return String.join(" · ", parts);
    }

    private void scope(List<String> parts) {
        PlanPerson account = brief.account();
        if (account != null) {
            parts.add(named(account));
        } else {
            parts.add(brief.tiers().isEmpty() ? texts.say("plans.everything") : words("tier", brief.tiers()));
        }
        if (!brief.layers().isEmpty()) {
            parts.add(words("layer", brief.layers()));
        }
    }

    /** Only accounts of some tiers, or only contacts of some layers. */
    private String words(String vocabulary, List<String> values) {
        List<String> words =
                values.stream().map(value -> texts.word(vocabulary, value)).toList();
        return texts.say("plans.only." + vocabulary, "names", texts.names(words, NAMES));
    }

    private String progress(PlanRow.Counts counts) {
        return texts.say(
                "plans.progress",
                "count",
                brief.steps().size(),
                "proposed",
                counts.proposed(),
                "introduced",
                counts.introduced(),
                "live",
                counts.live(),
                "lapsed",
                counts.lapsed());
    }

    private void steps() {
        blocks.add(new Heading(texts.say("plans.steps")));
        if (brief.steps().isEmpty()) {
            blocks.add(new Paragraph(texts.say("plans.noSteps")));
            return;
        }
        blocks.add(new Table(
                List.of(
                        new Column(texts.say("plans.column.contact"), 6, false),
                        new Column(texts.say("plans.column.employee"), 8, false),
                        new Column(texts.say("plans.column.gain"), 4, true),
                        new Column(texts.say("plans.affinity"), 2, true),
                        new Column(texts.say("plans.column.stage"), 6, false)),
                brief.steps().stream().map(this::step).toList()));
    }

    private List<Cell> step(Step step) {
        return List.of(
                new Cell(named(step.contact()), place(step)),
                new Cell(named(step.employee()), way(step)),
                Cell.of(figures.revenue(step.gain())),
                Cell.of(figures.percent(step.affinity())),
                new Cell(stage(step), dates(step)));
    }

    /** What the contact is, and where. */
    private String place(Step step) {
        String title = step.contactTitle();
        return (title == null ? "" : texts.name(title) + " · ") + named(step.account());
    }

    /** From whom the tie is taken over, and along whom the two are introduced. */
    private String way(Step step) {
        List<String> parts = new ArrayList<>();
        PlanPerson from = step.from();
        if (from != null) {
            parts.add(texts.say("brief.plan.takesOver", "from", named(from)));
        }
        parts.add(
                step.path().isEmpty()
                        ? texts.say("plans.noPath")
                        : step.path().stream().map(this::named).collect(Collectors.joining(" → ")));
        return String.join(" · ", parts);
    }

    private String stage(Step step) {
        String stage = texts.say("plans.stage." + step.stage());
        String accepted = step.accepted() ? " · " + texts.say("plans.isAccepted") : "";
        return stage + accepted + (step.overdue() ? " · " + texts.say("plans.overdue") : "");
    }

    private String dates(Step step) {
        List<String> dates = new ArrayList<>();
        add(dates, "plans.introducedOn", step.introducedOn());
        add(dates, "plans.liveOn", step.liveOn());
        if (dates.isEmpty()) {
            add(dates, "plans.meetOn", step.meetOn());
        }
        if (step.stage() != Stage.LIVE) {
            add(dates, "plans.liveBy", step.dueOn());
        }
        return String.join(" · ", dates);
    }

    private void add(List<String> dates, String key, @Nullable LocalDate day) {
        if (day != null) {
            dates.add(texts.say(key, "date", day));
        }
    }

    /** For whom nobody was found, and the bound that the number of ties is proven against. */
    private void remainder() {
        PlanView.Remainder remainder = brief.remainder();
        if (remainder == null) {
            return;
        }
        Integer least = remainder.leastTies();
        if (least != null && least > 0) {
            blocks.add(new Paragraph(texts.say("plans.least", "count", least)));
        }
        if (!remainder.unmet().isEmpty()) {
            blocks.add(new Heading(texts.say("plans.unmet")));
            blocks.add(new Paragraph(texts.say("plans.unmetLead")));
            blocks.add(new Points(remainder.unmet().stream()
                    .map(row -> texts.say(
                            "plans.missing",
                            "contact",
                            named(row.contact()),
                            "account",
                            named(row.account()),
                            "count",
                            row.missing()))
                    .toList()));
        }
        oneEyeLeft(remainder);
    }

    private void oneEyeLeft(PlanView.Remainder remainder) {
        if (!remainder.oneEyeLeft().isEmpty()) {
            blocks.add(new Heading(texts.say("plans.oneEyeLeft")));
            blocks.add(new Paragraph(texts.say("plans.oneEyeLeftLead")));
            blocks.add(
                    new Points(remainder.oneEyeLeft().stream().map(this::named).toList()));
        }
    }

    private void accounts() {
        if (brief.accounts().isEmpty()) {
            return;
        }
        boolean isSuccession = brief.kept() != null && !brief.kept().leavers().isEmpty();
        blocks.add(new Heading(texts.say("plans.accounts")));
        blocks.add(new Paragraph(texts.say(isSuccession ? "plans.accountsLeadLeaving" : "plans.accountsLead")));
        blocks.add(new Table(
                List.of(
                        new Column(texts.say("brief.account"), 6, false),
                        new Column(texts.say("brief.departure.before"), 7, false),
                        new Column(texts.say("brief.plan.after"), 7, false),
                        new Column(texts.say("word.figure.coverage"), 6, false)),
                brief.accounts().stream().map(this::account).toList()));
    }

    private List<Cell> account(Outcome outcome) {
        StandingCells cells = new StandingCells(texts, figures);
        return List.of(
                Cell.of(texts.name(outcome.account().name())),
                cells.of(outcome.before()),
                cells.of(outcome.after()),
                Cell.of(outcome.coverage().stream()
                        .map(this::layer)
                        .collect(Collectors.joining(texts.say("brief.comma")))));
    }

    private String layer(LayerChange change) {
        return texts.word("layer", change.layer()) + " " + figures.percent(change.before()) + " → "
                + figures.percent(change.after());
    }

    private void forbidden() {
        if (brief.forbidden().isEmpty()) {
            return;
        }
        blocks.add(new Heading(texts.say("plans.forbiddenTies")));
        blocks.add(new Points(brief.forbidden().stream()
                .map(pair -> named(pair.employee()) + " – " + named(pair.contact()))
                .toList()));
    }

    /** A name, and that they are gone where they are. */
    private String named(PlanPerson person) {
        return texts.name(person.name()) + (person.gone() ? " (" + texts.say("plans.gone") + ")" : "");
    }
}
