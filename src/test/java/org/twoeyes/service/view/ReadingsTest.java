package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.LifelikePortfolio;

class ReadingsTest {

    private static final Portfolio ONE = LifelikePortfolio.of(1, 400);
    private static final Portfolio OTHER = LifelikePortfolio.of(2, 400);
    private static final int READERS = 8;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    private static final Change.Page NOTHING = new Change.Page(List.of(), OptionalLong.empty());

    @Test
    void portfolioAndItsHomeAreWorkedOutOnceForAllWhoAskAtOnce() throws Exception {
        Readings readings = readings();
        Set<AnalyzedPortfolio> portfolios = ConcurrentHashMap.newKeySet();
        Set<Integer> homes = ConcurrentHashMap.newKeySet();

        atOnce(() -> {
            AnalyzedPortfolio portfolio = readings.at(LifelikePortfolio.AS_OF);
            portfolios.add(portfolio);
            homes.add(System.identityHashCode(Home.of(portfolio, Perspective.SALES)));
            return true;
        });

        assertThat(portfolios).hasSize(1);
        assertThat(homes).hasSize(1);
    }

    @Test
    void eachPerspectiveHasItsOwnHome() {
        AnalyzedPortfolio portfolio = readings().at(LifelikePortfolio.AS_OF);

        for (Perspective perspective : Perspective.values()) {
            assertThat(Home.of(portfolio, perspective).perspective()).isEqualTo(perspective.word());
        }
        assertThat(Home.of(portfolio, Perspective.SALES).findings())
                .isNotEqualTo(Home.of(portfolio, Perspective.STRATEGY).findings());
    }

    @Test
    void eachDayHasItsOwnPortfolio() {
        Readings readings = readings();
        LocalDate before = LifelikePortfolio.AS_OF.minusDays(200);

        assertThat(readings.at(before).asOf()).isEqualTo(before);
        assertThat(readings.at(before).report().summary().dataEndsOn())
                .isBefore(
                        readings.at(LifelikePortfolio.AS_OF).report().summary().dataEndsOn());
        assertThat(readings.at(before)).isSameAs(readings.at(before));
    }

    @Test
    void readerKeepsWhatTheyHaveWhenSomethingElseIsPublished() {
        Readings readings = readings();
        AnalyzedPortfolio read = readings.at(LifelikePortfolio.AS_OF);

        readings.publish("second", OTHER);

        assertThat(read.revision()).isEqualTo("first");
        assertThat(read.network().portfolio()).isSameAs(ONE);
        AnalyzedPortfolio now = readings.at(LifelikePortfolio.AS_OF);
        assertThat(now.revision()).isEqualTo("second");
        assertThat(now.network().portfolio()).isSameAs(OTHER);
    }

    @Test
    void todayIsKeptHoweverManyOtherDaysAreLookedAt() {
        Readings readings = readings();
        AnalyzedPortfolio today = readings.at(readings.today());
        AnalyzedPortfolio yesterday = readings.at(readings.today().minusDays(1));

        for (int i = 2; i < 10; i++) {
            assertThat(readings.at(readings.today().minusDays(i)).asOf())
                    .isEqualTo(readings.today().minusDays(i));
        }

        assertThat(readings.at(readings.today())).isSameAs(today);
        assertThat(readings.at(readings.today().minusDays(1))).isNotSameAs(yesterday);
    }

    @Test
    void monthsBesideADayThatIsLookedAtAreAnalyzedAhead() {
        Readings readings = readings();
        assertThat(readings.at(readings.today()).asOf()).isEqualTo(readings.today());
        assertThat(readings.prepareAhead()).as("nobody moves through time").isFalse();
        LocalDate april = LocalDate.parse("2026-04-30");
        assertThat(readings.at(april).asOf()).isEqualTo(april);

        assertThat(readings.prepareAhead()).as("March").isTrue();
        assertThat(readings.prepareAhead()).as("May").isTrue();
        assertThat(readings.prepareAhead()).as("both are there").isFalse();

        readings.publish("second", OTHER);
        assertThat(readings.prepareAhead())
                .as("nobody has looked at another day since")
                .isFalse();
    }

    @Test
    void daysThatReadersLookAtInTurnAreKeptWhateverIsAnalyzedAhead() {
        Readings readings = readings();
        List<LocalDate> days = Stream.of(1, 7, 13, 19, 25)
                .map(months -> readings.today().minusMonths(months))
                .toList();
        List<AnalyzedPortfolio> first = lookedAt(readings, days);

        for (int round = 0; round < 3; round++) {
            assertThat(lookedAt(readings, days))
                    .usingElementComparator(ReadingsTest::same)
                    .isEqualTo(first);
        }
        assertThat(readings.daysAhead()).isBetween(1, 4);
    }

