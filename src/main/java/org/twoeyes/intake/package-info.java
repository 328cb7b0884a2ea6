/**
 * Floor 2: files of users become a {@link org.twoeyes.model.Portfolio}, with every error located, and a
 * portfolio becomes files again. Reads and writes only the files it is given; no graph, no analysis, no
 * clock, no database.
 *
 * <p>May import {@code model}, FastCSV, SnakeYAML Engine, jackson-core and the JDK's StAX; never {@code analysis} or
 * {@code store}.
 */
@NullMarked
package org.twoeyes.intake;

import org.jspecify.annotations.NullMarked;
