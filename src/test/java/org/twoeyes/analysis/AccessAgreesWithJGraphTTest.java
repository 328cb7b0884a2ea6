package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.AccessGraphView;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** Our one-pass cut-offs and disjoint paths say what JGraphT's block-cut tree and maximum flow say. */
class AccessAgreesWithJGraphTTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000})
    void cutVerticesAreThoseOfTheBlockCutTree(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 60; seed++) {
            StakeholderNetwork network = network(seed);
            for (int group = 0; group < network.accounts().groups(); group++) {
                AccessGraph graph = AccessGraph.of(network, group);
                AccessCuts cuts = new AccessCuts().of(graph);
                Set<Integer> expected = new HashSet<>();
                for (int cut : new BiconnectivityInspector<>(new AccessGraphView(graph)).getCutpoints()) {
                    if (cuts.isReachable(cut)) {
                        expected.add(cut);
                    }
                }
                for (int vertex = 1; vertex < graph.size(); vertex++) {
                    assertThat(!cuts.cutOff(vertex).isEmpty())
                            .as("seed %d, group %d, vertex %d", seed, group, vertex)
                            .isEqualTo(expected.contains(vertex));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5000, 6000})
    void pathsAreTheMaximumFlow(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 40; seed++) {
            StakeholderNetwork network = network(seed);
            for (int group = 0; group < network.accounts().groups(); group++) {
                AccessGraph graph = AccessGraph.of(network, group);
                DisjointPaths paths = new DisjointPaths(graph, new AccessCuts().of(graph));
                Graph<Integer, DefaultWeightedEdge> split = splitVertices(graph);
                for (int vertex = 1; vertex < graph.size(); vertex++) {
                    if (graph.isContact(vertex)) {
                        double flow = new PushRelabelMFImpl<>(split)
                                .calculateMaximumFlow(2 * AccessGraph.HUB + 1, 2 * vertex);
                        assertThat(paths.to(vertex))
                                .as("seed %d, group %d, vertex %d", seed, group, vertex)
                                .isEqualTo((int) Math.round(flow));
                    }
                }
            }
        }
    }

    @Test
    void viewHasTheEdgesOfTheGraphOnceEach() {
        StakeholderNetwork network = network(7);
        for (int group = 0; group < network.accounts().groups(); group++) {
            AccessGraph graph = AccessGraph.of(network, group);
            AccessGraphView view = new AccessGraphView(graph);
            int degrees = view.vertexSet().stream().mapToInt(view::degreeOf).sum();
            assertThat(view.edgeSet()).hasSize(degrees / 2).allMatch(view::containsEdge);
        }
    }

    private static StakeholderNetwork network(long seed) {
        return StakeholderNetwork.of(RandomPortfolios.of(seed, Shape.MEDIUM), RandomPortfolios.AS_OF);
    }

    /** Each vertex v as an arc 2v to 2v + 1 of capacity 1, each edge as two arcs between them. */
    private static Graph<Integer, DefaultWeightedEdge> splitVertices(AccessGraph graph) {
        Graph<Integer, DefaultWeightedEdge> split = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            split.addVertex(2 * vertex);
            split.addVertex(2 * vertex + 1);
            split.setEdgeWeight(split.addEdge(2 * vertex, 2 * vertex + 1), 1);
        }
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
                split.setEdgeWeight(split.addEdge(2 * vertex + 1, 2 * graph.neighbour(i)), 1);
            }
        }
        return split;
    }
}
