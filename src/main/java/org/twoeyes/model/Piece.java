package org.twoeyes.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of an answer that one thread works out while others work out other parts. */
public final class Piece<T> {

    private final Supplier<T> work;
    private @Nullable T result;

    /** What the work gives. */
    public Piece(Supplier<T> work) {
        this.work = work;
    }

    /** Works all out, the first ones first, and returns when the last is done. */
    public static void workOut(int threads, List<? extends Piece<?>> pieces) {
        Workers.forEach(threads, pieces.size(), () -> piece -> pieces.get(piece).run());
    }

    void run() {
        result = work.get();
    }

    /** What came of it; it must have been worked out. */
    public T result() {
        return Objects.requireNonNull(result);
    }
}
