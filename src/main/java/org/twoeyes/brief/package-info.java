/**
 * Floor 4: briefs, the papers of an account, a departure, a handover and a plan, as HTML, PDF and SVG.
 *
 * <p>May import what {@code service} answers and the safe texts of {@code report}. Works out no figure, reads no
 * portfolio, asks for no time.
 */
@NullMarked
package org.twoeyes.brief;

import org.jspecify.annotations.NullMarked;
