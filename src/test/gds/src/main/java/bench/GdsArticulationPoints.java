package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.neo4j.gds.Orientation;
import org.neo4j.gds.RelationshipType;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.api.IdMap;
import org.neo4j.gds.articulationpoints.ArticulationPoints;
import org.neo4j.gds.core.loading.construction.GraphFactory;
import org.neo4j.gds.core.loading.construction.NodesBuilder;
import org.neo4j.gds.core.loading.construction.RelationshipsBuilder;
import org.neo4j.gds.core.utils.progress.tasks.ProgressTracker;

/**
 * How long Neo4j's Graph Data Science takes for the articulation points of a file of edges, two numbers a line: processor
 * time of its thread, without loading, the median of several turns.
 */
public final class GdsArticulationPoints {

    private static final int TURNS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GdsArticulationPoints() {}

    public static void main(String[] arguments) throws IOException {
        List<long[]> edges = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray())
                .toList();
        Graph graph = graph(edges);
        double[] took = new double[TURNS];
        long points = 0;
        for (int turn = -TURNS; turn < TURNS; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            points = new ArticulationPoints(graph, ProgressTracker.NULL_TRACKER).compute().cardinality();
            if (turn >= 0) {
                took[turn] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        System.out.printf("%d edges, %d articulation points: %.1f ms%n", edges.size(), points, took[TURNS / 2]);
    }

    private static Graph graph(List<long[]> edges) {
        long[] people = edges.stream().flatMapToLong(LongStream::of).distinct().toArray();
        NodesBuilder nodes = GraphFactory.initNodesBuilder()
                .maxOriginalId(LongStream.of(people).max().orElse(0))
                .nodeCount(people.length)
                .build();
        LongStream.of(people).forEach(nodes::addNode);
        IdMap ids = nodes.build().idMap();
        RelationshipsBuilder links = GraphFactory.initRelationshipsBuilder()
                .nodes(ids)
                .relationshipType(RelationshipType.of("EDGE"))
                .orientation(Orientation.UNDIRECTED)
                .build();
        edges.forEach(edge -> links.add(edge[0], edge[1]));
        return GraphFactory.create(ids, links.build());
    }
}
