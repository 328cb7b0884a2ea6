package org.twoeyes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** A snapshot that shares with the one before it, after people came, went and moved, is the one that would be packed anew. */
class NextNetworkTest {

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,20000,150", "MEETINGS,30000,100", "MEDIUM,40000,20"})
    void eachTableIsTheOnePackedAnew(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio now = RandomPortfolios.of(seed, Shape.of(shape));
            RandomEdits edits = new RandomEdits(seed);
            StakeholderNetwork network = StakeholderNetwork.of(now, RandomPortfolios.AS_OF);
            for (int step = 0; step < 8; step++) {
                Optional<Portfolio> edited = edits.several(now, 1 + step % 4);
                if (edited.isPresent()) {
                    now = edited.get();
                    StakeholderNetwork before = network;
                    NetworkStep next = before.next(now);
                    network = next.network();
                    assertThat(tables(network))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(tables(StakeholderNetwork.of(now, RandomPortfolios.AS_OF)));
                    next.differences().ifPresent(differing -> assertSameIds(before, next.network(), differing));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,50000,150", "MEETINGS,60000,100", "MEDIUM,70000,20"})
    void eachTableOnAnotherDayIsTheOnePackedAnew(String shape, long firstSeed, int count) {
        boolean hasSomebodyComeOrGone = false;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio now = RandomPortfolios.of(seed, Shape.of(shape));
            Portfolio edited = new RandomEdits(seed).several(now, 3).orElse(now);
            StakeholderNetwork network = StakeholderNetwork.of(now, RandomPortfolios.AS_OF);
            for (int days : List.of(0, 1, 30, 200, 700, -40)) {
                LocalDate day = RandomPortfolios.AS_OF.minusDays(days);
                for (Portfolio then : List.of(now, edited)) {
                    StakeholderNetwork other = network.on(day, then, 1 + (int) (seed % 3));
                    assertThat(other.asOf()).isEqualTo(day);
                    assertThat(tables(other))
                            .as("seed %d, %d days before", seed, days)
                            .isEqualTo(tables(StakeholderNetwork.of(then, day)));
                    assertThat(other.dataEndsOn())
                            .isEqualTo(StakeholderNetwork.of(then, day).dataEndsOn());
                }
                hasSomebodyComeOrGone |= network.on(day, now, 1).contacts() != network.contacts();
            }
            assertThat(tables(network.next(edited).network()))
                    .as("seed %d, after other days", seed)
                    .isEqualTo(tables(StakeholderNetwork.of(edited, RandomPortfolios.AS_OF)));
        }
        assertThat(hasSomebodyComeOrGone).isTrue();
    }

    @Test
    void everybodyWhoLeftSinceIsThereOnAnotherDay() {
        Portfolio facts = LifelikePortfolio.of(8, 8_000);
        LocalDate later = LifelikePortfolio.AS_OF.plusMonths(4);
        StakeholderNetwork network = StakeholderNetwork.of(facts, later);
        StakeholderNetwork anew = StakeholderNetwork.of(facts, LifelikePortfolio.AS_OF);
        assertThat(anew.employees().size()).isGreaterThan(network.employees().size());
        assertThat(tables(network.on(LifelikePortfolio.AS_OF, facts, 2))).isEqualTo(tables(anew));
    }

    @Test
    void anotherDaySharesPeopleWhoAreActiveOnBoth() {
        Portfolio facts = LifelikePortfolio.of(6, 300);
        StakeholderNetwork network = StakeholderNetwork.of(facts, LifelikePortfolio.AS_OF);
        StakeholderNetwork before = network.on(LifelikePortfolio.AS_OF.minusMonths(1), facts, 2);
        assertThat(before.contacts()).isSameAs(network.contacts());
        assertThat(before.employees()).isSameAs(network.employees());
        assertThat(before.accounts()).isSameAs(network.accounts());
        assertThat(before.deals()).isSameAs(network.deals());
    }

    @Test
    void afterAFirstImportEverythingIsPackedAnew() {
        Portfolio imported = LifelikePortfolio.of(3, 5_000);
        for (Portfolio first : List.of(Portfolio.EMPTY, LifelikePortfolio.of(4, 200))) {
            NetworkStep step =
                    StakeholderNetwork.of(first, LifelikePortfolio.AS_OF).next(imported);
            assertThat(step.differences()).isEmpty();
            assertThat(tables(step.network()))
                    .isEqualTo(tables(StakeholderNetwork.of(imported, LifelikePortfolio.AS_OF)));
        }
    }

    @Test
    void whatIsReadAgainSharesItsRowsAndTheirTables() {
        Portfolio first = LifelikePortfolio.of(6, 300);
        StakeholderNetwork network = StakeholderNetwork.of(first, LifelikePortfolio.AS_OF);
        Portfolio read = LifelikePortfolio.of(6, 300);
        assertThat(read.sharing(first)).isSameAs(first);
        Policy other = PortfolioText.parse("policy quorum=0.9").policy();
        Portfolio again = read.withPolicy(other).sharing(first);
        assertThat(again).isNotEqualTo(first);
        assertThat(again.interactions()).isSameAs(first.interactions());
        NetworkStep step = network.next(again.withPolicy(first.policy()));
        assertThat(step.network().contacts()).isSameAs(network.contacts());
        assertThat(step.network().ties()).isSameAs(network.ties());
        assertThat(step.differences().orElseThrow().changedGroups().isEmpty()).isTrue();
    }

    @Test
    void whoIsTakenOutIsForgotten() {
        Portfolio now = LifelikePortfolio.of(5, 300);
        StakeholderNetwork network = StakeholderNetwork.of(now, LifelikePortfolio.AS_OF);
        Contact alone = now.contacts().stream()
                .filter(row -> RowEdits.remove(now, EntityKey.of(EntityKind.CONTACT, row.id()))
                        .portfolio()
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Portfolio then = RowEdits.remove(now, EntityKey.of(EntityKind.CONTACT, alone.id()))
                .portfolio()
                .orElseThrow();
        NetworkStep step = network.next(then);
        assertThat(step.differences()).isPresent();
        assertThat(network.contacts().index().knows(alone.id())).isTrue();
        assertThat(step.network().contacts().index().knows(alone.id())).isFalse();
    }

    @Test
    void aLongReportingLineIsClimbedOnce() {
        StringBuilder text = new StringBuilder("account Acme\ncontact Wang executive\nemployee e0\ntie e0 Wang\n");
        for (int i = 1; i < 30_000; i++) {
            text.append("employee e%d manager=e%d\n".formatted(i, i - 1));
        }
        NetworkStep step = StakeholderNetwork.of(PortfolioText.parse(text.toString()), PortfolioText.AS_OF)
                .next(PortfolioText.parse(
                        text.toString().replace("employee e0\n", "employee e\nemployee e0 manager=e\n")));
        assertThat(step.differences().orElseThrow().changedEmployees().cardinality())
                .isEqualTo(30_001);
    }

    private static void assertSameIds(StakeholderNetwork before, StakeholderNetwork then, Differences differing) {
        assertThat(each(then.contacts().size(), rank -> {
                    int former = differing.contactRanks().before(rank);
                    return former < 0
                            || before.contacts()
                                    .id(before.contacts().atIdRank(former))
                                    .equals(then.contacts().id(then.contacts().atIdRank(rank)));
                }))
                .doesNotContain(false);
        assertThat(each(then.accounts().size(), account -> {
                    int former = differing.accounts().before(account);
                    return former < 0
                            || (before.accounts()
                                            .id(former)
                                            .equals(then.accounts().id(account))
                                    && differing.groups().then(before.accounts().group(former))
                                            == then.accounts().group(account));
                }))
                .doesNotContain(false);
        assertThat(each(then.contacts().size(), contact -> {
                    int former = differing.contacts().before(contact);
                    return former < 0
                            || before.contacts()
                                    .id(former)
                                    .equals(then.contacts().id(contact));
                }))
                .doesNotContain(false);
        assertThat(each(before.employees().size(), employee -> {
                    int later = differing.employees().then(employee);
                    return later < 0
                            || then.employees()
                                    .id(later)
                                    .equals(before.employees().id(employee));
                }))
                .doesNotContain(false);
        assertThat(differing.contactRanks().sizeThen())
                .isEqualTo(then.contacts().size());
        assertThat(differing.groups().sizeThen()).isEqualTo(then.accounts().groups());
    }

    private static <T> List<T> each(int size, IntFunction<T> of) {
        return each(0, size, of);
    }

    private static <T> List<T> each(int from, int to, IntFunction<T> of) {
        return IntStream.range(from, to).mapToObj(of).toList();
    }

    /** All that a snapshot says of somebody or something, by number. */
    private static List<List<?>> tables(StakeholderNetwork network) {
        return List.of(
                each(network.accounts().size(), account -> account(network.accounts(), account)),
                each(network.contacts().size(), contact -> contact(network, contact)),
                each(network.employees().size(), employee -> employee(network, employee)),
                each(network.meetings().size(), meeting -> meeting(network.meetings(), meeting)),
                each(network.deals().size(), deal -> deal(network.deals(), deal)));
    }

    private static List<?> account(AccountTable table, int account) {
        return List.of(
                table.row(account),
                table.find(table.id(account)),
                table.idRank(account),
                table.group(account),
                table.firstContact(account),
                table.endContact(account),
                table.revenue(account),
                table.value(account));
    }

    private static List<?> contact(StakeholderNetwork network, int contact) {
        ContactTable table = network.contacts();
        TieTable ties = network.ties();
        MeetingTable meetings = network.meetings();
        return List.of(
                List.of(table.row(contact), table.find(table.id(contact)), table.account(contact)),
                List.of(table.atIdRank(table.idRank(contact)), table.idRank(contact)),
                List.of(table.layer(contact), table.weight(contact), table.isKey(contact), ties.eyes(contact)),
                each(table.firstLink(contact), table.endLink(contact), table::link),
                each(ties.first(contact), ties.end(contact), tie -> tie(ties, tie)),
                each(meetings.first(contact), meetings.end(contact), meetings::meeting));
    }

    private static List<?> tie(TieTable ties, int tie) {
        return List.of(ties.employee(tie), ties.strength(tie), ties.declared(tie), ties.lastContact(tie));
    }

    private static List<?> employee(StakeholderNetwork network, int employee) {
        EmployeeTable table = network.employees();
        TieTable ties = network.ties();
        return List.of(
                List.of(table.row(employee), table.find(table.id(employee)), table.layer(employee)),
                List.of(table.isLeaving(employee), table.attrition(employee), table.activeManager(employee)),
                each(ties.firstHeld(employee), ties.endHeld(employee), ties::held));
    }

    private static List<?> meeting(MeetingTable meetings, int meeting) {
        return List.of(
                List.of(meetings.row(meeting), meetings.day(meeting), meetings.factor(meeting)),
                List.of(meetings.touches(meeting), meetings.isOutbound(meeting)),
                each(meetings.firstAttendee(meeting), meetings.endAttendee(meeting), meetings::attendee));
    }

    private static List<?> deal(DealTable deals, int deal) {
        return List.of(
                List.of(deals.row(deal), deals.account(deal), deals.amount(deal)),
                each(deals.contactCount(deal), place -> deals.contact(deal, place)));
    }
}
