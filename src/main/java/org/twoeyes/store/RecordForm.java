package org.twoeyes.store;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a type become bytes and back: first which components are there, then one after the other, as their
 * types say. So a component that is added to the model is kept as well.
 */
final class RecordForm<T extends Record> {

    private static final int MOST_COMPONENTS = Long.SIZE - 1;

    private final String shape;
    private final RecordCell[] cells;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    private RecordForm(Class<T> type) throws IllegalAccessException, NoSuchMethodException {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length > MOST_COMPONENTS) {
            throw new IllegalArgumentException(
                    "components of " + type + " (" + components.length + ") must be at most " + MOST_COMPONENTS);
        }
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        this.cells = new RecordCell[components.length];
        this.accessors = new MethodHandle[components.length];
        for (int i = 0; i < components.length; i++) {
            cells[i] = RecordCell.of(components[i].getGenericType());
            accessors[i] = lookup.unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        this.shape = type.getSimpleName()
                + IntStream.range(0, cells.length)
                        .mapToObj(i -> components[i].getName() + " " + cells[i].name())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * The form of a public record.
     *
     * @throws IllegalArgumentException if it has a component that cannot be written
     */
    static <T extends Record> RecordForm<T> of(Class<T> type) {
        try {
            return new RecordForm<>(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("record (" + type + ") must be public", e);
        }
    }

    /** Names and types of the components, with the constants of enums: bytes of one shape cannot be read as another. */
    String shape() {
        return shape;
    }

    /** Writes how many rows there are, and each. */
    void write(List<T> rows, FactsOutput to) throws IOException {
        to.whole(rows.size());
        @Nullable Object[] values = new @Nullable Object[cells.length];
        for (T row : rows) {
            long there = 0;
            for (int i = 0; i < cells.length; i++) {
                values[i] = value(i, row);
                there |= values[i] == null ? 0 : 1L << i;
            }
            to.whole(there);
            for (int i = 0; i < cells.length; i++) {
                Object value = values[i];
                if (value != null) {
                    cells[i].writing().write(value, to);
                }
            }
        }
    }

    private @Nullable Object value(int component, Object row) {
        try {
            return (Object) accessors[component].invokeExact(row);
        } catch (Throwable e) {
            throw new IllegalStateException("a component of a record must be readable", e);
        }
    }

    /** Reads rows that were written. */
    List<T> read(FactsInput from) throws IOException {
        int rows = from.length();
        List<T> read = new ArrayList<>(rows);
        @Nullable Object[] values = new @Nullable Object[cells.length];
        for (int row = 0; row < rows; row++) {
            long there = from.whole();
            for (int i = 0; i < cells.length; i++) {
                values[i] = (there >>> i & 1) == 0 ? null : cells[i].reading().read(from);
            }
            read.add(made(values));
        }
        return read;
    }

    @SuppressWarnings("unchecked") // the constructor is that of T
    private T made(@Nullable Object[] values) {
        try {
            return (T) (Object) constructor.invokeExact(values);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record must be makeable from its components", e);
        }
    }
}
