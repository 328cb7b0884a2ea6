package org.twoeyes.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.store.backup.BackupLine.End;

/** Goes through the lines of a backup, and knows at the end whether they are whole and as they were written. */
final class BackupReader {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final MessageDigest digest = Fingerprint.sha256();

    BackupReader(Path file) {
        this.file = file;
    }

    /** Told of the lines one after the other, the header first; the last is not among them. */
    interface Lines {
        void line(byte[] line) throws IOException;
    }

    /**
     * Goes through a file. What was told is good only if this returns.
     *
     * @throws BackupRefusedException if it is no backup, is of a newer program, is not whole or was altered
     * @throws IOException if it cannot be read
     */
    BackupHeader read(Lines lines) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            return read(opened(raw), lines);
        } catch (EOFException e) {
            throw notWhole();
        } catch (ZipException e) {
            throw altered();
        }
    }

    private InputStream opened(InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (ZipException | EOFException e) {
            throw none();
        }
    }

    private BackupHeader read(InputStream in, Lines lines) throws IOException {
        LineInput input = new LineInput(in);
        byte[] line = input.next();
        BackupHeader header = header(line);
        byte[] next = input.next();
        while (line != null && next != null) {
            digest.update(line);
            digest.update((byte) '\n');
            lines.line(line);
            line = next;
            next = input.next();
        }
        requireEnd(line);
        return header;
    }

    private BackupHeader header(byte @Nullable [] line) throws BackupRefusedException {
        BackupHeader header;
        try {
            header = BackupJson.LENIENT.readValue(line == null ? new byte[0] : line, BackupHeader.class);
        } catch (IOException e) {
            throw none();
        }
        if (!BackupHeader.FORMAT.equals(header.format())) {
            throw none();
        }
        if (header.version() > BackupHeader.VERSION) {
            throw newer();
        }
        return header;
    }

    private void requireEnd(byte @Nullable [] line) throws BackupRefusedException {
        String text = line == null ? "" : new String(line, StandardCharsets.UTF_8);
        if (!text.startsWith("{\"rows\":")) {
            throw notWhole();
        }
        try {
            End end = BackupJson.MAPPER.readValue(text, End.class);
            if (!end.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
                throw altered();
            }
        } catch (JsonProcessingException e) {
            throw altered();
        }
    }

    private BackupRefusedException none() {
        return new BackupRefusedException(file + " is no backup of Two Eyes.");
    }

    private BackupRefusedException notWhole() {
        return new BackupRefusedException(file + " is not whole: its end is missing. Nothing was changed.");
    }

    private BackupRefusedException altered() {
        return new BackupRefusedException(
                file + " was altered or damaged since it was written: its checksum does not fit. Nothing was changed.");
    }

    /** The refusal of what only a newer program writes. */
    BackupRefusedException newer() {
        return new BackupRefusedException(
                file + " was written by a newer version of Two Eyes. Nothing was changed; restore it with that one.");
    }
}
