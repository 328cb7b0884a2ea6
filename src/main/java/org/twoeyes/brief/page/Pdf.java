package org.twoeyes.brief.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.twoeyes.brief.text.Isolates;
import org.twoeyes.brief.text.Markup;
import org.twoeyes.brief.text.Texts;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A paper as PDF, typeset by Apache FOP with fonts of this machine, which are put into the file. Where no font has a
 * letter, a question mark stands for it and a line at the end says which fonts to install.
 */
public final class Pdf {

    private static final String FORMAT = "application/pdf";

    private Pdf() {}

    /** The machine has no font at all; the message says what to install. */
    public static final class NoFontsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoFontsException() {
            super("There is no font on this machine to print with; on Debian, install the packages fontconfig,"
                    + " fonts-dejavu-core, fonts-noto-core and fonts-noto-cjk.");
        }
    }

    /**
     * The file.
     *
     * @param date the day it is dated, so that its bytes do not tell when it was printed
     * @throws NoFontsException if there is nothing to print letters with
     */
    public static byte[] of(Sheet sheet, Paper paper, LocalDate date) {
        return of(sheet, paper, date, Fonts.ofMachine());
    }

    /** The same with some fonts only. */
    static byte[] of(Sheet sheet, Paper paper, LocalDate date, Fonts fonts) {
        Fonts.Chosen chosen = fonts.choose(Fo.of(sheet, paper, Fonts.Chosen.NONE, List.of()));
        if (chosen.fonts().isEmpty()) {
            throw new NoFontsException();
        }
        return typeset(Fo.of(sheet, paper, chosen, notes(sheet, chosen.missing())), sheet, date, chosen.fonts());
    }

    private static List<String> notes(Sheet sheet, List<Integer> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        TreeSet<String> packages = new TreeSet<>();
        missing.forEach(codePoint -> packages.add(packageOf(codePoint)));
        return List.of(Texts.of(sheet.language())
                .say("brief.missingLetters", "count", missing.size(), "packages", String.join(", ", packages)));
    }

    private static String packageOf(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "fonts-noto-cjk";
            default -> "fonts-noto-core";
        };
    }

    private static byte[] typeset(String fo, Sheet sheet, LocalDate date, List<Fonts.Choice> fonts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FopFactory factory = factory(fonts);
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setAccessibility(true);
            agent.setTitle(Isolates.without(sheet.title()));
            agent.setCreator("Two Eyes");
            agent.setCreationDate(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
            agent.getEventBroadcaster().addEventListener(event -> {});
            Fop fop = factory.newFop(FORMAT, agent, out);
            parsers().newSAXParser().parse(new InputSource(new StringReader(fo)), fop.getDefaultHandler());
            return out.toByteArray();
        } catch (SAXException | ParserConfigurationException | ConfigurationException | IOException e) {
            throw new IllegalStateException("the paper cannot be typeset", e);
        }
    }

    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers;
    }

    private static FopFactory factory(List<Fonts.Choice> fonts) throws ConfigurationException {
        FontResources resources = new FontResources();
        Markup markup = new Markup();
        markup.open("fop", "version", "1.0").empty("use-cache", "value", "false");
        markup.open("renderers").open("renderer", "mime", FORMAT).open("fonts");
        for (int at = 0; at < fonts.size(); at++) {
            face(markup, "f" + at, resources.add(fonts.get(at).plain()), "normal");
            face(markup, "f" + at, resources.add(fonts.get(at).bold()), "bold");
        }
        markup.close().close().close().close();
        byte[] text = markup.toString().getBytes(StandardCharsets.UTF_8);
        FopFactory factory = new FopFactoryBuilder(FontResources.BASE, resources)
                .setConfiguration(new DefaultConfigurationBuilder().build(new ByteArrayInputStream(text)))
                .build();
        factory.getFontManager()
                .setResourceResolver(
                        ResourceResolverFactory.createInternalResourceResolver(FontResources.BASE, resources));
        return factory;
    }

    private static void face(Markup markup, String family, URI name, String weight) {
        markup.open("font", "embed-url", name.toString(), "kerning", "yes");
        markup.empty("font-triplet", "name", family, "style", "normal", "weight", weight);
        markup.close();
    }
}
