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
import java.util.Locale;
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
        CsvCells csv = new CsvCells(writer);
        LayerInference layers = new LayerInference(portfolio.policy());
        switch (file) {
            case ACCOUNTS -> csv.write(file, portfolio.accounts(), RowCells::account);
            case CONTACTS -> csv.write(file, portfolio.contacts(), CsvCells.contact(layers));
            case EMPLOYEES -> csv.write(file, portfolio.employees(), CsvCells.employee(layers));
            case TIES -> csv.write(file, portfolio.ties(), RowCells::tie);
            case INTERACTIONS -> csv.write(file, portfolio.interactions(), RowCells::interaction);
            case OPPORTUNITIES -> csv.write(file, portfolio.opportunities(), RowCells::opportunity);
            case ASSIGNMENTS -> csv.write(file, portfolio.assignments(), RowCells::assignment);
            case POLICY -> PolicyYaml.write(portfolio.policy(), writer);
        }
        writer.flush();
    }
}
