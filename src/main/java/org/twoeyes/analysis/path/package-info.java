/**
 * Floor 2, introductions: through whom an employee can come to know a contact. Pure functions of a snapshot.
 *
 * <p>May import {@code model} and {@code network}; never another part of {@code analysis}.
 */
@NullMarked
package org.twoeyes.analysis.path;

import org.jspecify.annotations.NullMarked;
