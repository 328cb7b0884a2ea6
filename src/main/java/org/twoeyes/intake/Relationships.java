package org.twoeyes.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Which parts one part of an Office document refers to, by id and by kind. */
final class Relationships {

    private static final long LONGEST = 1 << 20;

    /**
     * One of them.
     *
     * @param kind the last word of its type, such as {@code worksheet}
     * @param entry the part it leads to; null if it leads nowhere in the document
     */
    private record Relationship(String kind, @Nullable ZipEntry entry) {}

    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    private Relationships() {}

    /** Reads those of a part; {@code ""} is the document. There are none where nothing is said of them. */
    static Relationships of(ZipArchive zip, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Relationships relationships = new Relationships();
        ZipEntry entry = zip.find(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (entry != null) {
            try (XmlPart xml = XmlPart.open(zip, entry, LONGEST, bytes -> {})) {
                relationships.read(xml, zip, part.substring(0, slash));
            }
        }
        return relationships;
    }

    private void read(XmlPart xml, ZipArchive zip, String folder) throws IOException {
        while (xml.next()) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (id != null && type != null && target != null) {
                String kind = type.substring(type.lastIndexOf('/') + 1);
                boolean outside = "External".equals(xml.attribute("TargetMode"));
                byId.put(id, new Relationship(kind, outside ? null : zip.find(resolved(folder, target))));
            }
        }
    }

    /** The name of a part that is named relative to a folder; one that leads out of the document names none. */
    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The first part of a kind; null if there is none. */
    @Nullable
    ZipEntry first(String kind) {
        for (Relationship relationship : byId.values()) {
            if (relationship.kind().equals(kind) && relationship.entry() != null) {
                return relationship.entry();
            }
        }
        return null;
    }

    /** The part of an id and a kind; null if there is none. */
    @Nullable
    ZipEntry find(@Nullable String id, String kind) {
        Relationship relationship = id == null ? null : byId.get(id);
        return relationship == null || !relationship.kind().equals(kind) ? null : relationship.entry();
    }
}
