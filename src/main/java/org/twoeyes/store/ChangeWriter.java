package org.twoeyes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;

/** Writes a difference into the visible generation, in one transaction that also notes the operation. */
final class ChangeWriter {

    private final BoltLink link;
    private final int batchRows;

    ChangeWriter(BoltLink link, int batchRows) {
        this.link = link;
        this.batchRows = batchRows;
    }

    /** The revision that an operation led to, if it was applied. */
    static OptionalLong revisionOf(Queries queries, String operation) {
        Optional<Record> found = queries.find(Statement.READ_OPERATION, Map.of("operation", operation));
        return found.isPresent() ? OptionalLong.of(found.get().get("revision").asLong()) : OptionalLong.empty();
    }

    /**
     * Applies a difference once.
     *
     * @param expected revision that the difference was made from
     * @return the revision it led to
     * @throws StoreChanged if the graph is at another revision
     */
    long write(Difference difference, long expected, String operation, StoreProgress progress) {
        List<Batch> batches = new ArrayList<>(difference.removals(batchRows));
        batches.addAll(difference.nodes(batchRows));
        batches.addAll(difference.links(batchRows));
        long total = difference.size();
        return link.write(queries -> {
            VisibleGraph graph = VisibleGraph.locked(queries, operation);
            OptionalLong before = revisionOf(queries, operation);
            if (before.isPresent()) {
                return before.getAsLong();
            }
            if (graph.revision() != expected) {
                throw new StoreChanged(link.where());
            }
            long done = 0;
            for (Batch batch : batches) {
                progress.at(batch.stage(), done, total);
                queries.run(batch.statement(), batch.parameters(graph.generation()));
                done += batch.rows();
            }
            progress.at("committing", done, total);
            return apply(queries, operation);
        });
    }

    /** Notes the operation and counts the change; the lock is held. Returns the new revision. */
    static long apply(Queries queries, String operation) {
        return queries.run(Statement.APPLY_OPERATION, Map.of("operation", operation))
                .get(0)
                .get("revision")
                .asLong();
    }
}
