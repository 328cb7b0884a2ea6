package org.twoeyes.service.view;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works a value out when it is first asked for; whoever asks meanwhile waits for it. */
final class Lazy<T> {
    private @Nullable Supplier<T> source;
    private volatile @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    /** The value if it was worked out, else null. */
    @Nullable
    T known() {
        return value;
    }

    T get() {
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
