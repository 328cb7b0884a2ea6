package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
import org.twoeyes.network.ChangedGroups;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * The whole report on a snapshot. What is costly is done account group by account group, spread over
 * threads; what crosses groups is put together afterwards in the order of ids, so that the number of
 * threads never shows. Keeps what is said of each group, so that a later state of the facts is analyzed quickly. O(ties · log) besides the searches for eyes, worst groups and paths.
 */
public final class PortfolioAnalysis {

    private static final int WORST_GROUP = 3;

    private final StakeholderNetwork network;
    private final int threads;
    private final GroupFigures[] groups;
    private final Departure[] departureOf;
    private final PortfolioReport report;

    private PortfolioAnalysis(StakeholderNetwork network, @Nullable PortfolioAnalysis before, int threads) {
        this.network = network;
        this.threads = threads;
        BitSet changed = before == null
                ? null
                : ChangedGroups.between(before.network, network).orElse(null);
        if (before == null || changed == null) {
            this.groups = new GroupFigures[network.accounts().groups()];
            this.departureOf = new Departure[network.employees().size()];
        } else {
            this.groups = before.groups.clone();
            this.departureOf = before.departureOf.clone();
            forget(changed, before.network);
        }
        this.report = work();
    }

    /** Forgets the figures of some groups, and of all who hold somebody there, now or before. */
    private void forget(BitSet changed, StakeholderNetwork earlier) {
        AccountTable accounts = network.accounts();
        changed.stream().forEach(group -> {
            groups[group] = null;
            int end = accounts.endContact(accounts.endOfGroup(group) - 1);
            for (int contact = accounts.firstContact(accounts.firstInGroup(group)); contact < end; contact++) {
                forgetHolders(network.ties(), contact);
                forgetHolders(earlier.ties(), contact);
            }
        });
    }

