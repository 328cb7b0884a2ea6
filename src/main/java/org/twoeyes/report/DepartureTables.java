package org.twoeyes.report;

import java.util.List;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.plan.SuccessionReport;

/** The tables of a departure, and the columns of a loss. */
final class DepartureTables {

    static final String LOSS_COLUMNS = "darkContacts,keyDarkContacts,cutOffContacts,weightLost,revenueAtRisk,"
            + "pipelineAtRisk,accountsLost,layersLost";

    private DepartureTables() {}

    static List<CsvTable> all(DepartureReport report, SuccessionReport succession, Names names) {
        return List.of(
                accounts(report, names),
                loss(report, names),
                darkContacts(report, names),
                PlanTables.succession(succession, names));
    }

    /** Adds the cells of a loss; a lost layer is written as account, slash, layer. */
    static CsvTable.Row loss(CsvTable.Row row, PortfolioReport.Loss loss) {
        return row.texts(loss.darkContacts())
                .texts(loss.keyDarkContacts())
                .texts(loss.cutOffContacts())
                .number(loss.weightLost())
                .number(loss.revenueAtRisk())
                .number(loss.pipelineAtRisk())
                .texts(loss.accountsLost())
                .texts(loss.layersLost().stream()
                        .map(lost -> lost.accountId() + "/" + lost.layer())
                        .toList());
    }

    private static CsvTable loss(DepartureReport report, Names names) {
        return CsvTable.of(
                "loss",
                "asOf,employeeIds,employeeNames," + LOSS_COLUMNS,
                List.of(report.loss()),
                (row, loss) -> loss(
                        row.date(report.asOf()).texts(report.leavers()).texts(names.rawEmployees(report.leavers())),
                        loss));
    }

    private static CsvTable darkContacts(DepartureReport report, Names names) {
        return CsvTable.of(
                "darkContacts",
                "contactId,contactName,accountId,accountName,key",
                report.loss().darkContacts(),
                (row, id) -> row.text(id)
                        .text(names.rawContact(id))
                        .text(names.accountOf(id))
                        .text(names.rawAccount(names.accountOf(id)))
                        .flag(report.loss().keyDarkContacts().contains(id)));
    }

    private static CsvTable accounts(DepartureReport report, Names names) {
        return CsvTable.of(
                "accounts",
                "id,name,eyesBefore,lifeBefore,keyBefore,universalBefore,organizationalBefore,"
                        + "eyesAfter,lifeAfter,keyAfter,universalAfter,organizationalAfter",
                report.accounts(),
                (row, change) -> standing(
                        standing(row.text(change.id()).text(names.rawAccount(change.id())), change.before()),
                        change.after()));
    }

    private static CsvTable.Row standing(CsvTable.Row row, DepartureReport.Standing standing) {
        return row.whole(standing.eyes())
                .text(standing.life().name())
                .number(standing.key())
                .number(standing.universal())
                .number(standing.organizational());
    }
}
