/**
 * Floor 2: the graph in Neo4j, in this process or elsewhere, always through the driver. Opening and locking a
 * data folder, the schema, reading the facts as columns, writing changes all or nothing and exactly once.
 *
 * <p>May import {@code model}, the Neo4j driver, Neo4j itself (only {@code EmbeddedDatabase} and
 * {@code InitialPassword}) and Jackson for the policy's text and the lock file. No analysis, no files of users.
 * Every Cypher statement lies in a file under {@code cypher/}.
 */
@NullMarked
package org.twoeyes.store;

import org.jspecify.annotations.NullMarked;
