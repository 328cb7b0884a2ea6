package org.twoeyes.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twoeyes.brief.plan.PlanCalendar;
import org.twoeyes.brief.plan.PlanWorkbook;
import org.twoeyes.brief.text.Language;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.PlanView;

/** What a kept plan can be had as. */
enum PlanFormat {
    /** All there is to say. */
    JSON("application/json"),
    /** The meetings that it still needs, for a calendar. */
    ICS("text/calendar; charset=utf-8"),
    /** Its steps, for a spreadsheet program. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The names of all, as they are asked for. */
    static final List<String> NAMES =
            Arrays.stream(values()).map(PlanFormat::ending).toList();

    private final String mediaType;

    PlanFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<PlanFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name))
                .findFirst();
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plan as a file to be saved. */
    Reads.FileAnswer file(PlanView view, Language language) {
        Texts texts = Texts.of(language);
        byte[] bytes =
                switch (this) {
                    case JSON -> Json.bytes(view);
                    case ICS -> PlanCalendar.of(view, texts);
                    case XLSX -> PlanWorkbook.of(view, texts);
                };
        String name = "two-eyes-plan-" + view.asOf() + "." + ending();
        return new Reads.FileAnswer(mediaType, name, bytes);
    }
}
