package org.twoeyes.cli;

import java.util.Locale;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** On which paper and in which language a brief is. */
final class PaperOptions {

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            converter = PaperName.class,
            description = "A4 (the default) or Letter, for a brief that is printed.")
    private Paper paper = Paper.A4;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            converter = LanguageCode.class,
            description = "Language of a brief: en (the default), zh or es. Names stay as they are stored.")
    private Language language = Language.EN;

    /** Writes briefs of a format on that paper. */
    Briefs briefs(BriefFormat format) {
        return new Briefs(format, paper, language, ProgramVersion.number());
    }

    /** Reads a size of paper. */
    static final class PaperName implements ITypeConverter<Paper> {
        @Override
        public Paper convert(String value) {
            return Paper.find(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' must be one of " + Paper.NAMES));
        }
    }

    /** Reads a language. */
    static final class LanguageCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.find(value.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' must be one of " + Language.CODES));
        }
    }
}
