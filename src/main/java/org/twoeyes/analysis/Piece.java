package org.twoeyes.analysis;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Workers;

/** A part of an answer that one thread works out while others work out other parts. */
final class Piece<T> {

    private final Supplier<T> work;
    private @Nullable T result;

    Piece(Supplier<T> work) {
        this.work = work;
    }

    /** Works all out, the first ones first, and returns when the last is done. */
    static void workOut(int threads, List<Piece<?>> pieces) {
        Workers.forEach(threads, pieces.size(), () -> piece -> pieces.get(piece).run());
    }

    private void run() {
        result = work.get();
    }

    /** What came of it; it must have been worked out. */
    T result() {
        return Objects.requireNonNull(result);
    }
}
