package org.twoeyes.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Portfolio;

/** The sample as the files of a bundle: UTF-8, lines ended by LF, numbers with at most two decimals. */
final class BundleFiles {

    private BundleFiles() {}

    /** The bytes of each file by its name. A layer that import shall infer is left empty. */
    static Map<String, byte[]> of(Portfolio portfolio) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("accounts.csv", bytes(accounts(portfolio)));
        files.put("contacts.csv", bytes(contacts(portfolio)));
        files.put("employees.csv", bytes(employees(portfolio)));
        files.put("ties.csv", bytes(ties(portfolio)));
        files.put("interactions.csv", bytes(interactions(portfolio)));
        files.put("opportunities.csv", bytes(opportunities(portfolio)));
        files.put("assignments.csv", bytes(assignments(portfolio)));
        files.put("policy.yaml", bytes(DemoPolicy.TEXT));
        return files;
    }

    private static String accounts(Portfolio portfolio) {
        StringBuilder csv = new StringBuilder(
                "id,name,parentId,segment,tier,revenue,currency,region,industry,loyaltyStage,satisfaction\n");
        portfolio
                .accounts()
                .forEach(a -> row(
                        csv,
                        a.id(),
                        a.name(),
                        a.parentId(),
                        a.segment(),
                        a.tier(),
                        number(a.revenue()),
                        a.currency(),
                        a.region(),
                        a.industry(),
                        a.loyaltyStage(),
                        number(a.satisfaction())));
        return csv.toString();
    }

    private static String contacts(Portfolio portfolio) {
        StringBuilder csv = new StringBuilder("id,accountId,name,title,department,layer,roles,influence,stance,"
                + "reportsToId,influences,since,leftOn,email\n");
        portfolio
                .contacts()
                .forEach(c -> row(
                        csv,
                        c.id(),
                        c.accountId(),
                        c.name(),
                        c.title(),
                        c.department(),
                        c.layerInferred() ? null : c.layer(),
                        list(c.roles()),
                        number(c.influence()),
                        number(c.stance()),
                        c.reportsToId(),
                        list(c.influences()),
                        date(c.since()),
                        date(c.leftOn()),
                        c.email()));
        return csv.toString();
    }

    private static String employees(Portfolio portfolio) {
        StringBuilder csv = new StringBuilder("id,name,title,function,layer,managerId,region,joinedOn,leavingOn,leftOn,"
                + "capacity,attritionRisk,email\n");
        portfolio
                .employees()
                .forEach(e -> row(
                        csv,
                        e.id(),
                        e.name(),
                        e.title(),
                        e.function(),
                        e.layerInferred() ? null : e.layer(),
                        e.managerId(),
                        e.region(),
                        date(e.joinedOn()),
                        date(e.leavingOn()),
                        date(e.leftOn()),
                        whole(e.capacity()),
                        number(e.attritionRisk()),
                        e.email()));
        return csv.toString();
    }

    private static String ties(Portfolio portfolio) {
        StringBuilder csv = new StringBuilder("employeeId,contactId,strength,since,lastContact\n");
        portfolio
                .ties()
                .forEach(t -> row(
                        csv,
                        t.employeeId(),
                        t.contactId(),
                        number(t.strength()),
                        date(t.since()),
                        date(t.lastContact())));
        return csv.toString();
    }

    private static String interactions(Portfolio portfolio) {
        StringBuilder csv =
                new StringBuilder("id,on,channel,employeeIds,contactIds,direction,subject,minutes,sentiment\n");
        portfolio
                .interactions()
                .forEach(i -> row(
                        csv,
                        i.id(),
                        date(i.on()),
                        i.channel(),
                        list(i.employeeIds()),
                        list(i.contactIds()),
                        word(i.direction()),
                        i.subject(),
                        whole(i.minutes()),
                        number(i.sentiment())));
        return csv.toString();
    }

    private static String opportunities(Portfolio portfolio) {
        StringBuilder csv =
                new StringBuilder("id,accountId,name,stage,open,amount,currency,closeOn,ownerId,contactIds\n");
        portfolio
                .opportunities()
                .forEach(o -> row(
                        csv,
                        o.id(),
                        o.accountId(),
                        o.name(),
                        o.stage(),
                        Boolean.toString(o.open()),
                        number(o.amount()),
                        o.currency(),
                        date(o.closeOn()),
                        o.ownerId(),
                        list(o.contactIds())));
        return csv.toString();
    }

    private static String assignments(Portfolio portfolio) {
        StringBuilder csv = new StringBuilder("employeeId,accountId,role\n");
        portfolio.assignments().forEach(a -> row(csv, a.employeeId(), a.accountId(), a.role()));
        return csv.toString();
    }

    private static void row(StringBuilder csv, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append('\n');
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** A number of at most two decimals, without a needless zero, whatever the JDK. */
    private static @Nullable String number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        String whole = sign + size / 100;
        long rest = size % 100;
        return rest == 0 ? whole : rest % 10 == 0 ? whole + "." + rest / 10 : whole + (rest < 10 ? ".0" : ".") + rest;
    }

    private static @Nullable String whole(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String word(@Nullable Direction direction) {
        return direction == null ? null : direction.word();
    }

    private static String list(List<String> items) {
        return String.join(";", items);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
