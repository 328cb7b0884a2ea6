package org.twoeyes.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sixty and more bundles that nobody made in good faith, by name; each must be refused. */
final class HostileFiles {

    /** Makes a bundle below a folder and says where it is. */
    interface Maker {
        Path make(Path folder) throws IOException;
    }

    private static final int BIG = 20_000_000;

    private final Map<String, Maker> makers = new LinkedHashMap<>();

    private HostileFiles() {}

    static Map<String, Maker> all() {
        HostileFiles files = new HostileFiles();
        files.cells();
        files.bytes();
        files.headers();
        files.values();
        files.yaml();
        files.makers.putAll(HostilePlaces.all());
        files.makers.putAll(HostileWorkbooks.all());
        return files.makers;
    }

    private void csv(String name, String text) {
        makers.put(name, folder -> BundleText.small().with("accounts.csv", text).folder(folder));
    }

    private void raw(String name, byte[]... parts) {
        makers.put(name, folder -> {
            Path bundle = BundleText.small().folder(folder);
            try (OutputStream out = Files.newOutputStream(bundle.resolve("accounts.csv"))) {
                for (byte[] part : parts) {
                    out.write(part);
                }
            }
            return bundle;
        });
    }

    private void repeated(String name, String head, String body, int times) {
        makers.put(name, folder -> {
            Path bundle = BundleText.small().folder(folder);
            try (OutputStream out =
                    new java.io.BufferedOutputStream(Files.newOutputStream(bundle.resolve("accounts.csv")))) {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < times; i++) {
                    out.write(bytes);
                }
            }
            return bundle;
        });
    }

    private void policy(String name, String yaml) {
        makers.put(name, folder -> BundleText.small().with("policy.yaml", yaml).folder(folder));
    }

    private void cells() {
        repeated("unclosed quote before 20 MB", "id,name\na1,\"Acme\n", "a2,Labs,,,,,,,,,,,,\n", BIG / 20);
        repeated("unclosed quote in the header", "id,\"name\n", "a2,Labs\n", BIG / 8);
        csv("unclosed quote at the end", "id,name\na1,\"Acme");
        csv("text after a closing quote", "id,name\na1,\"Acme\"x\n");
        repeated("cell of 20 MB", "id,name\na1,", "x", BIG);
        repeated("cell of 100 MB", "id,name\na1,", "x".repeat(1_000), 100_000);
        repeated("quoted cell of 100 MB that is never closed", "id,name\na1,\"", "x".repeat(1_000), 100_000);
        repeated("quoted cell of doubled quotes", "id,name\na1,\"", "\"\"", BIG / 2);
        repeated("cell of 20 MB of line ends", "id,name\na1,\"", "\n", BIG);
        repeated("header of 20 MB", "", "x", BIG);
        repeated("10,000 columns", "id,name", ",x", 10_000);
        repeated("a million columns", "id,name", ",x", 1_000_000);
        repeated("a million cells in a row", "id,name\na1,Acme", ",x", 1_000_000);
        repeated("a million empty cells in a row", "id,name\na1,Acme", ",", 1_000_000);
        repeated("a million duplicated columns", "id,name", ",name", 1_000_000);
        csv("501 columns", "id,name" + ",x".repeat(499) + "\na1,Acme\na2,Labs\n");
        csv("cell one character too long", "id,name\na1," + "x".repeat(65_537) + "\na2,Labs\n");
        csv("row wider than the header", "id,name\na1,Acme,Spain,\"x\"\na2,Labs\n");
    }

    private void bytes() {
        raw("empty file");
        raw("byte order mark only", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        raw("NULs only", new byte[100_000]);
        csv("NUL in a number", "id,name,revenue\na1,Acme,1\0000\na2,Labs,\n");
        csv("NUL in an id", "id,name\na\0001,Acme\na2,Labs\n");
        csv("NULs in the header", "i\0d,na\0me\na1,Acme\n");
        raw("invalid UTF-8", "id,name\na1,".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3, 0x28, '\n'});
        raw("overlong UTF-8", "id,name\na1,".getBytes(StandardCharsets.UTF_8), new byte[] {
            (byte) 0xC0, (byte) 0xAF, '\n'
        });
        raw("surrogates in UTF-8", "id,name\na1,".getBytes(StandardCharsets.UTF_8), new byte[] {
            (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'
        });
        raw("UTF-8 cut in the middle", "id,name\na1,".getBytes(StandardCharsets.UTF_8), new byte[] {
            (byte) 0xE7, (byte) 0x8E
        });
        raw(
                "UTF-16 of odd length",
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                "id,name\n".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'a'});
        raw(
                "UTF-16 with half a pair",
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                "id,name\na1,".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {0, (byte) 0xD8, 'x', 0});
        raw("UTF-16 without a mark", "id,name\na1,Acme\n".getBytes(StandardCharsets.UTF_16LE));
        raw("UTF-32 with a mark", "\uFEFFid,name\na1,Acme\n".getBytes(Charset.forName("UTF-32LE")));
        raw("UTF-7", "+AGkAZA-,+AG4AYQBtAGU-\n".getBytes(StandardCharsets.US_ASCII));
        raw("EBCDIC", "id,name\na1,Acme\n".getBytes(Charset.forName("IBM037")));
        raw("a class file", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 34});
        raw("gzip in place of CSV", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF});
        makers.put("megabytes of noise", folder -> {
            byte[] noise = new byte[5_000_000];
            new java.util.Random(1).nextBytes(noise);
            Path bundle = BundleText.small().folder(folder);
            Files.write(bundle.resolve("accounts.csv"), noise);
            return bundle;
        });
    }

    private void headers() {
        csv("blank lines only", "\n".repeat(1_000_000));
        csv("no header", "a1,Acme\na2,Labs\n");
        csv("duplicated id column", "id,name,id\na1,Acme,a9\na2,Labs,a8\n");
        csv("semicolons", "id;name\na1;Acme\na2;Labs\n");
        csv("markup", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>\n");
    }

    private void values() {
        csv("bidirectional override in a currency", "id,name,currency\na1,Acme,\u202EDSU\na2,Labs,\n");
        csv("number of 60,000 digits", "id,name,revenue\na1,Acme," + "9".repeat(60_000) + "\na2,Labs,\n");
        csv("number with a huge exponent", "id,name,revenue\na1,Acme,1e999999999999\na2,Labs,\n");
        csv("hexadecimal float", "id,name,revenue\na1,Acme,0x1p3\na2,Labs,\n");
        csv("digits of another script", "id,name,revenue\na1,Acme,١٢\na2,Labs,\n");
        csv("infinity", "id,name,revenue\na1,Acme,Infinity\na2,Labs,\n");
        csv("id of 101 characters", "id,name\na1,Acme\na2,Labs\n" + "x".repeat(101) + ",Long\n");
        csv("id of spaces", "id,name\na1,Acme\na2,Labs\n\u00A0\u2003,Blank\n");
        makers.put("chain of 100,000 that ends in a cycle", folder -> {
            StringBuilder rows = new StringBuilder("id,name,parentId\na1,Acme,\na2,Labs,\n");
            for (int i = 0; i < 100_000; i++) {
                rows.append('x')
                        .append(i)
                        .append(",N,x")
                        .append(i == 0 ? 99_999 : i - 1)
                        .append('\n');
            }
            return BundleText.small().with("accounts.csv", rows.toString()).folder(folder);
        });
        makers.put("cell with 30,000 ids that do not exist", folder -> BundleText.small()
                .plus("interactions.csv", "i9,2025-01-01,call," + "x;y;".repeat(8_000) + ",c1,,,,\n")
                .folder(folder));
        makers.put("errors in every one of 200,000 rows", folder -> {
            StringBuilder rows = new StringBuilder("id,name,revenue\na1,Acme,\na2,Labs,\n");
            for (int i = 0; i < 200_000; i++) {
                rows.append(i % 7).append(",,x\n");
            }
            return BundleText.small().with("accounts.csv", rows.toString()).folder(folder);
        });
        makers.put("ids that share a hash", folder -> {
            StringBuilder rows = new StringBuilder("id,name,revenue\na1,Acme,\na2,Labs,x\n");
            for (int i = 0; i < 1 << 15; i++) {
                for (int bit = 14; bit >= 0; bit--) {
                    rows.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                }
                rows.append(",N,\n");
            }
            return BundleText.small().with("accounts.csv", rows.toString()).folder(folder);
        });
    }

    private void yaml() {
        policy("YAML nested 10,000 deep in flow", "fx: " + "[".repeat(10_000));
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        policy("YAML nested 300 deep in blocks", deep.toString());
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        policy("a billion laughs", laughs.toString());
        policy("YAML that holds itself", "fx: &f {EUR: *f}\n");
        policy("duplicate keys in YAML", "quorum: 0.5\nquorum: 0.6\n");
        policy(
                "YAML with a Java object",
                "quorum: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\n");
        policy("YAML with a wrong tag", "quorum: !!int abc\n");
        policy("YAML set in place of a mapping", "!!set {quorum, crowd}\n");
        policy("YAML list in place of a mapping", "- quorum\n- crowd\n");
        policy("two documents in YAML", "quorum: 0.5\n---\nquorum: 0.6\n");
        policy("YAML of a megabyte", "# " + "x".repeat(1_000_000) + "\n");
        policy("YAML with a tab", "fx:\n\tEUR: 1\n");
        policy("YAML merge keys", "fx: &b {EUR: 1}\ntiers:\n  <<: [*b, *b]\n");
        policy("NUL in YAML", "quorum: \"\0\"\n");
        policy("infinite quorum", "quorum: .inf\nhalfLifeDays: .nan\n");
        policy("YAML number of 60,000 digits", "quorum: " + "9".repeat(60_000) + "\n");
        makers.put("policy in broken UTF-8", folder -> {
            Path bundle = BundleText.small().folder(folder);
            Files.write(bundle.resolve("policy.yaml"), new byte[] {'q', ':', ' ', (byte) 0xFF});
            return bundle;
        });
    }
}
