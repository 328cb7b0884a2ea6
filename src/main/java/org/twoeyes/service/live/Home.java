package org.twoeyes.service.live;

import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.store.backup.BackupShelf;

/** Where a portfolio that is being served lives. Safe for several threads. */
public interface Home extends AutoCloseable {

    /** A state of the data and its name; another state has another name, also after a restart. */
    record State(String revision, Portfolio portfolio) {}

    /**
     * What is stored now, read whole.
     *
     * @throws DatabaseUnavailableException if it cannot be told
     */
    State read();

    /**
     * What is stored now. Rows that are the same as before are the same objects, and nothing is read where it was this home
     * that wrote what is stored.
     *
     * @param former what was stored before
     * @throws DatabaseUnavailableException if it cannot be told
     */
    State read(Portfolio former);

    /** The name of the state that is stored now; cheap. */
    String revision();

    /**
     * A step from one state of the data to another.
     *
     * @param stored what {@code wanted} was made from
     * @param operation names the step, unique: it is taken once
     * @param changes what of it was done by hand, recorded with it for ever
     */
    record Step(Portfolio stored, Portfolio wanted, String operation, List<Change> changes) {}

    /**
     * Takes a step, all or nothing.
     *
     * @return the state it led to; empty if something else was stored by now, or the step was taken before: nothing was
     *     written
     */
    Optional<State> write(Step step, WriteProgress progress);

    /**
     * Everything that is kept, as it was in a state.
     *
     * @param revision the name of the state
     * @param number the same as a number that grows with every state
     */
    record Kept(String revision, long number, GraphContents contents) {}

    /** Everything that is kept now. O(rows). */
    Kept contents();

    /**
     * Puts other contents in place of everything that is kept, all or nothing.
     *
     * @param from the state that must still be the one that is stored
     * @return the state it led to; empty if something else was stored by now: nothing was written
     */
    Optional<State> replace(Kept from, GraphContents wanted, WriteProgress progress);

    /**
     * The same, and nothing of what was there before is left in files of a database that this process runs.
     *
     * @return what came of it; empty if something else was stored by now: nothing was written
     */
    Optional<Anew> replaceAnew(Kept from, GraphContents wanted, WriteProgress progress);

    /**
     * What came of that.
     *
     * @param state it led to
     * @param files whether nothing is left in files; false for a database that is run elsewhere
     * @param rows whether nothing is left in the database itself that nobody sees any more
     */
    record Anew(State state, boolean files, boolean rows) {}

    /** Who was erased. */
    Tombstones tombstones();

    /** Where backups are put before something is replaced; empty where nothing outlives the process. */
    Optional<BackupShelf> shelf();

    /** The recorded change of an id, if there is one. */
    Optional<Change> findChange(String id);

    /** The recorded changes that were made in one step, in their order; an erasure takes those of the person out. */
    List<Change> changesOf(String step);

    /** What was recorded under an id: the one change of it, or those of the step of it. */
    default List<Change> changesUnder(String id) {
        return findChange(id).map(List::of).orElseGet(() -> changesOf(id));
    }

    /** Some of the recorded changes, the newest first. */
    Change.Page changes(Change.Query query);

    /** The plans that are kept, by id, each in its last version. */
    List<Plan> plans();

    /** The versions of a plan, the newest first, also of a removed one; only the last has ties. */
    List<Plan> planVersions(String id);

    /** The version of a plan that a request made, if it made one. */
    Optional<Plan> planOf(String operation);

    /**
     * Adds a version of a plan, once.
     *
     * @param revision of the data that it was solved from
     * @return whether it is stored; not where it is not the next version, or the data are of another revision by now
     */
    boolean writePlan(Plan next, String revision);

    /** Says whether it can be reached. */
    boolean isReady();

    @Override
    void close();

    /** Told how far a write is; must return quickly. */
    @FunctionalInterface
    interface WriteProgress {
        /** Tells nobody. */
        WriteProgress NONE = (done, total) -> {};

        void at(long done, long total);
    }
}
