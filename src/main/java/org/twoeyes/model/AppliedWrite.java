package org.twoeyes.model;

import java.time.Instant;

/**
 * The note of a write that was done, by which its repetition is known.
 *
 * @param id names the write, unique
 * @param revision that it led to
 * @param at when it was done
 */
public record AppliedWrite(String id, long revision, Instant at) {}
