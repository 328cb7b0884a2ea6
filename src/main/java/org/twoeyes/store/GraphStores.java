package org.twoeyes.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Opens stores: in a data folder of this machine, or at an address. */
public final class GraphStores {

    private GraphStores() {}

    /** Opens a data folder for this process alone. See {@link #open(Path, StoreOptions)}. */
    public static GraphStore open(Path dataFolder) {
        return open(dataFolder, StoreOptions.DEFAULT);
    }

    /**
     * Opens a data folder, making it if it is not there: starts the database in this process, or, where another
     * process has it open and shares it, uses that one. Takes some seconds; after a crash some more.
     *
     * @throws StoreInUse if another process has it open and does not share it
     * @throws SchemaTooNew if a newer version of this program wrote it
     * @throws StoreFailed if the folder or the database in it cannot be used
     */
    public static GraphStore open(Path dataFolder, StoreOptions options) {
        return open(dataFolder, options, FreeSpace.OF_MACHINE);
    }

    /** Opens a data folder with another opinion of how much room there is. */
    static GraphStore open(Path dataFolder, StoreOptions options, FreeSpace space) {
        return FolderOpening.open(StoreFolder.at(dataFolder, space), options);
    }

    /**
     * Looks at a data folder without opening, making or changing it.
     *
     * @param space tells how much room there is, mostly {@link FreeSpace#OF_MACHINE}
     * @throws StoreFailed if it could not be opened: not writable, or it holds other things than a store
     */
    public static FolderHealth look(Path dataFolder, FreeSpace space) {
        return StoreFolder.look(dataFolder, space);
    }

    /**
     * Connects to a database.
     *
     * @param uri {@code bolt://}, {@code neo4j://} or with {@code +s}, {@code +ssc}
     * @throws WrongPassword if it refuses the user or the password
     * @throws StoreUnreachable if it does not answer within seconds
     * @throws SchemaTooNew if a newer version of this program wrote the graph
     */
    public static GraphStore connect(URI uri, String user, String password) {
        return connect(uri, user, password, StoreOptions.REMOTE);
    }

    /** Connects to a database with limits of one's own. */
    public static GraphStore connect(URI uri, String user, String password, StoreOptions options) {
        return connect(uri, user, password, options, BoltLink.Limits.REMOTE);
    }

    /** Connects to a database with limits and patience of one's own. */
    static GraphStore connect(URI uri, String user, String password, StoreOptions options, BoltLink.Limits limits) {
        return opened(
                link(uri, user, password, limits), link -> Neo4jStore.open(link, options, Host.ELSEWHERE, List.of()));
    }

    /**
     * Connects to a database only to look at it: no schema is laid, and nothing that crashes have left is removed.
     * Throws as {@link #connect(URI, String, String)} does.
     */
    public static ReadableGraph look(URI uri, String user, String password) {
        return opened(link(uri, user, password, BoltLink.Limits.REMOTE), Neo4jStore::look);
    }

    private static BoltLink link(URI uri, String user, String password, BoltLink.Limits limits) {
        if (uri.getScheme() == null
                || uri.getHost() == null
                || !uri.getScheme().matches("(bolt|neo4j)(\\+s|\\+ssc)?")) {
            throw new StoreFailed("\"" + withoutPassword(uri)
                    + "\" is no address of a database; write bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST.");
        }
        return new BoltLink(uri, user, password, withoutPassword(uri), limits);
    }

    private static <T> T opened(BoltLink link, Function<BoltLink, T> opening) {
        try {
            return opening.apply(link);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    private static String withoutPassword(URI uri) {
        return uri.toString().replaceFirst("//[^/@]*@", "//");
    }
}
