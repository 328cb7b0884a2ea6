package org.twoeyes.network;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AccessGraph} as JGraphT sees it: read-only, undirected, no copy. Vertices are the graph's own
 * numbers; an edge is the pair of its smaller and its larger end.
 *
 * <p>{@code containsEdge} and {@code getEdge} take O(smaller degree), {@code edgesOf} O(degree),
 * {@code edgeSet} O(edges). Changing it throws {@link UnsupportedOperationException}.
 */
public final class AccessGraphView extends AbstractGraph<Integer, AccessGraphView.Edge> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .undirected()
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .weighted(false)
            .modifiable(false)
            .build();

    private final AccessGraph graph;

    /** An edge between two vertices, the smaller number first. */
    public record Edge(int from, int to) {
        static Edge of(int a, int b) {
            return new Edge(Math.min(a, b), Math.max(a, b));
        }
    }

    /** Looks at a graph. O(1). */
    public AccessGraphView(AccessGraph graph) {
        this.graph = graph;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Integer> iterator() {
                return IntStream.range(0, graph.size()).iterator();
            }

            @Override
            public int size() {
                return graph.size();
            }

            @Override
            public boolean contains(@Nullable Object vertex) {
                return vertex instanceof Integer number && number >= 0 && number < graph.size();
            }
        };
    }

    @Override
    public Set<Edge> edgeSet() {
        Set<Edge> edges = new LinkedHashSet<>();
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            edges.addAll(edgesOf(vertex));
        }
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public Set<Edge> edgesOf(Integer vertex) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
            edges.add(Edge.of(vertex, graph.neighbour(i)));
        }
        return edges;
    }

    @Override
    public @Nullable Edge getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int near = graph.degree(source) <= graph.degree(target) ? source : target;
        int far = near == source ? target : source;
        for (int i = graph.first(near); i < graph.end(near); i++) {
            if (graph.neighbour(i) == far) {
                return Edge.of(source, target);
            }
        }
        return null;
    }

    @Override
    public Set<Edge> getAllEdges(Integer source, Integer target) {
        Edge edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public boolean containsVertex(@Nullable Integer vertex) {
        return vertex != null && vertex >= 0 && vertex < graph.size();
    }

    @Override
    public boolean containsEdge(@Nullable Edge edge) {
        return edge != null && getEdge(edge.from(), edge.to()) != null;
    }

    @Override
    public int degreeOf(Integer vertex) {
        return graph.degree(vertex);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return graph.degree(vertex);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return graph.degree(vertex);
    }

    @Override
    public Set<Edge> incomingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Set<Edge> outgoingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Integer getEdgeSource(Edge edge) {
        return edge.from();
    }

    @Override
    public Integer getEdgeTarget(Edge edge) {
        return edge.to();
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public double getEdgeWeight(Edge edge) {
        return 1;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Edge> getEdgeSupplier() {
        return null;
    }

    @Override
    public @Nullable Edge addEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Edge edge) {
        throw readOnly();
    }

    @Override
    public @Nullable Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public @Nullable Edge removeEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Edge edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Edge edge, double weight) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a snapshot must not be changed");
    }
}
