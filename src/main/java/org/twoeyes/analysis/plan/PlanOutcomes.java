package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twoeyes.analysis.CoverageTally;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.plan.PlanReport.AccountOutcome;
import org.twoeyes.analysis.plan.PlanReport.LayerChange;
import org.twoeyes.network.StakeholderNetwork;

/** What becomes of the accounts once every proposed tie is live, at full strength, as in a what-if. */
final class PlanOutcomes {

    private PlanOutcomes() {}

    /** The accounts in which a tie is proposed, by id. O(ties), besides the search for eyes in those accounts. */
    static List<AccountOutcome> of(StakeholderNetwork network, PortfolioReport report, List<Proposal> proposals) {
        List<AddedTie> ties = proposals.stream()
                .map(proposal -> new AddedTie(proposal.employeeId(), proposal.contactId()))
                .toList();
        StakeholderNetwork after = network.withTies(ties.stream()
                .flatMapToInt(tie ->
                        Arrays.stream(new int[] {network.employee(tie.employeeId()), network.contact(tie.contactId())}))
                .toArray());
        return WhatIf.of(network, report, List.of(), ties).accounts().stream()
                .map(change -> new AccountOutcome(
                        change.id(), change.before(), change.after(), layers(network, after, change.id())))
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
