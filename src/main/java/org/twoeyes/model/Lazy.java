package org.twoeyes.model;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works a value out when it is first asked for; whoever asks meanwhile waits for it. Safe for any number of threads. */
public final class Lazy<T> {
    private @Nullable Supplier<T> source;
    private volatile @Nullable T value;

    /** A value that a source gives, which is let go of then. */
    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    /** A value that is known already. */
    public static <T> Lazy<T> of(T value) {
        Lazy<T> known = new Lazy<>(() -> value);
        known.get();
        return known;
    }

    /** The value if it was worked out, else null. */
    public @Nullable T known() {
        return value;
    }

    /** The value. */
    public T get() {
        T known = value;
        return known == null ? workOut() : known;
    }

    private synchronized T workOut() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(source).get();
            value = known;
            source = null; // it may hold on to an earlier state
        }
        return known;
    }
}
