package org.twoeyes.service.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Policy;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.Finding.Rule;

/** What may need attention in an account group: its accounts and their gaps, each with the facts of its sentence. */
final class GroupFindings {

    private static final double NOBODY_TRUE = 0.6;
    private static final List<Perspective> PERSPECTIVES = List.of(Perspective.values());
    private static final List<Rule> RULES = List.of(Rule.values());

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;
    private final FindingFacts facts;
    private final int usualLayers;

    /** Takes what may need attention. */
    interface Sink {

        /**
         * Takes one.
         *
         * @param subject gives the id of what it is about, of all of its rule
         * @param severity at least 0
         * @param account its number, or {@link Shortlist#NO_ACCOUNT}
         * @param leaver whether it is about an employee who is known to leave
         * @param finding tells it
         */
        void offer(
                Rule rule,
                Supplier<String> subject,
                double severity,
                int account,
                boolean leaver,
                Supplier<Finding> finding);
    }

    GroupFindings(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
        this.facts = new FindingFacts(portfolio);
        this.usualLayers = network.policy().tier(null).required().size();
    }

    /** Says whether the tier of an account asks for more layers than the default tier does. */
    boolean isDemanding(int account) {
        Policy policy = network.policy();
        return policy.tier(network.accounts().row(account).tier()).required().size() > usualLayers;
    }

    /** The highest score of each rule for each perspective, those of one after those of the other; negative where it tells nothing. */
    double[] highest(int group) {
        double[] highest = new double[PERSPECTIVES.size() * RULES.size()];
        Arrays.fill(highest, -1);
        forEach(group, (rule, subject, severity, account, leaver, finding) -> {
            boolean demanding = isDemanding(account);
            for (Perspective perspective : PERSPECTIVES) {
                int place = place(perspective, rule);
                highest[place] = Math.max(highest[place], perspective.score(rule, severity, demanding, leaver));
            }
        });
        return highest;
    }

    private static int place(Perspective perspective, Rule rule) {
        return PERSPECTIVES.indexOf(perspective) * RULES.size() + RULES.indexOf(rule);
    }

    /** Offers all that a group has. */
    void forEach(int group, Sink sink) {
        AccountTable accounts = network.accounts();
        for (int account = accounts.firstInGroup(group); account < accounts.endOfGroup(group); account++) {
            addAccount(account, sink);
            int at = account;
            portfolio.analysis().forEachGap(at, gap -> addGap(gap, at, sink));
        }
    }

    private void addAccount(int account, Sink sink) {
        AccountFigures figures = portfolio.figures(account);
        if (figures.life() == Life.ALIVE && figures.trueLife() != Life.ALIVE) {
            double severity = figures.value() * (figures.trueLife() == Life.NOT_HELD ? 1 : NOBODY_TRUE);
            sink.offer(
                    Rule.FALSE_SECOND_EYE,
                    figures::id,
                    severity,
                    account,
                    false,
                    () -> facts.falseSecondEye(account, figures, severity));
        }
        if (figures.life() == Life.NOT_HELD) {
            double share = figures.weight() > 0 ? figures.heldWeight() / figures.weight() : 0;
            Rule rule = figures.unmapped() ? Rule.UNMAPPED : Rule.NOT_HELD_ACCOUNT;
            sink.offer(
                    rule,
                    figures::id,
                    figures.value() * (1 - share),
                    account,
                    false,
                    () -> facts.notHeld(rule, account, figures, share));
        }
    }

    private void addGap(Gap gap, int account, Sink sink) {
        switch (gap.kind()) {
            case BLIND_SPOT -> addContact(Rule.BLIND_SPOT, gap, account, sink, "INTRODUCE");
            case LAST_EYE_LEAVING -> addContact(Rule.LAST_EYE_LEAVING, gap, account, sink, "HAND_OVER");
            case OPPOSED -> addContact(Rule.OPPOSED, gap, account, sink, "WIN_OVER");
            case STALE -> addContact(Rule.STALE, gap, account, sink, "MEET");
            case UNMAPPED_LAYER -> addLayer(Rule.UNMAPPED, gap, account, sink, "MAP_LAYER");
            case LOW_COVERAGE -> addLayer(Rule.LOW_COVERAGE, gap, account, sink, "COVER_LAYER");
            case CLOSED_DOOR ->
                sink.offer(
                        Rule.CLOSED_DOOR,
                        gap::id,
                        gap.severity(),
                        account,
                        isLeaving(String.valueOf(gap.employeeId())),
                        () -> facts.door(gap, account));
            case SINGLE_EYE, FALSE_EYE, RANK_MISMATCH -> {
                // told by the accounts that hang on somebody, and by the coverage of the layer
            }
        }
    }

    private void addContact(Rule rule, Gap gap, int account, Sink sink, String actionKind) {
        boolean leaver = rule == Rule.LAST_EYE_LEAVING;
        sink.offer(rule, gap::id, gap.severity(), account, leaver, () -> facts.contact(rule, gap, account, actionKind));
    }

    private void addLayer(Rule rule, Gap gap, int account, Sink sink, String actionKind) {
        if (!portfolio.figures(account).unmapped()) {
            sink.offer(
                    rule, gap::id, gap.severity(), account, false, () -> facts.layer(rule, gap, account, actionKind));
        }
    }

    private boolean isLeaving(String employeeId) {
        return network.employees().isLeaving(network.employee(employeeId));
    }
}
