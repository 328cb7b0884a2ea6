package org.twoeyes.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A bundle in a zip: its files at the root or under one common folder. Nothing is ever unpacked to disk.
 * Refused before a byte is inflated: more than 200 entries, names that are absolute or climb with
 * {@code ..}, the same name twice, entries that overlap. Refused while it is read: an entry that grows to
 * more than 100 times its packed size and more than 1 MB.
 */
final class ZipSource implements BundleSource {

    private static final int MAX_ENTRIES = 200;
    private static final int MAX_RATIO = 100;
    private static final long ALWAYS_ALLOWED = 1 << 20;
    private static final String EXPECTED = "a .zip with accounts.csv, contacts.csv and employees.csv";

    private final ZipFile zip;
    private final Map<BundleFile, ZipEntry> files = new EnumMap<>(BundleFile.class);

    private ZipSource(ZipFile zip) {
        this.zip = zip;
    }

    static ZipSource open(Path path, String name, Problems problems, Notices notices) throws IOException {
        ZipDirectory.check(path, MAX_ENTRIES);
        // Latin-1 never fails; names in UTF-8 say so in the entry and are read as such all the same.
        ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        try {
            List<ZipEntry> entries = entries(zip, Files.size(path));
            ZipSource source = new ZipSource(zip);
            source.take(entries, name, problems, notices);
            return source;
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

    private void take(List<ZipEntry> entries, String name, Problems problems, Notices notices) {
        List<ZipEntry> visible = new ArrayList<>();
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                visible.add(entry);
            }
        }
        String folder = commonFolder(visible);
        for (ZipEntry entry : visible) {
            String rest = entry.getName().substring(folder.length());
            if (rest.equals("[Content_Types].xml")) {
                problems.addOfBundle(name, null, "it is an Office document", EXPECTED);
            }
            Optional<BundleFile> file = BundleFile.find(rest);
            if (file.isEmpty()) {
                notices.add(NoticeKind.UNKNOWN_FILE, Problem.shown(rest));
                continue;
            }
            ZipEntry twin = files.putIfAbsent(file.get(), entry);
            if (twin != null) {
                String twice = "it is there twice, as " + twin.getName() + " and " + entry.getName();
                problems.add(file.get(), 0, null, null, twice, "one file of this name");
            }
        }
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    /** The deepest folder that all entries lie in, with its final slash. */
    private static String commonFolder(List<ZipEntry> entries) {
        String folder = entries.isEmpty() ? "" : entries.get(0).getName();
        folder = folder.substring(0, folder.lastIndexOf('/') + 1);
        for (ZipEntry entry : entries) {
            while (!entry.getName().startsWith(folder)) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
        }
        return folder;
    }

    private ZipEntry entry(BundleFile file) {
        ZipEntry entry = files.get(file);
        if (entry == null) {
            throw new IllegalArgumentException("file (" + file + ") must be in the bundle");
        }
        return entry;
    }

    @Override
    public boolean has(BundleFile file) {
        return files.containsKey(file);
    }

    @Override
    public long size(BundleFile file) {
        ZipEntry entry = entry(file);
        return Math.max(0, Math.min(entry.getSize(), allowed(entry)));
    }

    @Override
    public InputStream open(BundleFile file) throws IOException {
        ZipEntry entry = entry(file);
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
