/**
 * Floor 3: an answer as bytes for programs (JSON, CSV) and as text for people. The engine's figures go out
 * as they are; only the text rounds, for the eye.
 *
 * <p>May import {@code model} and {@code analysis}. Prints nothing itself, knows no terminal, file or clock.
 */
@NullMarked
package org.twoeyes.report;

import org.jspecify.annotations.NullMarked;
