/** What Neo4j's Graph Data Science takes for the work that {@code docs/performance.md} compares; no part of the build. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
