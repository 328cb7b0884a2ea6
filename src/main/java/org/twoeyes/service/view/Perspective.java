package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Policy;
import org.twoeyes.service.view.Finding.Rule;

/** Whose eyes the portfolio is looked at with: what comes first for them. */
public enum Perspective {
    /** Money at risk at accounts. */
    SALES,
    /** Coverage of the top layers and the demanding tiers, eyes that are none, closed doors. */
    STRATEGY,
    /** Those who are leaving first, then what would go with whom, then who must not leave together. */
    SUCCESSION;

    private static final int SHOWN = 10;
    private static final int OF_A_RULE = 3;
    private static final int OF_AN_ACCOUNT = 2;
    private static final double LEAVER_FIRST = 1e6;

    /** The word in an address: {@code sales}, {@code strategy}, {@code succession}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The perspective of a word; empty if it is none. */
    public static Optional<Perspective> find(String word) {
        for (Perspective perspective : values()) {
            if (perspective.word().equals(word)) {
                return Optional.of(perspective);
            }
        }
        return Optional.empty();
    }

    /** The ten that matter most: at most three of a rule and two of an account, so that there is variety. */
    List<Finding> first(AnalyzedPortfolio portfolio, List<Finding> findings) {
        PriorityQueue<Scored> best = new PriorityQueue<>(Scored.ORDER);
        findings.forEach(finding -> best.add(new Scored(finding, score(portfolio, finding))));
        Map<Object, Integer> taken = new HashMap<>();
        List<Finding> first = new ArrayList<>();
        while (!best.isEmpty() && first.size() < SHOWN) {
            Finding finding = best.remove().finding();
            String account = finding.account() == null ? "" : finding.account().id();
            boolean room = taken.getOrDefault(finding.rule(), 0) < OF_A_RULE
                    && (account.isEmpty() || taken.getOrDefault(account, 0) < OF_AN_ACCOUNT);
            if (room) {
                taken.merge(finding.rule(), 1, Integer::sum);
                taken.merge(account, 1, Integer::sum);
                first.add(finding);
            }
        }
        return first;
    }

    /** A finding and what it is worth to a perspective; the best come first, of the same the one whose id does. */
    private record Scored(Finding finding, double score) {
        static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.finding().id(), Ids.ORDER);
    }

    private double score(AnalyzedPortfolio portfolio, Finding finding) {
        double score = finding.severity() * weight(finding.rule());
        if (this == STRATEGY && finding.account() != null) {
            return isDemanding(portfolio, finding.account().id()) ? score * 2 : score;
        }
        boolean leaver = finding.employee() != null && finding.employee().leavingOn() != null;
        return this == SUCCESSION && leaver ? score * LEAVER_FIRST : score;
    }

    /** An account whose tier asks for more layers than the default tier does. */
    private static boolean isDemanding(AnalyzedPortfolio portfolio, String accountId) {
        Policy policy = portfolio.policy();
        int account = portfolio.network().accounts().find(accountId).orElseThrow();
        int asked = policy.tier(portfolio.network().accounts().row(account).tier())
                .required()
                .size();
        return asked > policy.tier(null).required().size();
    }

    private double weight(Rule rule) {
        return switch (this) {
            case SALES ->
                switch (rule) {
                    case ACCOUNT_HANGS_ON, NOT_HELD_ACCOUNT, LAST_EYE_LEAVING -> 1;
                    case FALSE_SECOND_EYE, BLIND_SPOT -> 0.8;
                    case CLOSED_DOOR, WORST_PAIR, OPPOSED -> 0.5;
                    case UNMAPPED, LOW_COVERAGE, STALE -> 0.3;
                };
            case STRATEGY ->
                switch (rule) {
                    case UNMAPPED, LOW_COVERAGE -> 2;
                    case FALSE_SECOND_EYE, CLOSED_DOOR, BLIND_SPOT -> 1;
                    case NOT_HELD_ACCOUNT, OPPOSED -> 0.7;
                    case ACCOUNT_HANGS_ON, LAST_EYE_LEAVING, WORST_PAIR, STALE -> 0.2;
                };
            case SUCCESSION ->
                switch (rule) {
                    case LAST_EYE_LEAVING, ACCOUNT_HANGS_ON -> 1;
                    case WORST_PAIR -> 0.8;
                    case CLOSED_DOOR, FALSE_SECOND_EYE -> 0.5;
                    case BLIND_SPOT, NOT_HELD_ACCOUNT, UNMAPPED, LOW_COVERAGE, OPPOSED, STALE -> 0.01;
                };
        };
    }
}
