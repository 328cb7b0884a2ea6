package org.twoeyes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionReport;

/**
 * Reports as JSON, field for field and in the order of {@code docs/methods/report.md}. Streamed: memory does
 * not grow with the report. Numbers are plain doubles, not rounded. The same report gives the same bytes.
 *
 * <p>Every method writes UTF-8 with one newline at the end, flushes the stream and leaves it open, and
 * throws {@link IOException} only where the stream does.
 */
public final class JsonReport {

    private final JsonRows json;

    private JsonReport(JsonRows json) {
        this.json = json;
    }

    /** Writes everything that {@code analyze} says. */
    public static void write(PortfolioReport report, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            new JsonReport(json).portfolio(report);
        }
    }

    /** Writes what {@code depart} says of a set of leavers, and who takes over from them. */
    public static void write(DepartureReport report, SuccessionReport succession, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            new JsonReport(json).departure(report);
            new PlanJson(json).succession(succession);
        }
    }

    /** Writes what {@code worst} says: the rows given, in their order. */
    public static void write(LocalDate asOf, List<PortfolioReport.WorstGroup> groups, OutputStream out)
            throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            json.date("asOf", asOf);
            json.rows("worst", groups, new JsonReport(json)::worst);
        }
    }

    /** Writes what {@code paths} says of an employee and a contact. */
    public static void write(IntroductionReport report, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            json.date("asOf", report.asOf());
            json.text("from", report.from());
            json.text("to", report.to());
            json.rows("paths", report.paths(), path -> {
                json.number("strength", path.strength());
                json.texts("ids", path.ids());
                json.rows("links", path.links(), link -> {
                    json.text("kind", link.kind().name());
                    json.number("strength", link.strength());
                });
            });
        }
    }

    /** Writes what {@code plan} says. */
    public static void write(PlanReport report, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            new PlanJson(json).write(report);
        }
    }

    /** Writes what {@code team} says. */
    public static void write(ResponseTeamReport report, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            new PlanJson(json).team(report);
        }
    }

    private void portfolio(PortfolioReport report) throws IOException {
        json.date("asOf", report.asOf());
        json.object("summary", report.summary(), this::summary);
        json.rows("accounts", report.accounts(), this::account);
        json.rows("contacts", report.contacts(), this::contact);
        json.rows("singleEyes", report.singleEyes(), this::singleEye);
        json.rows("blindSpots", report.blindSpots(), this::blindSpot);
        json.rows("departures", report.departures(), departure -> {
            json.text("employeeId", departure.employeeId());
            loss(departure.loss());
        });
        json.rows("worst", report.worst(), this::worst);
        json.rows("bottlenecks", report.bottlenecks(), this::bottleneck);
        json.rows("closedDoors", report.closedDoors(), this::closedDoor);
        json.rows("coverage", report.coverage(), this::coverage);
        json.rows("gaps", report.gaps(), this::gap);
    }

    private void departure(DepartureReport report) throws IOException {
        json.date("asOf", report.asOf());
        json.texts("leavers", report.leavers());
        json.object("loss", report.loss(), loss -> {
            json.texts("employeeIds", report.leavers());
            loss(loss);
        });
        json.rows("accounts", report.accounts(), change -> {
            json.text("id", change.id());
            json.object("before", change.before(), this::standing);
            json.object("after", change.after(), this::standing);
        });
    }

    private void summary(PortfolioReport.Summary s) throws IOException {
        json.whole("accounts", s.accounts());
        json.whole("contacts", s.contacts());
        json.whole("employees", s.employees());
        json.whole("liveTies", s.liveTies());
        json.whole("keyContacts", s.keyContacts());
        json.whole("singleEyes", s.singleEyes());
        json.whole("falseEyeRisks", s.falseEyeRisks());
        json.whole("blindSpots", s.blindSpots());
        json.whole("notHeld", s.notHeld());
        json.whole("oneEye", s.oneEye());
        json.whole("alive", s.alive());
        json.whole("trulyAlive", s.trulyAlive());
        json.number("revenue", s.revenue());
        json.flag("revenueUnknown", s.revenueUnknown());
        json.number("revenueNotHeld", s.revenueNotHeld());
        json.number("revenueDark", s.revenueDark());
        json.number("expectedRevenueAtRisk", s.expectedRevenueAtRisk());
        json.date("dataEndsOn", s.dataEndsOn());
    }

    private void account(PortfolioReport.AccountFigures a) throws IOException {
        json.text("id", a.id());
        json.text("name", a.name());
        json.number("weight", a.weight());
        json.number("heldWeight", a.heldWeight());
        json.whole("eyes", a.eyes());
        json.flag("eyesCapped", a.eyesCapped());
        json.text("life", a.life().name());
        json.texts("eyeHolders", a.eyeHolders());
        json.whole("trueEyes", a.trueEyes());
        json.text("trueLife", a.trueLife().name());
        json.rows("criticalEmployees", a.criticalEmployees(), critical -> {
            json.text("employeeId", critical.employeeId());
            json.number("weightLost", critical.weightLost());
        });
        json.number("margin", a.margin());
        json.number("value", a.value());
        json.flag("unmapped", a.unmapped());
        json.number("key", a.key());
        json.number("universal", a.universal());
        json.number("organizational", a.organizational());
    }

    private void contact(PortfolioReport.ContactFigures c) throws IOException {
        json.text("id", c.id());
        json.text("accountId", c.accountId());
        json.text("layer", c.layer());
        json.flag("key", c.key());
        json.number("weight", c.weight());
        json.whole("eyes", c.eyes());
        json.texts("holders", c.holders());
        json.whole("trueEyes", c.trueEyes());
        json.rows("falseEyes", c.falseEyes(), this::falseEye);
        json.flag("reachable", c.reachable());
        json.whole("paths", c.paths());
    }

    private void falseEye(FalseEye eye) throws IOException {
        json.text("employeeId", eye.employeeId());
        json.text("reason", eye.reason().name());
        if (eye.reason() != FalseEye.Reason.LEAVING) {
            json.texts("of", eye.of());
        }
    }

    private void singleEye(PortfolioReport.SingleEye eye) throws IOException {
        json.text("contactId", eye.contactId());
        json.text("accountId", eye.accountId());
        json.text("holderId", eye.holderId());
        json.number("weight", eye.weight());
        json.number("revenueAtRisk", eye.revenueAtRisk());
    }

    private void blindSpot(PortfolioReport.BlindSpot spot) throws IOException {
        json.text("contactId", spot.contactId());
        json.text("accountId", spot.accountId());
        json.number("weight", spot.weight());
    }

    private void loss(PortfolioReport.Loss loss) throws IOException {
        json.texts("darkContacts", loss.darkContacts());
        json.texts("keyDarkContacts", loss.keyDarkContacts());
        json.texts("cutOffContacts", loss.cutOffContacts());
        json.number("weightLost", loss.weightLost());
        json.number("revenueAtRisk", loss.revenueAtRisk());
        json.number("pipelineAtRisk", loss.pipelineAtRisk());
        json.texts("accountsLost", loss.accountsLost());
        json.rows("layersLost", loss.layersLost(), lost -> {
            json.text("accountId", lost.accountId());
            json.text("layer", lost.layer());
        });
    }

    private void worst(PortfolioReport.WorstGroup group) throws IOException {
        json.whole("k", group.k());
        json.texts("employees", group.employees());
        json.numbers("alone", group.alone());
        json.number("revenueAtRisk", group.revenueAtRisk());
    }

    private void bottleneck(PortfolioReport.Bottleneck bottleneck) throws IOException {
        json.text("contactId", bottleneck.contactId());
        json.whole("cutsOffCount", bottleneck.cutsOffCount());
        json.number("cutsOffWeight", bottleneck.cutsOffWeight());
        json.texts("cutsOff", bottleneck.cutsOff());
    }

    private void closedDoor(PortfolioReport.ClosedDoor door) throws IOException {
        json.text("employeeId", door.employeeId());
        json.text("accountId", door.accountId());
        json.number("share", door.share());
    }

    private void coverage(PortfolioReport.CoverageRow row) throws IOException {
        json.text("accountId", row.accountId());
        json.text("layer", row.layer());
        json.whole("contacts", row.contacts());
        json.number("weight", row.weight());
        json.whole("covered", row.covered());
        json.whole("deep", row.deep());
        json.whole("fresh", row.fresh());
        json.whole("matched", row.matched());
        json.whole("friendly", row.friendly());
        json.number("coverage", row.coverage());
    }

    private void gap(PortfolioReport.Gap gap) throws IOException {
        json.text("id", gap.id());
        json.text("kind", gap.kind().name());
        json.text("accountId", gap.accountId());
        json.textIfGiven("layer", gap.layer());
        json.textIfGiven("contactId", gap.contactId());
        json.textIfGiven("employeeId", gap.employeeId());
        json.number("severity", gap.severity());
    }

    private void standing(DepartureReport.Standing standing) throws IOException {
        json.whole("eyes", standing.eyes());
        json.text("life", standing.life().name());
        json.number("key", standing.key());
        json.number("universal", standing.universal());
        json.number("organizational", standing.organizational());
    }
}
