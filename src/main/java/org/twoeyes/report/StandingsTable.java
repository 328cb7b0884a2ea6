package org.twoeyes.report;

import java.util.List;
import org.twoeyes.analysis.DepartureReport.AccountChange;
import org.twoeyes.analysis.DepartureReport.Standing;
import org.twoeyes.analysis.Life;

/** Accounts before and after something, a line each. */
record StandingsTable(Names names) {

    void write(TextPage page, List<AccountChange> accounts) {
        page.table(
                List.of(
                        TextPage.Column.left("account"),
                        TextPage.Column.right("eyes"),
                        TextPage.Column.right("key"),
                        TextPage.Column.right("everybody"),
                        TextPage.Column.right("company"),
                        TextPage.Column.left("")),
                accounts.stream().map(this::row).toList());
    }

    private List<String> row(AccountChange change) {
        Standing before = change.before();
        Standing after = change.after();
        return List.of(
                names.accountCell(change.id()),
                change(String.valueOf(before.eyes()), String.valueOf(after.eyes())),
                change(Overview.score(before.key()), Overview.score(after.key())),
                change(Overview.score(before.universal()), Overview.score(after.universal())),
                change(Overview.score(before.organizational()), Overview.score(after.organizational())),
                verdict(before.life(), after.life()));
    }

    private static String verdict(Life before, Life after) {
        if (before == after) {
            return "";
        }
        return switch (after) {
            case NOT_HELD -> "lost";
            case ONE_EYE -> before == Life.ALIVE ? "down to one eye" : "one eye";
            case ALIVE -> "alive";
        };
    }

    private static String change(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }
}
