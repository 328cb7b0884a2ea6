package org.twoeyes.intake;

import java.util.List;

/**
 * Something worth a word that does not stop an import: all cases of one kind together.
 *
 * @param kind what it is about
 * @param message one sentence, with the count
 * @param count how many cases there are
 * @param examples the first of them: ids, names of columns, or {@code file, line n}
 */
public record Notice(NoticeKind kind, String message, long count, List<String> examples) {
    public Notice {
        examples = List.copyOf(examples);
    }
}
