package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Lazy;
import org.twoeyes.model.Piece;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Puts the whole report together from what is said of each account group; lists of an earlier state are taken over where nothing
 * differs. Used once. O(entries · log entries), the lists spread over threads.
 */
final class WholeReport {

    private static final int WORST_GROUP = 3;

    private static final GroupFigures[] NOTHING_SAID = {};

    private static final Comparator<SingleEye> SINGLE_EYES = ((Comparator<SingleEye>)
                    (a, b) -> Rounding.compare(b.revenueAtRisk(), a.revenueAtRisk()))
            .thenComparing(SingleEye::contactId, Ids.ORDER);
    private static final Comparator<ClosedDoor> CLOSED_DOORS =
            Comparator.comparing(ClosedDoor::accountId, Ids.ORDER).thenComparing(ClosedDoor::employeeId, Ids.ORDER);

    private final PortfolioAnalysis now;
    private final @Nullable PortfolioAnalysis former;
    private final StakeholderNetwork network;
    private final GroupFigures[] groups;
    private final Renewal renewal;
    private final boolean waits;
    private final GroupLists lists;
    private final Lazy<List<Gaps.Ranked>> ranked;

    /**
     * Of an analysis of which all but the report is known.
     *
     * @param former of the state before, if something is taken over from that
     * @param renewal of what everything is said anew
     * @param waits whether contacts, bottlenecks, coverage and gaps wait until somebody asks for them
     */
    WholeReport(PortfolioAnalysis now, @Nullable PortfolioAnalysis former, Renewal renewal, boolean waits) {
        this.now = now;
        this.former = former;
        this.network = now.network();
        this.groups = now.groups();
        this.renewal = renewal;
        this.waits = waits;
        this.lists = new GroupLists(
                groups, renewal.groups(), former == null ? NOTHING_SAID : former.groups(), renewal.formerly());
        this.ranked = new Lazy<>(() -> lists.sorted(
                GroupFigures::allGaps,
                gap -> -gap.gap().severity(),
                Gaps.ORDER,
                former == null ? List.of() : former.gaps()));
    }

    /** All gaps in their order. */
    List<Gaps.Ranked> gaps() {
        return waits ? deferred(ranked) : ranked.get();
    }

    /** The report. */
    PortfolioReport report(Departures departures, int threads) {
        List<AccountFigures> accounts = Collections.unmodifiableList(Arrays.asList(now.accountsById()));
        Piece<Summary> summary = new Piece<>(() -> SummaryFigures.of(network, accounts, groups, now.expected()));
        Piece<List<ContactFigures>> contacts = new Piece<>(waits ? this::deferredContacts : this::contactsById);
        Piece<List<SingleEye>> singleEyes =
                piece(GroupFigures::singleEyes, eye -> -eye.revenueAtRisk(), SINGLE_EYES, PortfolioReport::singleEyes);
        Piece<List<BlindSpot>> blindSpots = piece(
                GroupFigures::blindSpots,
                spot -> idRank(spot.contactId()),
                Comparator.comparing(BlindSpot::contactId, Ids.ORDER),
                PortfolioReport::blindSpots);
        Piece<List<WorstGroup>> worst = new Piece<>(this::worst);
        Piece<List<Bottleneck>> bottlenecks = waits(this::bottlenecks);
        Piece<List<Gap>> gaps =
                waits(() -> ranked.get().stream().map(Gaps.Ranked::gap).toList());
        Piece<List<ClosedDoor>> closedDoors = piece(
                GroupFigures::doors,
                door -> network.accounts()
                        .find(door.accountId())
                        .map(network.accounts()::idRank)
                        .orElse(0),
                CLOSED_DOORS,
                PortfolioReport::closedDoors);
        Piece<List<CoverageRow>> coverage = new Piece<>(waits ? this::deferredCoverage : this::coverage);
        Piece<List<Departure>> leavers = new Piece<>(() -> departures(departures));
        Piece.workOut(
                threads,
                List.of(
                        worst,
                        leavers,
                        gaps,
                        bottlenecks,
                        contacts,
                        summary,
                        coverage,
                        singleEyes,
                        blindSpots,
                        closedDoors));
        return new PortfolioReport(
                network.asOf(),
                summary.result(),
                accounts,
                contacts.result(),
                singleEyes.result(),
                blindSpots.result(),
                leavers.result(),
                worst.result(),
                bottlenecks.result(),
                closedDoors.result(),
                coverage.result(),
                gaps.result());
    }

