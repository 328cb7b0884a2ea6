package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.view.ChangesBetween.AccountChanged;
import org.twoeyes.service.view.ChangesBetween.ContactChanged;
import org.twoeyes.service.view.ChangesBetween.PersonMoved;
import org.twoeyes.service.view.ChangesBetween.Rows;
import org.twoeyes.service.view.ChangesBetween.Standing;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;

class ChangesBetweenTest {

    private static final LocalDate TODAY = PortfolioText.AS_OF;

    private static final Portfolio MONTH = PortfolioText.parse("""
            account  Acme revenue=100
            contact  Wang executive                 # Bo's tie fades, Nina's is new: still two eyes
            contact  Zhao executive                 # only Gil knew them, who left
            contact  Qian middle                    # Nina is the first to know them
            contact  Li   senior since=-20
            contact  Otto senior left=-5
            account  Calm
            contact  Same executive
            employee Ana  senior
            employee Bo   senior
            employee Nina senior joined=-10
            employee Gil  senior left=-15
            tie      Ana  Wang,Same 0.9 since=-400 last=-40
            tie      Bo   Wang 0.25 since=-200 last=-60
            tie      Gil  Zhao 0.9 since=-200 last=-40
            tie      Nina Wang,Qian 0.8 since=-9 last=-9
            """);

    @Test
    void monthIsAsWorkedOutByHand() {
        ChangesBetween changes = changes(MONTH, TODAY.minusDays(30), TODAY, Optional.empty());

        assertThat(changes.accounts().first())
                .containsExactly(new AccountChanged(
                        "Acme",
                        "Acme",
                        new Standing(1, Life.ONE_EYE, 0, Life.NOT_HELD),
                        new Standing(0, Life.NOT_HELD, 0, Life.NOT_HELD)));
        assertThat(changes.lost().first())
                .containsExactly(new ContactChanged("Zhao", "Zhao", "Acme", true, 1, 0, 0, 0));
        assertThat(changes.gained().first())
                .containsExactly(new ContactChanged("Qian", "Qian", "Acme", false, 0, 1, 0, 1));
        assertThat(changes.joined().first())
                .containsExactly(
                        new PersonMoved("employee", "Nina", "Nina", null, false),
                        new PersonMoved("contact", "Li", "Li", "Acme", false));
        assertThat(changes.left().first())
                .containsExactly(
                        new PersonMoved("employee", "Gil", "Gil", null, false),
                        new PersonMoved("contact", "Otto", "Otto", "Acme", false));
        assertThat(changes.cold().first())
                .containsExactly(
                        new ChangesBetween.ColdTie(new Named("Bo", "Bo"), new Named("Wang", "Wang"), "Acme", true));
        assertThat(changes.ids())
                .isEqualTo(new ChangesBetween.Ids(
                        List.of("Acme"), List.of("Li", "Qian", "Wang", "Zhao"), List.of("Bo", "Nina")));
    }

