package org.twoeyes.report;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.analysis.plan.Unmet;

/** Who should get to know whom, and what the accounts become. */
record PlanText(PlanReport report, Names names, Amounts amounts) {

    private static final int SHOWN = 20;
    private static final int NAMED = 4;
    private static final int LONGEST = 40;

    void write(TextPage page) {
        page.title("Who should build which relationship, as of " + report.asOf());
        if (isLimited()) {
            page.paragraph(scope());
        }
        page.paragraph(summary());
        if (!report.proposals().isEmpty()) {
            proposals(page);
            accounts(page);
        }
        unmet(page);
        oneEyeLeft(page);
        page.note("Figures are estimates from recorded relationships. " + TableReport.NO_JUDGEMENT);
    }

    private boolean isLimited() {
        return !report.scope().equals(PlanScope.ALL);
    }

    /** Whom it looks at. */
    private String scope() {
        PlanScope scope = report.scope();
        String account = scope.accountId();
        return "Looks only at contacts" + ofNamed("layer", scope.layers())
                + (account == null ? "" : " at " + names.account(account))
                + (scope.tiers().isEmpty() ? "" : " in accounts" + ofNamed("tier", scope.tiers())) + ".";
    }

    private static String ofNamed(String noun, List<String> named) {
        return named.isEmpty()
                ? ""
                : " of the " + noun + (named.size() == 1 ? " " : "s ")
                        + Words.list(
                                named.stream()
                                        .map(name -> SafeText.of(name, LONGEST))
                                        .toList(),
                                NAMED);
    }

    private String summary() {
        int missing = report.unmet().stream().mapToInt(Unmet::missing).sum();
        String open = missing == 0
                ? ""
                : " For " + Words.count(missing, "more", "more") + " that " + (missing == 1 ? "is" : "are")
                        + " needed, nobody with room was found.";
        String aim = (isLimited() ? "among them, " : "") + aim();
        if (report.proposals().isEmpty()) {
            return isReached()
                    ? Words.capitalized(aim) + " already; no new tie is needed."
                    : "No new tie can be proposed." + open;
        }
        int size = report.proposals().size();
        String worth = amounts.revenue(report.total()) + ", each weighed by how well the employee fits.";
        if (report.leastTies() == null) {
            return Words.count(size, "new tie") + " would be worth most: " + worth + open;
        }
        String reached = isReached()
                ? Words.capitalized(aim) + " once " + Words.count(size, "new tie is built", "new ties are built") + "."
                : Words.capitalized(aim) + ": that cannot be reached; "
                        + Words.count(size, "new tie comes", "new ties come") + " nearest.";
        return reached + (isReached() ? bound() : "") + open + " What they gain: " + worth;
    }

    /** Says whether nothing is left open. */
    private boolean isReached() {
        return report.unmet().isEmpty() && report.oneEyeLeft().isEmpty();
    }

    private String aim() {
        return switch (report.mode()) {
            case COVERAGE -> "key contacts have two true eyes, and layers the coverage they need,";
            case TWO_EYES -> "every key contact has two true eyes";
            case NO_ONE_EYE -> "no account has one eye";
        };
    }

    private String bound() {
        Integer least = report.leastTies();
        if (least == null) {
            return "";
        }
        return least == report.proposals().size()
                ? " It cannot be done with fewer."
                : " It cannot be done with fewer than " + Words.count(least, "new tie") + ".";
    }

    private void proposals(TextPage page) {
        int size = report.proposals().size();
        page.heading(
                "WHO SHOULD GET TO KNOW WHOM",
                "By the revenue that rests on the contact"
                        + (size > SHOWN ? ", " + SHOWN + " of " + Words.whole(size) : "") + ".");
        page.findings(report.proposals().stream()
                .limit(SHOWN)
                .map(proposal -> new TextPage.Finding(amounts.revenue(proposal.gain()), sentence(proposal)))
                .toList());
    }

    private String sentence(Proposal proposal) {
        return names.employee(proposal.employeeId()) + " should get to know "
                + names.contactAtAccount(proposal.contactId()) + "; " + introduction(names, proposal.path()) + ". "
                + fit(proposal.affinity()) + "."
                + (proposal.isLocked() ? " Settled." : "");
    }

    /** Through whom somebody would be introduced. */
    static String introduction(Names names, List<String> path) {
        if (path.size() < 3) {
            return "nobody is known who could introduce them";
        }
        return names.people(path.subList(1, path.size() - 1), NAMED)
                + (path.size() == 3 ? " can introduce them" : " lead there");
    }

    /** How well an employee fits a contact, and why. */
    static String fit(Affinity affinity) {
        List<String> reasons = new ArrayList<>();
        if (affinity.presence() > 0) {
            reasons.add("known at the account");
        }
        reasons.add(rank(affinity.rank()));
        if (affinity.region() > 0) {
            reasons.add("in the region");
        }
        return "Fits " + Amounts.percent(affinity.total()) + ": " + Words.list(reasons, reasons.size());
    }

    private static String rank(double rank) {
        if (rank < 1) {
            return rank > 0 ? "one layer below" : "more than one layer below";
        }
        return "senior enough";
    }

    private void accounts(TextPage page) {
        int size = report.accounts().size();
        page.heading(
                "ACCOUNTS BEFORE AND AFTER",
                "With all of these ties live"
                        + (size > SHOWN ? ", the first " + SHOWN + " of " + Words.whole(size) : "")
                        + ". Key, everybody and company are the three relationships, 0 to 100.");
        new StandingsTable(names)
                .write(
                        page,
                        report.accounts().stream()
                                .limit(SHOWN)
                                .map(account -> new DepartureReport.AccountChange(
                                        account.id(), shown(account.before()), shown(account.after())))
                                .toList());
    }

    private static DepartureReport.Standing shown(Standing standing) {
        return new DepartureReport.Standing(
                standing.eyes(), standing.life(), standing.key(), standing.universal(), standing.organizational());
    }

    private void oneEyeLeft(TextPage page) {
        int size = report.oneEyeLeft().size();
        if (size > 0) {
            page.heading(
                    "ONE EYE STILL",
                    Words.count(size, "account hangs", "accounts hang")
                            + " on one employee: no tie that could be asked for changes that"
                            + (isLimited() ? " with these contacts." : "."));
            page.paragraph(
                    Words.list(report.oneEyeLeft().stream().map(names::account).toList(), SHOWN) + ".");
        }
    }

    private void unmet(TextPage page) {
        if (report.unmet().isEmpty()) {
            return;
        }
        int size = report.unmet().size();
        page.heading(
                "NOBODY FOUND",
                "Contacts who need somebody else too" + (size > SHOWN ? ", " + SHOWN + " of " + Words.whole(size) : "")
                        + ".");
        page.findings(report.unmet().stream()
                .limit(SHOWN)
                .map(unmet -> new TextPage.Finding(
                        String.valueOf(unmet.missing()), names.contactAtAccount(unmet.contactId())))
                .toList());
    }
}
