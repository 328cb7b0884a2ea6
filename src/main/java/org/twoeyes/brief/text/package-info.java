/**
 * Floor 4: the words and numbers of briefs in the languages they are written in. Words that the page has too are the
 * page's own.
 */
@NullMarked
package org.twoeyes.brief.text;

import org.jspecify.annotations.NullMarked;
