package org.twoeyes.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;

/** Guesses whom somebody meant who typed an id that nobody has. */
public final class Nearest {

    private static final int SUGGESTED = 3;

    private Nearest() {}

    /** Somebody or something with an id. */
    public record Named(String id, String name) {}

    private record Guess(Named named, int distance) {}

    /** Up to three employees of a portfolio; see {@link #to}. */
    public static List<Named> employees(String typed, Portfolio portfolio) {
        return to(typed, portfolio.employees().stream().map(row -> new Named(row.id(), row.name())));
    }

    /** Up to three contacts of a portfolio; see {@link #to}. */
    public static List<Named> contacts(String typed, Portfolio portfolio) {
        return to(typed, portfolio.contacts().stream().map(row -> new Named(row.id(), row.name())));
    }

    /** Up to three accounts of a portfolio; see {@link #to}. */
    public static List<Named> accounts(String typed, Portfolio portfolio) {
        return to(typed, portfolio.accounts().stream().map(row -> new Named(row.id(), row.name())));
    }

    /**
     * Up to three whose id or name is near to what was typed, the nearest first, then by id: at most a third of
     * its characters (one at least) inserted, left out or exchanged, or contained in the name. O(rows · length²).
     */
    private static List<Named> to(String typed, Stream<Named> rows) {
        int furthest = Math.max(1, typed.length() / 3);
        return rows.map(row -> new Guess(row, distance(typed, row)))
                .filter(guess -> guess.distance() <= furthest)
                .sorted(Comparator.comparingInt(Guess::distance)
                        .thenComparing(guess -> guess.named().id(), Ids.ORDER))
                .limit(SUGGESTED)
                .map(Guess::named)
                .toList();
    }

    private static int distance(String typed, Named row) {
        String text = typed.toLowerCase(Locale.ROOT);
        String name = row.name().toLowerCase(Locale.ROOT);
        int contained = text.length() > 2 && name.contains(text) ? 1 : Integer.MAX_VALUE;
        return Math.min(contained, Math.min(edits(text, row.id().toLowerCase(Locale.ROOT)), edits(text, name)));
    }

    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
