package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.testkit.PortfolioText;

/** Reads the small networks of the worked examples and finds rows in their reports. */
final class Examples {

    /** What figures worked out by hand may differ by. */
    static final Offset<Double> HAND = within(1e-9);

    private Examples() {}

    static PortfolioReport report(String text) {
        return ReferenceReport.of(PortfolioText.parse(text), PortfolioText.AS_OF);
    }

    static SnapshotReference snapshot(String text) {
        return new SnapshotReference(PortfolioText.parse(text), PortfolioText.AS_OF, Set.of());
    }

    static double strength(String text, String employeeId, String contactId) {
        return snapshot(text).strengths().strength(employeeId, contactId);
    }

    static AccountFigures account(PortfolioReport report, String id) {
        return report.accounts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ContactFigures contact(PortfolioReport report, String id) {
        return report.contacts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Loss loss(PortfolioReport report, String employeeId) {
        return report.departures().stream()
                .filter(row -> row.employeeId().equals(employeeId))
                .findFirst()
                .orElseThrow()
                .loss();
    }

    static List<Gap> gaps(PortfolioReport report, GapKind kind) {
        return report.gaps().stream().filter(gap -> gap.kind() == kind).toList();
    }
}
