/**
 * Floor 4: a paper as a list of blocks, and how it becomes HTML or PDF.
 */
@NullMarked
package org.twoeyes.brief.page;

import org.jspecify.annotations.NullMarked;
