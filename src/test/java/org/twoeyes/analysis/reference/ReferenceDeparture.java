package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.DepartureReport.AccountChange;
import org.twoeyes.model.Account;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;

/** What {@code depart} says of a set of leavers, the slow way (section 6 and the interface's {@code depart}). */
public final class ReferenceDeparture {

    private ReferenceDeparture() {}

    /** The departure of the leavers on the date, all together. */
    public static DepartureReport of(Portfolio portfolio, LocalDate asOf, Collection<String> leavers) {
        Set<String> gone = Set.copyOf(leavers);
        SnapshotReference before = new SnapshotReference(portfolio, asOf, Set.of());
        SnapshotReference after = new SnapshotReference(portfolio, asOf, gone);
        List<AccountChange> changes = new ArrayList<>();
        for (Account account : portfolio.accounts()) {
            List<String> known = before.holdersOf(before.contactsOf(account));
            if (known.stream().anyMatch(gone::contains)) {
                changes.add(new AccountChange(
                        account.id(),
                        new AccountsReference(before).standing(account),
                        new AccountsReference(after).standing(account)));
            }
        }
        return new DepartureReport(
                asOf, gone.stream().sorted(Ids.ORDER).toList(), new LossReference(before).loss(gone), changes);
    }
}
