package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Lazy;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.LocalNumbers;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/** Makes the {@link GroupFigures} of one account group after another. One for each thread: it keeps marks between calls. */
final class GroupAnalysis {

    private final StakeholderNetwork network;
    private final FalseEyes falseEyes;
    private final Cadences cadences;
    private final Gaps gaps;
    private final ClosedDoors closedDoors;
    private final double[] soleWeight;
    private final AccessCuts cuts = new AccessCuts();
    private final LocalNumbers numbers = new LocalNumbers();
    private final boolean defers;

    /** Says all at once. */
    GroupAnalysis(StakeholderNetwork network, FalseEyes falseEyes) {
        this(network, falseEyes, false);
    }

    /**
     * Of a snapshot.
     *
     * @param defers whether contacts, who is reached through whom, and coverage wait until somebody asks for them
     */
    GroupAnalysis(StakeholderNetwork network, FalseEyes falseEyes, boolean defers) {
        this.network = network;
        this.falseEyes = falseEyes;
        this.defers = defers;
        this.cadences = new Cadences(network);
        this.gaps = new Gaps(network, falseEyes, cadences);
        this.closedDoors = new ClosedDoors(network);
        this.soleWeight = new double[network.employees().size()];
    }

    GroupFigures of(int group) {
        AccountTable accounts = network.accounts();
        List<AccountFigures> figures = new ArrayList<>();
        List<CoverageRow> coverage = new ArrayList<>();
        List<List<Gaps.Ranked>> found = new ArrayList<>();
        List<PortfolioReport.ClosedDoor> doors = new ArrayList<>();
        for (int account = accounts.firstInGroup(group); account < accounts.endOfGroup(group); account++) {
            AccountEyes eyes = AccountEyes.of(network, account, TieFilter.ALL, numbers);
            AccountEyes trueEyes = falseEyes.areNoneIn(account)
                    ? eyes
                    : AccountEyes.of(network, account, tie -> !falseEyes.isFalse(tie), numbers);
            figures.add(account(account, eyes, trueEyes));
            CoverageTally[] layers = CoverageTally.tallies(network, cadences, account);
            if (!defers) {
                coverage.addAll(CoverageTally.rows(network, account, layers));
            }
            List<ClosedDoors.Finding> closed = closedDoors.of(account, eyes);
            closed.forEach(door -> doors.add(door.door()));
            List<Gaps.Ranked> gapsOfAccount = gaps.of(account, eyes, layers, closed);
            gapsOfAccount.sort(Gaps.ORDER);
            found.add(gapsOfAccount);
        }
        int[] key = keyContacts(group);
        Lazy<GroupAccess> access = deferredAccess(group);
        Lazy<IntBag> cutOffBy = deferredCutOffs(group);
        if (!defers) {
            AccessGraph graph = AccessGraph.of(network, group, numbers);
            cuts.of(graph);
            access = Lazy.of(GroupAccess.of(network, falseEyes, graph, cuts));
            cutOffBy = Lazy.of(cutOffByEmployee(graph, cuts));
        }
        return new GroupFigures(
                figures,
                access,
                doors,
                defers ? deferredCoverage(group) : Lazy.of(coverage),
                found,
                singleEyes(group, figures, key),
                blindSpots(key),
                falseEyeRisks(key),
                key.length,
                cutOffBy);
    }

    private Lazy<GroupAccess> deferredAccess(int group) {
        StakeholderNetwork of = network;
        FalseEyes eyes = falseEyes;
        return new Lazy<>(() -> GroupAccess.of(of, eyes, group));
    }

    private Lazy<IntBag> deferredCutOffs(int group) {
        StakeholderNetwork of = network;
        return new Lazy<>(() -> {
            AccessGraph graph = AccessGraph.of(of, group);
            return cutOffByEmployee(graph, new AccessCuts().of(graph));
        });
    }

    private Lazy<List<CoverageRow>> deferredCoverage(int group) {
        StakeholderNetwork of = network;
        return new Lazy<>(() -> IntStream.range(
                        of.accounts().firstInGroup(group), of.accounts().endOfGroup(group))
                .mapToObj(account -> CoverageTally.layers(of, account))
                .flatMap(List::stream)
                .toList());
    }

    private int[] keyContacts(int group) {
        AccountTable accounts = network.accounts();
        IntBag key = new IntBag();
        int end = accounts.endContact(accounts.endOfGroup(group) - 1);
        for (int contact = accounts.firstContact(accounts.firstInGroup(group)); contact < end; contact++) {
            if (network.contacts().isKey(contact)) {
                key.add(contact);
            }
        }
        return key.toArray();
    }

