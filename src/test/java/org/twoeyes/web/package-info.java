/**
 * The page in a real browser, served by the real server: every view, every move, names that try to be more than
 * text, and what a save gives. Skipped where there is no Chromium.
 */
@NullMarked
package org.twoeyes.web;

import org.jspecify.annotations.NullMarked;
