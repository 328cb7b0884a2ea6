/**
 * Floor 1: the stakeholder network on a date. One immutable snapshot, packed into arrays by account group,
 * with the strengths of all ties, and the view of it that JGraphT works on.
 *
 * <p>May import {@code model} and JGraphT. No clock, no randomness, no I/O.
 */
@NullMarked
package org.twoeyes.network;

import org.jspecify.annotations.NullMarked;
