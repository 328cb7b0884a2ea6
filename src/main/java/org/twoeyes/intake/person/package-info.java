/**
 * Floor 2: what is stored about one person, to be shown to them or erased for good.
 *
 * <p>May import {@code model}, the rows of {@code intake} and Jackson. Pure: no clock, no chance, no files.
 */
@NullMarked
package org.twoeyes.intake.person;

import org.jspecify.annotations.NullMarked;
