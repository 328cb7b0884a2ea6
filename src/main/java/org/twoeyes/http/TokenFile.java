package org.twoeyes.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens in a file: one a line, a name, a space, and the SHA-256 of the token in hexadecimal digits, as
 * {@code sha256sum} prints it; behind it {@code admin} where it may do what administrators may. Empty lines and lines that begin with {@code #} say nothing.
 *
 * <p>The file is read again when it has changed. While it cannot be read there is no token at all. Safe for
 * any number of threads.
 */
final class TokenFile implements Supplier<List<Token>> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
    private static final Pattern LINE =
            Pattern.compile("([\\w.@-]{1,100})\\s+(?:sha256:)?([0-9a-fA-F]{64})(\\s+admin)?");

    private final Path file;
    private List<Token> tokens;
    private @Nullable Stamp stamp;

    /** By what a changed file is known: another file, another time or another size. */
    private record Stamp(@Nullable Object key, FileTime modified, long size) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.fileKey(), found.lastModifiedTime(), found.size());
        }
    }

    private TokenFile(Path file, List<Token> tokens, Stamp stamp) {
        this.file = file;
        this.tokens = tokens;
        this.stamp = stamp;
    }

    /**
     * Reads a file for the first time.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is none, a name comes twice, or there is no token; the message
     *     names the line and never the token
     */
    static TokenFile open(Path file) throws IOException {
        Stamp stamp = Stamp.of(file);
        return new TokenFile(file, read(file), stamp);
    }

    /** The tokens that are in it now. */
    @Override
    public synchronized List<Token> get() {
        try {
            Stamp now = Stamp.of(file);
            if (!now.equals(stamp)) {
                stamp = now;
                tokens = List.of();
                tokens = read(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            if (stamp != null) {
                LOG.error("no token opens the server until its token file is mended: {}", e.getMessage());
            }
            stamp = e instanceof IOException ? null : stamp;
            tokens = List.of();
        }
        return tokens;
    }

    private static List<Token> read(Path file) throws IOException {
        List<Token> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " of " + file + " must be a name, a space and 64 hexadecimal digits");
            }
            if (!names.add(matcher.group(1))) {
                throw new IllegalArgumentException("line " + (i + 1) + " of " + file + " repeats a name");
            }
            byte[] hash = HexFormat.of().parseHex(matcher.group(2).toLowerCase(Locale.ROOT));
            found.add(new Token(matcher.group(1), hash, matcher.group(3) != null));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(file + " must hold at least one token");
        }
        return List.copyOf(found);
    }
}