    @Test
    void oneAccountLeavesTheOthersOut() {
        ChangesBetween calm = changes(MONTH, TODAY.minusDays(30), TODAY, Optional.of("Calm"));

        assertThat(List.of(calm.accounts(), calm.lost(), calm.gained(), calm.cold()))
                .containsOnly(new Rows<>(0, List.of()));
        assertThat(calm.joined().first()).extracting(PersonMoved::id).containsExactly("Nina");
        assertThatThrownBy(() -> changes(MONTH, TODAY, TODAY, Optional.of("nobody")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final Portfolio BEFORE_MOVING = PortfolioText.parse("""
            account  Acme
            contact  Mia  executive
            contact  Ned  senior
            account  Beta
            contact  Kim  executive
            account  Gone
            employee Ana  senior
            tie      Ana  Mia,Kim 0.9 last=-10
            """);

    private static final Portfolio AFTER_MOVING = PortfolioText.parse("""
            account  Acme
            contact  Ned  senior
            account  Beta
            contact  Kim  executive
            contact  Mia  executive
            account  New
            employee Ana  senior
            tie      Ana  Mia,Kim 0.9 last=-10
            """);

    /** Of all accounts nobody came or went; of one, whoever moved did. */
    @Test
    void contactWhoMovesLeavesOneAccountAndJoinsAnother() {
        PersonMoved leaves = new PersonMoved("contact", "Mia", "Mia", "Acme", true);
        PersonMoved joins = new PersonMoved("contact", "Mia", "Mia", "Beta", true);

        assertThat(List.of(
                        moving(Optional.empty()).left(),
                        moving(Optional.empty()).joined()))
                .containsOnly(new Rows<>(0, List.of()));
        assertThat(moving(Optional.of("Acme")).left()).isEqualTo(new Rows<>(1, List.of(leaves)));
        assertThat(moving(Optional.of("Acme")).joined()).isEqualTo(new Rows<>(0, List.of()));
        assertThat(moving(Optional.of("Beta")).left()).isEqualTo(new Rows<>(0, List.of()));
        assertThat(moving(Optional.of("Beta")).joined()).isEqualTo(new Rows<>(1, List.of(joins)));
    }

    @Test
    void accountsComeAndGoOnRecord() {
        assertThat(moving(Optional.empty()).recorded()).isEqualTo(new Rows<>(1, List.of(new Named("New", "New"))));
        assertThat(moving(Optional.empty()).unrecorded()).isEqualTo(new Rows<>(1, List.of(new Named("Gone", "Gone"))));
        assertThat(moving(Optional.of("New")).recorded().total()).isEqualTo(1);
        assertThat(moving(Optional.of("Acme")).recorded().total()).isZero();
        assertThat(moving(Optional.of("Acme")).unrecorded().total()).isZero();
    }

    private static ChangesBetween moving(Optional<String> account) {
        return ChangesBetween.of(
                AnalyzedPortfolio.of("first", BEFORE_MOVING, TODAY.minusDays(1), 1),
                AnalyzedPortfolio.of("first", AFTER_MOVING, TODAY, 1),
                account,
                Integer.MAX_VALUE,
                false);
    }

    @Test
    void nothingDiffersBetweenADayAndItself() {
        ChangesBetween changes = changes(MONTH, TODAY, TODAY, Optional.empty());

        assertThat(kinds(changes)).containsOnly(new Rows<>(0, List.of()));
        assertThat(changes.ids()).isEqualTo(new ChangesBetween.Ids(List.of(), List.of(), List.of()));
    }

    /** Whatever the limit: as many are counted, and those told are the first of all. */
    @Test
    void listsAreCutToTheFirst() {
        for (long seed = 0; seed < 20; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, RandomPortfolios.Shape.MEDIUM);
            AnalyzedPortfolio from = AnalyzedPortfolio.of("first", portfolio, TODAY.minusDays(300), 1);
            AnalyzedPortfolio to = AnalyzedPortfolio.of("first", portfolio, TODAY, 1);
            List<Rows<?>> all = kinds(ChangesBetween.of(from, to, Optional.empty(), Integer.MAX_VALUE, false));
            for (int most : List.of(0, 1, 3)) {
                ChangesBetween cut = ChangesBetween.of(from, to, Optional.empty(), most, false);

                assertThat(cut.ids()).isNull();
                assertThat(kinds(cut))
                        .isEqualTo(all.stream()
                                .map(rows -> new Rows<>(
                                        rows.total(),
                                        rows.first().stream().limit(most).toList()))
                                .toList());
            }
        }
    }

    private static List<Rows<?>> kinds(ChangesBetween changes) {
        return List.of(
                changes.accounts(),
                changes.lost(),
                changes.gained(),
                changes.cold(),
                changes.left(),
                changes.joined(),
                changes.recorded(),
                changes.unrecorded());
    }

    /** Against two whole reports, compared row by row. */
    @Test
    void changesAreThoseOfTwoReports() {
        int rows = 0;
        for (long seed = 0; seed < 60; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, RandomPortfolios.Shape.MEDIUM);
            AnalyzedPortfolio from = AnalyzedPortfolio.of("first", portfolio, TODAY.minusDays(40 + 7 * seed), 1);
            AnalyzedPortfolio to = AnalyzedPortfolio.of("first", portfolio, TODAY.plusDays(seed), 1);
            ChangesBetween changes = ChangesBetween.of(from, to, Optional.empty(), Integer.MAX_VALUE, true);

            assertThat(changes.accounts().first().stream().map(row -> row.id() + row.before() + row.after()))
                    .as("accounts of seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(accounts(from.report(), to.report()));
            List<ContactChanged> contacts = contacts(from, to);
            assertThat(changes.lost().first())
                    .as("contacts of seed %d", seed)
                    .isEqualTo(contacts.stream().filter(row -> more(row) < 0).toList());
            assertThat(changes.gained().first())
                    .as("contacts of seed %d", seed)
                    .isEqualTo(contacts.stream().filter(row -> more(row) > 0).toList());
            assertThat(ids(changes.joined(), "contact")).isEqualTo(without(contactIds(to), contactIds(from)));
            assertThat(ids(changes.left(), "contact")).isEqualTo(without(contactIds(from), contactIds(to)));
            assertThat(ids(changes.joined(), "employee")).isEqualTo(without(employees(to), employees(from)));
            assertThat(ids(changes.left(), "employee")).isEqualTo(without(employees(from), employees(to)));
            assertThat(changes.cold().first().stream()
                            .map(tie ->
                                    tie.employee().id() + "\n" + tie.contact().id()))
                    .as("cold ties of seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(cold(from, to));
            assertThat(Objects.requireNonNull(changes.ids()).contacts())
                    .as("ids of seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(everybody(changes));
            rows += changes.accounts().total()
                    + contacts.size()
                    + changes.cold().total();
        }
        assertThat(rows).isGreaterThan(300);
    }

    private static int more(ContactChanged row) {
        return row.after() != row.before() ? row.after() - row.before() : row.trueAfter() - row.trueBefore();
    }

    private static Set<String> everybody(ChangesBetween changes) {
        Stream<String> known = Stream.of(changes.lost(), changes.gained())
                .flatMap(rows -> rows.first().stream())
                .map(ContactChanged::id);
        Stream<String> cold =
                changes.cold().first().stream().map(tie -> tie.contact().id());
        Set<String> all = Stream.concat(known, cold).collect(Collectors.toCollection(TreeSet::new));
        all.addAll(ids(changes.joined(), "contact"));
        return all;
    }

    private static ChangesBetween changes(Portfolio portfolio, LocalDate from, LocalDate to, Optional<String> account) {
        return ChangesBetween.of(
                AnalyzedPortfolio.of("first", portfolio, from, 1),
                AnalyzedPortfolio.of("first", portfolio, to, 1),
                account,
                Integer.MAX_VALUE,
                true);
    }

    private static List<String> accounts(PortfolioReport from, PortfolioReport to) {
        Map<String, Standing> before =
                from.accounts().stream().collect(Collectors.toMap(AccountFigures::id, Standing::of));
        return to.accounts().stream()
                .filter(account -> !Standing.of(account).equals(before.get(account.id())))
                .map(account -> account.id() + before.get(account.id()) + Standing.of(account))
                .toList();
    }

    private static List<ContactChanged> contacts(AnalyzedPortfolio from, AnalyzedPortfolio to) {
        Map<String, ContactFigures> before = figures(from);
        Map<String, String> names = to.network().portfolio().contacts().stream()
                .collect(Collectors.toMap(contact -> contact.id(), contact -> contact.name()));
        return to.report().contacts().stream()
                .filter(after -> before.containsKey(after.id()))
                .sorted(Comparator.comparing((ContactFigures after) -> !after.key())
                        .thenComparing(after -> -after.weight()))
                .flatMap(after -> {
                    ContactFigures then = Objects.requireNonNull(before.get(after.id()));
                    return then.eyes() == after.eyes() && then.trueEyes() == after.trueEyes()
                            ? Stream.empty()
                            : Stream.of(new ContactChanged(
                                    after.id(),
                                    Objects.requireNonNull(names.get(after.id())),
                                    after.accountId(),
                                    after.key(),
                                    then.eyes(),
                                    after.eyes(),
                                    then.trueEyes(),
                                    after.trueEyes()));
                })
                .toList();
    }

    private static List<String> cold(AnalyzedPortfolio from, AnalyzedPortfolio to) {
        Map<String, ContactFigures> after = figures(to);
        return from.report().contacts().stream()
                .filter(contact -> after.containsKey(contact.id()))
                .flatMap(contact -> contact.holders().stream()
                        .filter(to::isActiveEmployee)
                        .filter(holder -> !Objects.requireNonNull(after.get(contact.id()))
                                .holders()
                                .contains(holder))
                        .map(holder -> holder + "\n" + contact.id()))
                .toList();
    }

    private static Map<String, ContactFigures> figures(AnalyzedPortfolio portfolio) {
        return portfolio.report().contacts().stream()
                .collect(Collectors.toMap(ContactFigures::id, Function.identity()));
    }

    private static Set<String> contactIds(AnalyzedPortfolio portfolio) {
        return new TreeSet<>(figures(portfolio).keySet());
    }

    /** Who works on the date, by the dates that are stored. */
    private static Set<String> employees(AnalyzedPortfolio portfolio) {
        LocalDate day = portfolio.asOf();
        return portfolio.network().portfolio().employees().stream()
                .filter(one -> one.joinedOn() == null || !one.joinedOn().isAfter(day))
                .filter(one -> one.leftOn() == null || one.leftOn().isAfter(day))
                .filter(one -> one.leavingOn() == null || one.leavingOn().isAfter(day))
                .map(one -> one.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Rows<PersonMoved> people, String kind) {
        return people.first().stream()
                .filter(person -> person.kind().equals(kind))
                .map(PersonMoved::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
