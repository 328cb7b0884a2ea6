package org.twoeyes.analysis;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** A list that asks for its entries when somebody asks for them. */
final class DeferredList<T> extends AbstractList<T> implements RandomAccess {

    private final IntSupplier size;
    private final IntFunction<T> entry;

    /**
     * Of entries that never change.
     *
     * @param entry gives that at a place
     */
    DeferredList(IntSupplier size, IntFunction<T> entry) {
        this.size = size;
        this.entry = entry;
    }

    @Override
    public T get(int place) {
        return entry.apply(place);
    }

    @Override
    public int size() {
        return size.getAsInt();
    }
}
