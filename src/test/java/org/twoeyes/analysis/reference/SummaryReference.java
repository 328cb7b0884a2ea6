package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.model.Account;
import org.twoeyes.model.Interaction;

/** The counts and sums over everything (section 13). */
final class SummaryReference {

    private final SnapshotReference snapshot;

    SummaryReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    Summary summary() {
        List<AccountFigures> accounts = new AccountsReference(snapshot).accounts();
        ContactsReference contacts = new ContactsReference(snapshot);
        double revenue = 0;
        double notHeld = 0;
        double dark = 0;
        for (Account account : snapshot.portfolio().accounts()) {
            EyesReference eyes = AccountsReference.eyes(snapshot, account);
            double own = snapshot.revenue(account);
            revenue += own;
            notHeld += eyes.isHeld(Set.of()) ? 0 : own;
            dark += eyes.weight() == 0 ? own : own * (1 - eyes.held(Set.of()) / eyes.weight());
        }
        return new Summary(
                accounts.size(),
                snapshot.activeContacts().size(),
                snapshot.activeEmployees().size(),
                snapshot.activeContacts().stream().mapToInt(snapshot::eyes).sum(),
                (int) snapshot.activeContacts().stream().filter(snapshot::isKey).count(),
                contacts.singleEyes().size(),
                (int) contacts.falseEyeRisks(),
                contacts.blindSpots().size(),
                count(accounts, Life.NOT_HELD),
                count(accounts, Life.ONE_EYE),
                count(accounts, Life.ALIVE),
                (int) accounts.stream()
                        .filter(account -> account.trueLife() == Life.ALIVE)
                        .count(),
                revenue,
                snapshot.isRevenueUnknown(),
                notHeld,
                dark,
                new AttritionReference(snapshot).expectedRevenueAtRisk(),
                snapshot.portfolio().interactions().stream()
                        .map(Interaction::on)
                        .filter(on -> !on.isAfter(snapshot.asOf()))
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static int count(List<AccountFigures> accounts, Life life) {
        return (int) accounts.stream().filter(account -> account.life() == life).count();
    }
}
