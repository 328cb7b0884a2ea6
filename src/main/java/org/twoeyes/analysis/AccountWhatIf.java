package org.twoeyes.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * One account if some employees left and some ties were added: what the report would say of it. Only for
 * closed doors, managers who leave are still managers. Accounts of other groups are not looked at: O(ties of the
 * group), besides the search for eyes and paths in it. Source: {@code docs/methods/departures.md}.
 *
 * @param contacts by index
 * @param layers in the order of the policy
 * @param gaps the most severe first
 */
public record AccountWhatIf(
        AccountFigures figures, List<ContactFigures> contacts, List<CoverageRow> layers, List<Gap> gaps) {

    /**
     * Works an account out.
     *
     * @param after the network as it would be, of {@link WhatIf#changed}
     * @throws IllegalArgumentException if the account is unknown
     */
    public static AccountWhatIf of(StakeholderNetwork after, String accountId) {
        int account = after.account(accountId);
        AccountTable accounts = after.accounts();
        int group = accounts.group(account);
        IntStream contacts = IntStream.range(
                accounts.firstContact(accounts.firstInGroup(group)),
                accounts.endContact(accounts.endOfGroup(group) - 1));
        GroupFigures figures = new GroupAnalysis(after, FalseEyes.of(after, contacts)).of(group);
        return new AccountWhatIf(
                figures.accounts().get(account - accounts.firstInGroup(group)),
                figures.contacts().stream()
                        .filter(contact -> contact.accountId().equals(accountId))
                        .toList(),
                figures.coverage().stream()
                        .filter(row -> row.accountId().equals(accountId))
                        .toList(),
                figures.gaps().get(account - accounts.firstInGroup(group)).stream()
                        .map(Gaps.Ranked::gap)
                        .toList());
    }
}
