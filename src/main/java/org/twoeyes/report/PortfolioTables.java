package org.twoeyes.report;

import java.time.LocalDate;
import java.util.List;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.PortfolioReport;

/** The tables of a whole report. */
record PortfolioTables(PortfolioReport report, Names names) {

    List<CsvTable> all() {
        return List.of(
                summary(),
                accounts(),
                contacts(),
                singleEyes(),
                blindSpots(),
                departures(),
                worst(report.asOf(), report.worst(), names),
                bottlenecks(),
                closedDoors(),
                coverage(),
                gaps());
    }

    private CsvTable summary() {
        return CsvTable.of(
                "summary",
                "asOf,accounts,contacts,employees,liveTies,keyContacts,singleEyes,falseEyeRisks,blindSpots,notHeld,"
                        + "oneEye,alive,trulyAlive,revenue,revenueUnknown,revenueNotHeld,revenueDark,"
                        + "expectedRevenueAtRisk,dataEndsOn",
                List.of(report.summary()),
                (row, s) -> row.date(report.asOf())
                        .whole(s.accounts())
                        .whole(s.contacts())
                        .whole(s.employees())
                        .whole(s.liveTies())
                        .whole(s.keyContacts())
                        .whole(s.singleEyes())
                        .whole(s.falseEyeRisks())
                        .whole(s.blindSpots())
                        .whole(s.notHeld())
                        .whole(s.oneEye())
                        .whole(s.alive())
                        .whole(s.trulyAlive())
                        .number(s.revenue())
                        .flag(s.revenueUnknown())
                        .number(s.revenueNotHeld())
                        .number(s.revenueDark())
                        .number(s.expectedRevenueAtRisk())
                        .date(s.dataEndsOn()));
    }

    private CsvTable accounts() {
        return CsvTable.of(
                "accounts",
                "id,name,weight,heldWeight,eyes,eyesCapped,life,eyeHolders,eyeHolderNames,trueEyes,trueLife,"
                        + "criticalEmployees,criticalEmployeeNames,margin,value,unmapped,key,universal,organizational",
                report.accounts(),
                (row, a) -> row.text(a.id())
                        .text(a.name())
                        .number(a.weight())
                        .number(a.heldWeight())
                        .whole(a.eyes())
                        .flag(a.eyesCapped())
                        .text(a.life().name())
                        .texts(a.eyeHolders())
                        .texts(names.rawEmployees(a.eyeHolders()))
                        .whole(a.trueEyes())
                        .text(a.trueLife().name())
                        .texts(critical(a))
                        .texts(names.rawEmployees(critical(a)))
                        .number(a.margin())
                        .number(a.value())
                        .flag(a.unmapped())
                        .number(a.key())
                        .number(a.universal())
                        .number(a.organizational()));
    }

    private static List<String> critical(PortfolioReport.AccountFigures account) {
        return account.criticalEmployees().stream()
                .map(PortfolioReport.CriticalEmployee::employeeId)
                .toList();
    }

    private CsvTable contacts() {
        return CsvTable.of(
                "contacts",
                "id,name,accountId,accountName,layer,key,weight,eyes,holders,holderNames,trueEyes,leaving,shadows,"
                        + "reachable,paths",
                report.contacts(),
                (row, c) -> row.text(c.id())
                        .text(names.rawContact(c.id()))
                        .text(c.accountId())
                        .text(names.rawAccount(c.accountId()))
                        .text(c.layer())
                        .flag(c.key())
                        .number(c.weight())
                        .whole(c.eyes())
                        .texts(c.holders())
                        .texts(names.rawEmployees(c.holders()))
                        .whole(c.trueEyes())
                        .texts(falseEyes(c, FalseEye.Reason.LEAVING))
                        .texts(falseEyes(c, FalseEye.Reason.SHADOW))
                        .flag(c.reachable())
                        .whole(c.paths()));
    }

    private static List<String> falseEyes(PortfolioReport.ContactFigures contact, FalseEye.Reason reason) {
        return contact.falseEyes().stream()
                .filter(eye -> eye.reason() == reason)
                .map(FalseEye::employeeId)
                .toList();
    }

