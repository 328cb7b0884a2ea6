package org.twoeyes.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.BundleSource.Refused;

/**
 * A zip from outside. Nothing is ever unpacked to disk. Refused before a byte is inflated: more than 200 entries, names
 * that are absolute or climb with {@code ..}, the same name twice, entries that overlap. Refused while it is read: an
 * entry that grows to more than 100 times its packed size and more than 1 MB.
 */
final class ZipArchive implements Closeable {

    private static final int MAX_ENTRIES = 200;
    private static final int MAX_RATIO = 100;
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final ZipFile zip;
    private final List<ZipEntry> entries;

    private final Map<String, ZipEntry> byName = new HashMap<>();

    private ZipArchive(ZipFile zip, List<ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
        entries.forEach(entry -> byName.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    static ZipArchive open(Path path) throws IOException {
        ZipDirectory.check(path, MAX_ENTRIES);
        // Latin-1 never fails; names in UTF-8 say so in the entry and are read as such all the same.
        ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        try {
            return new ZipArchive(zip, entries(zip, Files.size(path)));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<ZipEntry> entries(ZipFile zip, long fileSize) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long packed = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (entries.size() == MAX_ENTRIES) {
                throw new Refused("it has more than " + MAX_ENTRIES + " entries", "at most " + MAX_ENTRIES);
            }
            if (climbs(name)) {
                throw new Refused(
                        "the entry name \"" + Problem.shown(name) + "\" leaves the archive", "names below the root");
            }
            if (!names.add(name)) {
                throw new Refused("the entry \"" + Problem.shown(name) + "\" is there twice", "each name once");
            }
            packed += Math.max(0, entry.getCompressedSize());
            entries.add(entry);
        }
        if (packed > fileSize) {
            throw new Refused("its entries overlap", "a .zip as archivers make it");
        }
        return entries;
    }

    private static boolean climbs(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.indexOf('\0') >= 0 || path.matches("[A-Za-z]:.*")) {
            return true;
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** All entries, in the order of the archive. */
    List<ZipEntry> entries() {
        return entries;
    }

    /** The entry of a name, in any case; null if there is none. */
    @Nullable
    ZipEntry find(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** Size of an entry in bytes when read; an estimate, and never more than is allowed. */
    static long size(ZipEntry entry) {
        return Math.max(0, Math.min(entry.getSize(), allowed(entry)));
    }

    /** Opens an entry; the caller closes it. */
    InputStream open(ZipEntry entry) throws IOException {
        return new Limited(zip.getInputStream(entry), allowed(entry));
    }

    private static long allowed(ZipEntry entry) {
        return Math.max(ALWAYS_ALLOWED, MAX_RATIO * Math.max(0, entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long allowed) {
            super(in);
            this.left = allowed;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : (int) counted(1, next);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            return count < 0 ? count : (int) counted(count, count);
        }

        private long counted(int count, long result) throws Refused {
            left -= count;
            if (left < 0) {
                throw new Refused(
                        "it unpacks to more than " + MAX_RATIO + " times its packed size",
                        "an ordinary archive, or a folder");
            }
            return result;
        }
    }
}
