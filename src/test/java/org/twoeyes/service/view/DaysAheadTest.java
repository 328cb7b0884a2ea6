package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who moves through time by months looks at a month beside next. */
class DaysAheadTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    private final DaysAhead days = new DaysAhead();

    @Test
    void areTheEndsOfTheMonthsBeside() {
        days.look(LocalDate.parse("2026-03-31"));
        assertThat(days.ahead(TODAY)).hasToString("[2026-02-28, 2026-04-30]");
    }

    @Test
    void ofADayWithinAMonthAreItsOwnEndAndThatOfTheMonthBefore() {
        days.look(LocalDate.parse("2026-03-15"));
        assertThat(days.ahead(TODAY)).hasToString("[2026-02-28, 2026-03-31]");
    }

    @Test
    void areBeforeToday() {
        days.look(LocalDate.parse("2026-05-31"));
        assertThat(days.ahead(TODAY)).hasToString("[2026-04-30]");
    }

    @Test
    void areOfTheLastTwoDaysTheLastOneFirst() {
        days.look(LocalDate.parse("2025-11-30"));
        days.look(LocalDate.parse("2025-12-31"));
        days.look(LocalDate.parse("2026-03-31"));
        days.look(LocalDate.parse("2025-12-31"));
        assertThat(days.ahead(TODAY)).hasToString("[2025-11-30, 2026-01-31, 2026-02-28, 2026-04-30]");
    }

    @Test
    void areTheOneThatTodayIsComparedWithWhereThatIsExpected() {
        days.expectComparison();
        assertThat(days.ahead(TODAY)).hasToString("[2026-03-31]");
        assertThat(days.ahead(LocalDate.parse("2026-05-15"))).hasToString("[2026-02-28]");
        days.look(LocalDate.parse("2025-12-31"));
        assertThat(days.ahead(TODAY)).hasToString("[2025-11-30, 2026-01-31]");
    }

    @Test
    void areTheSameThatThePageComparesWith() throws IOException {
        assertThat(Path.of("web-static/js/view/tools.js"))
                .content()
                .contains("const COMPARED = " + DaysAhead.COMPARED + ";");
    }

    @Test
    void areNoneWhereNobodyMoves() {
        assertThat(days.ahead(TODAY)).isEmpty();
        days.expectComparison();
        days.look(LocalDate.parse("2026-03-31"));
        assertThat(days.ahead(TODAY)).isNotEmpty();
        days.forget();
        assertThat(days.ahead(TODAY)).isEmpty();
    }
}
