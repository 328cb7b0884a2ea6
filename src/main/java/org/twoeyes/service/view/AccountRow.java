package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Account;
import org.twoeyes.network.StakeholderNetwork;

/** An account in a list: what it is worth and what it stands on. Amounts in reporting currency. */
public record AccountRow(
        String id,
        String name,
        @Nullable String parentId,
        @Nullable String tier,
        @Nullable String segment,
        @Nullable String region,
        @Nullable String industry,
        double revenue,
        double value,
        double weight,
        double heldWeight,
        int eyes,
        boolean eyesCapped,
        Life life,
        int trueEyes,
        Life trueLife,
        List<Named> eyeHolders,
        @Nullable Double key,
        @Nullable Double universal,
        double organizational,
        int contacts,
        int keyContacts,
        int singleEyes,
        int blindSpots,
        boolean unmapped,
        @Nullable TopGap topGap) {

    /** The most severe gap of an account. */
    public record TopGap(GapKind kind, double severity) {}

    static List<AccountRow> all(AnalyzedPortfolio portfolio) {
        StakeholderNetwork network = portfolio.network();
        List<AccountRow> rows = new ArrayList<>(network.accounts().size());
        for (int rank = 0; rank < network.accounts().size(); rank++) {
            rows.add(of(portfolio, network.accounts().atIdRank(rank)));
        }
        return List.copyOf(rows);
    }

    static AccountRow of(AnalyzedPortfolio portfolio, int account) {
        StakeholderNetwork network = portfolio.network();
        Account row = network.accounts().row(account);
        AccountFigures figures = portfolio.figures(account);
        List<Gap> gaps = portfolio.gaps(row.id());
        int first = network.accounts().firstContact(account);
        int end = network.accounts().endContact(account);
        int[] keyByEyes = new int[3];
        for (int contact = first; contact < end; contact++) {
            if (network.contacts().isKey(contact)) {
                keyByEyes[Math.min(2, network.ties().eyes(contact))]++;
            }
        }
        return new AccountRow(
                row.id(),
                row.name(),
                row.parentId(),
                row.tier(),
                row.segment(),
                row.region(),
                row.industry(),
                network.accounts().revenue(account),
                figures.value(),
                figures.weight(),
                figures.heldWeight(),
                figures.eyes(),
                figures.eyesCapped(),
                figures.life(),
                figures.trueEyes(),
                figures.trueLife(),
                portfolio.employees(figures.eyeHolders()),
                figures.key(),
                figures.universal(),
                figures.organizational(),
                end - first,
                keyByEyes[0] + keyByEyes[1] + keyByEyes[2],
                keyByEyes[1],
                keyByEyes[0],
                figures.unmapped(),
                gaps.isEmpty()
                        ? null
                        : new TopGap(gaps.get(0).kind(), gaps.get(0).severity()));
    }
}