    private <T> Piece<List<T>> piece(
            Function<GroupFigures, List<T>> part,
            ToDoubleFunction<T> figure,
            Comparator<T> order,
            Function<PortfolioReport, List<T>> earlier) {
        return new Piece<>(
                () -> lists.sorted(part, figure, order, former == null ? List.of() : earlier.apply(former.report())));
    }

    /** A list that waits until somebody asks for it, where all that can wait does. */
    private <T> Piece<List<T>> waits(Supplier<List<T>> list) {
        return new Piece<>(waits ? () -> deferred(new Lazy<>(list)) : list);
    }

    private static <T> List<T> deferred(Lazy<List<T>> list) {
        return new DeferredList<>(() -> list.get().size(), place -> list.get().get(place));
    }

    private List<Departure> departures(Departures departures) {
        if (!waits) {
            return departures.list();
        }
        departures.prepareRevenue();
        return deferred(new Lazy<>(departures::list));
    }

    private List<Bottleneck> bottlenecks() {
        return lists.sorted(
                GroupFigures::bottlenecks,
                bottleneck -> idRank(bottleneck.contactId()),
                Comparator.comparing(Bottleneck::contactId, Ids.ORDER),
                former == null ? List.of() : former.report().bottlenecks());
    }

    private List<ContactFigures> deferredContacts() {
        ContactTable contacts = network.contacts();
        AccountTable accounts = network.accounts();
        GroupFigures[] of = groups;
        return new DeferredList<>(contacts::size, rank -> {
            int contact = contacts.atIdRank(rank);
            int group = accounts.group(contacts.account(contact));
            return of[group].contacts().get(contact - accounts.firstContact(accounts.firstInGroup(group)));
        });
    }

    /** Where a contact is in the order of ids; one who is gone anywhere. */
    private double idRank(String contactId) {
        return network.contacts()
                .find(contactId)
                .map(network.contacts()::idRank)
                .orElse(0);
    }

    private List<WorstGroup> worst() {
        return former != null && keepsWorst(former)
                ? former.report().worst()
                : WorstGroups.of(network, WORST_GROUP, now.losses());
    }

    private boolean keepsWorst(PortfolioAnalysis former) {
        return new WorstGroupsKept(state(former), state(now), differences())
                .areKept(former.report().worst(), WORST_GROUP);
    }

    private static WorstGroupsKept.State state(PortfolioAnalysis of) {
        return new WorstGroupsKept.State(of.network(), of.losses());
    }

    private Differences differences() {
        return now.differences().orElseThrow();
    }

    private List<ContactFigures> contactsById() {
        ContactTable table = network.contacts();
        ContactFigures[] byId = new ContactFigures[table.size()];
        ContactFigures[] known = former == null
                ? byId
                : differences().contactRanks().carried(former.report().contacts(), byId);
        for (int group : renewal.groups()) {
            int contact = network.accounts().firstContact(network.accounts().firstInGroup(group));
            for (ContactFigures figures : groups[group].contacts()) {
                known[table.idRank(contact++)] = figures;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(known));
    }

    private List<CoverageRow> deferredCoverage() {
        AccountTable accounts = network.accounts();
        int layers = network.policy().layers().size();
        GroupFigures[] of = groups;
        return new DeferredList<>(() -> accounts.size() * layers, place -> {
            int account = accounts.atIdRank(place / layers);
            int group = accounts.group(account);
            return of[group].coverage().get((account - accounts.firstInGroup(group)) * layers + place % layers);
        });
    }

    private List<CoverageRow> coverage() {
        AccountTable accounts = network.accounts();
        int layers = network.policy().layers().size();
        CoverageRow[] byId = new CoverageRow[accounts.size() * layers];
        CoverageRow[] known = former != null && renewal.areAccountsSame()
                ? former.report().coverage().toArray(byId)
                : byId;
        for (int group : renewal.groupsToPlace()) {
            int account = accounts.firstInGroup(group);
            List<CoverageRow> rows = groups[group].coverage();
            for (int i = 0; i < rows.size(); i++) {
                known[accounts.idRank(account + i / layers) * layers + i % layers] = rows.get(i);
            }
        }
        return Collections.unmodifiableList(Arrays.asList(known));
    }
}
