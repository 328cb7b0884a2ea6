/**
 * Floor 3: the use cases. Joins files, graph and analyses; decides what is asked of whom, prints nothing.
 * Expected answers are small sealed families; a database that cannot be used is a
 * {@code DatabaseUnavailableException}, so that the floors above never see {@code store}.
 *
 * <p>May import {@code model}, {@code network}, {@code analysis}, {@code intake} and {@code store}.
 */
@NullMarked
package org.twoeyes.service;

import org.jspecify.annotations.NullMarked;
