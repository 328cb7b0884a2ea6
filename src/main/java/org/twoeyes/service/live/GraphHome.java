package org.twoeyes.service.live;

import java.util.List;
import java.util.UUID;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.OpenGraph;
import org.twoeyes.service.Source;

/** A portfolio that lives in a graph, kept open as long as it is served. */
public final class GraphHome implements Home {

    private final String launch = UUID.randomUUID().toString().substring(0, 8);
    private final OpenGraph graph;

    private GraphHome(OpenGraph graph) {
        this.graph = graph;
    }

    /**
     * Opens a graph.
     *
     * @throws DatabaseUnavailableException if it cannot be used
     */
    public static GraphHome open(Source.Graph source) {
        return new GraphHome(OpenGraph.open(source));
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
    public String revision() {
        return launch + "-" + graph.revision();
    }

    @Override
    public boolean write(Portfolio stored, Portfolio wanted, WriteProgress progress) {
        return graph.write(stored, wanted, UUID.randomUUID().toString(), progress::at);
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
