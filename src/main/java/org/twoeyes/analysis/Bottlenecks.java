package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Contacts through whom alone others are reached. Whoever a contact cuts off lies in its subtrees of the
 * search, so counts, weights and the first names are handed up the tree, each vertex once: O(n · 100) for
 * a whole group, also where everybody hangs on one long line. Source: {@code docs/methods/access.md}.
 */
final class Bottlenecks {

    /** How many of those cut off are listed. */
    static final int LISTED = 100;

    private static final int[] NOBODY = {};

    private final StakeholderNetwork network;
    private final AccessGraph graph;
    private final AccessCuts cuts;

    Bottlenecks(StakeholderNetwork network, AccessGraph graph, AccessCuts cuts) {
        this.network = network;
        this.graph = graph;
        this.cuts = cuts;
    }

    /** The bottlenecks of the group, by contact index. */
    List<Bottleneck> find() {
        int[][] firstRanks = new int[graph.size()][];
        int[] count = new int[graph.size()];
        double[] weight = new double[graph.size()];
        int[][] cutRanks = new int[graph.size()][];
        int[] cutCount = new int[graph.size()];
        double[] cutWeight = new double[graph.size()];
        ContactTable contacts = network.contacts();
        for (int i = cuts.reached() - 1; i >= 0; i--) {
            int vertex = cuts.atPreorder(i);
            int contact = graph.contact(vertex);
            firstRanks[vertex] = merge(firstRanks[vertex], new int[] {contacts.idRank(contact)});
            count[vertex]++;
            weight[vertex] += contacts.weight(contact);
            int above = cuts.parent(i);
            if (graph.isContact(above)) {
                if (cuts.hangsOnParent(i)) {
                    cutRanks[above] = merge(cutRanks[above], firstRanks[vertex]);
                    cutCount[above] += count[vertex];
                    cutWeight[above] += weight[vertex];
                }
                firstRanks[above] = merge(firstRanks[above], firstRanks[vertex]);
                count[above] += count[vertex];
                weight[above] += weight[vertex];
            }
            firstRanks[vertex] = NOBODY;
        }
        List<Bottleneck> found = new ArrayList<>();
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            if (cutCount[vertex] > 0) {
                List<String> first = Arrays.stream(cutRanks[vertex])
                        .mapToObj(rank -> contacts.id(contacts.atIdRank(rank)))
                        .toList();
                found.add(new Bottleneck(
                        contacts.id(graph.contact(vertex)),
                        cutCount[vertex],
                        cutCount[vertex] <= LISTED ? sum(cutRanks[vertex]) : cutWeight[vertex],
                        first));
            }
        }
        return found;
    }

    /** The weight of contacts, given by rank of id, in that order. */
    private double sum(int[] ranks) {
        double sum = 0;
        for (int rank : ranks) {
            sum += network.contacts().weight(network.contacts().atIdRank(rank));
        }
        return sum;
    }

    /** The smallest of two ascending lists together, at most {@link #LISTED}. */
    private static int[] merge(int[] a, int[] b) {
        if (a == null || a.length == 0) {
            return b == null ? NOBODY : b;
        }
        if (b == null || b.length == 0) {
            return a;
        }
        int[] merged = new int[Math.min(LISTED, a.length + b.length)];
        int i = 0;
        int j = 0;
        for (int at = 0; at < merged.length; at++) {
            boolean fromA = j == b.length || (i < a.length && a[i] < b[j]);
            merged[at] = fromA ? a[i++] : b[j++];
        }
        return merged;
    }
}