    private int falseEyeRisks(int[] key) {
        int risks = 0;
        for (int contact : key) {
            risks += network.ties().eyes(contact) >= 2 && falseEyes.trueEyes(contact) <= 1 ? 1 : 0;
        }
        return risks;
    }

    private List<SingleEye> singleEyes(int group, List<AccountFigures> figures, int[] key) {
        AccountTable accounts = network.accounts();
        ContactTable contacts = network.contacts();
        TieTable ties = network.ties();
        List<SingleEye> found = new ArrayList<>();
        for (int contact : key) {
            if (ties.eyes(contact) == 1) {
                int account = contacts.account(contact);
                double share = accounts.revenue(account)
                        * contacts.weight(contact)
                        / figures.get(account - accounts.firstInGroup(group)).weight();
                found.add(new SingleEye(
                        contacts.id(contact),
                        accounts.id(account),
                        network.employees().id(ties.employee(ties.first(contact))),
                        contacts.weight(contact),
                        share));
            }
        }
        return found;
    }

    private List<BlindSpot> blindSpots(int[] key) {
        ContactTable contacts = network.contacts();
        List<BlindSpot> found = new ArrayList<>();
        for (int contact : key) {
            if (network.ties().eyes(contact) == 0) {
                found.add(new BlindSpot(
                        contacts.id(contact),
                        network.accounts().id(contacts.account(contact)),
                        contacts.weight(contact)));
            }
        }
        return found;
    }

    private AccountFigures account(int account, AccountEyes eyes, AccountEyes trueEyes) {
        AccountTable accounts = network.accounts();
        Relationships scores = Relationships.of(network, account, TieFilter.ALL, soleWeight);
        return new AccountFigures(
                accounts.id(account),
                accounts.row(account).name(),
                eyes.weight(),
                eyes.heldWeight(),
                eyes.eyes(),
                eyes.capped(),
                Life.of(eyes.eyes(), eyes.capped()),
                eyes.holders(),
                trueEyes.eyes(),
                Life.of(trueEyes.eyes(), trueEyes.capped()),
                critical(account, eyes),
                eyes.heldWeight() - network.policy().quorum() * eyes.weight(),
                accounts.value(account),
                accounts.firstContact(account) == accounts.endContact(account),
                scores.key(),
                scores.universal(),
                scores.organizational());
    }

    /** Everyone whose loss alone leaves a held account not held, by weight lost descending, then id. */
    private List<CriticalEmployee> critical(int account, AccountEyes eyes) {
        if (eyes.eyes() != 1 || eyes.capped()) {
            return List.of();
        }
        TieTable ties = network.ties();
        IntBag employees = new IntBag();
        int first = network.accounts().firstContact(account);
        int end = network.accounts().endContact(account);
        for (int contact = first; contact < end; contact++) {
            if (ties.eyes(contact) == 1) {
                int holder = ties.employee(ties.first(contact));
                if (soleWeight[holder] == 0) {
                    employees.add(holder);
                }
                soleWeight[holder] += network.contacts().weight(contact);
            }
        }
        List<CriticalEmployee> found = new ArrayList<>();
        for (int employee : employees.toArray()) {
            if (!Thresholds.holds(
                    staying(first, end, employee), network.policy().quorum(), eyes.weight())) {
                found.add(new CriticalEmployee(network.employees().id(employee), soleWeight[employee]));
            }
            soleWeight[employee] = 0;
        }
        found.sort((a, b) -> {
            int order = Rounding.compare(b.weightLost(), a.weightLost());
            return order != 0 ? order : Ids.compare(a.employeeId(), b.employeeId());
        });
        return found;
    }

    private double staying(int first, int end, int without) {
        TieTable ties = network.ties();
        double held = 0;
        for (int contact = first; contact < end; contact++) {
            boolean goesDark = ties.eyes(contact) == 0
                    || (ties.eyes(contact) == 1 && ties.employee(ties.first(contact)) == without);
            held += goesDark ? 0 : network.contacts().weight(contact);
        }
        return held;
    }

    private static IntBag cutOffByEmployee(AccessGraph graph, AccessCuts cuts) {
        IntBag pairs = new IntBag();
        int first = graph.firstContactVertex();
        for (int vertex = 1; vertex < graph.size() && graph.isEmployee(vertex); vertex++) {
            IntBag cutOff = cuts.cutOff(vertex);
            for (int i = 0; i < cutOff.size(); i++) {
                pairs.add(graph.employee(vertex));
                pairs.add(cutOff.get(i) - first);
            }
        }
        return pairs;
    }
}
