package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Workers;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.NetworkStep;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;

/**
 * The whole report on a snapshot. What is costly is done account group by account group, spread over
 * threads; what crosses groups is put together afterwards in the order of ids, so that the number of
 * threads never shows. Keeps what is said of each group, so that a later state of the facts is analyzed quickly. O(ties · log)
 * besides the searches for eyes, worst groups and paths.
 */
public final class PortfolioAnalysis {

    private final StakeholderNetwork network;
    private final int threads;
    private final Optional<Differences> differences;
    private final Renewal renewal;
    private final GroupFigures[] groups;
    private final Departures departures;
    private final double[] expected;
    private final int[] trueEyes;
    private final AccountFigures[] accountsById;
    private final Losses.Baseline losses;
    private final List<Gaps.Ranked> gaps;
    private final PortfolioReport report;

    private PortfolioAnalysis(NetworkStep step, @Nullable PortfolioAnalysis before, int threads, boolean defers) {
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
        this.trueEyes = former == null
                ? new int[network.contacts().size()]
                : differences.orElseThrow().contacts().carried(former.trueEyes);
        this.accountsById = former != null && renewal.areAccountsSame()
                ? former.accountsById.clone()
                : new AccountFigures[network.accounts().size()];
        if (former != null) {
            takeOver(former, differences.orElseThrow());
        }
        this.losses = former != null && renewal.areAccountsSame()
                ? former.losses.after(network, renewal.accounts())
                : new Losses.Baseline(network);
        analyzeGroups(defers);
        this.departures = former == null
                ? Departures.of(network, groups, losses, threads, defers)
                : former.departures.next(
                        network,
                        groups,
                        losses,
                        threads,
                        differences.orElseThrow().employees(),
                        renewal.employees());
        WholeReport whole = new WholeReport(this, former, renewal, defers);
        this.report = whole.report(departures, threads);
        this.gaps = whole.gaps();
    }

    /** Takes over what is said of groups in which nothing differs. */
    private void takeOver(PortfolioAnalysis former, Differences differing) {
        differing.groups().carried(Arrays.asList(former.groups), groups);
        if (!differing.employees().isSame()) {
            Arrays.setAll(
                    groups, group -> groups[group] == null ? null : groups[group].renumbered(differing.employees()));
        }
        if (!renewal.areAccountsSame()) {
            IntStream.range(0, groups.length)
                    .filter(group -> groups[group] != null)
                    .forEach(this::placeAccounts);
        }
    }

    private void placeAccounts(int group) {
        int account = network.accounts().firstInGroup(group);
        for (AccountFigures figures : groups[group].accounts()) {
            accountsById[network.accounts().idRank(account++)] = figures;
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

    /** How many true eyes a contact has. */
    public int trueEyes(int contact) {
        return trueEyes[contact];
    }

    /** What is said of each account, by id; not to be changed. */
    AccountFigures[] accountsById() {
        return accountsById;
    }

    /** What is said of each account group; not to be changed. */
    GroupFigures[] groups() {
        return groups;
    }

    /** The gaps of all accounts in their order. */
    List<Gaps.Ranked> gaps() {
        return gaps;
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

    /** What of the revenue is at risk with an employee alone, as {@link #departure} says it; 0 with one who holds nobody. */
    public double revenueAtRisk(int employee) {
        return departures.revenueAtRisk(employee);
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
        return new PortfolioAnalysis(network.next(other), this, threads, false);
    }

    /**
     * Says everything about a snapshot, to be asked again when facts change.
     *
     * @param threads how many threads to use, at least 1; the answer is the same for any number
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static PortfolioAnalysis of(StakeholderNetwork network, int threads) {
        return first(network, threads, false);
    }

    /**
     * The same, sooner: what is said of contacts one by one, who is reached through whom, who is cut off, and coverage are worked out
     * for an account group when they are first asked for, what goes with an employee likewise, and so is the list of all gaps, on the
     * thread of whoever asks. For days of which little is looked at. Safe for any number of threads.
     */
    public static PortfolioAnalysis atAGlance(StakeholderNetwork network, int threads) {
        return first(network, threads, true);
    }

    private static PortfolioAnalysis first(StakeholderNetwork network, int threads, boolean defers) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
        return new PortfolioAnalysis(new NetworkStep(network, Optional.empty()), null, threads, defers);
    }

    /** The whole report on a snapshot, as {@link #of} says it. */
    public static PortfolioReport report(StakeholderNetwork network, int threads) {
        return of(network, threads).report();
    }

    private void analyzeGroups(boolean defers) {
        FalseEyes falseEyes = FalseEyes.of(network, renewal.contacts().toArray(), threads);
        int[] some = renewal.groups();
        Workers.forEach(threads, some.length, () -> {
            GroupAnalysis analysis = new GroupAnalysis(network, falseEyes, defers);
            return i -> {
                groups[some[i]] = analysis.of(some[i]);
                placeAccounts(some[i]);
                countTrueEyes(falseEyes, some[i]);
                SummaryFigures.expectInGroup(network, some[i], groups[some[i]].accounts(), expected);
            };
        });
    }

    private void countTrueEyes(FalseEyes falseEyes, int group) {
        AccountTable accounts = network.accounts();
        int end = accounts.endContact(accounts.endOfGroup(group) - 1);
        for (int contact = accounts.firstContact(accounts.firstInGroup(group)); contact < end; contact++) {
            trueEyes[contact] = falseEyes.trueEyes(contact);
        }
    }
}
