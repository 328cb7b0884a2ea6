package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twoeyes.analysis.CoverageTally;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfBase;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.plan.PlanReport.AccountOutcome;
import org.twoeyes.analysis.plan.PlanReport.LayerChange;
import org.twoeyes.model.Pair;
import org.twoeyes.network.StakeholderNetwork;

/** What becomes of the accounts once those who leave are gone and every proposed tie is live, at full strength, as in a what-if. */
public final class PlanOutcomes {

    private PlanOutcomes() {}

    /**
     * The accounts in which a tie is proposed, by id. O(ties), besides the search for eyes in those accounts.
     *
     * @param base the portfolio as it is
     * @param leavers who leaves, active on the date; nobody but in a succession
     * @param proposed ties of people who are active on the date
     */
    public static List<AccountOutcome> of(WhatIfBase base, Collection<String> leavers, List<Pair> proposed) {
        List<AddedTie> ties = proposed.stream()
                .map(pair -> new AddedTie(pair.employeeId(), pair.contactId()))
                .toList();
        WhatIf then = WhatIf.in(base, leavers, ties);
        return then.report().accounts().stream()
                .map(change -> new AccountOutcome(
                        change.id(),
                        change.before(),
                        change.after(),
                        layers(base.network(), then.after(), change.id())))
                .toList();
    }

    /**
     * The accounts of a scope that have one eye once ties are live, by id; the cost of {@link #of}.
     *
     * @param ties of people who are active on the date
     */
    public static List<String> oneEyed(WhatIfBase base, PortfolioReport report, PlanScope scope, List<Pair> ties) {
        StakeholderNetwork network = base.network();
        Map<String, Life> then = of(base, List.of(), ties).stream()
                .collect(Collectors.toMap(
                        AccountOutcome::id, outcome -> outcome.after().life()));
        return report.accounts().stream()
                .filter(account -> scope.hasAccount(network, network.account(account.id())))
                .filter(account -> then.getOrDefault(account.id(), account.life()) == Life.ONE_EYE)
                .map(AccountFigures::id)
                .toList();
    }

    private static List<LayerChange> layers(StakeholderNetwork network, StakeholderNetwork after, String accountId) {
        List<LayerChange> changes = new ArrayList<>();
        List<CoverageRow> before = CoverageTally.layers(network, network.account(accountId));
        List<CoverageRow> then = CoverageTally.layers(after, network.account(accountId));
        for (int layer = 0; layer < before.size(); layer++) {
            Double was = before.get(layer).coverage();
            Double becomes = then.get(layer).coverage();
            if (was != null && becomes != null && !was.equals(becomes)) {
                changes.add(new LayerChange(before.get(layer).layer(), was, becomes));
            }
        }
        return changes;
    }
}
