package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Account;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.ChangesBetween;
import org.twoeyes.service.view.PortfolioMap;
import org.twoeyes.testkit.RandomPortfolios;

/** Random edits on random days: each day looks later as it was then. */
class PastTest {

    private static final LocalDate FIRST = RandomPortfolios.AS_OF;
    private static final int DAYS = 7;
    private static final Author ANA = new Author("ana", Optional.empty());

    /** A clock that stands until it is set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A portfolio that people edit, day by day. */
    private static final class Days implements AutoCloseable {
        private final Random random;
        private final SetClock clock = new SetClock();
        private final MemoryHome home;
        private final LivePortfolio live;
        private final Edits edits;
        private final List<Portfolio> evenings = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        private final Map<EntityKey, Facts> removed = new HashMap<>();

        Days(long seed) {
            random = new Random(seed);
            home = new MemoryHome(RandomPortfolios.of(seed, RandomPortfolios.Shape.MEDIUM));
            clock.now = FIRST.atTime(12, 0).toInstant(ZoneOffset.UTC);
            live = new LivePortfolio(home, clock, Optional.empty());
            edits = new Edits(live);
            evenings.add(live.readings().portfolio());
        }

        Portfolio portfolio() {
            return live.readings().portfolio();
        }

        /** Some edits on the next day, anywhere between its first and its last moment. */
        void work() {
            ZoneId zone = portfolio().policy().timeZone();
            LocalDate day = FIRST.plusDays(evenings.size());
            Instant morning = day.atStartOfDay(zone).toInstant();
            Instant night = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
            clock.now = morning;
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                if (i == count - 1) {
                    clock.now = night;
                }
                edit();
            }
            clock.now = night;
            evenings.add(portfolio());
        }

        private void edit() {
            if (!changes.isEmpty() && random.nextInt(6) == 0) {
                note(edits.undo(changes.get(random.nextInt(changes.size())), ANA));
                return;
            }
            List<EntityKind> kinds = List.of(EntityKind.values());
            EntityKind kind = kinds.get(random.nextInt(kinds.size()));
            List<EntityKey> keys = keys(kind);
            List<Facts> gone = removed.values().stream()
                    .filter(facts -> facts.key().kind() == kind)
                    .toList();
            if (!gone.isEmpty() && random.nextInt(3) == 0) {
                Facts facts = gone.get(0);
                removed.remove(facts.key());
                note(edits.apply(new Edit(facts.key(), Edit.Verb.PUT, facts.values(), Condition.NOT_THERE), ANA));
            } else if (!keys.isEmpty()) {
                change(keys.get(random.nextInt(keys.size())), keys.get(random.nextInt(keys.size())));
            }
        }

