package org.twoeyes.service.view;

/** Why two people may be the same person, the most telling first. */
public enum DuplicateReason {
    /** The same e-mail address, whatever the case of its letters. */
    EMAIL,
    /** The same name, whatever the accents, the case and the order of its words. */
    NAME,
    /** The same name in another script. */
    SCRIPT,
    /** The same family name, and one given name is the other's first letter. */
    INITIAL
}
