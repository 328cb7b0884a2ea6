package org.twoeyes.report;

import java.io.IOException;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanReport.AccountOutcome;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionReport;

/** Plans as JSON, field for field. */
record PlanJson(JsonRows json) {

    void write(PlanReport report) throws IOException {
        json.date("asOf", report.asOf());
        json.rows("proposals", report.proposals(), this::proposal);
        json.number("total", report.total());
        json.rows("accounts", report.accounts(), this::account);
        json.rows("unmet", report.unmet(), unmet -> {
            json.text("contactId", unmet.contactId());
            json.text("accountId", unmet.accountId());
            json.whole("missing", unmet.missing());
        });
        json.text("mode", report.mode().name());
        json.textIfGiven("account", report.scope().accountId());
        json.texts("tiers", report.scope().tiers());
        json.texts("layers", report.scope().layers());
        json.texts("oneEyeLeft", report.oneEyeLeft());
        Integer least = report.leastTies();
        if (least != null) {
            json.whole("leastTies", least);
        }
    }

    /** Writes who takes over from whom, into the object that is open. */
    void succession(SuccessionReport report) throws IOException {
        json.rows("plan", report.handovers(), handover -> {
            json.text("contactId", handover.contactId());
            json.text("accountId", handover.accountId());
            json.text("fromId", handover.fromId());
            json.text("toId", handover.toId());
            json.number("gain", handover.gain());
            json.number("affinity", handover.affinity().total());
            json.texts("path", handover.path());
            json.date("dueOn", handover.dueOn());
            json.object("parts", handover.affinity(), this::parts);
        });
        json.rows("open", report.open(), pair -> {
            json.text("fromId", pair.employeeId());
            json.text("contactId", pair.contactId());
        });
    }

    /** Writes whom to call for an account. */
    void team(ResponseTeamReport report) throws IOException {
        json.date("asOf", report.asOf());
        json.text("accountId", report.accountId());
        json.rows("team", report.team(), member -> {
            json.text("function", member.function());
            json.text("employeeId", member.employeeId());
            json.text("contactId", member.contactId());
            json.number("strength", member.strength());
            json.date("lastContact", member.lastContact());
            json.texts("path", member.path());
        });
        json.texts("missing", report.missing());
    }

    private void proposal(Proposal proposal) throws IOException {
        json.text("employeeId", proposal.employeeId());
        json.text("contactId", proposal.contactId());
        json.text("accountId", proposal.accountId());
        json.number("gain", proposal.gain());
        json.number("affinity", proposal.affinity().total());
        json.texts("path", proposal.path());
        json.object("parts", proposal.affinity(), this::parts);
        json.flag("locked", proposal.isLocked());
    }

    private void parts(Affinity affinity) throws IOException {
        json.number("presence", affinity.presence());
        json.number("rank", affinity.rank());
        json.number("route", affinity.route());
        json.number("region", affinity.region());
    }

    private void account(AccountOutcome account) throws IOException {
        json.text("id", account.id());
        json.object("before", account.before(), this::standing);
        json.object("after", account.after(), this::standing);
        json.rows("coverage", account.coverage(), layer -> {
            json.text("layer", layer.layer());
            json.number("before", layer.before());
            json.number("after", layer.after());
        });
    }

    private void standing(Standing standing) throws IOException {
        json.whole("eyes", standing.eyes());
        json.text("life", standing.life().name());
        json.whole("trueEyes", standing.trueEyes());
        json.text("trueLife", standing.trueLife().name());
        json.number("key", standing.key());
        json.number("universal", standing.universal());
        json.number("organizational", standing.organizational());
    }
}
