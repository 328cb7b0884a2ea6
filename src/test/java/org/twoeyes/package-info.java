/** What holds for the project as a whole: its floors, its files, its documents. */
@NullMarked
package org.twoeyes;

import org.jspecify.annotations.NullMarked;
