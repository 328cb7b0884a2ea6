package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/** What the analyses cost beside what a user could take instead; run by {@code mvn -Pbench test}. */
class AnalysisBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);
    private static final @Nullable String EDGES = System.getProperty("twoeyes.bench.edges");
    private static final long STACK = 1L << 30;
    private static final int TURNS = 5;
    private static final int SHORT_TURNS = 40;
    private static final int SAMPLE = 12;
    private static final Portfolio PORTFOLIO = LifelikePortfolio.of(1, CONTACTS);
    private static final StakeholderNetwork NETWORK = StakeholderNetwork.of(PORTFOLIO, LifelikePortfolio.AS_OF);

    @Test
    void cutsAgainstJGraphT() throws InterruptedException, IOException {
        List<AccessGraph> graphs = graphs();
        Graph<Integer, DefaultEdge> whole = whole(graphs);
        write(whole);
        Set<Integer> ours = new HashSet<>();
        Set<Integer> reachable = new HashSet<>();
        for (AccessGraph graph : graphs) {
            AccessCuts cuts = new AccessCuts().of(graph);
            for (int vertex = 1; vertex < graph.size(); vertex++) {
                if (cuts.isReachable(vertex)) {
                    reachable.add(number(graph, vertex));
                }
                if (!cuts.cutOff(vertex).isEmpty()) {
                    ours.add(number(graph, vertex));
                }
            }
        }
        double pass = Bench.millis(SHORT_TURNS, () -> cuts(graphs));
        double[] inspector = new double[1];
        Set<Integer> theirs = new HashSet<>();
        Thread deep = new Thread(
                null,
                () -> {
                    theirs.addAll(new BiconnectivityInspector<>(whole).getCutpoints());
                    inspector[0] = Bench.millis(2, () -> new BiconnectivityInspector<>(whole).getCutpoints());
                },
                "deep",
                STACK);
        deep.start();
        deep.join();
        theirs.retainAll(reachable);
        assertThat(ours.equals(theirs))
                .as("the same people, %d and %d, are the only way to somebody", ours.size(), theirs.size())
                .isTrue();
        Bench.row("all departures' cut-offs, one pass", "JGraphT BiconnectivityInspector", "ms", pass, inspector[0]);
        double touched = Bench.millis(SHORT_TURNS, AnalysisBench::touch);
        Bench.row("a loop that touches the snapshot", "all departures' cut-offs, one pass", "ms", touched, pass);
    }

    @Test
    void pathsAgainstMaximumFlow() {
        List<AccessGraph> graphs = graphs();
        List<int[]> keys = new ArrayList<>();
        for (int group = 0; group < graphs.size(); group++) {
            AccessGraph graph = graphs.get(group);
            for (int vertex = 1; vertex < graph.size(); vertex++) {
                if (graph.isContact(vertex) && NETWORK.contacts().isKey(graph.contact(vertex))) {
                    keys.add(new int[] {group, vertex});
                }
            }
        }
        double all = Bench.millis(TURNS, () -> paths(graphs, keys));
        Graph<Integer, DefaultWeightedEdge> split = split(graphs);
        List<int[]> sample = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(keys.get((int) ((long) i * keys.size() / SAMPLE)));
        }
        for (int[] key : sample) {
            AccessGraph graph = graphs.get(key[0]);
            int contact = number(graph, key[1]);
            assertThat((int) Math.round(flow(split, contact)))
                    .isEqualTo(new DisjointPaths(graph, new AccessCuts().of(graph)).to(key[1]));
        }
        double few = Bench.millis(1, () -> {
            double sum = 0;
            for (int[] key : sample) {
                sum += flow(split, number(graphs.get(key[0]), key[1]));
            }
            return sum;
        });
        Bench.row(
                "disjoint paths to every key contact, each",
                "JGraphT maximum flow",
                "ms",
                all / keys.size(),
                few / SAMPLE);
    }

    @Test
    void whatIfAgainstTheWholeReport() {
        PortfolioReport report = PortfolioAnalysis.report(NETWORK, 1);
        List<String> leavers = report.departures().subList(0, 5).stream()
                .map(PortfolioReport.Departure::employeeId)
                .toList();
        WhatIfBase base = WhatIfBase.of(NETWORK, report);
        double one = Bench.millis(20, () -> WhatIf.of(base, leavers.subList(0, 1), List.of()));
        double five = Bench.millis(20, () -> WhatIf.of(base, leavers, List.of()));
        double whole = Bench.millis(TURNS, () -> PortfolioAnalysis.report(NETWORK, 1));
        Bench.row("a what-if of one person", "the whole report", "ms", one, whole);
        Bench.row("a what-if of five people", "the whole report", "ms", five, whole);
    }

    @Test
    void memoryAgainstJGraphT() {
        long empty = Bench.heap();
        StakeholderNetwork network = StakeholderNetwork.of(PORTFOLIO, LifelikePortfolio.AS_OF);
        long snapshot = Bench.heap() - empty;
        List<AccessGraph> graphs = graphs();
        long structure = Bench.heap() - empty - snapshot;
        Graph<Integer, DefaultEdge> whole = whole(graphs);
        long jgrapht = Bench.heap() - empty - snapshot - structure;
        int edges = whole.edgeSet().size();
        assertThat(graphs).hasSize(network.accounts().groups());
        assertThat(network.ties().liveCount()).isPositive().isLessThan(edges);
        Bench.row(
                "memory of the access graphs",
                "JGraphT SimpleGraph of the same",
                "bytes an edge",
                (double) structure / edges,
                (double) jgrapht / edges);
        Bench.row(
                "memory of a snapshot with strengths, dates and index",
                "JGraphT SimpleGraph, structure alone",
                "bytes an edge",
                (double) snapshot / edges,
                (double) jgrapht / edges);
    }

    private static List<AccessGraph> graphs() {
        List<AccessGraph> graphs = new ArrayList<>();
        for (int group = 0; group < NETWORK.accounts().groups(); group++) {
            graphs.add(AccessGraph.of(NETWORK, group));
        }
        return graphs;
    }

    private static Integer cuts(List<AccessGraph> graphs) {
        int cutOff = 0;
        AccessCuts cuts = new AccessCuts();
        for (AccessGraph graph : graphs) {
            cuts.of(graph);
            for (int vertex = 1; vertex < graph.size() && graph.isEmployee(vertex); vertex++) {
                cutOff += cuts.cutOff(vertex).size();
            }
        }
        return cutOff;
    }

    private static Integer paths(List<AccessGraph> graphs, List<int[]> keys) {
        int sum = 0;
        int at = -1;
        DisjointPaths paths = null;
        for (int[] key : keys) {
            if (paths == null || key[0] != at) {
                at = key[0];
                paths = new DisjointPaths(graphs.get(at), new AccessCuts().of(graphs.get(at)));
            }
            sum += paths.to(key[1]);
        }
        return sum;
    }

    private static Double touch() {
        TieTable ties = NETWORK.ties();
        double sum = 0;
        for (int contact = 0; contact < NETWORK.contacts().size(); contact++) {
            sum += NETWORK.contacts().weight(contact) + NETWORK.contacts().layer(contact);
            for (int tie = ties.first(contact); tie < ties.end(contact); tie++) {
                sum += ties.employee(tie) + ties.strength(tie) + ties.declared(tie) + ties.lastContact(tie);
            }
            for (int link = NETWORK.contacts().firstLink(contact);
                    link < NETWORK.contacts().endLink(contact);
                    link++) {
                sum += NETWORK.contacts().link(link);
            }
        }
        return sum;
    }

    /** One number for each person of the portfolio: the hub 0, employees, then contacts. */
    private static int number(AccessGraph graph, int vertex) {
        if (vertex == AccessGraph.HUB) {
            return AccessGraph.HUB;
        }
        return graph.isEmployee(vertex)
                ? 1 + graph.employee(vertex)
                : 1 + NETWORK.employees().size() + graph.contact(vertex);
    }

    private static Graph<Integer, DefaultEdge> whole(List<AccessGraph> graphs) {
        Graph<Integer, DefaultEdge> whole = new SimpleGraph<>(DefaultEdge.class);
        for (AccessGraph graph : graphs) {
            for (int vertex = 0; vertex < graph.size(); vertex++) {
                whole.addVertex(number(graph, vertex));
            }
            for (int vertex = 0; vertex < graph.size(); vertex++) {
                for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
                    if (graph.neighbour(i) > vertex) {
                        whole.addEdge(number(graph, vertex), number(graph, graph.neighbour(i)));
                    }
                }
            }
        }
        return whole;
    }

    /** Writes the edges for other programs to measure, where that is asked for. */
    private static void write(Graph<Integer, DefaultEdge> whole) throws IOException {
        if (EDGES != null) {
            Files.write(
                    Path.of(EDGES),
                    whole.edgeSet().stream()
                            .map(edge -> whole.getEdgeSource(edge) + " " + whole.getEdgeTarget(edge))
                            .toList());
        }
    }

    /** Everybody as an entry and an exit joined by an arc of one, so that a flow passes each person once. */
    private static Graph<Integer, DefaultWeightedEdge> split(List<AccessGraph> graphs) {
        Graph<Integer, DefaultWeightedEdge> split = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Graph<Integer, DefaultEdge> whole = whole(graphs);
        for (int person : whole.vertexSet()) {
            split.addVertex(2 * person);
            split.addVertex(2 * person + 1);
            split.addEdge(2 * person, 2 * person + 1);
        }
        for (DefaultEdge edge : whole.edgeSet()) {
            split.addEdge(2 * whole.getEdgeSource(edge) + 1, 2 * whole.getEdgeTarget(edge));
            split.addEdge(2 * whole.getEdgeTarget(edge) + 1, 2 * whole.getEdgeSource(edge));
        }
        return split;
    }

    private static double flow(Graph<Integer, DefaultWeightedEdge> split, int contact) {
        return new PushRelabelMFImpl<>(split).calculateMaximumFlow(2 * AccessGraph.HUB + 1, 2 * contact);
    }
}
