package org.twoeyes.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Small files of one folder in one answer, so that a browser need not ask for each: {@code css/a+b.css} is one style
 * sheet after the other, {@code i18n/en/a+b.json} an object with the content of each file under its name.
 */
record JoinedFiles(String folder, List<String> names, String ending) {

    private static final int MOST = 20;
    private static final Set<String> ENDINGS = Set.of("css", "json");

    JoinedFiles {
        names = List.copyOf(names);
    }

    /** The files that a path asks for; empty if it asks for a single one, for too many, or for others than these. */
    static Optional<JoinedFiles> named(String path) {
        int start = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        if (path.indexOf('+', start) < 0 || dot < start || !ENDINGS.contains(path.substring(dot + 1))) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(path.substring(start, dot).split("\\+", -1));
        return names.size() > MOST
                ? Optional.empty()
                : Optional.of(new JoinedFiles(path.substring(0, start), names, path.substring(dot + 1)));
    }

    /** Where each of them is. */
    List<String> paths() {
        return names.stream().map(name -> folder + name + "." + ending).toList();
    }

    /** The answer, of what is in each of them. */
    byte[] of(List<byte[]> parts) {
        boolean json = ending.equals("json");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            if (json) {
                all.writeBytes(utf8((i == 0 ? "{\"" : ",\"") + names.get(i) + "\":"));
            }
            all.writeBytes(parts.get(i));
            all.write('\n');
        }
        if (json) {
            all.write('}');
        }
        return all.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
