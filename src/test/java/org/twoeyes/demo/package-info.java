/**
 * The sample portfolio: hand-written stories and tables, the seeded filling around them, and the tests that
 * hold the committed files and every story to their figures.
 */
@NullMarked
package org.twoeyes.demo;

import org.jspecify.annotations.NullMarked;
