/**
 * Floor 3: a portfolio that is being served. Where it lives, how imports change it while it is read, and the
 * jobs that do so.
 *
 * <p>May import {@code model}, {@code intake}, {@code store} and the rest of {@code service}.
 */
@NullMarked
package org.twoeyes.service.live;

import org.jspecify.annotations.NullMarked;
