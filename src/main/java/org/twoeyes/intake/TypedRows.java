package org.twoeyes.intake;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;

/**
 * A bundle that is in no file: rows that were typed. The files that every bundle must have are there with their header
 * alone where nothing was typed for them.
 *
 * @param rows by file; those of a file have the same columns as its first, and perhaps more
 */
record TypedRows(Map<BundleFile, List<FactRow>> rows) implements BundleSource {

    /** Nothing typed. */
    static final TypedRows NONE = new TypedRows(Map.of());

    @Override
    public boolean has(BundleFile file) {
        return rows.containsKey(file) || file.isRequired();
    }

    @Override
    public long size(BundleFile file) {
        return 0;
    }

    @Override
    public String nameOf(BundleFile file) {
        return file.sheetName();
    }

    @Override
    public String labelOf(BundleFile file) {
        return nameOf(file);
    }

    @Override
    public Records records(BundleFile file, @Nullable Charset charset, LongConsumer bytes) {
        List<FactRow> typed = rows.getOrDefault(file, List.of());
        return new TypedRecords(
                typed.isEmpty() ? file.requiredColumns() : typed.get(0).columns(), typed.iterator());
    }

    @Override
    public Policy policy(@Nullable Charset charset, LongConsumer bytes, Problems problems, Notices notices) {
        throw new IllegalArgumentException("nobody types a policy");
    }

    @Override
    public void close() {}

    private static final class TypedRecords implements Records {

        private final RawRow record = new RawRow();
        private final List<String> header;
        private final Iterator<FactRow> rows;
        private long line;

        TypedRecords(List<String> header, Iterator<FactRow> rows) {
            this.header = header;
            this.rows = rows;
        }

        @Override
        public @Nullable RawRow next() {
            line++;
            record.begin(line);
            if (line == 1) {
                fill(header);
                return record;
            }
            if (!rows.hasNext()) {
                return null;
            }
            FactRow row = rows.next();
            fill(row.cells());
            row.flaws().forEach(record::add);
            return record;
        }

        private void fill(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                record.put(i, cells.get(i));
            }
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public void close() {}
    }
}
