/**
 * Floor 0: what a portfolio is made of. Values that check themselves; no graph, no clock, no I/O.
 *
 * <p>May import nothing of the other floors and no library but JSpecify.
 */
@NullMarked
package org.twoeyes.model;

import org.jspecify.annotations.NullMarked;
