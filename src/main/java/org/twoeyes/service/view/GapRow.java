package org.twoeyes.service.view;

import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport.Gap;

/** Something to mend, with the names of whom it is about. */
public record GapRow(
        String id,
        GapKind kind,
        Named account,
        @Nullable String layer,
        @Nullable Named contact,
        @Nullable Named employee,
        double severity) {

    static GapRow of(AnalyzedPortfolio portfolio, Gap gap) {
        String contact = gap.contactId();
        return new GapRow(
                gap.id(),
                gap.kind(),
                portfolio.account(gap.accountId()),
                gap.layer(),
                contact == null ? null : portfolio.contact(contact),
                portfolio.employeeOrNull(gap.employeeId()),
                gap.severity());
    }
}
