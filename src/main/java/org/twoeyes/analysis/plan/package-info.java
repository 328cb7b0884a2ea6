/**
 * Floor 2, plans: who should build which tie, who takes over from whom, whom to call. Pure functions of a snapshot.
 *
 * <p>May import {@code model}, {@code network} and the rest of {@code analysis}, which never imports it. No clock: a
 * leaving date is a parameter.
 */
@NullMarked
package org.twoeyes.analysis.plan;

import org.jspecify.annotations.NullMarked;
