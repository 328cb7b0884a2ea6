package org.twoeyes.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the files of a bundle lie: a folder or a zip. */
interface BundleSource extends Closeable {

    /** Says whether the file is there. */
    boolean has(BundleFile file);

    /** Size in bytes when read; an estimate for a zip. */
    long size(BundleFile file);

    /** Opens a file that is there; the caller closes it. */
    InputStream open(BundleFile file) throws IOException;

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
                problems.addOfBundle(name, null, "there is no such folder or file", "a folder or a .zip of CSV files");
                return null;
            }
            if (!Files.isRegularFile(bundle) || !isZip(bundle)) {
                problems.addOfBundle(name, null, "it is neither a folder nor a zip", "a folder or a .zip of CSV files");
                return null;
            }
            return ZipSource.open(bundle, name, problems, notices);
        } catch (Refused e) {
            problems.addOfBundle(name, null, e.wrong(), e.expected());
        } catch (IOException e) {
            problems.addOfBundle(name, null, "it cannot be read (" + reason(e) + ")", "a readable folder or .zip");
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

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return Arrays.equals(head, new byte[] {'P', 'K', 3, 4}) || Arrays.equals(head, new byte[] {'P', 'K', 5, 6});
        }
    }
}