        /** Takes a row out, adds one like it, or gives it values of another one. */
        private void change(EntityKey key, EntityKey other) {
            Facts facts = edits.find(key).orElseThrow();
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (note(edits.apply(new Edit(key, Edit.Verb.DELETE, Map.of(), Condition.THERE), ANA))) {
                        removed.put(key, facts);
                    }
                }
                case 1 -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>(facts.values());
                    values.put("id", "new" + changes.size());
                    if (key.ids().size() == 1) {
                        note(edits.add(key.kind(), values, ANA));
                    }
                }
                default -> {
                    Map<String, @Nullable Object> values =
                            new LinkedHashMap<>(edits.find(other).orElseThrow().values());
                    key.kind().keyColumns().forEach(values::remove);
                    values.keySet().removeIf(column -> random.nextInt(3) > 0);
                    note(edits.apply(new Edit(key, Edit.Verb.PATCH, values, Condition.THERE), ANA));
                }
            }
        }

        private boolean note(EditOutcome outcome) {
            if (!(outcome instanceof EditOutcome.Done done)) {
                return false;
            }
            done.change().map(Change::id).ifPresent(changes::add);
            return true;
        }

        private List<EntityKey> keys(EntityKind kind) {
            Portfolio all = portfolio();
            return switch (kind) {
                case ACCOUNT -> keys(kind, all.accounts(), row -> List.of(row.id()));
                case CONTACT -> keys(kind, all.contacts(), row -> List.of(row.id()));
                case EMPLOYEE -> keys(kind, all.employees(), row -> List.of(row.id()));
                case TIE -> keys(kind, all.ties(), row -> List.of(row.employeeId(), row.contactId()));
                case INTERACTION -> keys(kind, all.interactions(), row -> List.of(row.id()));
                case OPPORTUNITY -> keys(kind, all.opportunities(), row -> List.of(row.id()));
                case ASSIGNMENT ->
                    keys(kind, all.assignments(), row -> List.of(row.employeeId(), row.accountId(), row.role()));
            };
        }

        private static <T> List<EntityKey> keys(EntityKind kind, List<T> rows, Function<T, List<String>> ids) {
            return rows.stream().map(row -> new EntityKey(kind, ids.apply(row))).toList();
        }

        /** An import that records nothing puts another portfolio, under another policy, in place of this one. */
        void importAnother(long seed) {
            Portfolio other = RandomPortfolios.of(seed, RandomPortfolios.Shape.MEDIUM);
            Home.Step step = new Home.Step(portfolio(), other, UUID.randomUUID().toString(), List.of());
            assertThat(home.write(step, Home.WriteProgress.NONE)).isPresent();
            live.refresh();
        }

        AnalyzedPortfolio on(int day) {
            return live.readings().at(FIRST.plusDays(day));
        }

        @Override
        public void close() {
            live.close();
        }
    }

    @Test
    void everyDayIsAsItWasThen() {
        int changes = 0;
        for (long seed = 0; seed < 20; seed++) {
            try (Days days = new Days(seed)) {
                for (int i = 0; i < DAYS; i++) {
                    days.work();
                }
                changes += days.changes.size();
                for (int day = 0; day <= DAYS; day++) {
                    Portfolio then = days.evenings.get(day);
                    assertThat(days.on(day).network().portfolio())
                            .as("seed %d, day %d", seed, day)
                            .isEqualTo(then);
                    assertThat(days.on(day).report())
                            .as("report of seed %d, day %d", seed, day)
                            .isEqualTo(PortfolioAnalysis.report(StakeholderNetwork.of(then, FIRST.plusDays(day)), 1));
                }
            }
        }
        assertThat(changes).isGreaterThan(100);
    }

    @Test
    void nobodyMovesAndEveryDayCanBeComparedWithToday() {
        int otherwise = 0;
        for (long seed = 100; seed < 110; seed++) {
            try (Days days = new Days(seed)) {
                for (int i = 0; i < DAYS; i++) {
                    days.work();
                }
                PortfolioMap now = PortfolioMap.of(days.on(DAYS));
                for (int day = 0; day < DAYS; day++) {
                    PortfolioMap then = PortfolioMap.of(days.on(day));
                    assertThat(places(then)).as("seed %d, day %d", seed, day).containsAllEntriesOf(places(now));
                    otherwise += then.equals(now) ? 0 : 1;
                    ChangesBetween all = changes(days, day, Optional.empty());
                    for (Account account : days.portfolio().accounts()) {
                        ChangesBetween one = changes(days, day, Optional.of(account.id()));
                        assertThat(all.accounts().first())
                                .containsAll(one.accounts().first());
                    }
                }
            }
        }
        assertThat(otherwise).isPositive();
    }

    private static ChangesBetween changes(Days days, int from, Optional<String> account) {
        return ChangesBetween.of(days.on(from), days.on(DAYS), account, Integer.MAX_VALUE, false);
    }

    /** What the picture packs circles by, of all that is recorded today. */
    private static Map<String, List<Object>> places(PortfolioMap map) {
        Map<String, List<Object>> places = new HashMap<>();
        PortfolioMap.Accounts accounts = map.accounts();
        PortfolioMap.Employees employees = map.employees();
        for (int at = 0; at < accounts.id().size(); at++) {
            places.put(
                    "account " + accounts.id().get(at),
                    List.of(
                            accounts.area().get(at),
                            word(map.regions(), accounts.region().get(at)),
                            word(map.segments(), accounts.segment().get(at)),
                            word(employees.id(), accounts.owner().get(at))));
        }
        for (int at = 0; at < employees.id().size(); at++) {
            places.put(
                    "employee " + employees.id().get(at),
                    List.of(
                            employees.reach().get(at),
                            word(map.regions(), employees.region().get(at)),
                            word(map.functions(), employees.function().get(at)),
                            word(employees.id(), employees.manager().get(at))));
        }
        return places;
    }

    private static String word(List<String> words, int at) {
        return at < 0 ? "" : words.get(at);
    }

    /** What imports do is not recorded: earlier days are then a mixture, but one that holds together. */
    @Test
    void daysBeforeAnUnrecordedImportHoldTogether() {
        int changes = 0;
        for (long seed = 200; seed < 230; seed++) {
            try (Days days = new Days(seed)) {
                days.work();
                days.work();
                days.importAnother(seed + 1000);
                days.work();
                days.work();
                changes += days.changes.size();
                for (int day = 0; day <= 4; day++) {
                    AnalyzedPortfolio then = days.on(day);
                    assertThat(dangling(then.network().portfolio()))
                            .as("seed %d, day %d", seed, day)
                            .isEmpty();
                    assertThat(PortfolioMap.of(then).asOf()).isEqualTo(FIRST.plusDays(day));
                }
                assertThat(days.on(4).network().portfolio()).isEqualTo(days.evenings.get(4));
            }
        }
        assertThat(changes).isGreaterThan(100);
    }

    /** Ids that rows refer to and that are not there. */
    private static List<String> dangling(Portfolio all) {
        Set<String> accounts = all.accounts().stream().map(Account::id).collect(Collectors.toSet());
        Set<String> contacts = all.contacts().stream().map(Contact::id).collect(Collectors.toSet());
        Set<String> employees = all.employees().stream().map(Employee::id).collect(Collectors.toSet());
        Stream<@Nullable String> toAccounts = Stream.of(
                        all.accounts().stream().map(Account::parentId),
                        all.contacts().stream().map(Contact::accountId),
                        all.opportunities().stream().map(row -> row.accountId()),
                        all.assignments().stream().map(row -> row.accountId()))
                .flatMap(Function.identity());
        Stream<@Nullable String> toContacts = Stream.of(
                        all.contacts().stream().map(Contact::reportsToId),
                        all.contacts().stream().flatMap(row -> row.influences().stream()),
                        all.ties().stream().map(row -> row.contactId()),
                        all.interactions().stream().flatMap(row -> row.contactIds().stream()),
                        all.opportunities().stream().flatMap(row -> row.contactIds().stream()))
                .flatMap(Function.identity());
        Stream<@Nullable String> toEmployees = Stream.of(
                        all.employees().stream().map(Employee::managerId),
                        all.ties().stream().map(row -> row.employeeId()),
                        all.interactions().stream().flatMap(row -> row.employeeIds().stream()),
                        all.opportunities().stream().map(row -> row.ownerId()),
                        all.assignments().stream().map(row -> row.employeeId()))
                .flatMap(Function.identity());
        return Stream.of(
                        toAccounts.filter(id -> id != null && !accounts.contains(id)),
                        toContacts.filter(id -> id != null && !contacts.contains(id)),
                        toEmployees.filter(id -> id != null && !employees.contains(id)))
                .flatMap(Function.identity())
                .map(String::valueOf)
                .toList();
    }
}
