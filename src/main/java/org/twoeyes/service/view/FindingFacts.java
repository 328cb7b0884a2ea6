package org.twoeyes.service.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.Finding.Action;
import org.twoeyes.service.view.Finding.Rule;

/** Tells findings: what needs attention, with the facts of its sentence. */
final class FindingFacts {

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;

    FindingFacts(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
    }

    /** The name of a finding, the same tomorrow. */
    static String id(Rule rule, String subject) {
        return rule + "|" + subject;
    }

    /** An account that is lost with an employee. */
    Finding hangsOn(Departure departure, int account) {
        Set<String> dark = new HashSet<>(departure.loss().darkContacts());
        double weight = 0;
        int keyDark = 0;
        int key = 0;
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            boolean goes = dark.contains(network.contacts().id(contact));
            weight += goes ? network.contacts().weight(contact) : 0;
            key += network.contacts().isKey(contact) ? 1 : 0;
            keyDark += goes && network.contacts().isKey(contact) ? 1 : 0;
        }
        AccountFigures figures = portfolio.figures(account);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("weightShare", figures.heldWeight() > 0 ? weight / figures.heldWeight() : 0);
        facts.put("keyContacts", keyDark);
        facts.put("keyContactsTotal", key);
        facts.put("revenueAtRisk", departure.loss().revenueAtRisk());
        facts.put("pipelineAtRisk", departure.loss().pipelineAtRisk());
        facts.put("accountsLost", departure.loss().accountsLost().size());
        facts.put("darkContacts", departure.loss().darkContacts().size());
        return finding(
                Rule.ACCOUNT_HANGS_ON,
                departure.employeeId(),
                departure.loss().revenueAtRisk(),
                account,
                departure.employeeId(),
                -1,
                List.of(),
                facts,
                action("PLAN_SECOND_HOLDER", "map", figures.id(), departure.employeeId()));
    }

    /** An account that looks alive and has one true eye or none. */
    Finding falseSecondEye(int account, AccountFigures figures, double severity) {
        Map<String, Integer> shadows = new LinkedHashMap<>();
        Set<String> leaving = new HashSet<>();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            portfolio.contactFigures(contact).falseEyes().forEach(eye -> {
                shadows.merge(eye.employeeId(), 1, Integer::sum);
                if (network.employees()
                        .isLeaving(network.employees().find(eye.employeeId()).orElseThrow())) {
                    leaving.add(eye.employeeId());
                }
            });
        }
        List<Named> holders = shadows.keySet().stream()
                .sorted((a, b) -> Integer.compare(shadows.getOrDefault(b, 0), shadows.getOrDefault(a, 0)))
                .limit(3)
                .map(portfolio::employee)
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("eyes", figures.eyes());
        facts.put("trueEyes", figures.trueEyes());
        facts.put("falseHolders", shadows.size());
        facts.put("leavingHolders", leaving.size());
        return finding(
                Rule.FALSE_SECOND_EYE,
                figures.id(),
                severity,
                account,
                null,
                -1,
                holders,
                facts,
                action("BUILD_TRUE_EYE", "map", figures.id(), null));
    }

    /** An account that is not held, or in which nobody is known. */
    Finding notHeld(Rule rule, int account, AccountFigures figures, double share) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("heldShare", share);
        facts.put("quorum", portfolio.policy().quorum());
        facts.put(
                "contacts",
                network.accounts().endContact(account) - network.accounts().firstContact(account));
        return finding(
                rule,
                figures.id(),
                figures.value() * (1 - share),
                account,
                null,
                -1,
                List.of(),
                facts,
                action(figures.unmapped() ? "MAP_LAYER" : "WIN_HOLDERS", "map", figures.id(), null));
    }

    /** Something about a key contact. */
    Finding contact(Rule rule, Gap gap, int account, String actionKind) {
        int contact = network.contact(String.valueOf(gap.contactId()));
        List<String> holders = portfolio.contactFigures(contact).holders();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("eyes", holders.size());
        facts.put(
                "weightShare",
                network.contacts().weight(contact) / portfolio.figures(account).weight());
        facts.put(
                "sameKind",
                portfolio.analysis().gaps(account).stream()
                        .filter(other -> other.kind() == gap.kind())
                        .count());
        if (rule == Rule.OPPOSED) {
            facts.put("stance", network.contacts().stance(contact));
        }
        LocalDate last = KnownTie.latestContact(network.ties(), contact);
        if (rule == Rule.STALE && last != null) {
            facts.put("daysSince", ChronoUnit.DAYS.between(last, portfolio.asOf()));
        }
        String leaver = rule == Rule.LAST_EYE_LEAVING ? holders.get(0) : null;
        return finding(
                rule,
                gap.id(),
                gap.severity(),
                account,
                leaver,
                contact,
                portfolio.employees(holders),
                facts,
                new Action(
                        actionKind, "contact", Map.of("id", network.contacts().id(contact))));
    }

    /** A layer that is not covered, or in which nobody is known. */
    Finding layer(Rule rule, Gap gap, int account, String actionKind) {
        String layer = String.valueOf(gap.layer());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("layer", layer);
        Coverage.ofLayers(portfolio, account).stream()
                .filter(row -> layer.equals(row.layer()))
                .forEach(row -> {
                    facts.put("contacts", row.contacts());
                    facts.put("covered", row.covered());
                    putIfGiven(facts, "coverage", row.coverage());
                    putIfGiven(facts, "min", row.minCoverage());
                });
        return finding(
                rule,
                gap.id(),
                gap.severity(),
                account,
                null,
                -1,
                List.of(),
                facts,
                new Action(actionKind, "map", Map.of("id", gap.accountId(), "layer", layer)));
    }

    private static void putIfGiven(Map<String, Object> facts, String name, @Nullable Double value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** A closed door. */
    Finding door(Gap gap, int account) {
        String employee = String.valueOf(gap.employeeId());
        Map<String, Object> facts = new LinkedHashMap<>();
        portfolio.analysis().closedDoors(account).stream()
                .filter(door -> door.employeeId().equals(employee))
                .forEach(door -> facts.put("share", door.share()));
        return finding(
                Rule.CLOSED_DOOR,
                gap.id(),
                gap.severity(),
                account,
                employee,
                -1,
                List.of(),
                facts,
                action("BRING_MANAGER", "map", gap.accountId(), employee));
    }

    /** The worst pair. */
    Finding pair(WorstGroup group, String subject, double severity) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("alone", group.alone());
        facts.put("together", group.revenueAtRisk());
        return finding(
                Rule.WORST_PAIR,
                subject,
                severity,
                Shortlist.NO_ACCOUNT,
                null,
                -1,
                portfolio.employees(group.employees()),
                facts,
                new Action(
                        "PLAN_THIRD_HOLDER",
                        "employee",
                        Map.of("id", group.employees().get(0), "out", String.join(",", group.employees()))));
    }

    private static Action action(String kind, String view, String id, @Nullable String out) {
        return new Action(kind, view, out == null ? Map.of("id", id) : Map.of("id", id, "out", out));
    }

    private Finding finding(
            Rule rule,
            String subject,
            double severity,
            int account,
            @Nullable String employeeId,
            int contact,
            List<Named> employees,
            Map<String, Object> facts,
            Action action) {
        return new Finding(
                id(rule, subject),
                rule,
                severity,
                account == Shortlist.NO_ACCOUNT ? null : accountHead(account),
                employeeId == null ? null : employeeHead(employeeId),
                contact < 0 ? null : contactHead(contact),
                employees,
                facts,
                action);
    }

    private Finding.AccountHead accountHead(int account) {
        AccountFigures figures = portfolio.figures(account);
        return new Finding.AccountHead(
                figures.id(),
                figures.name(),
                figures.life(),
                figures.trueLife(),
                network.accounts().revenue(account),
                figures.value());
    }

    private Finding.EmployeeHead employeeHead(String id) {
        var row = network.employees().row(network.employees().find(id).orElseThrow());
        return new Finding.EmployeeHead(id, row.name(), row.title(), EmployeeRow.leavingOn(row));
    }

    private Finding.ContactHead contactHead(int contact) {
        var row = network.contacts().row(contact);
        return new Finding.ContactHead(row.id(), row.name(), row.title(), row.layer());
    }
}
