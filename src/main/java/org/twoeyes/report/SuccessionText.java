package org.twoeyes.report;

import java.time.LocalDate;
import java.util.List;
import org.twoeyes.analysis.plan.Handover;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Pair;

/** Who takes over from those who leave, and by when they meet the contact together. */
record SuccessionText(SuccessionReport report, Names names, Amounts amounts) {

    private static final int SHOWN = 20;
    private static final int NAMED = 10;

    void write(TextPage page) {
        if (report.handovers().isEmpty() && report.open().isEmpty()) {
            return;
        }
        int size = report.handovers().size();
        page.heading(
                "SUCCESSION PLAN",
                "A successor for each contact who would be dark or known to one only, by what rests on the contact (key"
                        + " contacts doubled)" + (size > SHOWN ? ", " + SHOWN + " of " + Words.whole(size) : "") + ".");
        page.findings(report.handovers().stream()
                .limit(SHOWN)
                .map(handover -> new TextPage.Finding(amounts.revenue(handover.gain()), sentence(handover)))
                .toList());
        if (!report.open().isEmpty()) {
            List<String> contacts =
                    report.open().stream().map(Pair::contactId).distinct().toList();
            page.paragraph("Nobody with room was found for " + names.contacts(contacts, NAMED) + ".");
        }
    }

    private String sentence(Handover handover) {
        LocalDate due = handover.dueOn();
        return names.employee(handover.toId()) + " takes over " + names.contactAtAccount(handover.contactId())
                + " from " + names.employeeName(handover.fromId()) + "; a joint meeting "
                + (due == null ? "before they leave" : "by " + due) + ". " + PlanText.fit(handover.affinity()) + ".";
    }
}
