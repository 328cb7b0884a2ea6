package org.twoeyes.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Employee;

/** Findings about the vendor's own people: closed doors, departures, the worst groups; and what else is open. */
record PeopleSections(PortfolioReport report, Names names, Amounts amounts) {

    private static final int NAMED = 3;

    void write(TextPage page) {
        if (report.summary().accounts() == 0) {
            return;
        }
        ContactSections.section(
                page,
                "CLOSED DOORS",
                "Customers where one employee stands alone and no manager of theirs knows anybody; beside each the"
                        + " share of what we hold there that only this employee holds",
                "No employee stands alone at a customer.",
                doors(),
                this::door);
        List<PortfolioReport.Departure> departures = report.departures().stream()
                .filter(departure -> !departure.loss().darkContacts().isEmpty())
                .toList();
        ContactSections.section(
                page,
                "DEPARTURES THAT WOULD HURT MOST",
                "What goes dark if one person leaves, by revenue at risk",
                "No single departure would take the last contact with anybody.",
                departures,
                departure -> new TextPage.Finding(
                        amounts.revenue(departure.loss().revenueAtRisk()),
                        names.employeeWithTitle(departure.employeeId()) + ": "
                                + loss(departure.loss(), names, amounts, NAMED)));
        if (!departures.isEmpty()) {
            page.note(TableReport.NO_JUDGEMENT);
        }
        groups(page);
        gaps(page);
    }

    private void groups(TextPage page) {
        List<PortfolioReport.WorstGroup> groups =
                report.worst().stream().filter(group -> group.k() > 1).toList();
        if (groups.isEmpty()) {
            return;
        }
        page.heading("WORST PAIR AND THREE", "The joint departure that takes the most revenue, of all there could be.");
        page.findings(groups.stream().map(group -> group(group, names, amounts)).toList());
    }

    /** A worst group as a finding: who, and how much less each would take alone. */
    static TextPage.Finding group(PortfolioReport.WorstGroup group, Names names, Amounts amounts) {
        List<String> members = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < group.employees().size(); i++) {
            double alone = group.alone().get(i);
            sum += alone;
            members.add(names.employee(group.employees().get(i))
                    + (group.employees().size() > 1 ? " (alone " + amounts.revenue(alone) + ")" : ""));
        }
        String together = group.employees().size() < 2
                ? (group.k() > 1 ? "; nobody else would add to it" : "")
                : sum < group.revenueAtRisk() * (1 - 1e-9)
                        ? " together: they cover for each other, " + amounts.revenue(group.revenueAtRisk() - sum)
                                + " more than the sum of them alone"
                        : " together";
        return new TextPage.Finding(
                amounts.revenue(group.revenueAtRisk()), Words.list(members, group.employees().size()) + together + ".");
    }

    /** What goes with somebody, as the end of a sentence. */
    static String loss(PortfolioReport.Loss loss, Names names, Amounts amounts, int most) {
        List<String> parts = new ArrayList<>();
        int key = loss.keyDarkContacts().size();
        parts.add(Words.count(loss.darkContacts().size(), "contact goes dark", "contacts go dark")
                + (key == 0 ? "" : ", " + Words.whole(key) + " of them key (" + names.contacts(loss.keyDarkContacts(), most) + ")"));
        if (!loss.accountsLost().isEmpty()) {
            parts.add(Words.count(loss.accountsLost().size(), "account") + " lost: "
                    + names.accounts(loss.accountsLost(), most));
        }
        if (!loss.layersLost().isEmpty()) {
            parts.add(Words.count(loss.layersLost().size(), "decision layer") + " lost");
        }
        if (!loss.cutOffContacts().isEmpty()) {
            parts.add(Words.count(loss.cutOffContacts().size(), "contact") + " out of reach even through colleagues");
        }
        if (loss.pipelineAtRisk() > 0) {
            parts.add(amounts.money(loss.pipelineAtRisk()) + " of open deals at risk");
        }
        return String.join("; ", parts) + ".";
    }

    private List<PortfolioReport.ClosedDoor> doors() {
        List<PortfolioReport.ClosedDoor> bySeverity = new ArrayList<>();
        for (PortfolioReport.Gap gap : report.gaps()) {
            if (gap.kind() == GapKind.CLOSED_DOOR) {
                report.closedDoors().stream()
                        .filter(door -> door.employeeId().equals(gap.employeeId())
                                && door.accountId().equals(gap.accountId()))
                        .forEach(bySeverity::add);
            }
        }
        return bySeverity;
    }

    private TextPage.Finding door(PortfolioReport.ClosedDoor door) {
        return new TextPage.Finding(
                Amounts.percent(door.share()),
                names.employee(door.employeeId()) + " stands alone at " + names.account(door.accountId()) + ": "
                        + managers(door.employeeId()) + " nobody there.");
    }

    private String managers(String employeeId) {
        List<String> managers = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(employeeId));
        Employee at = names.findEmployee(employeeId);
        while (at != null && at.managerId() != null && seen.add(at.managerId())) {
            at = names.findEmployee(at.managerId());
            if (at != null && isActive(at)) {
                managers.add(names.employee(at.id()));
            }
        }
        return (managers.size() == 1 ? "the manager " : "the managers ") + Words.list(managers, NAMED)
                + (managers.size() == 1 ? " knows" : " know");
    }

    private boolean isActive(Employee employee) {
        return (employee.joinedOn() == null || !employee.joinedOn().isAfter(report.asOf()))
                && (employee.leftOn() == null || employee.leftOn().isAfter(report.asOf()))
                && (employee.leavingOn() == null || employee.leavingOn().isAfter(report.asOf()));
    }

    private void gaps(TextPage page) {
        List<TextPage.Finding> counts = new ArrayList<>();
        for (GapKind kind : GapKind.values()) {
            long count = report.gaps().stream().filter(gap -> gap.kind() == kind).count();
            if (count > 0 && !isShownAbove(kind)) {
                counts.add(new TextPage.Finding(Words.whole((int) count), meaning(kind, count == 1)));
            }
        }
        if (!counts.isEmpty()) {
            page.heading("WHAT ELSE IS OPEN", "Every one with its severity is in --format json and --format csv.");
            page.findings(counts);
        }
    }

    private static boolean isShownAbove(GapKind kind) {
        return switch (kind) {
            case SINGLE_EYE, FALSE_EYE, BLIND_SPOT, CLOSED_DOOR -> true;
            default -> false;
        };
    }

    private static String meaning(GapKind kind, boolean one) {
        return switch (kind) {
            case UNMAPPED_LAYER ->
                one ? "required layer has no contact in the data" : "required layers have no contact in the data";
            case LOW_COVERAGE ->
                one ? "layer is covered less than its tier asks" : "layers are covered less than their tier asks";
            case LAST_EYE_LEAVING ->
                one ? "key contact whose every eye is leaving" : "key contacts whose every eye is leaving";
            case STALE ->
                one ? "key contact not met for longer than they should be" : "key contacts not met for longer than they should be";
            case RANK_MISMATCH ->
                one ? "key contact known only to people below their rank" : "key contacts known only to people below their rank";
            case OPPOSED -> one ? "key contact against us" : "key contacts against us";
            case SINGLE_EYE, FALSE_EYE, BLIND_SPOT, CLOSED_DOOR -> kind.name();
        };
    }
}
