package org.twoeyes.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.twoeyes.model.Fingerprint;

/**
 * The tokens that open the server, known by their SHA-256 only. Comparing takes the same time whichever of
 * them fits, or none.
 */
public final class Tokens {

    private static final int BYTES = 32;
    private static final int LONGEST = 512;

    private final Supplier<List<Token>> source;

    private Tokens(Supplier<List<Token>> source) {
        this.source = source;
    }

    /** A token nobody can guess, of letters that need no escaping in an address. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One token, made at launch. */
    public static Tokens of(String token) {
        List<Token> tokens = List.of(new Token("launch", hash(token), true));
        return new Tokens(() -> tokens);
    }

    /**
     * The tokens of a file, as they are in it at any time: one that is taken out of it opens nothing any more.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if something in it is no token; the message names the line
     */
    public static Tokens inFile(Path file) throws IOException {
        return new Tokens(TokenFile.open(file));
    }

    /** The token that opens the server; empty if it does not. */
    Optional<Token> holder(String presented) {
        if (presented.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] hash = hash(presented);
        Token found = null;
        for (Token token : source.get()) {
            if (token.has(hash)) {
                found = token;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String token) {
        return Fingerprint.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
