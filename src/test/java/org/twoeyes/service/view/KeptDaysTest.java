package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;

class KeptDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    private final KeptDays days = new KeptDays();

    @Test
    void todayAndTheFiveThatWereLookedAtLastAreThere() {
        FutureTask<AnalyzedPortfolio> today = at(TODAY);
        IntStream.rangeClosed(1, 7).forEach(before -> look(TODAY.minusDays(before)));

        assertThat(days.find(TODAY)).contains(today);
        assertThat(IntStream.rangeClosed(1, 7)
                        .filter(before -> days.find(TODAY.minusDays(before)).isPresent()))
                .containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void whatWasAnalyzedAheadIsGivenToWhoeverAsks() {
        look(LocalDate.parse("2026-04-30"));
        FutureTask<AnalyzedPortfolio> march =
                days.ahead(TODAY, KeptDaysTest::task).orElseThrow();

        assertThat(days.find(LocalDate.parse("2026-03-31"))).isEmpty();
        assertThat(at(LocalDate.parse("2026-03-31"))).isSameAs(march);
        assertThat(days.notAskedFor()).isZero();
    }

    @Test
    void fourAreAheadAtMost() {
        for (int month = 1; month < 5; month++) {
            look(LocalDate.of(2025, 2 * month, 15));
            while (days.ahead(TODAY, KeptDaysTest::task).isPresent()) {
                assertThat(days.notAskedFor()).isLessThanOrEqualTo(4);
            }
        }
        assertThat(days.notAskedFor()).isEqualTo(4);
    }

    @Test
    void whatIsStillBesideALookedAtDayIsNotAnalyzedTwice() {
        List<LocalDate> analyzed = new ArrayList<>();
        for (String day : List.of("2025-06-30", "2026-04-30", "2024-12-31", "2025-12-31")) {
            look(LocalDate.parse(day));
            while (days.ahead(TODAY, beside -> noted(beside, analyzed)).isPresent()) {
                assertThat(days.notAskedFor()).isLessThanOrEqualTo(4);
            }
        }
        assertThat(analyzed).hasSize(8).doesNotHaveDuplicates();
    }

    private static FutureTask<AnalyzedPortfolio> noted(LocalDate day, List<LocalDate> analyzed) {
        analyzed.add(day);
        return task(day);
    }

    @Test
    void nothingIsAheadOfTheFirstOfAllDays() {
        look(LocalDate.MIN);
        assertThat(days.ahead(TODAY, KeptDaysTest::task)).isEmpty();
    }

    @Test
    void onlyOneIsLeftWhereAnotherStateComes() {
        look(TODAY);
        look(LocalDate.parse("2026-04-30"));
        assertThat(days.ahead(TODAY, KeptDaysTest::task)).isPresent();

        days.keepOnly(TODAY);

        assertThat(List.of(
                        days.find(TODAY).isPresent(),
                        days.find(LocalDate.parse("2026-04-30")).isPresent()))
                .containsExactly(true, false);
        assertThat(days.notAskedFor()).isZero();
        assertThat(days.ahead(TODAY, KeptDaysTest::task)).isEmpty();
    }

    private FutureTask<AnalyzedPortfolio> at(LocalDate day) {
        return days.at(day, TODAY, KeptDaysTest::task);
    }

    private void look(LocalDate day) {
        FutureTask<AnalyzedPortfolio> unused = at(day);
    }

    private static FutureTask<AnalyzedPortfolio> task(LocalDate day) {
        return new FutureTask<>(() -> AnalyzedPortfolio.of("first", Portfolio.EMPTY, day, 1));
    }
}
