package org.twoeyes.intake;

import java.util.Optional;

/**
 * A row in which an import overrules what was done by hand.
 *
 * @param before its facts until then; empty if it had been taken out by hand
 * @param after its facts with the import; empty if the import takes it out
 */
public record Overruled(EntityKey key, Optional<Facts> before, Optional<Facts> after) {}
