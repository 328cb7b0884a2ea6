package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.twoeyes.analysis.DepartureReport.AccountChange;
import org.twoeyes.analysis.DepartureReport.Standing;
import org.twoeyes.model.Ids;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * What a set of employees takes along when they leave together, and how the accounts stand after it.
 * Touches only the account groups in which a leaver has a live tie. Source:
 * {@code docs/methods/departures.md}.
 */
public final class DepartureAnalysis {

    private final StakeholderNetwork network;
    private final int[] leavers;
    private final boolean[] gone;

    private DepartureAnalysis(StakeholderNetwork network, int[] leavers) {
        this.network = network;
        this.leavers = leavers;
        this.gone = new boolean[network.employees().size()];
        for (int leaver : leavers) {
            gone[leaver] = true;
        }
    }

    /**
     * Says what goes with a set of employees.
     *
     * @param employeeIds who leaves; a repeated id counts once
     * @throws IllegalArgumentException if one is not an active employee of the network
     */
    public static DepartureReport of(StakeholderNetwork network, Collection<String> employeeIds) {
        int[] leavers = employeeIds.stream()
                .mapToInt(network::employee)
                .sorted()
                .distinct()
                .toArray();
        return new DepartureAnalysis(network, leavers).report();
    }

    /** Only what goes with a set of employees, given by number, ascending. O(contacts), to know what it is a loss of. */
    static PortfolioReport.Loss loss(StakeholderNetwork network, int[] leavers) {
        return loss(network, new Losses.Baseline(network), leavers);
    }

    /** The same, where it is known what it is a loss of. */
    static PortfolioReport.Loss loss(StakeholderNetwork network, Losses.Baseline baseline, int[] leavers) {
        DepartureAnalysis analysis = new DepartureAnalysis(network, leavers);
        return new Losses(network, baseline).of(leavers, analysis.cutOff(analysis.touched()));
    }

    private DepartureReport report() {
        int[] accounts = touched();
        Losses losses = new Losses(network, new Losses.Baseline(network));
        List<String> ids =
                Arrays.stream(leavers).mapToObj(network.employees()::id).toList();
        return new DepartureReport(network.asOf(), ids, losses.of(leavers, cutOff(accounts)), changes(accounts));
    }

    /** The accounts in which a leaver has a live tie, by id. */
    private int[] touched() {
        TieTable ties = network.ties();
        IntBag accounts = new IntBag();
        for (int leaver : leavers) {
            for (int i = ties.firstHeld(leaver); i < ties.endHeld(leaver); i++) {
                accounts.add(network.contacts().account(ties.held(i)));
            }
        }
        return Arrays.stream(accounts.toArray())
                .distinct()
                .boxed()
                .sorted((a, b) ->
                        Ids.compare(network.accounts().id(a), network.accounts().id(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The contacts who could be reached and cannot without the leavers: one search for each group they touch. */
    private int[] cutOff(int[] accounts) {
        AccountTable table = network.accounts();
        IntBag found = new IntBag();
        int[] groups =
                Arrays.stream(accounts).map(table::group).sorted().distinct().toArray();
        for (int group : groups) {
            AccessGraph graph = AccessGraph.of(network, group);
            boolean[] before = reached(graph, false);
            boolean[] after = reached(graph, true);
            for (int vertex = 0; vertex < graph.size(); vertex++) {
                if (graph.isContact(vertex) && before[vertex] && !after[vertex]) {
                    found.add(graph.contact(vertex));
                }
            }
        }
        return found.toArray();
    }

    private boolean[] reached(AccessGraph graph, boolean withoutLeavers) {
        boolean[] reached = new boolean[graph.size()];
        IntBag open = new IntBag();
        reached[AccessGraph.HUB] = true;
        open.add(AccessGraph.HUB);
        while (!open.isEmpty()) {
            int vertex = open.pop();
            for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
                int neighbour = graph.neighbour(i);
                boolean left = withoutLeavers && graph.isEmployee(neighbour) && gone[graph.employee(neighbour)];
                if (!reached[neighbour] && !left) {
                    reached[neighbour] = true;
                    open.add(neighbour);
                }
            }
        }
        return reached;
    }

    private List<AccountChange> changes(int[] accounts) {
        TieFilter staying = tie -> !gone[network.ties().employee(tie)];
        double[] soleWeight = new double[gone.length];
        List<AccountChange> changes = new ArrayList<>();
        for (int account : accounts) {
            changes.add(new AccountChange(
                    network.accounts().id(account),
                    standing(account, TieFilter.ALL, soleWeight),
                    standing(account, staying, soleWeight)));
        }
        return changes;
    }

    private Standing standing(int account, TieFilter filter, double[] soleWeight) {
        AccountEyes eyes = AccountEyes.of(network, account, filter);
        Relationships scores = Relationships.of(network, account, filter, soleWeight);
        return new Standing(
                eyes.eyes(),
                Life.of(eyes.eyes(), eyes.capped()),
                scores.key(),
                scores.universal(),
                scores.organizational());
    }
}
