package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.NetworkStep;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;

/**
 * The whole report on a snapshot. What is costly is done account group by account group, spread over
 * threads; what crosses groups is put together afterwards in the order of ids, so that the number of
 * threads never shows. Keeps what is said of each group, so that a later state of the facts is analyzed quickly. O(ties · log)
 * besides the searches for eyes, worst groups and paths.
 */
public final class PortfolioAnalysis {

    private static final int WORST_GROUP = 3;
    private static final GroupFigures[] NOTHING_SAID = {};

    private static final Comparator<SingleEye> SINGLE_EYES = ((Comparator<SingleEye>)
                    (a, b) -> Rounding.compare(b.revenueAtRisk(), a.revenueAtRisk()))
            .thenComparing(SingleEye::contactId, Ids.ORDER);
    private static final Comparator<ClosedDoor> CLOSED_DOORS =
            Comparator.comparing(ClosedDoor::accountId, Ids.ORDER).thenComparing(ClosedDoor::employeeId, Ids.ORDER);

    private final StakeholderNetwork network;
    private final int threads;
    private final Optional<Differences> differences;
    private final Renewal renewal;
    private final GroupFigures[] groups;
    private final Departures departures;
    private final double[] expected;
    private final Losses.Baseline losses;
    private final List<Gaps.Ranked> gaps;
    private final PortfolioReport report;

    private PortfolioAnalysis(NetworkStep step, @Nullable PortfolioAnalysis before, int threads) {
        this.network = step.network();
        this.threads = threads;
        this.differences = before == null ? Optional.empty() : step.differences();
        PortfolioAnalysis former = differences.isPresent() ? before : null;
        this.renewal = former == null
                ? Renewal.whole(network)
                : Renewal.after(former.network, network, differences.orElseThrow());
        this.groups = new GroupFigures[network.accounts().groups()];
        this.expected = former == null
                ? new double[network.contacts().size()]
                : differences.orElseThrow().contactRanks().carried(former.expected);
        if (former != null) {
            takeOver(former, differences.orElseThrow());
        }
        this.losses = former != null && renewal.areAccountsSame()
                ? former.losses.after(network, renewal.accounts())
                : new Losses.Baseline(network);
        analyzeGroups();
        this.departures = former == null
                ? Departures.of(network, groups, losses, threads)
                : former.departures.next(
                        network,
                        groups,
                        losses,
                        threads,
                        differences.orElseThrow().employees(),
                        renewal.employees());
        GroupLists lists = new GroupLists(
                groups, renewal.groups(), former == null ? NOTHING_SAID : former.groups, renewal.formerly());
        Piece<List<Gaps.Ranked>> ranked = new Piece<>(() -> lists.sorted(
                GroupFigures::allGaps,
                gap -> -gap.gap().severity(),
                Gaps.ORDER,
                former == null ? List.of() : former.gaps));
        this.report = report(former, lists, ranked);
        this.gaps = ranked.result();
    }

    /** Takes over what is said of groups in which nothing differs. */
    private void takeOver(PortfolioAnalysis former, Differences differing) {
        differing.groups().carried(Arrays.asList(former.groups), groups);
        if (!differing.employees().isSame()) {
            Arrays.setAll(
                    groups, group -> groups[group] == null ? null : groups[group].renumbered(differing.employees()));
        }
    }

    /** What it says. */
    public PortfolioReport report() {
        return report;
    }

    /** The snapshot it says it of. */
    public StakeholderNetwork network() {
        return network;
    }

    /** What is said as in the state before, and of whom something else may be said; empty if nothing was taken over from one. */
    public Optional<Differences> differences() {
        return differences;
    }

    /** The employees with whom something else may go than before, or who are others, where {@link #differences} are known. */
    public IntStream changedEmployees() {
        return renewal.employees().stream();
    }

    /** What is expected to go dark with each contact, at their place in the order of ids; not to be changed. */
    double[] expected() {
        return expected;
    }

    /** What losses are measured by. */
    Losses.Baseline losses() {
        return losses;
    }

