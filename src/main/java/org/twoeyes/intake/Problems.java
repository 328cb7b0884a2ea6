package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the errors of a bundle: counts all, keeps the first 1,000 in the order of files, lines and columns. */
final class Problems {

    /** How many errors are kept. */
    static final int KEPT = 1000;

    private record Located(int file, long line, int column, long sequence, Problem problem) {}

    private static final Comparator<Located> ORDER = Comparator.comparingInt(Located::file)
            .thenComparingLong(Located::line)
            .thenComparingInt(Located::column)
            .thenComparingLong(Located::sequence);

    private final TreeSet<Located> kept = new TreeSet<>(ORDER);
    private @Nullable Located last;
    private Function<BundleFile, String> names = BundleFile::fileName;
    private long count;

    /** Sets how the user knows the files; until then by their names in a folder. */
    void setNames(Function<BundleFile, String> names) {
        this.names = names;
    }

    /** How the user knows a file. */
    String nameOf(BundleFile file) {
        return names.apply(file);
    }

    /** Adds an error of a place in a file of the bundle; O(log 1000). */
    void add(
            BundleFile file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String wrong,
            String expected) {
        if (isBeyond(file.position(), line)) {
            count++;
            return;
        }
        int columnIndex = column == null ? -1 : file.columns().indexOf(column);
        add(file.position(), line, columnIndex, new Problem(nameOf(file), line, column, value, wrong, expected));
    }

    /** Adds an error of a row that was stored before; the words must name the row. */
    void addStored(BundleFile kind, String column, String value, String wrong, String expected) {
        int last = BundleFile.values().length + kind.position();
        add(last, 0, kind.columns().indexOf(column), new Problem(Problem.STORED, 0, column, value, wrong, expected));
    }

    /** Adds an error of the bundle as a whole, or of an option; such errors come first. */
    void addOfBundle(String name, @Nullable String value, String wrong, String expected) {
        add(-1, 0, -1, new Problem(name, 0, null, value, wrong, expected));
    }

    /** Adds an error of the policy, whatever the name of its file. */
    void addOfPolicy(Problem problem) {
        add(BundleFile.POLICY.position(), problem.line(), -1, problem);
    }

    private void add(int file, long line, int column, Problem problem) {
        kept.add(new Located(file, line, column, count++, problem));
        if (kept.size() > KEPT) {
            kept.pollLast();
        }
        if (kept.size() == KEPT) {
            last = kept.last();
        }
    }

    /** Says whether so many errors come before this line that one more on it would not be kept. */
    private boolean isBeyond(int file, long line) {
        return last != null && (file > last.file() || (file == last.file() && line > last.line()));
    }

    /** How many errors there are in all. */
    long count() {
        return count;
    }

    /** The first 1,000. */
    List<Problem> first() {
        List<Problem> problems = new ArrayList<>(kept.size());
        kept.forEach(located -> problems.add(located.problem()));
        return problems;
    }
}
