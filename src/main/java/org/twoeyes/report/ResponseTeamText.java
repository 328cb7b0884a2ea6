package org.twoeyes.report;

import java.util.List;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.ResponseTeamReport.Member;

/** Whom to call for an account, and who to ask for an introduction. */
record ResponseTeamText(ResponseTeamReport report, Names names) {

    void write(TextPage page) {
        page.title("Whom to call for " + names.account(report.accountId()) + ", as of " + report.asOf());
        section(page, "WHO KNOWS SOMEBODY THERE", "The strongest tie first.", true);
        section(page, "WHO COULD BE INTRODUCED", "The strongest path first.", false);
        if (!report.missing().isEmpty()) {
            page.paragraph("Of " + Words.list(report.missing(), report.missing().size())
                    + ", nobody knows anybody there or could be introduced.");
        }
        page.note(TableReport.NO_JUDGEMENT);
    }

    private void section(TextPage page, String heading, String explanation, boolean knows) {
        List<TextPage.Finding> findings = report.team().stream()
                .filter(member -> member.knowsTheAccount() == knows)
                .map(member -> new TextPage.Finding(Amounts.percent(member.strength()), sentence(member)))
                .toList();
        if (!findings.isEmpty()) {
            page.heading(heading, explanation);
            page.findings(findings);
        }
    }

    private String sentence(Member member) {
        String who = names.employee(member.employeeId()) + " of " + SafeText.of(member.function(), 60);
        String whom = names.contactAtAccount(member.contactId());
        return member.knowsTheAccount()
                ? who + " knows " + whom
                        + (member.lastContact() == null ? "." : "; last in touch " + member.lastContact() + ".")
                : who + " to " + whom + "; " + PlanText.introduction(names, member.path()) + ".";
    }
}
