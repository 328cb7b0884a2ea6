package org.twoeyes.service.view;

import java.util.List;
import org.twoeyes.analysis.AccountWhatIf;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.network.StakeholderNetwork;

/**
 * A contact in a what-if, for their page: what it says of today, said of then.
 *
 * @param holders who would have a live tie to them, by id
 * @param falseEyes who of the holders would be no second eye
 * @param gaps the most severe first
 */
public record WhatIfContact(
        String id,
        int eyes,
        int trueEyes,
        List<Named> holders,
        List<FalseHolder> falseEyes,
        boolean reachable,
        int paths,
        List<GapRow> gaps) {

    /** The contact of an id in the network as it would be. */
    static WhatIfContact of(AnalyzedPortfolio portfolio, StakeholderNetwork after, String contactId) {
        int account = after.contacts().account(after.contact(contactId));
        AccountWhatIf then = AccountWhatIf.of(after, after.accounts().id(account));
        ContactFigures figures = then.contacts().stream()
                .filter(contact -> contact.id().equals(contactId))
                .findFirst()
                .orElseThrow();
        return new WhatIfContact(
                contactId,
                figures.eyes(),
                figures.trueEyes(),
                portfolio.employees(figures.holders()),
                FalseHolder.named(portfolio, figures.falseEyes()),
                figures.reachable(),
                figures.paths(),
                then.gaps().stream()
                        .filter(gap -> contactId.equals(gap.contactId()))
                        .map(gap -> GapRow.of(portfolio, gap))
                        .toList());
    }
}
