package org.twoeyes.analysis;

/** How an account would take the loss of employees. */
public enum Life {
    /** Not held even with everybody. */
    NOT_HELD,
    /** The loss of one employee loses it. */
    ONE_EYE,
    /** It takes two or more. */
    ALIVE;

    /**
     * The life of an account with so many eyes.
     *
     * @param capped whether it has more eyes than were counted; then it is alive, also where the policy
     *     counts no further than one
     */
    public static Life of(int eyes, boolean capped) {
        return eyes == 0 ? NOT_HELD : eyes == 1 && !capped ? ONE_EYE : ALIVE;
    }
}
