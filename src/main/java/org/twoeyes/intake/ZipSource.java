package org.twoeyes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** A bundle in a zip: its files at the root or under one common folder. */
final class ZipSource implements TextFiles {

    private final ZipArchive zip;
    private final Map<BundleFile, ZipEntry> files = new EnumMap<>(BundleFile.class);

    ZipSource(ZipArchive zip, Problems problems, Notices notices) {
        this.zip = zip;
        take(problems, notices);
    }

    private void take(Problems problems, Notices notices) {
        List<ZipEntry> visible = new ArrayList<>();
        for (ZipEntry entry : zip.entries()) {
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                visible.add(entry);
            }
        }
        String folder = commonFolder(visible);
        for (ZipEntry entry : visible) {
            String rest = entry.getName().substring(folder.length());
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
        return ZipArchive.size(entry(file));
    }

    @Override
    public InputStream open(BundleFile file) throws IOException {
        return zip.open(entry(file));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
