/**
 * Test code: the whole report of a portfolio as literally and naively as its definitions can be written down, the
 * oracle of the fast engine. It shares no line with it: only the facts ({@code model}) and the records of the report.
 */
@NullMarked
package org.twoeyes.analysis.reference;

import org.jspecify.annotations.NullMarked;
