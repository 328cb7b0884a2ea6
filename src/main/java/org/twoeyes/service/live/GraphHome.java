package org.twoeyes.service.live;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.OpenGraph;
import org.twoeyes.service.Shelves;
import org.twoeyes.service.Source;
import org.twoeyes.store.StoredGraph;
import org.twoeyes.store.backup.BackupShelf;

/** A portfolio that lives in a graph, kept open as long as it is served. */
public final class GraphHome implements Home {

    private final String launch = UUID.randomUUID().toString().substring(0, 8);
    private final OpenGraph graph;
    private final BackupShelf shelf;

    private GraphHome(OpenGraph graph, BackupShelf shelf) {
        this.graph = graph;
        this.shelf = shelf;
    }

    /**
     * Opens a graph.
     *
     * @throws DatabaseUnavailableException if it cannot be used
     */
    public static GraphHome open(Source.Graph source) {
        return new GraphHome(OpenGraph.open(source), Shelves.of(source));
    }

    /**
     * Opens a graph that is there already.
     *
     * @return empty where its data folder is not there or empty; nothing was made
     * @throws DatabaseUnavailableException if it cannot be used
     */
    public static Optional<GraphHome> openExisting(Source.Graph source) {
        return OpenGraph.isNew(source) ? Optional.empty() : Optional.of(open(source));
    }

    /** What was cleaned up when it was opened. */
    public List<String> notes() {
        return graph.notes();
    }

    @Override
    public State read() {
        // the name first: a change in between is read again at the next look, never missed
        String revision = revision();
        return new State(revision, graph.read());
    }

    @Override
    public State read(Portfolio former) {
        String revision = revision();
        return new State(revision, graph.read(former));
    }

    @Override
    public String revision() {
        return name(graph.revision());
    }

    private String name(long revision) {
        return launch + "-" + revision;
    }

    @Override
    public Optional<State> write(Step step, WriteProgress progress) {
        OptionalLong revision =
                graph.write(step.stored(), step.wanted(), step.operation(), step.changes(), progress::at);
        return revision.isPresent()
                ? Optional.of(new State(name(revision.getAsLong()), step.wanted()))
                : Optional.empty();
    }

    @Override
    public Kept contents() {
        StoredGraph stored = graph.contents();
        return new Kept(name(stored.revision()), stored.revision(), stored.contents());
    }

    private static StoredGraph stored(Kept kept) {
        return new StoredGraph(kept.number(), kept.contents());
    }

    @Override
    public Optional<State> replace(Kept from, GraphContents wanted, WriteProgress progress) {
        OptionalLong revision = graph.replace(stored(from), wanted, progress::at);
        return revision.isPresent()
                ? Optional.of(new State(name(revision.getAsLong()), wanted.portfolio()))
                : Optional.empty();
    }

    @Override
    public Optional<Anew> replaceAnew(Kept from, GraphContents wanted, WriteProgress progress) {
        return graph.replaceAnew(stored(from), wanted, progress::at)
                .map(done -> new Anew(new State(name(done.revision()), wanted.portfolio()), done.files(), done.rows()));
    }

    @Override
    public Tombstones tombstones() {
        return graph.tombstones();
    }

    @Override
    public Optional<BackupShelf> shelf() {
        return Optional.of(shelf);
    }

    @Override
    public Optional<Change> findChange(String id) {
        return graph.findChange(id);
    }

    @Override
    public List<Change> changesOf(String step) {
        return graph.changesOf(step);
    }

    @Override
    public Change.Page changes(Change.Query query) {
        return graph.changes(query);
    }

    @Override
    public List<Plan> plans() {
        return graph.plans();
    }

    @Override
    public List<Plan> planVersions(String id) {
        return graph.planVersions(id);
    }

    @Override
    public Optional<Plan> planOf(String operation) {
        return graph.planOf(operation);
    }

    @Override
    public boolean writePlan(Plan next, String revision) {
        long stored = graph.revision();
        return name(stored).equals(revision) && graph.writePlan(next, stored);
    }

    @Override
    public boolean isReady() {
        try {
            graph.revision();
            return true;
        } catch (DatabaseUnavailableException e) {
            return false;
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
