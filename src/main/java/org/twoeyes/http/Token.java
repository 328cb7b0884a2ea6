package org.twoeyes.http;

import java.security.MessageDigest;

/** A token by its name and the SHA-256 of it. */
final class Token {

    private final String name;
    private final byte[] hash;

    Token(String name, byte[] hash) {
        this.name = name;
        this.hash = hash.clone();
    }

    String name() {
        return name;
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
