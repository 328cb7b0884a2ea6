/**
 * Floor 5: the command line, one class for each command. A command parses, asks one use case, and hands its
 * answer to a report; it computes nothing.
 *
 * <p>May import {@code service}, {@code report}, {@code intake}, {@code analysis}, {@code model} and picocli,
 * which stays in here. Never sees {@code store}.
 */
@NullMarked
package org.twoeyes.cli;

import org.jspecify.annotations.NullMarked;
