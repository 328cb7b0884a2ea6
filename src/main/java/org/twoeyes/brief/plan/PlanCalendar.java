package org.twoeyes.brief.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.service.view.PlanView;

/**
 * The meetings that a plan still needs, as an iCalendar file (RFC 5545): a whole day each, on which the two meet together
 * with whoever introduces them. The same meeting keeps its {@code UID}, so that a later file moves it.
 */
public final class PlanCalendar {

    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();
    private final Texts texts;

    private PlanCalendar(Texts texts) {
        this.texts = texts;
    }

    /** The file; steps that are live, introduced, or have no day to meet are not in it. */
    public static byte[] of(PlanView view, Texts texts) {
        PlanCalendar calendar = new PlanCalendar(texts);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Two Eyes//Plans//EN");
        for (PlanView.Step step : view.steps()) {
            LocalDate day = step.meetOn();
            if (day != null && step.stage() == Stage.PROPOSED) {
                calendar.event(view, step, day);
            }
        }
        calendar.line("END", "VCALENDAR");
        return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(PlanView view, PlanView.Step step, LocalDate day) {
        String from = step.from() == null ? "" : step.from().name();
        line("BEGIN", "VEVENT");
        line(
                "UID",
                Fingerprint.of(view.plan().id() + "\n" + step.employee().id() + "\n"
                                + step.contact().id()) + "@two-eyes");
        line("DTSTAMP", TIME.format(Instant.parse(view.plan().changedAt())));
        line("SEQUENCE", String.valueOf(view.plan().version()));
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        line(
                "SUMMARY",
                escaped(texts.say(
                        step.from() == null ? "plans.getsToKnow" : "plans.takesOver",
                        "employee",
                        step.employee().name(),
                        "contact",
                        step.contact().name(),
                        "account",
                        step.account().name(),
                        "from",
                        from)));
        line(
                "DESCRIPTION",
                escaped(view.plan().name() + "\n"
                        + String.join(
                                " → ",
                                step.path().stream()
                                        .map(person -> person.name())
                                        .toList())));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            escaped.append(escaped.isEmpty() ? "" : "\\n")
                    .append(line.replaceAll("\\p{Cntrl}", " ")
                            .replace("\\", "\\\\")
                            .replace(";", "\\;")
                            .replace(",", "\\,"));
        }
        return escaped.toString();
    }

    /** Adds a line, folded where it has more than 75 bytes, never within a character. */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int bytes = 0;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(text);
            bytes += size;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
