package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.PortfolioText;

/** What is analyzed before anybody asks lets readers go first, unless one of them waits for it. */
class ReadingsAheadTest {

    private static final Portfolio FACTS = PortfolioText.parse("account Acme\ncontact Ned executive\n");
    private static final Portfolio OTHER = PortfolioText.parse("account Acme\ncontact Kim executive\n");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate COMPARED = LocalDate.parse("2026-03-31");
    private static final Change.Page NOTHING = new Change.Page(List.of(), OptionalLong.empty());

    /** Between the day that is compared with and an earlier one, so that only the latter asks for what comes before. */
    private static final Change.Page SOMETHING = new Change.Page(
            List.of(new Change("x", Instant.parse("2026-01-15T12:00:00Z"), "ana", "plan", "p", null, "{}", null, "f")),
            OptionalLong.of(1));

    private final CountDownLatch reads = new CountDownLatch(1);
    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private final CountDownLatch othersMayGoOn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void endAll() {
        mayRead.countDown();
        othersMayGoOn.countDown();
        threads.shutdownNow();
    }

    @Test
    void theDayThatTodayIsComparedWithIsAnalyzedWhereThatIsExpected() {
        mayRead.countDown();
        othersMayGoOn.countDown();
        Readings readings = readings(query -> NOTHING);
        readings.expectComparison();
        assertThat(readings.prepareAhead()).isTrue();
        assertThat(readings.prepareAhead()).as("one day").isFalse();
        assertThat(readings.daysAhead()).isEqualTo(1);

        assertThat(readings.at(COMPARED).asOf())
                .isEqualTo(YearMonth.from(readings.today()).minusMonths(3).atEndOfMonth());
        assertThat(readings.daysAhead()).as("it is looked at").isZero();

        readings.publish("second", OTHER);
        assertThat(readings.prepareAhead()).as("not after each edit").isFalse();
    }

    @Test
    void waitsForWhoeverWaitsForAnotherState() throws Exception {
        Readings readings = readings(query -> NOTHING);
        Future<Boolean> ahead = ahead(readings);
        Future<?> published = threads.submit(() -> readings.publish("second", OTHER));
        await(othersWait);
        mayRead.countDown();
        assertThatThrownBy(() -> ahead.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        othersMayGoOn.countDown();
        published.get(1, TimeUnit.MINUTES);
        assertThat(ahead.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(readings.revision()).isEqualTo("second");
    }

    @Test
    void waitsForNobodyWhereAReaderWaitsForItself() throws Exception {
        Readings readings = readings(query -> {
            if (query.below() == 1) {
                othersWait.countDown();
                await(othersMayGoOn);
                return NOTHING;
            }
            return SOMETHING;
        });
        Future<Boolean> ahead = ahead(readings);
        Future<AnalyzedPortfolio> other = threads.submit(() -> readings.at(COMPARED.minusMonths(6)));
        mayRead.countDown();
        await(othersWait);
        Future<AnalyzedPortfolio> same = threads.submit(() -> readings.at(COMPARED));

        assertThat(same.get(10, TimeUnit.SECONDS).asOf()).isEqualTo(COMPARED);
        assertThat(ahead.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.isDone()).isFalse();
        othersMayGoOn.countDown();
        assertThat(other.get(1, TimeUnit.MINUTES).asOf()).isEqualTo(COMPARED.minusMonths(6));
    }

    /** Begins a day ahead, which waits until it may read. */
    private Future<Boolean> ahead(Readings readings) {
        assertThat(readings.at(readings.today()).asOf()).isEqualTo(readings.today());
        readings.expectComparison();
        Future<Boolean> ahead = threads.submit(readings::prepareAhead);
        await(reads);
        return ahead;
    }

    /** The first who asks for changes may read them when they may; another state is there when others may go on. */
    private Readings readings(Function<Change.Query, Change.Page> changes) {
        return new Readings(
                "first",
                FACTS,
                CLOCK,
                Optional.empty(),
                query -> {
                    reads.countDown();
                    await(mayRead);
                    return changes.apply(query);
                },
                2,
                (before, revision, portfolio) -> {
                    othersWait.countDown();
                    await(othersMayGoOn);
                    return before.next(revision, portfolio);
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
