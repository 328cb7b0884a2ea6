/**
 * Test code that the tests of every package share: networks written as text, random portfolios, and the differences
 * of two reports. Knows {@code model} and the records of the report only.
 */
@NullMarked
package org.twoeyes.testkit;

import org.jspecify.annotations.NullMarked;
