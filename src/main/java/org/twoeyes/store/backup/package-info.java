/**
 * Floor 2: everything that a graph keeps as one file, and back. Knows files and records; of a database it knows nothing.
 *
 * <p>May import {@code model}, {@code store} for files of one owner, and Jackson.
 */
@NullMarked
package org.twoeyes.store.backup;

import org.jspecify.annotations.NullMarked;
