package org.twoeyes.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who was erased, as salted hashes of their ids: whoever has an id can be asked about, nobody can be read out of it.
 *
 * @param hashes by salt, 64 hexadecimal digits for each person; one salt for each graph they come from
 */
public record Tombstones(Map<String, Set<String>> hashes) {

    /** Nobody was erased. */
    public static final Tombstones NONE = new Tombstones(Map.of());

    private static final String SEPARATOR = ":";

    public Tombstones {
        hashes = hashes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The tombstones of what {@link #texts} gave. */
    public static Tombstones of(Collection<String> texts) {
        Map<String, Set<String>> hashes = new HashMap<>();
        for (String text : texts) {
            int at = text.indexOf(SEPARATOR);
            if (at < 1) {
                throw new IllegalArgumentException("tombstone (" + text + ") must be a salt, a colon and a hash");
            }
            hashes.computeIfAbsent(text.substring(0, at), salt -> new TreeSet<>())
                    .add(text.substring(at + 1));
        }
        return new Tombstones(hashes);
    }

    /** One text for each person, in order. */
    public List<String> texts() {
        return hashes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(hash -> entry.getKey() + SEPARATOR + hash))
                .sorted()
                .toList();
    }

    /** Says whether nobody was erased. */
    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** Says whether somebody was erased. */
    public boolean has(PersonKey person) {
        return hashes.entrySet().stream().anyMatch(entry -> entry.getValue().contains(hash(entry.getKey(), person)));
    }

    /**
     * Returns the same with one person more.
     *
     * @param newSalt taken where there is none yet; letters and digits that nobody can guess
     */
    public Tombstones with(PersonKey person, String newSalt) {
        String salt = hashes.keySet().stream().sorted().findFirst().orElse(newSalt);
        return plus(new Tombstones(Map.of(salt, Set.of(hash(salt, person)))));
    }

    /** Returns these and others. */
    public Tombstones plus(Tombstones others) {
        Set<String> texts = new TreeSet<>(texts());
        texts.addAll(others.texts());
        return of(texts);
    }

    private static String hash(String salt, PersonKey person) {
        String text = salt + "\n" + person.kind().word() + "\n" + person.id();
        return HexFormat.of().formatHex(Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
