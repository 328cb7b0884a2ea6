package org.twoeyes.service.view;

import java.util.Locale;
import java.util.Optional;
import org.twoeyes.service.view.Finding.Rule;

/** Whose eyes the portfolio is looked at with: what comes first for them. */
public enum Perspective {
    /** Money at risk at accounts. */
    SALES,
    /** Coverage of the top layers and the demanding tiers, eyes that are none, closed doors. */
    STRATEGY,
    /** Those who are leaving first, then what would go with whom, then who must not leave together. */
    SUCCESSION;

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

    /**
     * What a finding is worth to it.
     *
     * @param demanding whether the tier of its account asks for more layers than the default tier does
     * @param leaver whether it is about an employee who is known to leave
     */
    double score(Rule rule, double severity, boolean demanding, boolean leaver) {
        double score = severity * weight(rule);
        return switch (this) {
            case SALES -> score;
            case STRATEGY -> demanding ? score * 2 : score;
            case SUCCESSION -> leaver ? score * LEAVER_FIRST : score;
        };
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
