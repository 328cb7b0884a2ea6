package org.twoeyes.service.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.analysis.AccountWhatIf;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.network.StakeholderNetwork;

/**
 * An account in a what-if, for its map and heat map: what they say of today, said of then.
 *
 * @param layers in the order of the policy
 * @param matrix how each layer of each department would be covered in which there is anybody
 * @param trueEyes how many true eyes each contact would have, by id
 * @param falseEyes who of a contact's holders would be no second eye, by the contact's id; contacts without are left out
 * @param sole how many contacts here each employee would hold alone; those with none are left out
 * @param gaps the most severe first
 */
public record WhatIfAccount(
        String id,
        boolean eyesCapped,
        List<Named> eyeHolders,
        List<Coverage> layers,
        List<Coverage> matrix,
        Map<String, Integer> trueEyes,
        Map<String, List<FalseEye>> falseEyes,
        Map<String, Integer> sole,
        List<GapRow> gaps) {

    /** The account of an id in the network as it would be. */
    static WhatIfAccount of(AnalyzedPortfolio portfolio, StakeholderNetwork after, String accountId) {
        AccountWhatIf then = AccountWhatIf.of(after, accountId);
        int account = after.account(accountId);
        Map<String, Integer> trueEyes = new LinkedHashMap<>();
        Map<String, List<FalseEye>> falseEyes = new LinkedHashMap<>();
        Map<String, Integer> sole = new LinkedHashMap<>();
        for (ContactFigures contact : then.contacts()) {
            trueEyes.put(contact.id(), contact.trueEyes());
            if (!contact.falseEyes().isEmpty()) {
                falseEyes.put(contact.id(), contact.falseEyes());
            }
            if (contact.eyes() == 1) {
                sole.merge(contact.holders().get(0), 1, Integer::sum);
            }
        }
        return new WhatIfAccount(
                accountId,
                then.figures().eyesCapped(),
                portfolio.employees(then.figures().eyeHolders()),
                Coverage.ofLayers(portfolio, account, then.layers()),
                Departments.of(after, account).matrix(),
                trueEyes,
                falseEyes,
                sole,
                then.gaps().stream().map(gap -> GapRow.of(portfolio, gap)).toList());
    }
}
