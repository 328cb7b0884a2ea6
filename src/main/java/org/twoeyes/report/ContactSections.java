package org.twoeyes.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Employee;

/** Findings about key contacts: single eyes, false eyes, blind spots. */
final class ContactSections {

    private static final int PEOPLE_IN_A_SENTENCE = 3;

    private final PortfolioReport report;
    private final Names names;
    private final Amounts amounts;
    private final LastContacts lastContacts;
    private final Map<String, PortfolioReport.ContactFigures> contacts = new HashMap<>();
    private final Map<String, PortfolioReport.AccountFigures> accounts = new HashMap<>();

    ContactSections(PortfolioReport report, Names names, Amounts amounts, LastContacts lastContacts) {
        this.report = report;
        this.names = names;
        this.amounts = amounts;
        this.lastContacts = lastContacts;
        report.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        report.accounts().forEach(account -> accounts.put(account.id(), account));
    }

    void write(TextPage page) {
        if (report.summary().accounts() == 0) {
            return;
        }
        section(
                page,
                "SINGLE EYES",
                "Key contacts whom one employee knows, by the revenue that rests on it",
                "No key contact hangs on one employee.",
                report.singleEyes(),
                this::singleEye);
        section(
                page,
                "FALSE EYES",
                "Key contacts who seem well known but have one true eye or none" + byValue(),
                "No key contact has eyes that are none.",
                contactsOf(GapKind.FALSE_EYE),
                this::falseEyes);
        section(
                page,
                "BLIND SPOTS",
                "Key contacts whom nobody knows" + byValue(),
                "Every key contact is known to somebody.",
                contactsOf(GapKind.BLIND_SPOT),
                this::blindSpot);
    }

    /** Maps a row to its finding. */
    interface Sentence<T> {
        TextPage.Finding of(T row);
    }

    static <T> void section(
            TextPage page, String heading, String explanation, String none, List<T> rows, Sentence<T> sentence) {
        page.heading(heading, rows.isEmpty() ? none : explanation + Overview.shown(rows.size()) + ".");
        page.findings(rows.stream().limit(TableReport.SHOWN).map(sentence::of).toList());
    }

    private TextPage.Finding singleEye(PortfolioReport.SingleEye eye) {
        String sentence = "Only " + names.employee(eye.holderId()) + " knows " + names.contactAtAccount(eye.contactId())
                + last(eye.holderId(), eye.contactId()) + "." + leaving(eye.holderId());
        return new TextPage.Finding(amounts.revenue(eye.revenueAtRisk()), sentence);
    }

    private String last(String employeeId, String contactId) {
        LocalDate day = lastContacts.between(employeeId, contactId);
        return day == null ? "" : "; last in touch " + day;
    }

    private String leaving(String employeeId) {
        LocalDate day = leavingOn(employeeId);
        return day == null ? "" : " " + names.employeeName(employeeId) + " is leaving on " + day + ".";
    }

    private @Nullable LocalDate leavingOn(String employeeId) {
        Employee employee = names.findEmployee(employeeId);
        if (employee == null) {
            return null;
        }
        LocalDate announced = employee.leavingOn();
        LocalDate left = employee.leftOn();
        LocalDate day = announced == null || (left != null && left.isBefore(announced)) ? left : announced;
        return day != null && day.isAfter(report.asOf()) ? day : null;
    }

    private TextPage.Finding falseEyes(PortfolioReport.ContactFigures contact) {
        List<String> reasons = new ArrayList<>();
        for (FalseEye eye : contact.falseEyes()) {
            reasons.add(names.employee(eye.employeeId()) + reason(eye));
        }
        String sentence = Words.count(contact.eyes(), "employee seems", "employees seem") + " to know "
                + names.contactAtAccount(contact.id()) + "; "
                + (contact.trueEyes() == 0 ? "none is" : "only " + trueHolder(contact) + " is") + " a true eye: "
                + Words.list(reasons, PEOPLE_IN_A_SENTENCE) + ".";
        return new TextPage.Finding(share(contact), sentence);
    }

    private String trueHolder(PortfolioReport.ContactFigures contact) {
        List<String> holders = new ArrayList<>(contact.holders());
        contact.falseEyes().forEach(eye -> holders.remove(eye.employeeId()));
        return names.employees(holders, PEOPLE_IN_A_SENTENCE);
    }

    private String reason(FalseEye eye) {
        if (eye.reason() == FalseEye.Reason.LEAVING) {
            LocalDate day = leavingOn(eye.employeeId());
            return day == null ? " is leaving" : " is leaving on " + day;
        }
        return eye.of().isEmpty()
                ? " comes only in company"
                : " comes only in the company of " + names.employees(eye.of(), PEOPLE_IN_A_SENTENCE);
    }

    private TextPage.Finding blindSpot(PortfolioReport.ContactFigures contact) {
        String way = contact.reachable()
                ? " A colleague of theirs could open the door."
                : " No colleague of theirs is known either.";
        return new TextPage.Finding(share(contact), "Nobody knows " + names.contactAtAccount(contact.id()) + "." + way);
    }

    private String byValue() {
        return amounts.revenueUnknown()
                ? ", by severity; beside each its share of the account's weight"
                : ", by their share of the account's value (revenue and open deals)";
    }

    private String share(PortfolioReport.ContactFigures contact) {
        PortfolioReport.AccountFigures account = accounts.get(contact.accountId());
        if (account == null || account.weight() <= 0) {
            return "";
        }
        double share = contact.weight() / account.weight();
        return amounts.revenueUnknown() ? Amounts.percent(share) : amounts.money(account.value() * share);
    }

    /** The contacts of all gaps of a kind, in the order of the gaps: by severity. */
    private List<PortfolioReport.ContactFigures> contactsOf(GapKind kind) {
        List<PortfolioReport.ContactFigures> found = new ArrayList<>();
        for (PortfolioReport.Gap gap : report.gaps()) {
            PortfolioReport.ContactFigures contact = gap.contactId() == null ? null : contacts.get(gap.contactId());
            if (gap.kind() == kind && contact != null) {
                found.add(contact);
            }
        }
        return found;
    }
}
