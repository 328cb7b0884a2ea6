package org.twoeyes.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the vendor's own staff.
 *
 * @param id unique among employees
 * @param name as stored
 * @param title as stored
 * @param function sales, delivery, legal, …
 * @param layer decision layer, one of the policy's
 * @param layerInferred whether the layer was inferred from the title
 * @param managerId the employee they report to
 * @param region where they work
 * @param joinedOn first day
 * @param leavingOn announced last day
 * @param leftOn day they left
 * @param capacity how many live ties they can hold, at least 0
 * @param attritionRisk probability of leaving within 12 months, 0 to 1
 * @param email as stored
 */
public record Employee(
        String id,
        String name,
        @Nullable String title,
        @Nullable String function,
        String layer,
        boolean layerInferred,
        @Nullable String managerId,
        @Nullable String region,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leavingOn,
        @Nullable LocalDate leftOn,
        @Nullable Integer capacity,
        @Nullable Double attritionRisk,
        @Nullable String email) {

    public Employee {
        Ids.check(id);
        Values.notNegative("capacity", capacity);
        Values.range("attritionRisk", attritionRisk, 0, 1);
    }

    /** The same employee, reporting to nobody. */
    public Employee reportingToNobody() {
        return new Employee(
                id,
                name,
                title,
                function,
                layer,
                layerInferred,
                null,
                region,
                joinedOn,
                leavingOn,
                leftOn,
                capacity,
                attritionRisk,
                email);
    }
}
