package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;

/**
 * Something that needs attention, as a rule and its facts: the page makes a sentence of it in its reader's
 * language.
 *
 * @param id the same tomorrow
 * @param severity for ranking; amounts in reporting currency
 * @param employees whom else it is about: a group, or the holders who are no second eye
 * @param facts the figures of the sentence, by name
 * @param action what to do about it, and where
 */
public record Finding(
        String id,
        Rule rule,
        double severity,
        @Nullable AccountHead account,
        @Nullable EmployeeHead employee,
        @Nullable ContactHead contact,
        List<Named> employees,
        Map<String, Object> facts,
        Action action) {

    /** What kind of finding it is. */
    public enum Rule {
        /** With one employee an account is lost. */
        ACCOUNT_HANGS_ON,
        /** An account looks alive and has one true eye or none. */
        FALSE_SECOND_EYE,
        /** A key contact whom nobody knows. */
        BLIND_SPOT,
        /** A key contact all of whose holders are leaving. */
        LAST_EYE_LEAVING,
        /** An employee alone holds a share of an account, and no manager stands beside them. */
        CLOSED_DOOR,
        /** Two people who take far more together than alone. */
        WORST_PAIR,
        /** An account that is not held even with everybody. */
        NOT_HELD_ACCOUNT,
        /** A layer in which somebody is required and nobody is known to exist. */
        UNMAPPED,
        /** A layer that is covered less than its tier asks for. */
        LOW_COVERAGE,
        /** A key contact who is against us. */
        OPPOSED,
        /** A key contact whom nobody has met for too long. */
        STALE
    }

    /** The account of a finding. */
    public record AccountHead(String id, String name, Life life, Life trueLife, double revenue, double value) {}

    /** The employee of a finding. */
    public record EmployeeHead(
            String id,
            String name,
            @Nullable String title,
            @Nullable LocalDate leavingOn) {}

    /** The contact of a finding. */
    public record ContactHead(
            String id, String name, @Nullable String title, String layer) {}

    /**
     * What to do: {@code PLAN_SECOND_HOLDER}, {@code INTRODUCE}, {@code HAND_OVER}, … on a view of the page
     * with parameters of its address.
     */
    public record Action(String kind, String view, Map<String, String> params) {}
}
