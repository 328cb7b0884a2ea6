package org.twoeyes.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.GraphContents;
import org.twoeyes.store.backup.BackupLine.End;
import org.twoeyes.store.backup.BackupLine.Head;

/** Writes a backup row by row, so that it takes no memory beside what it shows. */
final class BackupWriter {

    private static final int BUFFER = 1 << 16;

    private BackupWriter() {}

    /** Writes a whole backup; the stream stays open. */
    static void write(BackupHeader header, GraphContents contents, OutputStream to) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(to, BUFFER);
        MessageDigest digest = Fingerprint.sha256();
        OutputStream summed = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
        line(summed, header);
        long rows = 0;
        for (BackupTable table : BackupTable.values()) {
            line(summed, new Head(table.word()));
            for (Object row : table.rows(contents)) {
                line(summed, row);
                rows++;
            }
        }
        summed.flush();
        line(zip, new End(rows, HexFormat.of().formatHex(digest.digest())));
        zip.finish();
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write(BackupJson.MAPPER.writeValueAsBytes(value));
        out.write('\n');
    }
}
