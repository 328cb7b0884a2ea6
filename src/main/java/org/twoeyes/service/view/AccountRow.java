package org.twoeyes.service.view;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Account;
import org.twoeyes.network.AccountTable;
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

    /** The rows of an account group, by account index. */
    static List<AccountRow> ofGroup(AnalyzedPortfolio portfolio, int group) {
        AccountTable accounts = portfolio.network().accounts();
        return IntStream.range(accounts.firstInGroup(group), accounts.endOfGroup(group))
                .mapToObj(account -> of(portfolio, account))
                .toList();
    }

    /** The rows of all groups, by id. */
    static List<AccountRow> all(AnalyzedPortfolio portfolio, ByGroup<List<AccountRow>> groups) {
        AccountTable accounts = portfolio.network().accounts();
        AccountRow[] rows = new AccountRow[accounts.size()];
        for (int group = 0; group < accounts.groups(); group++) {
            int account = accounts.firstInGroup(group);
            for (AccountRow row : groups.get(group)) {
                rows[accounts.idRank(account++)] = row;
            }
        }
        return List.of(rows);
    }

    static AccountRow of(AnalyzedPortfolio portfolio, int account) {
        StakeholderNetwork network = portfolio.network();
        Account row = network.accounts().row(account);
        AccountFigures figures = portfolio.figures(account);
        List<Gap> gaps = portfolio.analysis().gaps(account);
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
