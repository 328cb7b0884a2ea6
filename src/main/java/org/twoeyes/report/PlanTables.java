package org.twoeyes.report;

import java.util.List;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.PlanReport;

/** The tables of a plan. */
final class PlanTables {

    static final String AFFINITY_COLUMNS = "affinity,presence,rank,route,region";

    private PlanTables() {}

    static List<CsvTable> all(PlanReport report, Names names) {
        return List.of(proposals(report, names), accounts(report, names), unmet(report, names));
    }

    private static CsvTable proposals(PlanReport report, Names names) {
        return CsvTable.of(
                "proposals",
                "asOf,employeeId,employeeName,contactId,contactName,accountId,accountName,gain," + AFFINITY_COLUMNS
                        + ",path,locked",
                report.proposals(),
                (row, proposal) -> affinity(
                                row.date(report.asOf())
                                        .text(proposal.employeeId())
                                        .text(names.rawEmployee(proposal.employeeId()))
                                        .text(proposal.contactId())
                                        .text(names.rawContact(proposal.contactId()))
                                        .text(proposal.accountId())
                                        .text(names.rawAccount(proposal.accountId()))
                                        .number(proposal.gain()),
                                proposal.affinity())
                        .texts(proposal.path())
                        .flag(proposal.isLocked()));
    }

    /** Adds the cells of an affinity: the whole, then its parts. */
    static CsvTable.Row affinity(CsvTable.Row row, Affinity affinity) {
        return row.number(affinity.total())
                .number(affinity.presence())
                .number(affinity.rank())
                .number(affinity.route())
                .number(affinity.region());
    }

    private static CsvTable accounts(PlanReport report, Names names) {
        return CsvTable.of(
                "accounts",
                "id,name,eyesBefore,lifeBefore,trueEyesBefore,keyBefore,universalBefore,organizationalBefore,"
                        + "eyesAfter,lifeAfter,trueEyesAfter,keyAfter,universalAfter,organizationalAfter",
                report.accounts(),
                (row, account) -> standing(
                        standing(row.text(account.id()).text(names.rawAccount(account.id())), account.before()),
                        account.after()));
    }

    private static CsvTable.Row standing(CsvTable.Row row, Standing standing) {
        return row.whole(standing.eyes())
                .text(standing.life().name())
                .whole(standing.trueEyes())
                .number(standing.key())
                .number(standing.universal())
                .number(standing.organizational());
    }

    private static CsvTable unmet(PlanReport report, Names names) {
        return CsvTable.of(
                "unmet",
                "contactId,contactName,accountId,accountName,missing",
                report.unmet(),
                (row, unmet) -> row.text(unmet.contactId())
                        .text(names.rawContact(unmet.contactId()))
                        .text(unmet.accountId())
                        .text(names.rawAccount(unmet.accountId()))
                        .whole(unmet.missing()));
    }
}
