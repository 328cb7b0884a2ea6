package org.twoeyes.service.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.RuleVersions;
import org.twoeyes.model.Policy;

/**
 * By which rules and of which day something is said: what a paper has to carry that is read later.
 *
 * @param policy name of the policy in force, by its values
 * @param layerRules name of the rules by which layers are told from titles
 * @param liveThreshold strength from which a tie is live, 0 to 1
 * @param quorum share of an account's weight that must be exceeded to hold it, 0 to 1
 * @param halfLifeDays days after which an interaction counts half
 * @param dataEnded the day of the newest interaction, where it is long before {@code asOf}; else null
 */
public record RulesInForce(
        LocalDate asOf,
        String policy,
        String layerRules,
        double liveThreshold,
        double quorum,
        double halfLifeDays,
        String currency,
        boolean revenueUnknown,
        @Nullable LocalDate dataEnded) {

    private static final int LONG_DAYS = 90;

    static RulesInForce of(AnalyzedPortfolio portfolio) {
        Policy policy = portfolio.policy();
        LocalDate newest = portfolio.report().summary().dataEndsOn();
        boolean ended = newest != null && ChronoUnit.DAYS.between(newest, portfolio.asOf()) > LONG_DAYS;
        return new RulesInForce(
                portfolio.asOf(),
                RuleVersions.ofPolicy(policy),
                RuleVersions.ofLayerRules(),
                policy.liveThreshold(),
                policy.quorum(),
                policy.halfLifeDays(),
                policy.reportingCurrency(),
                portfolio.report().summary().revenueUnknown(),
                ended ? newest : null);
    }
}
