package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.ChangesBetween;
import org.twoeyes.service.view.Home;
import org.twoeyes.service.view.Perspective;
import org.twoeyes.service.view.Readings;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/** What an edit costs until readers see it, wall time on two threads without a database; run by {@code mvn -Pbench test}. */
class EditBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);
    private static final int TURNS = 24;
    private static final int LONG_TURNS = 3;
    private static final int MONTHS = 6;
    private static final int MOST = 200;
    private static final int THREADS = 2;

    @Test
    void editsAgainstEverythingAnew() {
        Portfolio portfolio = LifelikePortfolio.of(1, CONTACTS);
        Random random = new Random(1);
        try (LivePortfolio live =
                new LivePortfolio(new MemoryHome(portfolio), Clock.systemUTC(), Optional.of(LifelikePortfolio.AS_OF))) {
            AnalyzedPortfolio first =
                    live.readings().at(LifelikePortfolio.AS_OF).prepared();
            double anew = Bench.wallMillis(
                    LONG_TURNS, turn -> AnalyzedPortfolio.of("anew", portfolio, LifelikePortfolio.AS_OF, THREADS)
                            .prepared());
            Edits edits = new Edits(live);
            double titles = median(
                    edits,
                    Edit.Verb.PATCH,
                    turn -> contactKey(contact(portfolio, random)),
                    turn -> Map.of("title", "Head of " + turn));
            double ties = median(
                    edits,
                    Edit.Verb.PATCH,
                    turn -> tieKey(
                            portfolio.ties().get(random.nextInt(portfolio.ties().size()))),
                    turn -> Map.of("strength", (1 + turn % 9) / 10.0));
            double meetings = median(
                    edits,
                    Edit.Verb.PUT,
                    turn -> EntityKey.of(EntityKind.INTERACTION, "bench-" + random.nextInt()),
                    turn -> Map.of(
                            "on",
                            LifelikePortfolio.AS_OF.toString(),
                            "channel",
                            "meeting",
                            "employeeIds",
                            List.of(employee(portfolio, random)),
                            "contactIds",
                            List.of(contact(portfolio, random))));
            double comings = median(
                    edits,
                    Edit.Verb.PUT,
                    turn -> contactKey("bench-" + turn),
                    turn -> Map.of("name", "New " + turn, "accountId", account(portfolio, random), "title", "CFO"));
            double moves = median(
                    edits,
                    Edit.Verb.PATCH,
                    turn -> contactKey("bench-" + turn),
                    turn -> Map.of("accountId", account(portfolio, random)));
            double leavers = median(
                    edits,
                    Edit.Verb.PATCH,
                    turn -> EntityKey.of(EntityKind.EMPLOYEE, employee(portfolio, random)),
                    turn -> Map.of("leftOn", LifelikePortfolio.AS_OF.toString()));
            double accounts = median(
                    edits,
                    Edit.Verb.PUT,
                    turn -> EntityKey.of(EntityKind.ACCOUNT, "bench-" + turn),
                    turn -> Map.of("name", "Account " + turn, "parentId", account(portfolio, random)));
            double goings = median(edits, Edit.Verb.DELETE, turn -> contactKey("bench-" + turn), turn -> Map.of());
            assertThat(live.readings().at(LifelikePortfolio.AS_OF).report()).isNotEqualTo(first.report());
            assertThat(org.twoeyes.service.view.Home.of(first, Perspective.SALES)
                            .findings())
                    .isNotEmpty();
            Bench.row("a contact's title changed, until readers see it", "everything anew", "ms", titles, anew);
            Bench.row("a tie's strength changed", "everything anew", "ms", ties, anew);
            Bench.row("a meeting logged", "everything anew", "ms", meetings, anew);
            Bench.row("a contact comes", "everything anew", "ms", comings, anew);
            Bench.row("a contact moves to another account", "everything anew", "ms", moves, anew);
            Bench.row("an employee leaves", "everything anew", "ms", leavers, anew);
            Bench.row("a contact is taken out again", "everything anew", "ms", goings, anew);
            Bench.row("an account comes below another", "everything anew", "ms", accounts, anew);
        }
    }

    /** What the first look at a month before takes, beside the comparison of two days that the page lists. */
    @Test
    void monthsBefore() {
        Portfolio portfolio = LifelikePortfolio.of(1, CONTACTS);
        Readings readings = new Readings(
                "bench",
                portfolio,
                Clock.systemUTC(),
                Optional.of(LifelikePortfolio.AS_OF),
                query -> new Change.Page(List.of(), OptionalLong.empty()),
                THREADS);
        AnalyzedPortfolio today = readings.at(LifelikePortfolio.AS_OF).prepared();
        double first = Bench.wallMillis(MONTHS, month -> Home.of(readings.at(day(month)), Perspective.SALES));
        double compared = Bench.wallMillis(
                LONG_TURNS, turn -> ChangesBetween.of(readings.at(day(MONTHS)), today, Optional.empty(), MOST, false));
        double anew = Bench.wallMillis(LONG_TURNS, turn -> AnalyzedPortfolio.of("anew", portfolio, day(turn), THREADS));
        Bench.row("the home page of another day, first looked at", "that day anew", "ms", first, anew);
        Bench.row("comparing a day with today", "the first look at that day", "ms", compared, first);
    }

    private static LocalDate day(int monthsBefore) {
        return LifelikePortfolio.AS_OF.minusMonths(monthsBefore + 1L);
    }

    private static String contact(Portfolio portfolio, Random random) {
        return portfolio
                .contacts()
                .get(random.nextInt(portfolio.contacts().size()))
                .id();
    }

    private static String account(Portfolio portfolio, Random random) {
        return portfolio
                .accounts()
                .get(random.nextInt(portfolio.accounts().size()))
                .id();
    }

    private static String employee(Portfolio portfolio, Random random) {
        return portfolio
                .employees()
                .get(random.nextInt(portfolio.employees().size()))
                .id();
    }

    private static double median(
            Edits edits, Edit.Verb verb, IntFunction<EntityKey> key, IntFunction<Map<String, Object>> values) {
        return Bench.wallMillis(TURNS, turn -> apply(edits, key.apply(turn), verb, values.apply(turn)));
    }

    private static EntityKey contactKey(String id) {
        return EntityKey.of(EntityKind.CONTACT, id);
    }

    private static EntityKey tieKey(Tie tie) {
        return new EntityKey(EntityKind.TIE, List.of(tie.employeeId(), tie.contactId()));
    }

    private static EditOutcome apply(Edits edits, EntityKey key, Edit.Verb verb, Map<String, Object> values) {
        Edit.Condition condition = verb == Edit.Verb.PUT ? Edit.Condition.NOT_THERE : Edit.Condition.THERE;
        EditOutcome outcome =
                edits.apply(new Edit(key, verb, values, condition), new Edit.Author("bench", Optional.empty()));
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return outcome;
    }
}
