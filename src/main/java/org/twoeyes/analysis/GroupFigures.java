package org.twoeyes.analysis;

import java.util.List;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.network.IntBag;

/**
 * What is said of one account group: its accounts, contacts, bottlenecks, coverage and gaps. No group
 * depends on another, so they can be made in any order and by many threads.
 *
 * @param accounts by account index
 * @param contacts by contact index
 * @param bottlenecks by contact index
 * @param doors by account, then employee
 * @param coverage by account index, then layer
 * @param gaps in no particular order
 * @param cutOffBy pairs: an employee, then a contact who is cut off when that employee alone leaves
 */
record GroupFigures(
        List<AccountFigures> accounts,
        List<ContactFigures> contacts,
        List<Bottleneck> bottlenecks,
        List<PortfolioReport.ClosedDoor> doors,
        List<CoverageRow> coverage,
        List<Gaps.Ranked> gaps,
        IntBag cutOffBy) {}
