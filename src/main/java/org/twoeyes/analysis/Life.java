package org.twoeyes.analysis;

/** How an account would take the loss of employees. */
public enum Life {
    /** Not held even with everybody. */
    NOT_HELD,
    /** The loss of one employee loses it. */
    ONE_EYE,
    /** It takes two or more. */
    ALIVE;

    /** The life of an account with so many eyes. */
    public static Life of(int eyes) {
        return eyes == 0 ? NOT_HELD : eyes == 1 ? ONE_EYE : ALIVE;
    }
}
