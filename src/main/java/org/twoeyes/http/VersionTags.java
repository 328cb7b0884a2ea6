package org.twoeyes.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twoeyes.intake.Facts;
import org.twoeyes.service.live.Edit.Condition;

/**
 * Entity tags and the versions of rows in them: a tag is a version alone, or something about a whole answer, {@code ~},
 * and the version of the row that it tells of. A change elsewhere alters the first part only.
 */
final class VersionTags {

    /** Stands between the two parts. */
    static final String SEPARATOR = "~";

    private static final String ANY = "*";

    private VersionTags() {}

    /** The tags of a header, without quotes and without the mark of weak ones; none where there is no header. */
    static List<String> of(Context ctx, String header) {
        String value = ctx.header(header);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(VersionTags::bare).toList();
    }

    private static String bare(String tag) {
        String stripped = tag.strip();
        String strong = stripped.startsWith("W/") ? stripped.substring(2) : stripped;
        boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
        return quoted ? strong.substring(1, strong.length() - 1) : strong;
    }

    /** The tag of a row alone, as a header says it. */
    static String tag(Facts facts) {
        return "\"" + facts.version() + "\"";
    }

    /** What a tag says of the whole answer. */
    static String withoutVersion(String tag) {
        int at = tag.lastIndexOf(SEPARATOR);
        return at < 0 ? tag : tag.substring(0, at);
    }

    private static String version(String tag) {
        return tag.substring(tag.lastIndexOf(SEPARATOR) + 1);
    }

    /**
     * What must be stored for a change to be made, as If-Match and If-None-Match say.
     *
     * @throws ProblemException 428 if neither says it
     */
    static Condition condition(Context ctx) {
        List<String> match = of(ctx, "If-Match");
        if (match.contains(ANY)) {
            return Condition.THERE;
        }
        if (!match.isEmpty()) {
            Set<String> versions = match.stream().map(VersionTags::version).collect(Collectors.toUnmodifiableSet());
            return Condition.oneOf(versions);
        }
        if (of(ctx, "If-None-Match").contains(ANY)) {
            return Condition.NOT_THERE;
        }
        throw new ProblemException(
                428,
                "condition-missing",
                "Send the ETag that you have of it as If-Match, or If-None-Match: * to add what is not there.");
    }
}
