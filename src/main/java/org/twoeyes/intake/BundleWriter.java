package org.twoeyes.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twoeyes.model.Portfolio;

/**
 * Writes a portfolio as a bundle that reads back as an equal portfolio. The same portfolio gives the same
 * bytes. Cells that spreadsheet programs would run as formulas are neutralized ({@link CellText}).
 */
public final class BundleWriter {

    /** A fixed day for the entries of a zip, local time, so that its bytes are stable: 1 January 2020. */
    private static final java.time.LocalDateTime ENTRY_TIME = java.time.LocalDateTime.of(2020, 1, 1, 0, 0);

    private BundleWriter() {}

    /**
     * Writes all eight files. Each file appears whole or not at all; others in the folder are left alone.
     *
     * @param folderOrZip a zip where the name ends in {@code .zip}, else a folder, which is made if needed
     * @throws UncheckedIOException where the place cannot be written
     */
    public static void write(Portfolio portfolio, Path folderOrZip) {
        try {
            String name = String.valueOf(folderOrZip.getFileName());
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                replace(folderOrZip, out -> zip(portfolio, out));
            } else {
                Files.createDirectories(folderOrZip);
                for (BundleFile file : BundleFile.values()) {
                    replace(folderOrZip.resolve(file.fileName()), out -> file(portfolio, file, out));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void replace(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        Path temporary = Files.createTempFile(folder, ".export", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.write(out);
            }
            try {
                Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void zip(Portfolio portfolio, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (BundleFile file : BundleFile.values()) {
            ZipEntry entry = new ZipEntry(file.fileName());
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            file(portfolio, file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void file(Portfolio portfolio, BundleFile file, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        switch (file) {
            case ACCOUNTS -> rows(writer, file, portfolio.accounts(), CsvCells::account);
            case CONTACTS -> {
                LayerInference layers = new LayerInference(portfolio.policy());
                rows(writer, file, portfolio.contacts(), (cells, row) -> cells.contact(row, layers));
            }
            case EMPLOYEES -> {
                LayerInference layers = new LayerInference(portfolio.policy());
                rows(writer, file, portfolio.employees(), (cells, row) -> cells.employee(row, layers));
            }
            case TIES -> rows(writer, file, portfolio.ties(), CsvCells::tie);
            case INTERACTIONS -> rows(writer, file, portfolio.interactions(), CsvCells::interaction);
            case OPPORTUNITIES -> rows(writer, file, portfolio.opportunities(), CsvCells::opportunity);
            case ASSIGNMENTS -> rows(writer, file, portfolio.assignments(), CsvCells::assignment);
            case POLICY -> PolicyYaml.write(portfolio.policy(), writer);
        }
        writer.flush();
    }

    private static <T> void rows(Writer writer, BundleFile file, List<T> rows, BiConsumer<CsvCells, T> fill)
            throws IOException {
        CsvCells cells = new CsvCells(writer);
        cells.header(file.columns());
        for (T row : rows) {
            fill.accept(cells, row);
            cells.endRow();
        }
        cells.finish();
    }
}
