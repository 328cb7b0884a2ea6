package org.twoeyes.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.Handover;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** A small report written by hand, with every field and names that are hard to print. */
final class SampleReports {

    static final LocalDate AS_OF = LocalDate.parse("2026-01-31");

    private SampleReports() {}

    static Portfolio portfolio() {
        return new Portfolio(
                Policy.DEFAULT,
                List.of(account("a-1", "中国移动通信集团"), account("a-2", "Telefónica"), account("a-3", "شركة الاتصالات")),
                List.of(
                        contact("c-1", "a-1", "王小明", "总经理"),
                        contact("c-2", "a-1", "José\u0301 🙋🏽‍♀️ Núñez", "Director"),
                        contact("c-3", "a-2", "=HYPERLINK(\"x\")\u001b[31m", null),
                        contact("c-4", "a-3", "محمد علي", "CEO")),
                List.of(
                        employee("e-1", "Li Wei", "Account Director", "e-3", null),
                        employee("e-2", "Ana; Ruiz", null, null, LocalDate.parse("2026-03-01")),
                        employee("e-3", "Tom \u202eReed", "Vice President", null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static PortfolioReport report() {
        return new PortfolioReport(
                AS_OF,
                new PortfolioReport.Summary(
                        3,
                        4,
                        3,
                        5,
                        4,
                        1,
                        1,
                        1,
                        1,
                        1,
                        1,
                        0,
                        4500000.5,
                        false,
                        500000,
                        1.0 / 3,
                        123456.789,
                        LocalDate.parse("2025-10-01")),
                List.of(
                        new PortfolioReport.AccountFigures(
                                "a-1",
                                "中国移动通信集团",
                                12,
                                12,
                                2,
                                false,
                                Life.ALIVE,
                                List.of("e-1", "e-2"),
                                1,
                                Life.ONE_EYE,
                                List.of(),
                                6,
                                4000000.5,
                                false,
                                83.33333333333333,
                                100.0,
                                50),
                        new PortfolioReport.AccountFigures(
                                "a-2",
                                "Telefónica",
                                1,
                                1,
                                1,
                                false,
                                Life.ONE_EYE,
                                List.of("e-1"),
                                1,
                                Life.ONE_EYE,
                                List.of(new PortfolioReport.CriticalEmployee("e-1", 1)),
                                0.5,
                                1e7,
                                false,
                                null,
                                100.0,
                                0),
                        new PortfolioReport.AccountFigures(
                                "a-3",
                                "شركة الاتصالات",
                                8,
                                0,
                                0,
                                false,
                                Life.NOT_HELD,
                                List.of(),
                                0,
                                Life.NOT_HELD,
                                List.of(),
                                -4,
                                500000,
                                false,
                                0.0,
                                0.0,
                                0)),
                List.of(
                        new PortfolioReport.ContactFigures(
                                "c-1",
                                "a-1",
                                "executive",
                                true,
                                8,
                                2,
                                List.of("e-1", "e-2"),
                                1,
                                List.of(new FalseEye("e-2", FalseEye.Reason.LEAVING, List.of())),
                                true,
                                2),
                        new PortfolioReport.ContactFigures(
                                "c-2",
                                "a-1",
                                "senior",
                                true,
                                4,
                                3,
                                List.of("e-1", "e-2", "e-3"),
                                1,
                                List.of(
                                        new FalseEye("e-2", FalseEye.Reason.LEAVING, List.of()),
                                        new FalseEye("e-3", FalseEye.Reason.SHADOW, List.of("e-1"))),
                                true,
                                3),
                        new PortfolioReport.ContactFigures(
                                "c-3", "a-2", "operational", true, 1, 1, List.of("e-1"), 1, List.of(), true, 1),
                        new PortfolioReport.ContactFigures(
                                "c-4", "a-3", "executive", true, 8, 0, List.of(), 0, List.of(), false, 0)),
                List.of(new PortfolioReport.SingleEye("c-3", "a-2", "e-1", 1, 3500000)),
                List.of(new PortfolioReport.BlindSpot("c-4", "a-3", 8)),
                List.of(
                        new PortfolioReport.Departure("e-1", loss()),
                        new PortfolioReport.Departure(
                                "e-2",
                                new PortfolioReport.Loss(
                                        List.of(), List.of(), List.of(), 0, 0, 0, List.of(), List.of()))),
                List.of(
                        new PortfolioReport.WorstGroup(1, List.of("e-1"), List.of(3500000.0), 3500000),
                        new PortfolioReport.WorstGroup(2, List.of("e-1", "e-2"), List.of(3500000.0, 0.0), 3900000)),
                List.of(new PortfolioReport.Bottleneck("c-1", 1, 4, List.of("c-2"))),
                List.of(new PortfolioReport.ClosedDoor("e-1", "a-2", 1)),
                List.of(
                        new PortfolioReport.CoverageRow("a-1", "executive", 1, 8, 1, 1, 1, 0, 1, 1.0),
                        new PortfolioReport.CoverageRow("a-3", "executive", 0, 0, 0, 0, 0, 0, 0, null)),
                List.of(
                        new PortfolioReport.Gap(GapKind.BLIND_SPOT, "a-3", "executive", "c-4", null, 1e-7),
                        new PortfolioReport.Gap(GapKind.CLOSED_DOOR, "a-2", null, null, "e-1", 2.8e22),
                        new PortfolioReport.Gap(GapKind.FALSE_EYE, "a-1", "senior", "c-2", null, 1),
                        new PortfolioReport.Gap(GapKind.LOW_COVERAGE, "a-3", "senior", null, null, 0)));
    }

    static PortfolioReport.Loss loss() {
        return new PortfolioReport.Loss(
                List.of("c-2", "c-3"),
                List.of("c-3"),
                List.of("c-3"),
                5,
                3500000,
                20000,
                List.of("a-2"),
                List.of(new PortfolioReport.LayerLost("a-2", "operational")));
    }

    static DepartureReport departure() {
        return new DepartureReport(
                AS_OF,
                List.of("e-1", "e-2"),
                loss(),
                List.of(
                        new DepartureReport.AccountChange(
                                "a-1",
                                new DepartureReport.Standing(2, Life.ALIVE, 83.33333333333333, 100.0, 50),
                                new DepartureReport.Standing(1, Life.ONE_EYE, 50.0, 75.0, 0)),
                        new DepartureReport.AccountChange(
                                "a-2",
                                new DepartureReport.Standing(1, Life.ONE_EYE, null, 100.0, 0),
                                new DepartureReport.Standing(0, Life.NOT_HELD, null, 0.0, 0))));
    }

    static SuccessionReport succession() {
        return new SuccessionReport(
                AS_OF,
                List.of(
                        new Handover(
                                "c-3",
                                "a-2",
                                "e-1",
                                "e-3",
                                2000000,
                                new Affinity(1, 0.5, 0.81, 0),
                                List.of("e-3", "e-1", "c-3"),
                                LocalDate.parse("2026-03-02")),
                        new Handover("c-1", "a-1", "e-2", "e-3", 1.0 / 3, new Affinity(0, 0, 0, 0), List.of(), null)),
                List.of(new Pair("e-2", "c-4")));
    }

    static PortfolioReport empty() {
        return new PortfolioReport(
                AS_OF,
                new PortfolioReport.Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true, 0, 0, 0, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Account account(String id, String name) {
        return new Account(id, name, null, null, null, 1.0, null, null, null, null, null);
    }

    private static Contact contact(String id, String accountId, String name, @Nullable String title) {
        return new Contact(
                id,
                accountId,
                name,
                title,
                null,
                "executive",
                false,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Employee employee(
            String id, String name, @Nullable String title, @Nullable String managerId, @Nullable LocalDate leavingOn) {
        return new Employee(
                id, name, title, null, "senior", false, managerId, null, null, leavingOn, null, null, null, null);
    }
}
