package org.twoeyes.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                "Employees who alone hold an account in which no manager of theirs knows anybody, by severity",
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
        page.findings(groups.stream().map(group -> grown(group, groups)).toList());
    }

    private TextPage.Finding grown(PortfolioReport.WorstGroup group, List<PortfolioReport.WorstGroup> groups) {
        boolean sameAsSmaller = groups.stream()
                .anyMatch(other -> other.k() < group.k() && other.employees().equals(group.employees()));
        return sameAsSmaller
                ? new TextPage.Finding(
                        amounts.revenue(group.revenueAtRisk()), "The same two: no third person would add to it.")
                : group(group, names, amounts);
    }

    /** A worst group as a finding: who, and what each would take alone. */
    static TextPage.Finding group(PortfolioReport.WorstGroup group, Names names, Amounts amounts) {
        int size = group.employees().size();
        StringBuilder sentence = new StringBuilder(names.employees(group.employees(), size));
        if (size > 1) {
            double sum = group.alone().stream().mapToDouble(Double::doubleValue).sum();
            boolean covering = sum < group.revenueAtRisk() * (1 - 1e-9);
            sentence.append(
                            covering
                                    ? " together. They cover for each other: alone they would take "
                                    : " together; alone ")
                    .append(Words.list(
                            group.alone().stream().map(amounts::revenue).toList(), size));
        } else if (group.k() > 1) {
            sentence.append("; nobody else would add to it");
        }
        return new TextPage.Finding(
                amounts.revenue(group.revenueAtRisk()), sentence.append(".").toString());
    }

    /** What goes with somebody, as the end of a sentence. */
    static String loss(PortfolioReport.Loss loss, Names names, Amounts amounts, int most) {
        List<String> parts = new ArrayList<>();
        parts.add(dark(loss, names, most));
        if (!loss.cutOffContacts().isEmpty()) {
            parts.add(cutOff(loss));
        }
        if (!loss.accountsLost().isEmpty()) {
            parts.add(Words.count(loss.accountsLost().size(), "account") + " lost: "
                    + names.accounts(loss.accountsLost(), most));
        }
        int layers = (int) loss.layersLost().stream()
                .filter(lost -> !loss.accountsLost().contains(lost.accountId()))
                .count();
        if (layers > 0) {
            parts.add(Words.count(layers, "decision layer") + " lost"
                    + (loss.accountsLost().isEmpty() ? "" : " elsewhere"));
        }
        if (loss.pipelineAtRisk() > 0) {
            parts.add(amounts.money(loss.pipelineAtRisk()) + " of open deals at risk");
        }
        return String.join("; ", parts) + ".";
    }

    private static String dark(PortfolioReport.Loss loss, Names names, int most) {
        int all = loss.darkContacts().size();
        int key = loss.keyDarkContacts().size();
        String named = key == 0 ? "" : ": " + names.contacts(loss.keyDarkContacts(), most);
        if (key == all) {
            return Words.count(all, "key contact goes dark", "key contacts go dark") + named;
        }
        return Words.count(all, "contact goes dark", "contacts go dark")
                + (key == 0 ? "" : ", " + Words.whole(key) + " of them key" + named);
    }

    private static String cutOff(PortfolioReport.Loss loss) {
        int cutOff = loss.cutOffContacts().size();
        return loss.cutOffContacts().equals(loss.darkContacts())
                ? "no way to them through colleagues"
                : Words.count(cutOff, "contact") + " out of reach even through colleagues";
    }

    /** The closed doors of each employee, those behind whom the most lies first. */
    private List<List<PortfolioReport.ClosedDoor>> doors() {
        Map<String, PortfolioReport.ClosedDoor> byGap = new HashMap<>();
        report.closedDoors().forEach(door -> byGap.put(door.accountId() + "|" + door.employeeId(), door));
        Map<String, List<PortfolioReport.ClosedDoor>> byEmployee = new LinkedHashMap<>();
        for (PortfolioReport.Gap gap : report.gaps()) {
            PortfolioReport.ClosedDoor door = byGap.get(gap.accountId() + "|" + gap.employeeId());
            if (gap.kind() == GapKind.CLOSED_DOOR && door != null) {
                byEmployee
                        .computeIfAbsent(door.employeeId(), id -> new ArrayList<>())
                        .add(door);
            }
        }
        return List.copyOf(byEmployee.values());
    }

    private TextPage.Finding door(List<PortfolioReport.ClosedDoor> doors) {
        String employeeId = doors.get(0).employeeId();
        List<String> where = doors.stream()
                .map(door -> names.account(door.accountId()) + ", " + Amounts.percent(door.share())
                        + " of what we hold there")
                .toList();
        String more = where.size() > NAMED ? "; and " + Words.whole(where.size() - NAMED) + " more" : "";
        return new TextPage.Finding(
                Words.count(doors.size(), "account"),
                names.employee(employeeId) + " stands alone at "
                        + String.join("; ", where.subList(0, Math.min(NAMED, where.size()))) + more + ". "
                        + managers(employeeId) + " nobody there.");
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
        return (managers.size() == 1 ? "The manager " : "The managers ")
                + Words.list(managers, NAMED)
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
            long count =
                    report.gaps().stream().filter(gap -> gap.kind() == kind).count();
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
                one
                        ? "key contact not met for longer than they should be"
                        : "key contacts not met for longer than they should be";
            case RANK_MISMATCH ->
                one
                        ? "key contact known only to people below their rank"
                        : "key contacts known only to people below their rank";
            case OPPOSED -> one ? "key contact against us" : "key contacts against us";
            case SINGLE_EYE, FALSE_EYE, BLIND_SPOT, CLOSED_DOOR -> kind.name();
        };
    }
}