    /** By who it is: a day that is analyzed anew is another. */
    private static int same(AnalyzedPortfolio one, AnalyzedPortfolio other) {
        return Integer.compare(System.identityHashCode(one), System.identityHashCode(other));
    }

    private static List<AnalyzedPortfolio> lookedAt(Readings readings, List<LocalDate> days) {
        return days.stream()
                .map(day -> {
                    AnalyzedPortfolio portfolio = readings.at(day);
                    while (readings.prepareAhead()) {
                        assertThat(readings.daysAhead()).isPositive();
                    }
                    return portfolio;
                })
                .toList();
    }

    @Test
    void nothingIsAnalyzedAheadWhileAReaderWaits() throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Readings readings = readings(query -> {
            reads.countDown();
            await(mayGoOn);
            return NOTHING;
        });
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            LocalDate day = readings.today().minusMonths(1);
            Future<AnalyzedPortfolio> asked = reader.submit(() -> readings.at(day));
            await(reads);
            assertThat(readings.prepareAhead()).isFalse();

            mayGoOn.countDown();
            assertThat(asked.get().asOf()).isEqualTo(day);
            assertThat(readings.prepareAhead()).isTrue();
        } finally {
            mayGoOn.countDown();
            reader.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void daysOfOneStateAreLetGoOfBeforeTheNextIsAnalyzed() {
        AtomicReference<Readings> current = new AtomicReference<>();
        AtomicInteger aheadMeanwhile = new AtomicInteger(-1);
        Readings readings = new Readings(
                "first", ONE, CLOCK, Optional.empty(), query -> NOTHING, 2, (before, revision, portfolio) -> {
                    aheadMeanwhile.set(Objects.requireNonNull(current.get()).daysAhead());
                    return before.next(revision, portfolio);
                });
        current.set(readings);
        AnalyzedPortfolio today = readings.at(readings.today());
        AnalyzedPortfolio april = readings.at(LocalDate.parse("2026-04-30"));
        assertThat(readings.prepareAhead()).isTrue();
        assertThat(readings.daysAhead()).isEqualTo(1);
        assertThat(readings.at(april.asOf())).isSameAs(april);

        readings.publish("second", OTHER);

        assertThat(aheadMeanwhile).hasValue(0);
        assertThat(readings.at(today.asOf()).revision()).isEqualTo("second");
    }

    @Test
    void aDayBesideAnotherIsThatOfItsOwnFacts() {
        Readings readings = readings();
        for (int days : new int[] {-20, 0, 1, 45, 300}) {
            LocalDate day = readings.today().minusDays(days);
            assertThat(readings.at(day).report())
                    .isEqualTo(AnalyzedPortfolio.of("first", ONE, day, 1).report());
        }
    }

    @Test
    void aDayThatCannotBeAnalyzedAheadIsNotTriedAgain() {
        Readings readings = readings(query -> {
            throw new IllegalStateException("no changes");
        });
        LocalDate day = readings.today().minusMonths(1);
        assertThatThrownBy(() -> readings.at(day)).hasMessageContaining("the analysis failed");

        assertThatThrownBy(readings::prepareAhead).hasMessageContaining("the analysis failed");
        assertThat(readings.prepareAhead()).isFalse();
    }

    @Test
    void whatAChangeMakesIsWorkedOutWholeWhereTheStepToItFails() {
        Readings readings = new Readings(
                "first", ONE, CLOCK, Optional.empty(), query -> NOTHING, 2, (before, revision, portfolio) -> {
                    throw new OutOfMemoryError("for one step");
                });
        assertThat(readings.at(readings.today()).revision()).isEqualTo("first");

        readings.publish("second", OTHER);

        assertThat(readings.at(readings.today()).report())
                .isEqualTo(AnalyzedPortfolio.of("second", OTHER, readings.today(), 2)
                        .report());
        assertThat(readings.revision()).isEqualTo("second");
    }

    private static Readings readings() {
        return readings(query -> NOTHING);
    }

    private static Readings readings(Function<Change.Query, Change.Page> changes) {
        return new Readings("first", ONE, CLOCK, Optional.empty(), changes, 2);
    }

    private static void atOnce(Callable<Boolean> reader) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(reader);
            }
            for (Future<Boolean> done : threads.invokeAll(readers)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
