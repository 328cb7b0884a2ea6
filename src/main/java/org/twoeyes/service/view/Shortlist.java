package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.twoeyes.model.Ids;
import org.twoeyes.service.view.Finding.Rule;

/**
 * The ten findings that matter most of any number of candidates: at most three of a rule and two of an account, so that there
 * is variety. Of each rule it keeps the few that may still be among the ten, so that the others need not be told.
 */
final class Shortlist {

    /** The account of a finding that is not of one account alone. */
    static final int NO_ACCOUNT = -1;

    private static final int SHOWN = 10;
    private static final int OF_A_RULE = 3;
    private static final int OF_AN_ACCOUNT = 2;

    /** Of a rule three are shown, and those of full accounts are passed over: two of each, and five accounts can be full. */
    private static final int KEPT_OF_A_RULE = OF_A_RULE + SHOWN;

    private final Map<Rule, List<Candidate>> best = new EnumMap<>(Rule.class);

    /**
     * Something that may be shown.
     *
     * @param id of the finding; of candidates with one score the smaller one comes first
     * @param account the number of its account, or {@link #NO_ACCOUNT}
     * @param finding tells it
     */
    record Candidate(Rule rule, String id, double score, int account, Supplier<Finding> finding) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id, Ids.ORDER);
    }

    /** Says whether a candidate of a score may be among the first. */
    boolean mayTake(Rule rule, double score) {
        List<Candidate> rivals = best.get(rule);
        return rivals == null
                || rivals.size() < KEPT_OF_A_RULE
                || score >= rivals.get(rivals.size() - 1).score();
    }

    /** Takes a candidate, if it may be among the first. */
    void offer(Candidate candidate) {
        List<Candidate> rivals = best.computeIfAbsent(candidate.rule(), rule -> new ArrayList<>());
        int place = Collections.binarySearch(rivals, candidate, Candidate.BEST_FIRST);
        rivals.add(place < 0 ? -1 - place : place, candidate);
        int ofAccount = 0;
        for (int i = 0; i < rivals.size() && candidate.account() != NO_ACCOUNT; i++) {
            ofAccount += rivals.get(i).account() == candidate.account() ? 1 : 0;
            if (ofAccount > OF_AN_ACCOUNT) {
                rivals.remove(i);
                return;
            }
        }
        if (rivals.size() > KEPT_OF_A_RULE) {
            rivals.remove(KEPT_OF_A_RULE);
        }
    }

    /** The first ten, the best first. */
    List<Candidate> first() {
        List<Candidate> all = best.values().stream()
                .flatMap(List::stream)
                .sorted(Candidate.BEST_FIRST)
                .toList();
        Map<Rule, Integer> ofRule = new EnumMap<>(Rule.class);
        Map<Integer, Integer> ofAccount = new HashMap<>();
        List<Candidate> first = new ArrayList<>();
        for (Candidate candidate : all) {
            boolean room = first.size() < SHOWN
                    && ofRule.getOrDefault(candidate.rule(), 0) < OF_A_RULE
                    && (candidate.account() == NO_ACCOUNT
                            || ofAccount.getOrDefault(candidate.account(), 0) < OF_AN_ACCOUNT);
            if (room) {
                ofRule.merge(candidate.rule(), 1, Integer::sum);
                ofAccount.merge(candidate.account(), 1, Integer::sum);
                first.add(candidate);
            }
        }
        return first;
    }
}
