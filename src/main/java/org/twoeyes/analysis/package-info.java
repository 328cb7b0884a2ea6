/**
 * Floor 2: what can be said of a snapshot. Pure functions of a {@code StakeholderNetwork}: no clock, no
 * randomness, no I/O, no logging, the same answer whatever the number of threads.
 *
 * <p>May import {@code model}, {@code network} and JGraphT.
 */
@NullMarked
package org.twoeyes.analysis;

import org.jspecify.annotations.NullMarked;
