package org.twoeyes.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;

/** A table of records as CSV. */
final class CsvCells {

    private final CsvWriter csv;
    private final RowCells cells = new RowCells();

    CsvCells(Writer writer) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    }

    /** Writes the header and a row for each record, and hands everything to the writer, which stays open. */
    <T> void write(BundleFile file, List<T> rows, BiConsumer<RowCells, T> fill) throws IOException {
        csv.writeRecord(file.columns());
        for (T row : rows) {
            fill.accept(cells, row);
            csv.writeRecord(cells.take());
        }
        csv.flush();
    }

    /** Fills in a contact whose inferred layer stays inferred. */
    static BiConsumer<RowCells, Contact> contact(LayerInference layers) {
        return (cells, row) -> cells.contact(row, layer(row.layer(), row.layerInferred(), row.title(), layers));
    }

    /** Fills in an employee whose inferred layer stays inferred. */
    static BiConsumer<RowCells, Employee> employee(LayerInference layers) {
        return (cells, row) -> cells.employee(row, layer(row.layer(), row.layerInferred(), row.title(), layers));
    }

    /**
     * A layer: empty where it was inferred and would be inferred again, so that it stays inferred; given
     * where the rules have changed since, so that analyses stay the same.
     */
    private static @Nullable String layer(
            String layer, boolean inferred, @Nullable String title, LayerInference layers) {
        return inferred && layers.inferAgain(title).equals(layer) ? null : layer;
    }
}
