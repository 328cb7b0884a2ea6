package org.twoeyes.store;

/** The database refused the user or the password. */
public final class WrongPassword extends StoreException {

    private static final long serialVersionUID = 1;

    WrongPassword(String where, String user, Throwable cause) {
        super("The database at " + where + " refused user \"" + user + "\": user or password is wrong.", cause);
    }
}
