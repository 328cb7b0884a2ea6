package org.twoeyes.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens in a file: one a line, a name, a space, and the SHA-256 of the token in hexadecimal digits, as
 * {@code sha256sum} prints it. Empty lines and lines that begin with {@code #} say nothing.
 */
public final class TokenFile {

    private static final Pattern LINE = Pattern.compile("([\\w.@-]{1,100})\\s+(?:sha256:)?([0-9a-fA-F]{64})");

    private TokenFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is none, a name comes twice, or there is no token; the message
     *     names the line and never the token
     */
    public static Tokens read(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
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
            if (names.contains(matcher.group(1))) {
                throw new IllegalArgumentException("line " + (i + 1) + " of " + file + " repeats a name");
            }
            names.add(matcher.group(1));
            hashes.add(HexFormat.of().parseHex(matcher.group(2).toLowerCase(Locale.ROOT)));
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(file + " must hold at least one token");
        }
        return Tokens.parsed(names, hashes);
    }
}
