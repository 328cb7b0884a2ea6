package org.twoeyes.service.view;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list whose entries are made of another's each time one is asked for: of a long list, readers see a page. */
final class Mapped<S, T> extends AbstractList<T> implements RandomAccess {

    private final List<S> source;
    private final Function<S, T> made;

    /**
     * The same entries in another form. O(1).
     *
     * @param source must not change; quick to ask for any place
     */
    Mapped(List<S> source, Function<S, T> made) {
        this.source = source;
        this.made = made;
    }

    @Override
    public T get(int index) {
        return made.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
