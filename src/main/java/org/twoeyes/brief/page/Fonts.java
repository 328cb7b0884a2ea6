package org.twoeyes.brief.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The font files of a machine, and those of them that a text needs: the first in the order of preference, then for letters
 * that it does not have the next that has some of them.
 */
final class Fonts {

    private static final List<Path> FOLDERS = Stream.of(
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    System.getProperty("user.home") + "/.local/share/fonts",
                    System.getProperty("user.home") + "/.fonts",
                    "/Library/Fonts",
                    "/System/Library/Fonts",
                    "C:/Windows/Fonts")
            .map(Path::of)
            .toList();

    /** Names of files, the best first: for Latin, then Arabic, then Chinese; all others come after them. */
    private static final List<String> PREFERRED = List.of(
            "notosans-regular.ttf",
            "liberationsans-regular.ttf",
            "arial.ttf",
            "notosansarabic-regular.ttf",
            "notonaskharabic-regular.ttf",
            "dejavusans.ttf",
            "notosanscjk-regular.ttc",
            "notosanscjksc-regular.otf",
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "droidsansfallbackfull.ttf",
            "msyh.ttc",
            "pingfang.ttc",
            "simsun.ttc");

    private final List<Path> files;

    /**
     * One of the files.
     *
     * @param bold its bold letters; the same where there are no others
     * @param letters the code points that it is chosen for
     */
    record Choice(FontFace plain, FontFace bold, BitSet letters) {}

    /**
     * What a text needs.
     *
     * @param missing code points that no font of the machine has, ascending
     */
    record Chosen(List<Choice> fonts, List<Integer> missing) {

        /** No font yet. */
        static final Chosen NONE = new Chosen(List.of(), List.of());

        /** A text in the letters that there are; a question mark stands for every other. */
        String printable(String text) {
            String printed = text;
            for (int codePoint : missing) {
                printed = printed.replace(Character.toString(codePoint), "?");
            }
            return printed;
        }

        /** The names of all, f0 and so on, in the order of preference. */
        String families() {
            return families(0);
        }

        /** The same for a text of one script, so that the font it is in comes first and sets where its line stands. */
        String familiesFor(String text) {
            return families(IntStream.range(0, fonts.size())
                    .filter(at -> text.codePoints().anyMatch(fonts.get(at).letters()::get))
                    .reduce(0, (first, other) -> other));
        }

        private String families(int first) {
            return IntStream.concat(IntStream.of(first), IntStream.range(0, fonts.size()))
                    .distinct()
                    .mapToObj(at -> "f" + at)
                    .collect(Collectors.joining(","));
        }
    }

    private Fonts(List<Path> files) {
        this.files = files;
    }

    /** The fonts that are installed here. */
    static Fonts ofMachine() {
        return in(FOLDERS);
    }

    /** The fonts in some folders and those in them; folders that are not there are passed over. */
    static Fonts in(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                addFonts(folder, found);
            }
        }
        found.sort(Comparator.comparingInt(Fonts::preference).thenComparing(Comparator.naturalOrder()));
        return new Fonts(List.copyOf(found));
    }

    /** Adds those of a folder and of the folders in it; what may not be read is passed over. */
    private static void addFonts(Path folder, List<Path> to) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isFont(file)) {
                        to.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFont(Path file) {
        String name = lower(file);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
    }

    private static int preference(Path file) {
        String name = lower(file);
        int at = PREFERRED.indexOf(name);
        if (at >= 0) {
            return at;
        }
        return PREFERRED.size()
                + (name.contains("regular") ? 0 : name.contains("bold") || name.contains("italic") ? 2 : 1);
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** The fonts that a text needs. Reads files until every letter has one, or there are no more. */
    Chosen choose(String text) {
        BitSet open = new BitSet();
        text.codePoints().filter(codePoint -> !isInvisible(codePoint)).forEach(open::set);
        List<Choice> chosen = new ArrayList<>();
        for (Path file : files) {
            if (open.isEmpty()) {
                break;
            }
            List<Font> faces = faces(file);
            int face = preferred(faces);
            BitSet covered = face < 0 ? new BitSet() : covered(faces.get(face), open);
            if (!covered.isEmpty()) {
                open.andNot(covered);
                chosen.add(new Choice(new FontFace(file, face), bold(file, face), covered));
            }
        }
        return new Chosen(List.copyOf(chosen), open.stream().boxed().toList());
    }

    static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** The letters that a font has; those of Arabic in DejaVu are left out, which the typesetter does not join. */
    private static BitSet covered(Font font, BitSet open) {
        boolean joins = !font.getFamily(Locale.ROOT).startsWith("DejaVu");
        BitSet covered = new BitSet();
        open.stream()
                .filter(font::canDisplay)
                .filter(codePoint -> joins || Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.ARABIC)
                .forEach(covered::set);
        return covered;
    }

    private static List<Font> faces(Path file) {
        try {
            return Arrays.asList(Font.createFonts(file.toFile()));
        } catch (FontFormatException | IOException e) {
            return List.of();
        }
    }

    /** The face to draw with: of a collection for several languages that of simplified Chinese; −1 without any. */
    private static int preferred(List<Font> faces) {
        return IntStream.range(0, faces.size())
                .filter(at -> faces.get(at).getFontName(Locale.ROOT).contains(" SC"))
                .findFirst()
                .orElse(faces.isEmpty() ? -1 : 0);
    }

    private static FontFace bold(Path file, int face) {
        return Stream.of("-Bold", "bd", "Bold")
                .map(ending -> file.resolveSibling(named(file, ending)))
                .filter(other -> !other.equals(file) && Files.isRegularFile(other))
                .findFirst()
                .map(other -> new FontFace(other, face))
                .orElseGet(() -> new FontFace(file, face));
    }

    private static String named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot).replace("-Regular", "") + ending + name.substring(dot);
    }
}
