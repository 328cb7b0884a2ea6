package org.twoeyes.report;

import java.util.List;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionReport;

/** The tables of plans, successions and response teams. */
final class PlanTables {

    private static final String AFFINITY_COLUMNS = "affinity,presence,rank,route,region";

    private PlanTables() {}

    static List<CsvTable> all(PlanReport report, Names names) {
        return List.of(
                proposals(report, names), accounts(report, names), unmet(report, names), oneEyeLeft(report, names));
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

    static CsvTable succession(SuccessionReport report, Names names) {
        return CsvTable.of(
                "plan",
                "contactId,contactName,accountId,accountName,fromId,fromName,toId,toName,gain," + AFFINITY_COLUMNS
                        + ",path,dueOn",
                report.handovers(),
                (row, handover) -> affinity(
                                row.text(handover.contactId())
                                        .text(names.rawContact(handover.contactId()))
                                        .text(handover.accountId())
                                        .text(names.rawAccount(handover.accountId()))
                                        .text(handover.fromId())
                                        .text(names.rawEmployee(handover.fromId()))
                                        .text(handover.toId())
                                        .text(names.rawEmployee(handover.toId()))
                                        .number(handover.gain()),
                                handover.affinity())
                        .texts(handover.path())
                        .date(handover.dueOn()));
    }

    /** Adds the cells of an affinity: the whole, then its parts. */
    private static CsvTable.Row affinity(CsvTable.Row row, Affinity affinity) {
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

    private static CsvTable oneEyeLeft(PlanReport report, Names names) {
        return CsvTable.of(
                "oneEyeLeft", "accountId,accountName", report.oneEyeLeft(), (row, account) -> row.text(account)
                        .text(names.rawAccount(account)));
    }

    static CsvTable team(ResponseTeamReport report, Names names) {
        return CsvTable.of(
                "team",
                "asOf,accountId,accountName,function,employeeId,employeeName,contactId,contactName,strength,"
                        + "lastContact,path",
                report.team(),
                (row, member) -> row.date(report.asOf())
                        .text(report.accountId())
                        .text(names.rawAccount(report.accountId()))
                        .text(member.function())
                        .text(member.employeeId())
                        .text(names.rawEmployee(member.employeeId()))
                        .text(member.contactId())
                        .text(names.rawContact(member.contactId()))
                        .number(member.strength())
                        .date(member.lastContact())
                        .texts(member.path()));
    }
}
