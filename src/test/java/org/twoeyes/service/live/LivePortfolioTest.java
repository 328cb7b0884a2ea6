package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.testkit.PortfolioText;

class LivePortfolioTest {

    private static final Portfolio ANA = PortfolioText.parse("employee Ana\naccount Acme\n");
    private static final Portfolio ANA_AND_BEN = PortfolioText.parse("employee Ana\nemployee Ben\naccount Acme\n");

    @Test
    void erasureThatComesJustBeforeAWriteIsTold() throws Exception {
        MemoryHome home = new MemoryHome(ANA);
        try (LivePortfolio live = EditsTest.live(home)) {
            AtomicInteger told = new AtomicInteger();
            live.whenErased(told::incrementAndGet);
            onlyRecordsKnow("Zoe", live);
            synchronized (live) { // so that it does not look for changes of others meanwhile
                erase("Zoe", home);
                assertThat(live.write(step("import"))).isPresent();
                assertThat(told).hasValue(1);
            }
        }
    }

    @Test
    void erasureThatIsPublishedAfterItWasSeenIsTold() throws Exception {
        MemoryHome home = new MemoryHome(ANA);
        try (LivePortfolio live = EditsTest.live(home)) {
            AtomicInteger told = new AtomicInteger();
            live.whenErased(told::incrementAndGet);
            onlyRecordsKnow("Zoe", live);
            synchronized (live) {
                erase("Zoe", home);
                Home.State written =
                        home.write(step("import"), Home.WriteProgress.NONE).orElseThrow();
                live.readings().publish(written.revision(), written.portfolio());
                live.publish(written);
                assertThat(told).hasValue(1);
            }
        }
    }

    @Test
    void monthsBesideADayThatIsLookedAtAreAnalyzedWhereThereIsRoom() throws Exception {
        AtomicBoolean hasRoom = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        try (LivePortfolio live = new LivePortfolio(
                new MemoryHome(ANA),
                Clock.fixed(EditsTest.NOW, ZoneOffset.UTC),
                Optional.of(PortfolioText.AS_OF),
                () -> {
                    asked.incrementAndGet();
                    return hasRoom.get();
                })) {
            AnalyzedPortfolio unused = live.readings().at(PortfolioText.AS_OF.minusMonths(3));
            int before = asked.get();
            waitUntil(() -> asked.get() > before + 2);
            assertThat(live.readings().daysAhead()).isZero();

            hasRoom.set(true);
            waitUntil(() -> live.readings().daysAhead() == 2);
        }
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        for (int tries = 0; tries < 600 && !holds.getAsBoolean(); tries++) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static Home.Step step(String operation) {
        return new Home.Step(ANA, ANA_AND_BEN, operation, List.of());
    }

    /** Adds an employee by hand and takes them out again, so that erasing them changes no fact. */
    private static void onlyRecordsKnow(String id, LivePortfolio live) {
        EntityKey key = EntityKey.of(EntityKind.EMPLOYEE, id);
        Edits edits = new Edits(live);
        Edit.Condition absent = Edit.Condition.NOT_THERE;
        Edit.Condition there = Edit.Condition.THERE;
        assertThat(edits.apply(new Edit(key, Edit.Verb.PUT, Map.of("name", id), absent), EditsTest.ANA))
                .isInstanceOf(EditOutcome.Done.class);
        assertThat(edits.apply(new Edit(key, Edit.Verb.DELETE, Map.of(), there), EditsTest.ANA))
                .isInstanceOf(EditOutcome.Done.class);
    }

    private static void erase(String id, Home home) throws Exception {
        Clock clock = Clock.fixed(EditsTest.NOW, ZoneOffset.UTC);
        assertThat(new People(home, clock).erase(PersonKey.employee(id))).isInstanceOf(People.Outcome.Erased.class);
    }
}
