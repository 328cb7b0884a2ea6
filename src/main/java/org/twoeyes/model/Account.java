package org.twoeyes.model;

import org.jspecify.annotations.Nullable;

/**
 * An organization the vendor sells to, or a part of one.
 *
 * @param id unique among accounts
 * @param name as stored, shown as it is
 * @param parentId the account this one is part of; accounts joined through it form an account group
 * @param segment government, enterprise, consumer, …
 * @param tier picks the coverage requirements from the policy; none means the policy's default tier
 * @param revenue per year, in {@code currency}, at least 0; not given counts as 0
 * @param currency of the revenue; not given is the policy's reporting currency
 * @param region where it is served from
 * @param industry what it does
 * @param loyaltyStage suspect, prospect, first_purchase, repeat, advocate or lost
 * @param satisfaction 0 to 10
 */
public record Account(
        String id,
        String name,
        @Nullable String parentId,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable Double revenue,
        @Nullable String currency,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String loyaltyStage,
        @Nullable Double satisfaction) {

    public Account {
        Ids.check(id);
        Values.range("revenue", revenue, 0, Double.MAX_VALUE);
        Values.range("satisfaction", satisfaction, 0, 10);
    }
}
