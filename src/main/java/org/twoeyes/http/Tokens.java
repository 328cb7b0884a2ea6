package org.twoeyes.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that open the server, known by their SHA-256 only. Comparing takes the same time whichever of
 * them fits, or none.
 */
public final class Tokens {

    private static final int BYTES = 32;
    private static final int LONGEST = 512;

    private final List<Named> tokens;

    /** A token by its name and the SHA-256 of it. */
    private static final class Named {
        private final String name;
        private final byte[] hash;

        Named(String name, byte[] hash) {
            this.name = name;
            this.hash = hash;
        }
    }

    private Tokens(List<Named> tokens) {
        this.tokens = tokens;
    }

    /** A token nobody can guess, of letters that need no escaping in an address. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One token, made at launch. */
    public static Tokens of(String token) {
        return new Tokens(List.of(new Named("launch", hash(token))));
    }

    static Tokens parsed(List<String> names, List<byte[]> hashes) {
        List<Named> tokens = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Named(names.get(i), hashes.get(i)))
                .toList();
        return new Tokens(tokens);
    }

    /** The name of a token that opens the server; empty if it does not. */
    Optional<String> holder(String presented) {
        if (presented.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] hash = hash(presented);
        String found = null;
        for (Named token : tokens) {
            if (MessageDigest.isEqual(hash, token.hash)) {
                found = token.name;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
