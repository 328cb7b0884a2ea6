package org.twoeyes.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;

/** Where the tables of a bundle lie: in the files of a folder or a zip, or in the sheets of a workbook. */
interface BundleSource extends Closeable {

    /** What a bundle can be. */
    String EXPECTED = "a folder or a .zip of CSV files, or an .xlsx workbook";

    /** How the container begins in which Office kept its documents before 2007, and keeps encrypted ones. */
    String OLD_OFFICE = "\u00D0\u00CF\21\u00E0\u00A1\u00B1\32\u00E1";

    /** Says whether the file is there. */
    boolean has(BundleFile file);

    /** Size in bytes when read; an estimate for a zip. */
    long size(BundleFile file);

    /** How many bytes of it carry one byte of text. */
    default int bytesForText() {
        return 1;
    }

    /** What messages call the file. */
    String nameOf(BundleFile file);

    /** What it is and is called within the bundle, as in "a file accounts.csv". */
    String labelOf(BundleFile file);

    /**
     * Opens a table that is there; the caller closes it.
     *
     * @param charset the encoding where the bundle leaves it open; null is UTF-8
     * @param bytes told how many bytes more were read
     */
    Records records(BundleFile file, @Nullable Charset charset, LongConsumer bytes) throws IOException;

    /** Reads the policy, which must be there; the default one, with problems, where it is wrong. */
    Policy policy(@Nullable Charset charset, LongConsumer bytes, Problems problems, Notices notices) throws IOException;

    /** A limit that keeps a hostile file from eating the machine was passed. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String wrong;
        private final String expected;

        Refused(String wrong, String expected) {
            super(wrong);
            this.wrong = wrong;
            this.expected = expected;
        }

        String wrong() {
            return wrong;
        }

        String expected() {
            return expected;
        }
    }

    /** Opens a bundle; null, with a problem, where there is none. */
    static @Nullable BundleSource open(Path bundle, Problems problems, Notices notices) {
        String name = String.valueOf(bundle.getFileName());
        try {
            if (Files.isDirectory(bundle)) {
                return FolderSource.open(bundle, problems, notices);
            }
            if (!Files.exists(bundle)) {
                throw new Refused("there is no such folder or file", EXPECTED);
            }
            if (!Files.isRegularFile(bundle)) {
                throw new Refused("it is neither a folder nor a file", EXPECTED);
            }
            return file(bundle, name, problems, notices);
        } catch (Refused e) {
            problems.addOfBundle(name, null, e.wrong(), e.expected());
        } catch (IOException e) {
            problems.addOfBundle(
                    name, null, "it cannot be read (" + reason(e) + ")", "a readable folder, .zip or .xlsx");
        }
        return null;
    }

    /** A few words on why something could not be read, without paths. */
    static String reason(Throwable e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof java.nio.file.FileSystemException) {
            return e.getClass().getSimpleName();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static BundleSource file(Path file, String name, Problems problems, Notices notices) throws IOException {
        String head = head(file);
        if (head.startsWith(OLD_OFFICE)) {
            throw new Refused(
                    "it is an .xls or a workbook with a password", "an .xlsx without a password, or CSV files");
        }
        if (!head.startsWith("PK\3\4") && !head.startsWith("PK\5\6")) {
            throw new Refused("it is neither a folder nor a zip nor a workbook", EXPECTED);
        }
        ZipArchive zip = ZipArchive.open(file);
        try {
            return WorkbookSource.isOffice(zip)
                    ? new WorkbookSource(zip, name, problems, notices)
                    : new ZipSource(zip, problems, notices);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The first bytes of a file, each as one character. */
    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(OLD_OFFICE.length()), StandardCharsets.ISO_8859_1);
        }
    }
}
