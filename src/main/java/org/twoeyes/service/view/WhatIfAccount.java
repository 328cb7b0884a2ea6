package org.twoeyes.service.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.AccountWhatIf;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.WhatIfReport.AddedTie;

/**
 * An account in a what-if, for its map: what the map says of today, said of then.
 *
 * @param trueEyes how many true eyes each contact would have, by id
 * @param falseEyes who of a contact's holders would be no second eye, by the contact's id; contacts without are left out
 * @param sole how many contacts here each employee would hold alone; those with none are left out
 * @param gaps the most severe first
 */
public record WhatIfAccount(
        String id,
        boolean eyesCapped,
        List<Named> eyeHolders,
        List<Lane> layers,
        Map<String, Integer> trueEyes,
        Map<String, List<FalseEye>> falseEyes,
        Map<String, Integer> sole,
        List<GapRow> gaps) {

    /** A decision layer; {@code single} counts the contacts with one eye. */
    public record Lane(
            String layer,
            int contacts,
            int covered,
            int single,
            @Nullable Double coverage) {}

    static WhatIfAccount of(
            AnalyzedPortfolio portfolio, String accountId, List<String> employees, List<AddedTie> added) {
        AccountWhatIf then = AccountWhatIf.of(portfolio.network(), accountId, employees, added);
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
                then.layers().stream()
                        .map(row -> new Lane(
                                row.layer(), row.contacts(), row.covered(), row.covered() - row.deep(), row.coverage()))
                        .toList(),
                trueEyes,
                falseEyes,
                sole,
                then.gaps().stream().map(gap -> GapRow.of(portfolio, gap)).toList());
    }
}
