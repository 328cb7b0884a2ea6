package org.twoeyes.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parameters of a read, checked; a bad one is a problem that names it. */
final class Query {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);
    private static final String EXPECTED_DAY = "a day from 1900 to 2199, such as 2026-01-31";
    private static final int LONGEST = 200;

    private final Context ctx;

    Query(Context ctx) {
        this.ctx = ctx;
    }

    /** The id in the path. */
    String id() {
        return ctx.pathParam("id");
    }

    /** A parameter that may be left out; empty counts as left out. */
    Optional<String> text(String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1) {
            throw ProblemException.badParameter(name, String.join("&", values), "given once");
        }
        String value = values.isEmpty() ? "" : values.get(0);
        if (value.length() > LONGEST) {
            throw ProblemException.badParameter(name, value, "at most " + LONGEST + " characters");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A parameter that must be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> ProblemException.badParameter(name, "", "given"));
    }

    /** The date to look at: the one in the body, else the one in the address, else today. */
    LocalDate asOf(@Nullable LocalDate inBody, Supplier<LocalDate> today) {
        return inBody == null ? asOf().orElseGet(today) : checked(inBody);
    }

    /** The date to look at, if one is asked for. */
    Optional<LocalDate> asOf() {
        return date("asOf");
    }

    /** A date that must be there. */
    LocalDate requiredDate(String name) {
        return day(name, required(name));
    }

    /** A date that may be left out. */
    Optional<LocalDate> date(String name) {
        return text(name).map(value -> day(name, value));
    }

    private static LocalDate day(String name, String value) {
        try {
            return checked(name, LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(name, value, EXPECTED_DAY);
        }
    }

    /** A date that can be looked at, or a problem. */
    static LocalDate checked(LocalDate day) {
        return checked("asOf", day);
    }

    private static LocalDate checked(String name, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || !day.isBefore(LAST_DAY)) {
            throw ProblemException.badParameter(name, day.toString(), EXPECTED_DAY);
        }
        return day;
    }

    /** A whole number within bounds. */
    Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw ProblemException.badParameter(name, value, "a whole number from " + least + " to " + most);
        });
    }

    /** One of the words that a function knows. */
    <T> Optional<T> choice(String name, Function<String, Optional<T>> find, Object expected) {
        return text(name).map(value -> find.apply(value)
                .orElseThrow(() -> ProblemException.badParameter(name, value, "one of " + expected)));
    }

    /** One of the names of an enum. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        return choice(
                name,
                word -> values.stream()
                        .filter(value -> value.name().equals(word))
                        .findFirst(),
                values);
    }

    /** True, false, or left out, which is false. */
    boolean flag(String name) {
        return choice(
                        name,
                        word -> switch (word) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        "true, false")
                .orElse(false);
    }

    /** What was found, or a problem that says what there is none of. */
    <T> T found(Optional<T> value, String noun) {
        return value.orElseThrow(
                () -> ProblemException.notFound("There is no " + noun + " (" + id() + ") on this date."));
    }

    /** The page of a list that is asked for. */
    <T> Page<T> page(List<T> all, int usually) {
        return Page.of(all, all.size(), limit(usually), offset());
    }

    /** How many items of a list are asked for. */
    int limit(int usually) {
        return whole("limit", 1, Page.MOST).orElse(usually);
    }

    /** From which place of a list on they are asked for. */
    int offset() {
        return Page.offset(text("cursor").orElse(null));
    }

    @Nullable
    String textOrNull(String name) {
        return text(name).orElse(null);
    }
}
