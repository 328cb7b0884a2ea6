package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects warnings by kind: counts all cases, keeps the first ten of each kind as examples. */
final class Notices {

    private static final int EXAMPLES = 10;

    private static final class Cases {
        private long count;
        private final List<String> examples = new ArrayList<>();
    }

    private final Map<NoticeKind, Cases> byKind = new EnumMap<>(NoticeKind.class);

    /** Counts one case. */
    void add(NoticeKind kind, String example) {
        add(kind, 1, example);
    }

    /** Counts several cases that share one example. */
    void add(NoticeKind kind, long count, String example) {
        Cases cases = byKind.computeIfAbsent(kind, none -> new Cases());
        cases.count += count;
        if (cases.examples.size() < EXAMPLES) {
            cases.examples.add(example);
        }
    }

    /** The warnings in the order of their kinds. */
    List<Notice> list() {
        List<Notice> notices = new ArrayList<>();
        byKind.forEach((kind, cases) ->
                notices.add(new Notice(kind, kind.sentence(cases.count), cases.count, cases.examples)));
        return notices;
    }
}
