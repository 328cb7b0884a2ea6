/**
 * Floor 2, assignment: gives those in need to those with room so that the sum of values is the largest there is,
 * exactly. Knows nothing of portfolios: numbers in, numbers out.
 *
 * <p>May import {@code network} for its list of ints; never another part of {@code analysis}.
 */
@NullMarked
package org.twoeyes.analysis.flow;

import org.jspecify.annotations.NullMarked;
