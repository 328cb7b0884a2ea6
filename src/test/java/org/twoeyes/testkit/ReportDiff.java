package org.twoeyes.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;

/**
 * The differences of two reports, one readable line each: {@code departures[0 Ana].loss.weightLost: 8.0 against 9.0}.
 * Doubles may differ by a relative tolerance; everything else, the order of lists included, must be equal. Where lists
 * have different lengths or hold different rows, the rows that only one side has are named.
 */
public final class ReportDiff {

    /** The relative tolerance for doubles where none is named. */
    public static final double TOLERANCE = 1e-12;

    private final double tolerance;
    private final List<String> differences = new ArrayList<>();

    private ReportDiff(double tolerance) {
        this.tolerance = tolerance;
    }

    /** The differences of two reports of a portfolio; empty if they agree. */
    public static List<String> between(PortfolioReport a, PortfolioReport b) {
        return between(a, b, TOLERANCE);
    }

    /** The differences of two reports of a departure; empty if they agree. */
    public static List<String> between(DepartureReport a, DepartureReport b) {
        return between(a, b, TOLERANCE);
    }

    /** The differences of any two records of the same type, doubles with a relative tolerance. */
    public static <T extends Record> List<String> between(T a, T b, double tolerance) {
        ReportDiff diff = new ReportDiff(tolerance);
        diff.compare("", a, b);
        return List.copyOf(diff.differences);
    }

    private void compare(String path, @Nullable Object a, @Nullable Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            if (!isClose(x, y)) {
                report(path, a, b);
            }
        } else if (a instanceof List<?> x && b instanceof List<?> y) {
            compareLists(path, x, y);
        } else if (a instanceof Record x && b instanceof Record y && x.getClass() == y.getClass()) {
            for (RecordComponent component : x.getClass().getRecordComponents()) {
                String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
                compare(inner, value(component, x), value(component, y));
            }
        } else if (a == null ? b != null : !a.equals(b)) {
            report(path, a, b);
        }
    }

    private boolean isClose(double x, double y) {
        return x == y || Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
    }

    private void compareLists(String path, List<?> a, List<?> b) {
        List<String> namesOfA = a.stream().map(ReportDiff::name).toList();
        List<String> namesOfB = b.stream().map(ReportDiff::name).toList();
        if (a.size() != b.size() && namesOfA.stream().allMatch(String::isEmpty)) {
            differences.add(path + ": " + a + " against " + b);
            return;
        }
        if (!namesOfA.equals(namesOfB)) {
            List<String> onlyA = without(namesOfA, namesOfB);
            List<String> onlyB = without(namesOfB, namesOfA);
            differences.add(path
                    + (onlyA.isEmpty() && onlyB.isEmpty()
                            ? ": other order " + namesOfA + " against " + namesOfB
                            : ": only in the first " + onlyA + ", only in the second " + onlyB));
            return;
        }
        for (int i = 0; i < a.size(); i++) {
            String name = namesOfA.get(i);
            compare(path + "[" + i + (name.isEmpty() ? "" : " " + name) + "]", a.get(i), b.get(i));
        }
    }

    private static List<String> without(List<String> names, List<String> others) {
        List<String> rest = new ArrayList<>(names);
        others.forEach(rest::remove);
        return rest;
    }

    /** What a row is called: the text itself, or the texts of a record before its first other field; "" for numbers. */
    private static String name(@Nullable Object row) {
        if (row instanceof Record named) {
            List<String> words = new ArrayList<>();
            for (RecordComponent component : named.getClass().getRecordComponents()) {
                Object value = value(component, named);
                if (!(value instanceof String || value instanceof Enum<?>)) {
                    break;
                }
                words.add(value.toString());
            }
            return words.stream().distinct().collect(Collectors.joining(" "));
        }
        return row instanceof String text ? text : "";
    }

    private static @Nullable Object value(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component (" + component.getName() + ") must be readable", e);
        }
    }

    private void report(String path, @Nullable Object a, @Nullable Object b) {
        differences.add(path + ": " + a + " against " + b);
    }
}
