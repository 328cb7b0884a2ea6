package org.twoeyes.store;

import java.util.List;
import java.util.Optional;

/** Writes into the visible generation, in one transaction that also notes the operation. */
final class ChangeWriter {

    private final BoltLink link;
    private final Operation operation;
    private final StoreProgress progress;

    ChangeWriter(BoltLink link, Operation operation, StoreProgress progress) {
        this.link = link;
        this.operation = operation;
        this.progress = progress;
    }

    /**
     * Applies a change, unless its operation was applied before.
     *
     * @param expected revision that the change was made from
     * @throws StoreChanged if the graph is at another revision
     */
    Operation.Applied write(List<Part> parts, long expected) {
        long total = parts.stream().mapToLong(Part::rows).sum();
        return link.write(queries -> {
            VisibleGraph graph = VisibleGraph.locked(queries, operation.id());
            Optional<Operation.Applied> applied = operation.applied(queries);
            if (applied.isPresent()) {
                return applied.get();
            }
            if (graph.revision() != expected) {
                throw new StoreChanged(link.where());
            }
            long done = 0;
            for (Part part : parts) {
                progress.at(part.stage(), done, total);
                part.send(queries, graph.generation());
                done += part.rows();
            }
            progress.at("committing", done, total);
            return operation.apply(queries);
        });
    }
}