    private void forgetHolders(TieTable ties, int contact) {
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            departureOf[ties.employee(tie)] = null;
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

    /**
     * Says everything about another state of the facts, on the same date: what is costly only for the account groups in which
     * something differs, if numbers still stand for the same people. The same report as of {@link #of}.
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
        return new PortfolioAnalysis(network, null, threads);
    }

    /** The whole report on a snapshot, as {@link #of} says it. */
    public static PortfolioReport report(StakeholderNetwork network, int threads) {
        return of(network, threads).report();
    }

    private PortfolioReport work() {
        FalseEyes falseEyes = FalseEyes.of(network, threads);
        int[] open = IntStream.range(0, groups.length)
                .filter(group -> groups[group] == null)
                .toArray();
        Workers.forEach(threads, open.length, () -> {
            GroupAnalysis analysis = new GroupAnalysis(network, falseEyes);
            return i -> groups[open[i]] = analysis.of(open[i]);
        });
        List<AccountFigures> accounts = accountsById(groups);
        List<ContactFigures> contacts = contactsById(groups);
        Losses.Baseline baseline = new Losses.Baseline(network);
        List<Departure> departures = departures(groups, baseline);
        Piece<Summary> summary = new Piece<>(() -> SummaryFigures.of(network, accounts, contacts));
        Piece<List<SingleEye>> singleEyes = new Piece<>(() -> singleEyes(contacts, baseline));
        Piece<List<BlindSpot>> blindSpots = new Piece<>(() -> blindSpots(contacts));
        Piece<List<WorstGroup>> worst = new Piece<>(() -> WorstGroups.of(network, WORST_GROUP, baseline));
        Piece<List<Bottleneck>> bottlenecks = new Piece<>(() -> bottlenecks(groups));
        Piece<List<ClosedDoor>> closedDoors = new Piece<>(() -> closedDoors(groups));
        Piece<List<CoverageRow>> coverage = new Piece<>(() -> coverage(groups));
        Piece<List<Gap>> gaps = new Piece<>(() -> gaps(groups));
        Piece.workOut(
                threads, List.of(bottlenecks, summary, worst, gaps, coverage, singleEyes, blindSpots, closedDoors));
        return new PortfolioReport(
                network.asOf(),
                summary.result(),
                accounts,
                contacts,
                singleEyes.result(),
                blindSpots.result(),
                departures,
                worst.result(),
                bottlenecks.result(),
                closedDoors.result(),
                coverage.result(),
                gaps.result());
    }

    private static List<BlindSpot> blindSpots(List<ContactFigures> contacts) {
        return contacts.stream()
                .filter(contact -> contact.key() && contact.eyes() == 0)
                .map(contact -> new BlindSpot(contact.id(), contact.accountId(), contact.weight()))
                .toList();
    }

    private List<AccountFigures> accountsById(GroupFigures[] groups) {
        AccountTable table = network.accounts();
        AccountFigures[] figures = new AccountFigures[table.size()];
        for (int group = 0; group < groups.length; group++) {
            List<AccountFigures> found = groups[group].accounts();
            for (int i = 0; i < found.size(); i++) {
                figures[table.firstInGroup(group) + i] = found.get(i);
            }
        }
        List<AccountFigures> byId = new ArrayList<>(figures.length);
        for (int rank = 0; rank < figures.length; rank++) {
            byId.add(figures[table.atIdRank(rank)]);
        }
        return byId;
    }

    private List<ContactFigures> contactsById(GroupFigures[] groups) {
        ContactTable table = network.contacts();
        ContactFigures[] byId = new ContactFigures[table.size()];
        int contact = 0;
        for (GroupFigures group : groups) {
            for (ContactFigures figures : group.contacts()) {
                byId[table.idRank(contact++)] = figures;
            }
        }
        return Arrays.asList(byId);
    }

    private List<SingleEye> singleEyes(List<ContactFigures> contacts, Losses.Baseline baseline) {
        AccountTable accounts = network.accounts();
        List<SingleEye> found = new ArrayList<>();
        for (int rank = 0; rank < contacts.size(); rank++) {
            ContactFigures contact = contacts.get(rank);
            if (contact.key() && contact.eyes() == 1) {
                int account = network.contacts().account(network.contacts().atIdRank(rank));
                found.add(new SingleEye(
                        contact.id(),
                        contact.accountId(),
                        contact.holders().get(0),
                        contact.weight(),
                        accounts.revenue(account) * contact.weight() / baseline.weight(account)));
            }
        }
        found.sort((a, b) -> {
            int order = Rounding.compare(b.revenueAtRisk(), a.revenueAtRisk());
            return order != 0 ? order : Ids.compare(a.contactId(), b.contactId());
        });
        return found;
    }

    private List<Departure> departures(GroupFigures[] groups, Losses.Baseline baseline) {
        int[][] cutOff = cutOffByEmployee(groups);
        TieTable ties = network.ties();
        int[] leavers = IntStream.range(0, cutOff.length)
                .filter(employee -> ties.firstHeld(employee) < ties.endHeld(employee))
                .toArray();
        int[] open = Arrays.stream(leavers)
                .filter(employee -> departureOf[employee] == null)
                .toArray();
        Workers.forEach(threads, open.length, () -> {
            Losses losses = new Losses(network, baseline);
            return i -> departureOf[open[i]] =
                    new Departure(network.employees().id(open[i]), losses.of(new int[] {open[i]}, cutOff[open[i]]));
        });
        return Arrays.stream(leavers)
                .mapToObj(employee -> departureOf[employee])
                .sorted((a, b) -> {
                    int order =
                            Rounding.compare(b.loss().revenueAtRisk(), a.loss().revenueAtRisk());
                    return order != 0 ? order : Ids.compare(a.employeeId(), b.employeeId());
                })
                .toList();
    }

    private int[][] cutOffByEmployee(GroupFigures[] groups) {
        IntBag[] bags = new IntBag[network.employees().size()];
        for (GroupFigures group : groups) {
            IntBag pairs = group.cutOffBy();
            for (int i = 0; i < pairs.size(); i += 2) {
                int employee = pairs.get(i);
                if (bags[employee] == null) {
                    bags[employee] = new IntBag();
                }
                bags[employee].add(pairs.get(i + 1));
            }
        }
        int[] none = {};
        return Arrays.stream(bags)
                .map(bag -> bag == null ? none : bag.toArray())
                .toArray(int[][]::new);
    }

    private static List<Bottleneck> bottlenecks(GroupFigures[] groups) {
        return Arrays.stream(groups)
                .flatMap(group -> group.bottlenecks().stream())
                .sorted(Comparator.comparing(Bottleneck::contactId, Ids.ORDER))
                .toList();
    }

    private static List<ClosedDoor> closedDoors(GroupFigures[] groups) {
        return Arrays.stream(groups)
                .flatMap(group -> group.doors().stream())
                .sorted(Comparator.comparing(ClosedDoor::accountId, Ids.ORDER)
                        .thenComparing(ClosedDoor::employeeId, Ids.ORDER))
                .toList();
    }

    private static List<CoverageRow> coverage(GroupFigures[] groups) {
        return Arrays.stream(groups)
                .flatMap(group -> group.coverage().stream())
                .sorted(Comparator.comparing(CoverageRow::accountId, Ids.ORDER))
                .toList();
    }

    private static List<Gap> gaps(GroupFigures[] groups) {
        return Arrays.stream(groups)
                .flatMap(group -> group.gaps().stream())
                .sorted(Gaps.ORDER)
                .map(Gaps.Ranked::gap)
                .toList();
    }
}
