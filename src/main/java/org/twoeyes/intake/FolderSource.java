package org.twoeyes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twoeyes.model.Ids;

/** A bundle in a folder. Subfolders and hidden files are none of it; names are known in any case. */
final class FolderSource implements TextFiles {

    private final Map<BundleFile, Path> files = new EnumMap<>(BundleFile.class);

    private FolderSource() {}

    static FolderSource open(Path folder, Problems problems, Notices notices) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort((a, b) -> Ids.compare(name(a), name(b)));
        FolderSource source = new FolderSource();
        for (Path entry : entries) {
            source.take(entry, problems, notices);
        }
        return source;
    }

    private void take(Path entry, Problems problems, Notices notices) {
        String name = name(entry);
        if (name.startsWith(".")) {
            return;
        }
        Optional<BundleFile> file = BundleFile.find(name);
        if (file.isEmpty()) {
            notices.add(NoticeKind.UNKNOWN_FILE, Problem.shown(name));
            return;
        }
        if (!Files.isRegularFile(entry)) {
            problems.add(file.get(), 0, null, null, "it is not a file", "a readable file");
            return;
        }
        Path twin = files.putIfAbsent(file.get(), entry);
        if (twin != null) {
            problems.add(
                    file.get(),
                    0,
                    null,
                    null,
                    "it is there twice, as " + name(twin) + " and " + name,
                    "one file of this name");
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private Path path(BundleFile file) {
        Path path = files.get(file);
        if (path == null) {
            throw new IllegalArgumentException("file (" + file + ") must be in the bundle");
        }
        return path;
    }

    @Override
    public boolean has(BundleFile file) {
        return files.containsKey(file);
    }

    @Override
    public long size(BundleFile file) {
        try {
            return Files.size(path(file));
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public InputStream open(BundleFile file) throws IOException {
        return Files.newInputStream(path(file));
    }

    @Override
    public void close() {}
}
