package org.twoeyes.store;

import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/** A graph that can be written: its schema is laid, and what crashes had left is removed. */
public interface GraphStore extends ReadableGraph {

    /**
     * Reads the visible graph, sharing memory with what was read before. Nothing is read where this store has read or written
     * what is visible and somebody still holds that.
     *
     * @param former what the caller holds: rows that are the same are those objects, and all of it where nothing differs
     */
    Portfolio read(Portfolio former);

    /** Grows with every visible change; 0 before the first. */
    long revision();

    /**
     * Makes the visible graph equal to {@code wanted}: all or nothing, and once, however often it is repeated with
     * the same operation id. Where the two portfolios are equal and nothing is to be recorded, nothing is written and the
     * revision stays.
     *
     * @param stored what the caller takes the visible graph for, and made {@code wanted} from
     * @param wanted what it shall be; its references have been checked
     * @param operationId names this write, unique; repeat a write that failed with {@link StoreUnreachable} under
     *     the same id
     * @param changes what of it was done by hand, recorded in the same transaction
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

    /** Everything that is kept, all of one moment. O(rows). */
    StoredGraph contents();

    /**
     * Puts other contents in place of everything that is kept, in one switch: facts, recorded changes, notes of writes,
     * plans and tombstones. Until then readers see what was there before; where it fails, that stays.
     *
     * @param from what must still be kept, as it was read; its revision and its plans are looked at
     * @param wanted what shall be kept; its references have been checked
     * @return the revision it led to
     * @throws StoreChanged if something else is kept by now; nothing was written
     * @throws StoreUnreachable if it is not known whether it was written
     */
    long replace(StoredGraph from, GraphContents wanted, StoreProgress progress);

    /**
     * The same, and where this process runs the database its files are made anew, so that nothing is left in them of what
     * was there before: a database keeps deleted data in its files and logs for a while. Takes as long as writing
     * everything; readers and writers wait for some seconds while the files change places.
     *
     * @throws StoreFailed if another process runs the database of the data folder
     */
    Replaced replaceAnew(StoredGraph from, GraphContents wanted, StoreProgress progress);

    /**
     * What came of it.
     *
     * @param revision it led to
     * @param files whether the files were made anew; false for a database that is run elsewhere
     * @param rows whether all rows of what was there before are removed; where not, nobody sees them, and the next opening
     *     removes them
     */
    record Replaced(long revision, boolean files, boolean rows) {}

    /** Who was erased. */
    Tombstones tombstones();

    /** The recorded change of an id, if there is one. */
    Optional<Change> findChange(String id);

    /** The recorded changes that were made in one step, in their order. */
    List<Change> changesOf(String step);

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
     * @param revision of the facts that it was solved from
     * @return whether it is stored: not where it is not the next one after the last, or the facts are others by now
     */
    boolean writePlan(Plan next, long revision);
}
