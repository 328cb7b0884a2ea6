package org.twoeyes.store;

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
        String where, String product, long schema, long revision, long nodes, long relationships, boolean shared) {}
