/**
 * Floor 6: where a run begins and the floors are joined. The only package that sees all the others.
 *
 * <p>May import everything; nothing may import it. No rule of the product lives here.
 */
@NullMarked
package org.twoeyes.app;

import org.jspecify.annotations.NullMarked;