    /** What is said of an account. */
    public AccountFigures account(int account) {
        return ofAccount(account, GroupFigures::accounts);
    }

    /** The gaps of an account, the most severe first. */
    public List<Gap> gaps(int account) {
        return ofAccount(account, GroupFigures::gaps).stream()
                .map(Gaps.Ranked::gap)
                .toList();
    }

    /** Goes through the gaps of an account, the most severe first. */
    public void forEachGap(int account, Consumer<Gap> action) {
        ofAccount(account, GroupFigures::gaps).forEach(ranked -> action.accept(ranked.gap()));
    }

    private <T> T ofAccount(int account, Function<GroupFigures, List<T>> part) {
        int group = network.accounts().group(account);
        return part.apply(groups[group]).get(account - network.accounts().firstInGroup(group));
    }

    /** The coverage of an account, a row for each layer of the policy. */
    public List<CoverageRow> coverage(int account) {
        int layers = network.policy().layers().size();
        int first = network.accounts().idRank(account) * layers;
        return report.coverage().subList(first, first + layers);
    }

    /** The closed doors of an account, by employee. */
    public List<ClosedDoor> closedDoors(int account) {
        String id = network.accounts().id(account);
        return groups[network.accounts().group(account)].doors().stream()
                .filter(door -> door.accountId().equals(id))
                .toList();
    }

    /** Whom a contact cuts off, if anybody. O(log contacts of the group). */
    public Optional<Bottleneck> bottleneck(int contact) {
        return groups[network.accounts().group(network.contacts().account(contact))].bottleneck(network, contact);
    }

    /** What goes with an employee; empty for one who holds nobody. */
    public Optional<Departure> departure(int employee) {
        return departures.of(employee);
    }

    /** Those with whom something goes: most revenue at risk first, then by id. */
    public IntStream byLoss() {
        return departures.order();
    }

    /**
     * Says everything about another state of the facts, on the same date: what is costly only for the account groups in which
     * something differs. The same report as of {@link #of}.
     */
    public PortfolioAnalysis next(Portfolio other) {
        return new PortfolioAnalysis(network.next(other), this, threads);
    }

    /**
     * Says everything about a snapshot, to be asked again when facts change.
     *
     * @param threads how many threads to use, at least 1; the answer is the same for any number
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static PortfolioAnalysis of(StakeholderNetwork network, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
        return new PortfolioAnalysis(new NetworkStep(network, Optional.empty()), null, threads);
    }

    /** The whole report on a snapshot, as {@link #of} says it. */
    public static PortfolioReport report(StakeholderNetwork network, int threads) {
        return of(network, threads).report();
    }

    private void analyzeGroups() {
        FalseEyes falseEyes = FalseEyes.of(network, renewal.contacts().toArray(), threads);
        int[] some = renewal.groups();
        Workers.forEach(threads, some.length, () -> {
            GroupAnalysis analysis = new GroupAnalysis(network, falseEyes);
            return i -> groups[some[i]] = analysis.of(some[i]);
        });
        renewal.accounts()
                .forEach(account ->
                        SummaryFigures.expect(network, account, account(account).weight(), expected));
    }

