package org.twoeyes.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short names for texts: equal texts have equal ones, and different texts never do in practice. */
public final class Fingerprint {

    private static final int BYTES = 12;

    private Fingerprint() {}

    /** 16 letters, digits, {@code -} and {@code _}: the first 96 bits of the text's SHA-256. */
    public static String of(String text) {
        byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    /** The SHA-256 of some bytes, 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** A SHA-256 of nothing yet, to be given bytes as they come. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
