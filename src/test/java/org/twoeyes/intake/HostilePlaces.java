package org.twoeyes.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile zips and folders; part of {@link HostileFiles}. */
final class HostilePlaces {

    private final Map<String, HostileFiles.Maker> makers = new LinkedHashMap<>();

    private HostilePlaces() {}

    static Map<String, HostileFiles.Maker> all() {
        HostilePlaces places = new HostilePlaces();
        places.zips();
        places.damaged();
        places.places();
        return places.makers;
    }

    private void zip(String name, String... entries) {
        makers.put(name, folder -> {
            Path zip = folder.resolve("bundle.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (String entry : entries) {
                    entry(out, entry, "id,name\n");
                }
            }
            return zip;
        });
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void zips() {
        zip("zip that climbs", "accounts.csv", "../evil.csv");
        zip("zip that climbs inside", "accounts.csv", "a/../../evil.csv");
        zip("zip with a root name", "accounts.csv", "/etc/passwd");
        zip("zip with a drive", "accounts.csv", "C:\\evil.csv");
        zip("zip that climbs with backslashes", "accounts.csv", "..\\evil.csv");
        zip("zip with the same file in two cases", "accounts.csv", "ACCOUNTS.csv", "contacts.csv", "employees.csv");
        zip("empty zip");
        zip("zip of other things", "a.txt", "b/c.txt");
        zip("workbook", "[Content_Types].xml", "xl/workbook.xml");
        makers.put("zip bomb", folder -> bomb(folder, 200 << 20));
        makers.put("zip with a bomb in every file", HostilePlaces::bombs);
        makers.put("zip with 201 entries", folder -> entries(folder, 201));
        makers.put("zip with 60,000 entries", folder -> entries(folder, 60_000));
        makers.put("zip with one name twice", HostilePlaces::twice);
    }

    private void damaged() {
        makers.put("zip cut in half", folder -> {
            Path zip = BundleText.small().zip(folder.resolve("whole.zip"), "");
            byte[] bytes = Files.readAllBytes(zip);
            return Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        });
        makers.put("zip with broken content", folder -> broken(folder, 60, 40));
        makers.put("zip with a broken directory", folder -> {
            Path zip = BundleText.small().zip(folder.resolve("b.zip"), "");
            return broken(folder, (int) Files.size(zip) - 200, 100);
        });
        makers.put("zip that says it is zip64", folder -> {
            Path zip = BundleText.small().zip(folder.resolve("b.zip"), "");
            byte[] bytes = Files.readAllBytes(zip);
            bytes[bytes.length - 22 + 10] = (byte) 0xFF;
            bytes[bytes.length - 22 + 11] = (byte) 0xFF;
            return Files.write(zip, bytes);
        });
        makers.put("zip that encrypts", folder -> {
            Path zip = BundleText.small().zip(folder.resolve("b.zip"), "");
            byte[] bytes = Files.readAllBytes(zip);
            for (int i = 0; i + 9 < bytes.length; i++) {
                if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                    bytes[i + 8] |= 1;
                }
            }
            return Files.write(zip, bytes);
        });
        makers.put("zip in a zip", folder -> {
            Path inner = BundleText.small().zip(folder.resolve("inner.zip"), "");
            Path zip = folder.resolve("outer.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("inner.zip"));
                Files.copy(inner, out);
            }
            return zip;
        });
        makers.put("zip by name only", folder -> Files.writeString(folder.resolve("bundle.zip"), "id,name\n"));
        makers.put(
                "head of a zip only", folder -> Files.write(folder.resolve("bundle.zip"), new byte[] {'P', 'K', 3, 4}));
    }

    private static Path broken(Path folder, int from, int count) throws IOException {
        Path zip = BundleText.small().zip(folder.resolve("b.zip"), "");
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = from; i < from + count; i++) {
            bytes[i] ^= 0x5A;
        }
        return Files.write(zip, bytes);
    }

    private static Path bomb(Path folder, int size) throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "contacts.csv", "id,accountId,name\n");
            entry(out, "employees.csv", "id,name\n");
            out.putNextEntry(new ZipEntry("accounts.csv"));
            out.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < size; written += rows.length) {
                out.write(rows);
            }
        }
        return zip;
    }

    private static Path bombs(Path folder) throws IOException {
        Path zip = folder.resolve("bombs.zip");
        byte[] rows = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (BundleFile file : BundleFile.values()) {
                entry(out, file.fileName(), String.join(",", file.columns()) + "\n");
                for (int megabyte = 0; megabyte < 20; megabyte++) {
                    out.write(rows);
                }
            }
        }
        return zip;
    }

    private static Path entries(Path folder, int count) throws IOException {
        Path zip = BundleText.small().zip(folder.resolve("b.zip"), "");
        Path many = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < count; i++) {
                out.putNextEntry(new ZipEntry("x" + i));
            }
        }
        Files.delete(zip);
        return many;
    }

    /** The JDK refuses to write a name twice, so the second name is changed in the bytes. */
    private static Path twice(Path folder) throws IOException {
        Path zip = folder.resolve("twice.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "accounts.csv", "id,name\n");
            entry(out, "accountz.csv", "id,name\n");
        }
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        return Files.writeString(zip, bytes.replace("accountz", "accounts"), StandardCharsets.ISO_8859_1);
    }

    private void places() {
        makers.put("nothing there", folder -> folder.resolve("nothing"));
        makers.put("empty folder", folder -> folder);
        makers.put("folder in place of a file", folder -> {
            Path bundle = BundleText.small().without("ties.csv").folder(folder);
            Files.createDirectory(bundle.resolve("ties.csv"));
            return bundle;
        });
        makers.put("link to nowhere", folder -> {
            Path bundle = BundleText.small().without("accounts.csv").folder(folder);
            Files.createSymbolicLink(bundle.resolve("accounts.csv"), Path.of("nowhere"));
            return bundle;
        });
        makers.put("link to a device that never ends", folder -> {
            Path bundle = BundleText.small().without("accounts.csv").folder(folder);
            Files.createSymbolicLink(bundle.resolve("accounts.csv"), Path.of("/dev/zero"));
            return bundle;
        });
    }
}