    private PortfolioReport report(
            @Nullable PortfolioAnalysis former, GroupLists lists, Piece<List<Gaps.Ranked>> ranked) {
        List<AccountFigures> accounts = accountsById(former);
        Piece<Summary> summary = new Piece<>(() -> SummaryFigures.of(network, accounts, groups, expected));
        Piece<List<ContactFigures>> contacts = new Piece<>(() -> contactsById(former));
        Piece<List<SingleEye>> singleEyes = piece(
                lists,
                GroupFigures::singleEyes,
                eye -> -eye.revenueAtRisk(),
                SINGLE_EYES,
                former,
                PortfolioReport::singleEyes);
        Piece<List<BlindSpot>> blindSpots = piece(
                lists,
                GroupFigures::blindSpots,
                spot -> idRank(spot.contactId()),
                Comparator.comparing(BlindSpot::contactId, Ids.ORDER),
                former,
                PortfolioReport::blindSpots);
        Piece<List<WorstGroup>> worst = new Piece<>(() -> worst(former));
        Piece<List<Bottleneck>> bottlenecks = piece(
                lists,
                GroupFigures::bottlenecks,
                bottleneck -> idRank(bottleneck.contactId()),
                Comparator.comparing(Bottleneck::contactId, Ids.ORDER),
                former,
                PortfolioReport::bottlenecks);
        Piece<List<ClosedDoor>> closedDoors = piece(
                lists,
                GroupFigures::doors,
                door -> network.accounts()
                        .find(door.accountId())
                        .map(network.accounts()::idRank)
                        .orElse(0),
                CLOSED_DOORS,
                former,
                PortfolioReport::closedDoors);
        Piece<List<CoverageRow>> coverage = new Piece<>(() -> coverage(former));
        Piece.workOut(
                threads,
                List.of(worst, ranked, bottlenecks, contacts, summary, coverage, singleEyes, blindSpots, closedDoors));
        return new PortfolioReport(
                network.asOf(),
                summary.result(),
                accounts,
                contacts.result(),
                singleEyes.result(),
                blindSpots.result(),
                departures.list(),
                worst.result(),
                bottlenecks.result(),
                closedDoors.result(),
                coverage.result(),
                ranked.result().stream().map(Gaps.Ranked::gap).toList());
    }

    private static <T> Piece<List<T>> piece(
            GroupLists lists,
            Function<GroupFigures, List<T>> part,
            ToDoubleFunction<T> figure,
            Comparator<T> order,
            @Nullable PortfolioAnalysis former,
            Function<PortfolioReport, List<T>> earlier) {
        return new Piece<>(
                () -> lists.sorted(part, figure, order, former == null ? List.of() : earlier.apply(former.report)));
    }

    /** Where a contact is in the order of ids; one who is gone anywhere. */
    private double idRank(String contactId) {
        return network.contacts()
                .find(contactId)
                .map(network.contacts()::idRank)
                .orElse(0);
    }

    private List<WorstGroup> worst(@Nullable PortfolioAnalysis former) {
        return former != null && keepsWorst(former)
                ? former.report.worst()
                : WorstGroups.of(network, WORST_GROUP, losses);
    }

    private boolean keepsWorst(PortfolioAnalysis former) {
        return new WorstGroupsKept(former.state(), state(), differences.orElseThrow())
                .areKept(former.report.worst(), WORST_GROUP);
    }

    private WorstGroupsKept.State state() {
        return new WorstGroupsKept.State(network, losses);
    }

    private List<AccountFigures> accountsById(@Nullable PortfolioAnalysis former) {
        AccountTable table = network.accounts();
        AccountFigures[] byId = new AccountFigures[table.size()];
        AccountFigures[] known = former != null && renewal.areAccountsSame()
                ? former.report.accounts().toArray(byId)
                : byId;
        renewal.accountsToPlace().forEach(account -> known[table.idRank(account)] = account(account));
        return Collections.unmodifiableList(Arrays.asList(known));
    }

    private List<ContactFigures> contactsById(@Nullable PortfolioAnalysis former) {
        ContactTable table = network.contacts();
        ContactFigures[] byId = new ContactFigures[table.size()];
        ContactFigures[] known = former == null
                ? byId
                : differences.orElseThrow().contactRanks().carried(former.report.contacts(), byId);
        for (int group : renewal.groups()) {
            int contact = network.accounts().firstContact(network.accounts().firstInGroup(group));
            for (ContactFigures figures : groups[group].contacts()) {
                known[table.idRank(contact++)] = figures;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(known));
    }

    private List<CoverageRow> coverage(@Nullable PortfolioAnalysis former) {
        AccountTable accounts = network.accounts();
        int layers = network.policy().layers().size();
        CoverageRow[] byId = new CoverageRow[accounts.size() * layers];
        CoverageRow[] known = former != null && renewal.areAccountsSame()
                ? former.report.coverage().toArray(byId)
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
