package org.twoeyes.http;

import java.security.MessageDigest;

/** A token by its name, the SHA-256 of it, and whether it is one of an administrator. */
final class Token {

    private final String name;
    private final byte[] hash;
    private final boolean admin;

    Token(String name, byte[] hash, boolean admin) {
        this.name = name;
        this.hash = hash.clone();
        this.admin = admin;
    }

    String name() {
        return name;
    }

    /** Says whether it opens what only administrators may do. */
    boolean isAdmin() {
        return admin;
    }

    /** Says whether it has that hash; takes the same time whether it has or not. */
    boolean has(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "Token[" + name + "]";
    }
}
