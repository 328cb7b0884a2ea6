package org.twoeyes.service.view;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.Finding.Rule;

/** Collects what needs attention, and tells what comes first for somebody, each with the facts of its sentence. */
final class Findings {

    /** So many employees are looked at first; where accounts are lost with them, nearly nobody else may come first then. */
    private static final int LIKELY = 64;

    private static final List<Rule> RULES = List.of(Rule.values());

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;
    private final FindingFacts facts;
    private final GroupFindings ofGroup;
    private final Map<Perspective, Shortlist> lists = new EnumMap<>(Perspective.class);

    private Findings(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
        this.facts = new FindingFacts(portfolio);
        this.ofGroup = new GroupFindings(portfolio);
        for (Perspective perspective : Perspective.values()) {
            lists.put(perspective, new Shortlist());
        }
    }

    /** What comes first for each perspective. O(employees + groups), and only what may come first is asked and told. */
    static Map<Perspective, List<Finding>> first(AnalyzedPortfolio portfolio) {
        Findings findings = new Findings(portfolio);
        findings.addDepartures();
        findings.addGroups();
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
            Rule rule,
            Supplier<String> subject,
            double severity,
            int account,
            boolean leaver,
            Supplier<Finding> finding) {
        boolean demands = account != Shortlist.NO_ACCOUNT && ofGroup.isDemanding(account);
        lists.forEach((perspective, list) -> {
            double score = perspective.score(rule, severity, demands, leaver);
            if (list.mayTake(rule, score)) {
                list.offer(
                        new Shortlist.Candidate(rule, FindingFacts.id(rule, subject.get()), score, account, finding));
            }
        });
    }

    /** Of the groups in which something may come first. */
    private void addGroups() {
        for (int group = 0; group < network.accounts().groups(); group++) {
            if (mayMatter(portfolio.findingScores(group))) {
                ofGroup.forEach(group, this::offer);
            }
        }
    }

    private boolean mayMatter(double[] highest) {
        int place = 0;
        for (Shortlist list : lists.values()) {
            for (Rule rule : RULES) {
                double score = highest[place++];
                if (score >= 0 && list.mayTake(rule, score)) {
                    return true;
                }
            }
        }
        return false;
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

    /**
     * One for each employee with whom accounts are lost, on the account of most value. What goes with somebody is asked only where it
     * may come first, and it rarely may after those with whom the most goes.
     */
    private void addDepartures() {
        int employees = network.employees().size();
        double[] revenue = IntStream.range(0, employees)
                .mapToDouble(portfolio.analysis()::revenueAtRisk)
                .toArray();
        Comparator<Integer> most = Comparator.comparingDouble(employee -> -revenue[employee]);
        FirstRows<Integer> leavers = new FirstRows<>(LIKELY, most);
        FirstRows<Integer> others = new FirstRows<>(LIKELY, most);
        for (int employee = 0; employee < employees; employee++) {
            (network.employees().isLeaving(employee) ? leavers : others).add(employee);
        }
        BitSet seen = new BitSet();
        Stream.of(leavers, others)
                .flatMap(rows -> rows.rows(Function.identity()).first().stream())
                .forEach(employee -> {
                    seen.set(employee);
                    addDeparture(employee, revenue[employee]);
                });
        for (int employee = seen.nextClearBit(0); employee < employees; employee = seen.nextClearBit(employee + 1)) {
            addDeparture(employee, revenue[employee]);
        }
    }

    private void addDeparture(int employee, double revenue) {
        boolean leaver = network.employees().isLeaving(employee);
        Departure departure = mayMatter(Rule.ACCOUNT_HANGS_ON, revenue, leaver)
                ? portfolio.analysis().departure(employee).orElse(null)
                : null;
        if (departure != null && !departure.loss().accountsLost().isEmpty()) {
            int account = mostValuable(departure.loss().accountsLost());
            offer(
                    Rule.ACCOUNT_HANGS_ON,
                    departure::employeeId,
                    revenue,
                    account,
                    leaver,
                    () -> facts.hangsOn(departure, account));
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
                        () -> subject,
                        severity,
                        Shortlist.NO_ACCOUNT,
                        false,
                        () -> facts.pair(group, subject, severity));
            }
        }
    }
}
