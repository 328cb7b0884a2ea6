package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;

/** Writes into the visible generation, in one transaction that also notes the operation. */
final class ChangeWriter {

    private final BoltLink link;
    private final String operation;
    private final StoreProgress progress;

    ChangeWriter(BoltLink link, String operation, StoreProgress progress) {
        this.link = link;
        this.operation = operation;
        this.progress = progress;
    }

    /** The revision that an operation led to, if it was applied. */
    static OptionalLong revisionOf(Queries queries, String operation) {
        Optional<Record> found = queries.find(Statement.READ_OPERATION, Map.of("operation", operation));
        return found.isPresent() ? OptionalLong.of(found.get().get("revision").asLong()) : OptionalLong.empty();
    }

    /**
     * Applies a change once.
     *
     * @param expected revision that the change was made from
     * @return the revision it led to
     * @throws StoreChanged if the graph is at another revision
     */
    long write(List<Part> parts, long expected) {
        long total = parts.stream().mapToLong(Part::rows).sum();
        return link.write(queries -> {
            VisibleGraph graph = VisibleGraph.locked(queries, operation);
            if (graph.revision() != expected) {
                // an attempt whose answer was lost has raised it
                return revisionOf(queries, operation).orElseThrow(() -> new StoreChanged(link.where()));
            }
            long done = 0;
            for (Part part : parts) {
                progress.at(part.stage(), done, total);
                part.send(queries, graph.generation());
                done += part.rows();
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
