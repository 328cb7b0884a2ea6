package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.Set;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Portfolio;

/** The whole report of a portfolio, the slow way. For portfolios of up to some dozens of people. */
public final class ReferenceReport {

    private ReferenceReport() {}

    /** Everything that is to be said of the portfolio on the date. */
    public static PortfolioReport of(Portfolio portfolio, LocalDate asOf) {
        SnapshotReference snapshot = new SnapshotReference(portfolio, asOf, Set.of());
        ContactsReference contacts = new ContactsReference(snapshot);
        return new PortfolioReport(
                asOf,
                new SummaryReference(snapshot).summary(),
                new AccountsReference(snapshot).accounts(),
                contacts.contacts(),
                contacts.singleEyes(),
                contacts.blindSpots(),
                new LossReference(snapshot).departures(),
                new WorstReference(snapshot).worst(),
                new AccessReference(snapshot).bottlenecks(),
                new ClosedDoorReference(snapshot).closedDoors(),
                new CoverageReference(snapshot).coverage(),
                new GapsReference(snapshot).gaps());
    }
}
