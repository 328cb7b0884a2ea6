package org.twoeyes.service.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.Finding.Action;
import org.twoeyes.service.view.Finding.Rule;

/** Collects what needs attention, each with the facts of its sentence; ranking is left to {@link Perspective}. */
final class Findings {

    private static final double NOBODY_TRUE = 0.6;

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;
    private final List<Finding> found = new ArrayList<>();

    private Findings(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
    }

    /** All findings, unranked. O(report). */
    static List<Finding> of(AnalyzedPortfolio portfolio) {
        Findings findings = new Findings(portfolio);
        findings.addDepartures();
        findings.addAccounts();
        findings.addGaps();
        findings.addPair();
        return findings.found;
    }

    /** One for each employee with whom accounts are lost, on the account of most value. */
    private void addDepartures() {
        for (Departure departure : portfolio.report().departures()) {
            int worst = -1;
            for (String id : departure.loss().accountsLost()) {
                int account = network.accounts().find(id).orElseThrow();
                if (worst < 0
                        || network.accounts().value(account)
                                > network.accounts().value(worst)) {
                    worst = account;
                }
            }
            if (worst >= 0) {
                addHangsOn(departure, worst);
            }
        }
    }

    private void addHangsOn(Departure departure, int account) {
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
        add(
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

    private void addAccounts() {
        for (int account = 0; account < network.accounts().size(); account++) {
            AccountFigures figures = portfolio.figures(account);
            if (figures.life() == Life.ALIVE && figures.trueLife() != Life.ALIVE) {
                addFalseSecondEye(account, figures);
            }
            if (figures.life() == Life.NOT_HELD) {
                addNotHeld(account, figures);
            }
        }
    }

    private void addFalseSecondEye(int account, AccountFigures figures) {
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
        double factor = figures.trueLife() == Life.NOT_HELD ? 1 : NOBODY_TRUE;
        add(
                Rule.FALSE_SECOND_EYE,
                figures.id(),
                figures.value() * factor,
                account,
                null,
                -1,
                holders,
                facts,
                action("BUILD_TRUE_EYE", "map", figures.id(), null));
    }

    private void addNotHeld(int account, AccountFigures figures) {
        Map<String, Object> facts = new LinkedHashMap<>();
        double share = figures.weight() > 0 ? figures.heldWeight() / figures.weight() : 0;
        facts.put("heldShare", share);
        facts.put("quorum", portfolio.policy().quorum());
        facts.put(
                "contacts",
                network.accounts().endContact(account) - network.accounts().firstContact(account));
        add(
                figures.unmapped() ? Rule.UNMAPPED : Rule.NOT_HELD_ACCOUNT,
                figures.id(),
                figures.value() * (1 - share),
                account,
                null,
                -1,
                List.of(),
                facts,
                action(figures.unmapped() ? "MAP_LAYER" : "WIN_HOLDERS", "map", figures.id(), null));
    }

    private void addGaps() {
        for (Gap gap : portfolio.report().gaps()) {
            switch (gap.kind()) {
                case BLIND_SPOT -> addContact(Rule.BLIND_SPOT, gap, "INTRODUCE");
                case LAST_EYE_LEAVING -> addContact(Rule.LAST_EYE_LEAVING, gap, "HAND_OVER");
                case OPPOSED -> addContact(Rule.OPPOSED, gap, "WIN_OVER");
                case STALE -> addContact(Rule.STALE, gap, "MEET");
                case UNMAPPED_LAYER -> addLayer(Rule.UNMAPPED, gap, "MAP_LAYER");
                case LOW_COVERAGE -> addLayer(Rule.LOW_COVERAGE, gap, "COVER_LAYER");
                case CLOSED_DOOR -> addDoor(gap);
                case SINGLE_EYE, FALSE_EYE, RANK_MISMATCH -> {
                    // told by the accounts that hang on somebody, and by the coverage of the layer
                }
            }
        }
    }

    private void addContact(Rule rule, Gap gap, String actionKind) {
        int contact = network.contacts().find(String.valueOf(gap.contactId())).orElseThrow();
        int account = network.contacts().account(contact);
        List<String> holders = portfolio.contactFigures(contact).holders();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("eyes", holders.size());
        facts.put(
                "weightShare",
                network.contacts().weight(contact) / portfolio.figures(account).weight());
        facts.put(
                "sameKind",
                portfolio.gaps(gap.accountId()).stream()
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
        add(
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

    private void addLayer(Rule rule, Gap gap, String actionKind) {
        int account = network.accounts().find(gap.accountId()).orElseThrow();
        if (portfolio.figures(account).unmapped()) {
            return;
        }
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
        add(
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

    private void addDoor(Gap gap) {
        String employee = String.valueOf(gap.employeeId());
        Map<String, Object> facts = new LinkedHashMap<>();
        portfolio.closedDoors(gap.accountId()).stream()
                .filter(door -> door.employeeId().equals(employee))
                .forEach(door -> facts.put("share", door.share()));
        add(
                Rule.CLOSED_DOOR,
                gap.id(),
                gap.severity(),
                network.accounts().find(gap.accountId()).orElseThrow(),
                employee,
                -1,
                List.of(),
                facts,
                action("BRING_MANAGER", "map", gap.accountId(), employee));
    }

    /** The worst pair, where it takes more than its two people alone. */
    private void addPair() {
        for (WorstGroup group : portfolio.report().worst()) {
            double alone =
                    group.alone().stream().mapToDouble(Double::doubleValue).sum();
            if (group.k() == 2 && group.employees().size() == 2 && group.revenueAtRisk() > alone * 1.01) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("alone", group.alone());
                facts.put("together", group.revenueAtRisk());
                add(
                        Rule.WORST_PAIR,
                        String.join("|", group.employees()),
                        group.revenueAtRisk() - alone,
                        -1,
                        null,
                        -1,
                        portfolio.employees(group.employees()),
                        facts,
                        new Action(
                                "PLAN_THIRD_HOLDER",
                                "employee",
                                Map.of("id", group.employees().get(0), "out", String.join(",", group.employees()))));
            }
        }
    }

    private static Action action(String kind, String view, String id, @Nullable String out) {
        return new Action(kind, view, out == null ? Map.of("id", id) : Map.of("id", id, "out", out));
    }

    private void add(
            Rule rule,
            String subject,
            double severity,
            int account,
            @Nullable String employeeId,
            int contact,
            List<Named> employees,
            Map<String, Object> facts,
            Action action) {
        found.add(new Finding(
                rule + "|" + subject,
                rule,
                severity,
                account < 0 ? null : accountHead(account),
                employeeId == null ? null : employeeHead(employeeId),
                contact < 0 ? null : contactHead(contact),
                employees,
                facts,
                action));
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
