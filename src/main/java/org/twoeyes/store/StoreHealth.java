package org.twoeyes.store;

import java.util.Map;
import org.neo4j.driver.Record;

/**
 * A database that answered.
 *
 * @param where the folder or the address, without a password
 * @param product name, version and edition of the database
 * @param schema version of the schema in it
 * @param revision of the visible graph
 * @param nodes nodes in the database, the store's own included
 * @param relationships relationships in the database
 * @param shared whether the database runs in another process of this machine, which has the folder open
 */
public record StoreHealth(
        String where, String product, long schema, long revision, long nodes, long relationships, boolean shared) {

    /** Asks a database. */
    static StoreHealth of(Queries reads, String where, boolean shared) {
        Record state = reads.run(Statement.READ_STATE, Map.of()).get(0);
        Record server = reads.run(Statement.READ_SERVER, Map.of()).get(0);
        Record counts = reads.run(Statement.READ_COUNTS, Map.of()).get(0);
        return new StoreHealth(
                where,
                server.get("name").asString() + " " + server.get("version").asString() + " "
                        + server.get("edition").asString(),
                state.get("schema").asLong(0),
                state.get("revision").asLong(0),
                counts.get("nodes").asLong(),
                counts.get("relationships").asLong(),
                shared);
    }
}
