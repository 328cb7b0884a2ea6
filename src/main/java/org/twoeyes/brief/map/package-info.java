/**
 * Floor 4: the map of an account as a drawing: decision layers as lanes, departments as columns, the vendor's people at
 * the right. Places depend on who there is and who knows whom, never on chance, fonts or strengths.
 */
@NullMarked
package org.twoeyes.brief.map;

import org.jspecify.annotations.NullMarked;
