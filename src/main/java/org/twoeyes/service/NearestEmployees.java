package org.twoeyes.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;

/** Guesses whom somebody meant who typed an id that nobody has. */
final class NearestEmployees {

    private static final int SUGGESTED = 3;

    private NearestEmployees() {}

    private record Guess(Employee employee, int distance) {}

    /**
     * Up to three employees whose id or name is near to what was typed, the nearest first, then by id: at
     * most a third of its characters (one at least) inserted, left out or exchanged, or contained in the name.
     * O(employees · length²).
     */
    static List<Employee> to(String typed, List<Employee> employees) {
        int furthest = Math.max(1, typed.length() / 3);
        return employees.stream()
                .map(employee -> new Guess(employee, distance(typed, employee)))
                .filter(guess -> guess.distance() <= furthest)
                .sorted(Comparator.comparingInt(Guess::distance)
                        .thenComparing(guess -> guess.employee().id(), Ids.ORDER))
                .limit(SUGGESTED)
                .map(Guess::employee)
                .toList();
    }

    private static int distance(String typed, Employee employee) {
        String text = typed.toLowerCase(Locale.ROOT);
        String name = employee.name().toLowerCase(Locale.ROOT);
        int contained = text.length() > 2 && name.contains(text) ? 1 : Integer.MAX_VALUE;
        return Math.min(contained, Math.min(edits(text, employee.id().toLowerCase(Locale.ROOT)), edits(text, name)));
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