    private CsvTable singleEyes() {
        return CsvTable.of(
                "singleEyes",
                "contactId,contactName,accountId,accountName,holderId,holderName,weight,revenueAtRisk",
                report.singleEyes(),
                (row, eye) -> row.text(eye.contactId())
                        .text(names.rawContact(eye.contactId()))
                        .text(eye.accountId())
                        .text(names.rawAccount(eye.accountId()))
                        .text(eye.holderId())
                        .text(names.rawEmployee(eye.holderId()))
                        .number(eye.weight())
                        .number(eye.revenueAtRisk()));
    }

    private CsvTable blindSpots() {
        return CsvTable.of(
                "blindSpots",
                "contactId,contactName,accountId,accountName,weight",
                report.blindSpots(),
                (row, spot) -> row.text(spot.contactId())
                        .text(names.rawContact(spot.contactId()))
                        .text(spot.accountId())
                        .text(names.rawAccount(spot.accountId()))
                        .number(spot.weight()));
    }

    private CsvTable departures() {
        return CsvTable.of(
                "departures",
                "employeeId,employeeName," + DepartureTables.LOSS_COLUMNS,
                report.departures(),
                (row, departure) -> DepartureTables.loss(
                        row.text(departure.employeeId()).text(names.rawEmployee(departure.employeeId())),
                        departure.loss()));
    }

    static CsvTable worst(LocalDate asOf, List<PortfolioReport.WorstGroup> groups, Names names) {
        return CsvTable.of(
                "worst", "asOf,k,employees,employeeNames,alone,revenueAtRisk", groups, (row, group) -> row.date(asOf)
                        .whole(group.k())
                        .texts(group.employees())
                        .texts(names.rawEmployees(group.employees()))
                        .numbers(group.alone())
                        .number(group.revenueAtRisk()));
    }

    private CsvTable bottlenecks() {
        return CsvTable.of(
                "bottlenecks",
                "contactId,contactName,cutsOffCount,cutsOffWeight,cutsOff",
                report.bottlenecks(),
                (row, bottleneck) -> row.text(bottleneck.contactId())
                        .text(names.rawContact(bottleneck.contactId()))
                        .whole(bottleneck.cutsOffCount())
                        .number(bottleneck.cutsOffWeight())
                        .texts(bottleneck.cutsOff()));
    }

    private CsvTable closedDoors() {
        return CsvTable.of(
                "closedDoors",
                "employeeId,employeeName,accountId,accountName,share",
                report.closedDoors(),
                (row, door) -> row.text(door.employeeId())
                        .text(names.rawEmployee(door.employeeId()))
                        .text(door.accountId())
                        .text(names.rawAccount(door.accountId()))
                        .number(door.share()));
    }

    private CsvTable coverage() {
        return CsvTable.of(
                "coverage",
                "accountId,accountName,layer,contacts,weight,covered,deep,fresh,matched,friendly,coverage",
                report.coverage(),
                (row, c) -> row.text(c.accountId())
                        .text(names.rawAccount(c.accountId()))
                        .text(c.layer())
                        .whole(c.contacts())
                        .number(c.weight())
                        .whole(c.covered())
                        .whole(c.deep())
                        .whole(c.fresh())
                        .whole(c.matched())
                        .whole(c.friendly())
                        .number(c.coverage()));
    }

    private CsvTable gaps() {
        return CsvTable.of(
                CsvReport.DEFAULT_TABLE,
                "id,kind,accountId,accountName,layer,contactId,contactName,employeeId,employeeName,severity",
                report.gaps(),
                (row, gap) -> row.text(gap.id())
                        .text(gap.kind().name())
                        .text(gap.accountId())
                        .text(names.rawAccount(gap.accountId()))
                        .text(gap.layer())
                        .text(gap.contactId())
                        .text(names.rawContact(gap.contactId()))
                        .text(gap.employeeId())
                        .text(names.rawEmployee(gap.employeeId()))
                        .number(gap.severity()));
    }
}
