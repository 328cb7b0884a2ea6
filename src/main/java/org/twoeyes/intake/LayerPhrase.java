package org.twoeyes.intake;

/**
 * A few words that a title may have. Words of an alphabet must be whole, where {@code *} at either end
 * stands for any rest of the word; {@code ..} stands for any words between; Chinese characters may stand
 * anywhere.
 */
final class LayerPhrase {

    private final String[] parts;

    private LayerPhrase(String[] parts) {
        this.parts = parts;
    }

    /** Reads a phrase as it is written in the rules. */
    static LayerPhrase of(String written) {
        String[] parts = written.split("\\.\\.");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(parts[i].strip());
        }
        return new LayerPhrase(parts);
    }

    private static String part(String written) {
        if (written.isEmpty()) {
            throw new IllegalStateException("phrase () must have a word");
        }
        boolean han = written.codePoints().anyMatch(Character::isIdeographic);
        String before = han || written.startsWith("*") ? "" : " ";
        String after = han || written.endsWith("*") ? "" : " ";
        return before + written.replace("*", "") + after;
    }

    /** Where it starts in a normalized title; −1 if it is not there. */
    private int find(String words) {
        int start = -1;
        int at = 0;
        for (String part : parts) {
            int found = words.indexOf(part, at);
            if (found < 0) {
                return -1;
            }
            start = start < 0 ? found : start;
            at = found + part.length() - (part.endsWith(" ") ? 1 : 0);
        }
        return start;
    }

    /** Says whether a normalized title has it. */
    boolean isIn(String words) {
        return find(words) >= 0;
    }

    /** A normalized title up to where it starts; whole if it is not there or at the very start. */
    String before(String words) {
        int at = find(words);
        return at <= 0 ? words : words.substring(0, at) + " ";
    }

    /** A normalized title without it; only a phrase of one part can be dropped. */
    String without(String words) {
        return words.replace(parts[0], " ");
    }
}
