package org.twoeyes.analysis;

/** Says which live ties count in a figure: all of them, only true eyes, only those of people who stay. */
@FunctionalInterface
interface TieFilter {

    /** Every live tie counts. */
    TieFilter ALL = tie -> true;

    /** Says whether a live tie counts. */
    boolean counts(int tie);
}
