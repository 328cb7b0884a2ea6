package org.twoeyes.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.PolicyProblem;

/** Makes a policy of the keys that a file or a sheet gives, with the line of everything that is wrong in them. */
final class GivenPolicy {

    private final String name;
    private final Problems problems;
    private final Notices notices;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param name of the file as the user knows it */
    GivenPolicy(String name, Problems problems, Notices notices) {
        this.name = name;
        this.problems = problems;
        this.notices = notices;
    }

    /** Notes on which line a dotted key stands; the first time counts. */
    void note(String key, int line) {
        lines.putIfAbsent(key, line);
    }

    /** Lays keys over the defaults; where one is wrong, its default stands in, with a problem. */
    Policy parse(Map<?, ?> given) {
        PolicyParser.Result result = PolicyParser.parse(given);
        for (PolicyProblem problem : result.problems()) {
            boolean known = !problem.value().equals("null");
            add(
                    lineOf(problem.key()),
                    problem.key(),
                    known ? problem.value() : null,
                    known ? "is wrong" : "there is no value",
                    problem.expected());
        }
        for (PolicyProblem warning : result.warnings()) {
            notices.add(NoticeKind.POLICY_WITHOUT_EFFECT, warning.key() + ": " + Problem.shown(warning.value()));
        }
        return result.policy();
    }

    /** Reports something wrong. */
    void add(long line, @Nullable String key, @Nullable String value, String wrong, String expected) {
        problems.addOfPolicy(new Problem(name, line, key, value, wrong, expected));
    }

    /** The line of a dotted key, or of the nearest key above it that is there; 1 where there is none. */
    private int lineOf(String key) {
        String at = key;
        while (true) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int dot = at.lastIndexOf('.');
            if (dot < 0) {
                return 1;
            }
            at = at.substring(0, dot);
        }
    }
}
