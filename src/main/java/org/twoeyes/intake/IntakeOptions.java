package org.twoeyes.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/**
 * How a bundle is to be read.
 *
 * @param base what is stored already; the bundle is laid over it
 * @param replace whether rows that are in {@code base} and not in the bundle go, for the files that are there
 * @param encoding name of the encoding of files without a byte order mark; empty is UTF-8
 * @param policyFile stands in place of the bundle's and the stored policy
 * @param progress hears how far reading has come
 * @param history the recorded changes of {@code base}, the oldest first; what was typed by hand is kept where the bundle
 *     says nothing new
 * @param memory what is there for it; a bundle that needs more is refused before it is read
 * @param erased who was erased and does not come back
 */
public record IntakeOptions(
        Portfolio base,
        boolean replace,
        Optional<String> encoding,
        Optional<Path> policyFile,
        IntakeProgress progress,
        List<Change> history,
        MemoryLimit memory,
        Tombstones erased) {

    public IntakeOptions {
        history = List.copyOf(history);
    }

    /** A bundle of its own: nothing stored, UTF-8, its own policy. */
    public static IntakeOptions fresh() {
        return new IntakeOptions(
                Portfolio.EMPTY,
                false,
                Optional.empty(),
                Optional.empty(),
                IntakeProgress.NONE,
                List.of(),
                MemoryLimit.NONE,
                Tombstones.NONE);
    }

    /** Returns the same options over what is stored. */
    public IntakeOptions withBase(Portfolio stored) {
        return new IntakeOptions(stored, replace, encoding, policyFile, progress, history, memory, erased);
    }

    /** Returns the same options, with rows that are gone removed or kept. */
    public IntakeOptions withReplace(boolean removeRowsThatAreGone) {
        return new IntakeOptions(base, removeRowsThatAreGone, encoding, policyFile, progress, history, memory, erased);
    }

    /** Returns the same options for files in another encoding. */
    public IntakeOptions withEncoding(String name) {
        return new IntakeOptions(base, replace, Optional.of(name), policyFile, progress, history, memory, erased);
    }

    /** Returns the same options with a policy that stands in place of every other. */
    public IntakeOptions withPolicyFile(Path file) {
        return new IntakeOptions(base, replace, encoding, Optional.of(file), progress, history, memory, erased);
    }

    /** Returns the same options with a listener. */
    public IntakeOptions withProgress(IntakeProgress listener) {
        return new IntakeOptions(base, replace, encoding, policyFile, listener, history, memory, erased);
    }

    /** Returns the same options with the recorded changes of what is stored, the oldest first. */
    public IntakeOptions withHistory(List<Change> changes) {
        return new IntakeOptions(base, replace, encoding, policyFile, progress, changes, memory, erased);
    }

    /** Returns the same options for so much memory. */
    public IntakeOptions withMemory(MemoryLimit limit) {
        return new IntakeOptions(base, replace, encoding, policyFile, progress, history, limit, erased);
    }

    /** Returns the same options without people who were erased. */
    public IntakeOptions withErased(Tombstones people) {
        return new IntakeOptions(base, replace, encoding, policyFile, progress, history, memory, people);
    }
}
