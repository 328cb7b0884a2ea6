package org.twoeyes.store;

import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Change;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;

/** A graph that can be written: its schema is laid, and what crashes had left is removed. */
public interface GraphStore extends ReadableGraph {

    /** Grows with every visible change; 0 before the first. */
    long revision();

    /**
     * Makes the visible graph equal to {@code wanted}: all or nothing, and once, however often it is repeated with
     * the same operation id. Where the two portfolios are equal, nothing is written and the revision stays.
     *
     * @param stored what the caller takes the visible graph for, and made {@code wanted} from
     * @param wanted what it shall be; its references have been checked
     * @param operationId names this write, unique; repeat a write that failed with {@link StoreUnreachable} under
     *     the same id
     * @param changes what of it was done by hand, recorded in the same transaction; not where nothing differs
     * @param progress told how far it is
     * @throws StoreChanged if the visible graph is not {@code stored}; nothing was written
     * @throws StoreUnreachable if it is not known whether it was written
     */
    WriteReport write(
            Portfolio stored, Portfolio wanted, String operationId, List<Change> changes, StoreProgress progress);

    /** The same for a write of which nothing was done by hand. */
    default WriteReport write(Portfolio stored, Portfolio wanted, String operationId, StoreProgress progress) {
        return write(stored, wanted, operationId, List.of(), progress);
    }

    /** The recorded change of an id, if there is one. */
    Optional<Change> findChange(String id);

    /** Some of the recorded changes, the newest first. */
    Change.Page changes(Change.Query query);

    /** The plans that are kept, by id, each in its last version. */
    List<Plan> plans();

    /** The versions of a plan, the newest first, also of a removed one; only the last has ties. */
    List<Plan> planVersions(String id);

    /** The version of a plan that a request made, if it made one. */
    Optional<Plan> planOf(String operation);

    /**
     * Adds a version of a plan, once, however often it is repeated with the same request.
     *
     * @return whether it is stored: not where it is not the next one after the last
     */
    boolean writePlan(Plan next);
}
