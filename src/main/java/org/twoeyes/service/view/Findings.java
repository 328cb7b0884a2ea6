package org.twoeyes.service.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.model.Policy;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.Finding.Rule;

/** Collects what needs attention, and tells what comes first for somebody, each with the facts of its sentence. */
final class Findings {

    private static final double NOBODY_TRUE = 0.6;

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;
    private final FindingFacts facts;
    private final boolean[] demanding;
    private final Map<Perspective, Shortlist> lists = new EnumMap<>(Perspective.class);

    private Findings(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
        this.facts = new FindingFacts(portfolio);
        this.demanding = demanding(network);
        for (Perspective perspective : Perspective.values()) {
            lists.put(perspective, new Shortlist());
        }
    }

    /** An account whose tier asks for more layers than the default tier does. */
    private static boolean[] demanding(StakeholderNetwork network) {
        Policy policy = network.policy();
        int usual = policy.tier(null).required().size();
        boolean[] demanding = new boolean[network.accounts().size()];
        for (int account = 0; account < demanding.length; account++) {
            demanding[account] = policy.tier(network.accounts().row(account).tier())
                            .required()
                            .size()
                    > usual;
        }
        return demanding;
    }

    /** What comes first for each perspective. O(report), and only what comes first is told. */
    static Map<Perspective, List<Finding>> first(AnalyzedPortfolio portfolio) {
        Findings findings = new Findings(portfolio);
        findings.addDepartures();
        for (int account = 0; account < portfolio.network().accounts().size(); account++) {
            findings.addAccount(account);
            int at = account;
            portfolio.analysis().forEachGap(at, gap -> findings.addGap(gap, at));
        }
        findings.addPair();
        Map<Perspective, List<Finding>> first = new EnumMap<>(Perspective.class);
        findings.lists.forEach((perspective, list) -> first.put(
                perspective,
                list.first().stream()
                        .map(candidate -> candidate.finding().get())
                        .toList()));
        return first;
    }

    /** Offers a finding to all perspectives; it is told only if it comes first. */
    private void offer(
            Rule rule, String subject, double severity, int account, boolean leaver, Supplier<Finding> finding) {
        boolean demands = account != Shortlist.NO_ACCOUNT && demanding[account];
        lists.forEach((perspective, list) -> {
            double score = perspective.score(rule, severity, demands, leaver);
            if (list.mayTake(rule, score)) {
                list.offer(new Shortlist.Candidate(rule, FindingFacts.id(rule, subject), score, account, finding));
            }
        });
    }

    /** Says whether a finding may come first for anybody, wherever its account is. */
    private boolean mayMatter(Rule rule, double severity, boolean leaver) {
        for (Map.Entry<Perspective, Shortlist> list : lists.entrySet()) {
            if (list.getValue().mayTake(rule, list.getKey().score(rule, severity, true, leaver))) {
                return true;
            }
        }
        return false;
    }

    /** One for each employee with whom accounts are lost, on the account of most value. */
    private void addDepartures() {
        for (int employee = 0; employee < network.employees().size(); employee++) {
            Departure departure = portfolio.analysis().departure(employee).orElse(null);
            boolean leaver = network.employees().isLeaving(employee);
            if (departure != null
                    && !departure.loss().accountsLost().isEmpty()
                    && mayMatter(Rule.ACCOUNT_HANGS_ON, departure.loss().revenueAtRisk(), leaver)) {
                int account = mostValuable(departure.loss().accountsLost());
                offer(
                        Rule.ACCOUNT_HANGS_ON,
                        departure.employeeId(),
                        departure.loss().revenueAtRisk(),
                        account,
                        leaver,
                        () -> facts.hangsOn(departure, account));
            }
        }
    }

    private int mostValuable(List<String> accountIds) {
        int most = network.account(accountIds.get(0));
        for (String id : accountIds) {
            int account = network.account(id);
            if (network.accounts().value(account) > network.accounts().value(most)) {
                most = account;
            }
        }
        return most;
    }

    private boolean isLeaving(String employeeId) {
        return network.employees().isLeaving(network.employee(employeeId));
    }

    private void addAccount(int account) {
        AccountFigures figures = portfolio.figures(account);
        if (figures.life() == Life.ALIVE && figures.trueLife() != Life.ALIVE) {
            double severity = figures.value() * (figures.trueLife() == Life.NOT_HELD ? 1 : NOBODY_TRUE);
            offer(
                    Rule.FALSE_SECOND_EYE,
                    figures.id(),
                    severity,
                    account,
                    false,
                    () -> facts.falseSecondEye(account, figures, severity));
        }
        if (figures.life() == Life.NOT_HELD) {
            double share = figures.weight() > 0 ? figures.heldWeight() / figures.weight() : 0;
            Rule rule = figures.unmapped() ? Rule.UNMAPPED : Rule.NOT_HELD_ACCOUNT;
            offer(
                    rule,
                    figures.id(),
                    figures.value() * (1 - share),
                    account,
                    false,
                    () -> facts.notHeld(rule, account, figures, share));
        }
    }

    private void addGap(Gap gap, int account) {
        switch (gap.kind()) {
            case BLIND_SPOT -> addContact(Rule.BLIND_SPOT, gap, account, "INTRODUCE");
            case LAST_EYE_LEAVING -> addContact(Rule.LAST_EYE_LEAVING, gap, account, "HAND_OVER");
            case OPPOSED -> addContact(Rule.OPPOSED, gap, account, "WIN_OVER");
            case STALE -> addContact(Rule.STALE, gap, account, "MEET");
            case UNMAPPED_LAYER -> addLayer(Rule.UNMAPPED, gap, account, "MAP_LAYER");
            case LOW_COVERAGE -> addLayer(Rule.LOW_COVERAGE, gap, account, "COVER_LAYER");
            case CLOSED_DOOR ->
                offer(
                        Rule.CLOSED_DOOR,
                        gap.id(),
                        gap.severity(),
                        account,
                        isLeaving(String.valueOf(gap.employeeId())),
                        () -> facts.door(gap, account));
            case SINGLE_EYE, FALSE_EYE, RANK_MISMATCH -> {
                // told by the accounts that hang on somebody, and by the coverage of the layer
            }
        }
    }

    private void addContact(Rule rule, Gap gap, int account, String actionKind) {
        boolean leaver = rule == Rule.LAST_EYE_LEAVING;
        offer(rule, gap.id(), gap.severity(), account, leaver, () -> facts.contact(rule, gap, account, actionKind));
    }

    private void addLayer(Rule rule, Gap gap, int account, String actionKind) {
        if (!portfolio.figures(account).unmapped()) {
            offer(rule, gap.id(), gap.severity(), account, false, () -> facts.layer(rule, gap, account, actionKind));
        }
    }

    /** The worst pair, where it takes more than its two people alone. */
    private void addPair() {
        for (WorstGroup group : portfolio.report().worst()) {
            double alone =
                    group.alone().stream().mapToDouble(Double::doubleValue).sum();
            if (group.k() == 2 && group.employees().size() == 2 && group.revenueAtRisk() > alone * 1.01) {
                String subject = String.join("|", group.employees());
                double severity = group.revenueAtRisk() - alone;
                offer(
                        Rule.WORST_PAIR,
                        subject,
                        severity,
                        Shortlist.NO_ACCOUNT,
                        false,
                        () -> facts.pair(group, subject, severity));
            }
        }
    }
}
