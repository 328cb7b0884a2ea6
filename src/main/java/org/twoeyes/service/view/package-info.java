/**
 * Floor 3: what people look at. Read models of an analyzed portfolio, one file for each picture or page:
 * figures come from the report, names and facts from the portfolio, and nothing is computed a second way.
 *
 * <p>May import {@code model}, {@code network} and {@code analysis}. Nothing of HTTP or JSON: the names of
 * record components are the names on the wire.
 */
@NullMarked
package org.twoeyes.service.view;

import org.jspecify.annotations.NullMarked;
