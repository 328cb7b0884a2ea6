package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.model.Ids;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.IntBag;
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

    GroupAnalysis(StakeholderNetwork network, FalseEyes falseEyes) {
        this.network = network;
        this.falseEyes = falseEyes;
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
            AccountEyes eyes = AccountEyes.of(network, account, TieFilter.ALL);
            AccountEyes trueEyes = falseEyes.areNoneIn(account)
                    ? eyes
                    : AccountEyes.of(network, account, tie -> !falseEyes.isFalse(tie));
            figures.add(account(account, eyes, trueEyes));
            CoverageTally[] layers = CoverageTally.tallies(network, cadences, account);
            for (int layer = 0; layer < layers.length; layer++) {
                coverage.add(layers[layer].row(
                        accounts.id(account), network.policy().layers().get(layer)));
            }
            List<ClosedDoors.Finding> closed = closedDoors.of(account, eyes);
            closed.forEach(door -> doors.add(door.door()));
            List<Gaps.Ranked> gapsOfAccount = gaps.of(account, eyes, layers, closed);
            gapsOfAccount.sort(Gaps.ORDER);
            found.add(gapsOfAccount);
        }
        AccessGraph graph = AccessGraph.of(network, group);
        cuts.of(graph);
        List<ContactFigures> contacts = contacts(group, graph);
        return new GroupFigures(
                figures,
                contacts,
                new Bottlenecks(network, graph, cuts).find(),
                doors,
                coverage,
                found,
                singleEyes(group, figures, contacts),
                blindSpots(contacts),
                (int) contacts.stream()
                        .filter(contact -> contact.key() && contact.eyes() >= 2 && contact.trueEyes() <= 1)
                        .count(),
                (int) contacts.stream().filter(ContactFigures::key).count(),
                cutOffByEmployee(graph, accounts.firstContact(accounts.firstInGroup(group))));
    }

    private List<SingleEye> singleEyes(int group, List<AccountFigures> figures, List<ContactFigures> contacts) {
        AccountTable accounts = network.accounts();
        int firstAccount = accounts.firstInGroup(group);
        int firstContact = accounts.firstContact(firstAccount);
        List<SingleEye> found = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            ContactFigures contact = contacts.get(i);
            if (contact.key() && contact.eyes() == 1) {
                int account = network.contacts().account(firstContact + i);
                double share = accounts.revenue(account)
                        * contact.weight()
                        / figures.get(account - firstAccount).weight();
                found.add(new SingleEye(
                        contact.id(), contact.accountId(), contact.holders().get(0), contact.weight(), share));
            }
        }
        return found;
    }

    private static List<BlindSpot> blindSpots(List<ContactFigures> contacts) {
        return contacts.stream()
                .filter(contact -> contact.key() && contact.eyes() == 0)
                .map(contact -> new BlindSpot(contact.id(), contact.accountId(), contact.weight()))
                .toList();
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

    private List<ContactFigures> contacts(int group, AccessGraph graph) {
        AccountTable accounts = network.accounts();
        ContactTable contacts = network.contacts();
        TieTable ties = network.ties();
        DisjointPaths paths = new DisjointPaths(graph, cuts);
        List<ContactFigures> figures = new ArrayList<>();
        int end = accounts.endContact(accounts.endOfGroup(group) - 1);
        for (int contact = accounts.firstContact(accounts.firstInGroup(group)); contact < end; contact++) {
            String[] holders = new String[ties.eyes(contact)];
            for (int i = 0; i < holders.length; i++) {
                holders[i] = network.employees().id(ties.employee(ties.first(contact) + i));
            }
            int vertex = graph.vertexOfContact(contact);
            figures.add(new ContactFigures(
                    contacts.id(contact),
                    accounts.id(contacts.account(contact)),
                    network.policy().layers().get(contacts.layer(contact)),
                    contacts.isKey(contact),
                    contacts.weight(contact),
                    ties.eyes(contact),
                    List.of(holders),
                    falseEyes.trueEyes(contact),
                    falseEyes.falseEyes(contact),
                    cuts.isReachable(vertex),
                    paths.to(vertex)));
        }
        return figures;
    }

    private IntBag cutOffByEmployee(AccessGraph graph, int firstContact) {
        IntBag pairs = new IntBag();
        for (int vertex = 1; vertex < graph.size() && graph.isEmployee(vertex); vertex++) {
            IntBag cutOff = cuts.cutOff(vertex);
            for (int i = 0; i < cutOff.size(); i++) {
                pairs.add(graph.employee(vertex));
                pairs.add(graph.contact(cutOff.get(i)) - firstContact);
            }
        }
        return pairs;
    }
}
