package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.NoticeKind;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;

/** Two rows of one person made one, held against substitution row by row. */
class PersonMergeTest {

    private static final Author ANA = new Author("ana", Optional.empty());
    private static final long SEED = 20_260_131;
    private static final int SEEDS = 60;

    @TempDir
    private Path folder;

    static LivePortfolio live(Portfolio portfolio) {
        return new LivePortfolio(
                new MemoryHome(portfolio),
                Clock.fixed(EditsTest.NOW, ZoneOffset.UTC),
                Optional.of(PortfolioText.AS_OF));
    }

    static String merged(Edits edits, PersonMerge merge) {
        EditOutcome outcome = edits.merge(merge, Condition.THERE, ANA);
        assertThat(outcome).as(merge.toString()).isInstanceOf(EditOutcome.AllDone.class);
        return ((EditOutcome.AllDone) outcome).id();
    }

    static List<Change> history(LivePortfolio live) {
        return Change.all(live.home()::changes);
    }

    /** Two of a side who may be merged; empty where there are none. */
    private static Optional<PersonMerge> draw(Portfolio portfolio, PersonKey.Kind kind, Random random) {
        List<String> ids = new ArrayList<>(
                kind == PersonKey.Kind.CONTACT
                        ? portfolio.contacts().stream().map(Contact::id).toList()
                        : portfolio.employees().stream().map(Employee::id).toList());
        Collections.shuffle(ids, random);
        return ids.stream()
                .flatMap(stays -> ids.stream().map(goes -> new PersonMerge(new PersonKey(kind, stays), goes)))
                .filter(merge -> merge.impossible(portfolio).isEmpty())
                .findFirst();
    }

    @Test
    void whoWasMergedIsNotErasedAloneAndShownAsWhoeverStandsForBoth() throws Exception {
        Portfolio before = RandomPortfolios.of(SEED, RandomPortfolios.Shape.MEDIUM);
        PersonMerge merge =
                draw(before, PersonKey.Kind.EMPLOYEE, new Random(SEED)).orElseThrow();
        try (LivePortfolio live = live(before)) {
            merged(new Edits(live), merge);
            Portfolio stored = live.home().read().portfolio();
            People people = new People(live.home(), live.clock());
            PersonKey alias = PersonKey.employee(merge.goingId());

            assertThat(people.record(alias)).isPresent().isEqualTo(people.record(merge.staying()));
            assertThat(people.erase(alias))
                    .isEqualTo(new People.Outcome.StandsFor(merge.staying().id()));
            assertThat(live.home().read().portfolio()).isEqualTo(stored);
            assertThat(people.erase(merge.staying())).isInstanceOf(People.Outcome.Erased.class);
            assertThat(people.erase(alias)).isInstanceOf(People.Outcome.Erased.class);
        }
    }

    @Test
    void mergeIsSubstitutionAndTheBundleOfBeforeAndItsUndoAgree() {
        int merges = 0;
        for (int i = 0; i < SEEDS; i++) {
            long seed = SEED + i;
            Path bundle = folder.resolve("bundle-" + i);
            BundleWriter.write(RandomPortfolios.of(seed, RandomPortfolios.Shape.SMALL), bundle);
            // as it was imported: a layer that is not what the title says counts as given
            Portfolio before =
                    BundleReader.read(bundle, IntakeOptions.fresh()).portfolio().orElseThrow();
            PersonKey.Kind kind = i % 2 == 0 ? PersonKey.Kind.CONTACT : PersonKey.Kind.EMPLOYEE;
            Optional<PersonMerge> merge = draw(before, kind, new Random(seed));
            if (merge.isEmpty()) {
                continue;
            }
            merges++;
            String what = "seed " + seed + ", " + merge.get();
            try (LivePortfolio live = live(before)) {
                Edits edits = new Edits(live);
                String id = merged(edits, merge.get());
                Portfolio after = live.readings().portfolio();
                assertSubstituted(before, after, merge.get(), what);
                importBefore(bundle, after, history(live), what);

                assertThat(edits.undo(id, ANA)).as(what).isInstanceOf(EditOutcome.AllDone.class);
                assertThat(live.readings().portfolio()).as(what).isEqualTo(before);
                assertThat(Aliases.of(history(live)).isEmpty()).as(what).isTrue();
            }
        }
        assertThat(merges).isGreaterThan(SEEDS / 2);
    }

    /** The bundle that still has both changes nothing, with --replace or without. */
    static void importBefore(Path bundle, Portfolio after, List<Change> history, String what) {
        for (boolean replace : new boolean[] {false, true}) {
            IntakeReport report = BundleReader.read(
                    bundle,
                    IntakeOptions.fresh().withBase(after).withReplace(replace).withHistory(history));
            assertThat(report.errors()).as(what).isEmpty();
            assertThat(report.portfolio()).as(what + ", replace " + replace).contains(after);
            assertThat(report.warnings())
                    .as(what)
                    .anyMatch(notice -> notice.kind() == NoticeKind.MERGED_PERSON)
                    .noneMatch(notice -> notice.kind() == NoticeKind.HAND_ROW_BACK);
        }
    }

    private static void assertSubstituted(Portfolio before, Portfolio after, PersonMerge merge, String what) {
        boolean contact = merge.staying().kind() == PersonKey.Kind.CONTACT;
        String stays = merge.staying().id();
        Function<String, String> of = id -> id.equals(merge.goingId()) ? stays : id;
        Function<String, String> ofContact = contact ? of : id -> id;
        Function<String, String> ofEmployee = contact ? id -> id : of;
        assertThat(Facts.find(after, EntityKey.of(new PersonKey(merge.staying().kind(), merge.goingId()))))
                .as(what)
                .isEmpty();

        Map<List<String>, Tie> ties = new LinkedHashMap<>();
        before.ties()
                .forEach(row -> ties.merge(
                        List.of(ofEmployee.apply(row.employeeId()), ofContact.apply(row.contactId())),
                        row,
                        PersonMergeTest::stronger));
        assertThat(after.ties()).as(what).hasSize(ties.size()).allSatisfy(row -> {
            Tie wanted = Objects.requireNonNull(ties.get(List.of(row.employeeId(), row.contactId())));
            assertThat(row.strength()).isEqualTo(wanted.strength());
            assertThat(row.since()).isEqualTo(wanted.since());
            assertThat(row.lastContact()).isEqualTo(wanted.lastContact());
        });
        for (int i = 0; i < before.interactions().size(); i++) {
            assertThat(after.interactions().get(i).contactIds())
                    .as(what)
                    .isEqualTo(ids(before.interactions().get(i).contactIds(), ofContact));
            assertThat(after.interactions().get(i).employeeIds())
                    .as(what)
                    .isEqualTo(ids(before.interactions().get(i).employeeIds(), ofEmployee));
        }
        for (int i = 0; i < before.opportunities().size(); i++) {
            assertThat(after.opportunities().get(i).contactIds())
                    .as(what)
                    .isEqualTo(ids(before.opportunities().get(i).contactIds(), ofContact));
            assertThat(Optional.ofNullable(after.opportunities().get(i).ownerId()))
                    .as(what)
                    .isEqualTo(Optional.ofNullable(before.opportunities().get(i).ownerId())
                            .map(ofEmployee));
        }
        assertThat(after.assignments())
                .as(what)
                .isEqualTo(before.assignments().stream()
                        .map(row -> new Assignment(ofEmployee.apply(row.employeeId()), row.accountId(), row.role()))
                        .distinct()
                        .sorted(Portfolio.ASSIGNMENT_ORDER)
                        .toList());
        for (Contact row : after.contacts()) {
            Contact was = contact(before, row.id());
            if (!row.id().equals(stays) || !contact) {
                assertThat(Optional.ofNullable(row.reportsToId()))
                        .as(what)
                        .isEqualTo(Optional.ofNullable(was.reportsToId()).map(ofContact));
                assertThat(row.influences()).as(what).isEqualTo(ids(was.influences(), ofContact));
            } else {
                Contact gone = contact(before, merge.goingId());
                assertThat(row.name()).isEqualTo(was.name());
                assertThat(row.title()).isEqualTo(was.title() == null ? gone.title() : was.title());
                assertThat(row.stance()).isEqualTo(was.stance() == null ? gone.stance() : was.stance());
                assertThat(row.email()).isEqualTo(was.email() == null ? gone.email() : was.email());
                assertThat(new TreeSet<>(row.roles())).isEqualTo(union(was.roles(), gone.roles()));
                assertThat(row.since()).isEqualTo(first(was.since(), gone.since()));
                assertThat(row.leftOn()).isEqualTo(was.leftOn());
            }
        }
        for (Employee row : after.employees()) {
            if (!row.id().equals(stays) || contact) {
                Employee was = before.employees().stream()
                        .filter(one -> one.id().equals(row.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(Optional.ofNullable(row.managerId()))
                        .as(what)
                        .isEqualTo(Optional.ofNullable(was.managerId()).map(ofEmployee));
            }
        }
    }

    private static Contact contact(Portfolio portfolio, String id) {
        return portfolio.contacts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> union(List<String> one, List<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<String> ids(List<String> before, Function<String, String> of) {
        return List.copyOf(new LinkedHashSet<>(before.stream().map(of).toList()));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Tie stronger(Tie one, Tie other) {
        LocalDate last = one.lastContact();
        LocalDate otherLast = other.lastContact();
        Double strength = one.strength();
        Double otherStrength = other.strength();
        return new Tie(
                one.employeeId(),
                one.contactId(),
                strength == null || otherStrength == null ? null : Double.valueOf(Math.max(strength, otherStrength)),
                first(one.since(), other.since()),
                last == null || (otherLast != null && otherLast.isAfter(last)) ? otherLast : last);
    }

    @Test
    void whoMergesTwiceIsKnownUnderBothAliasesAndMergesAgainByUndoingTheUndo() {
        try (LivePortfolio live = live(PortfolioText.parse("""
                account  Acme
                contact  Ann executive
                contact  Anne executive
                contact  Annie executive
                contact  Bo middle reports=Anne
                employee Eve
                tie      Eve Annie 0.4
                """))) {
            Edits edits = new Edits(live);
            merged(edits, new PersonMerge(PersonKey.contact("Anne"), "Annie"));
            String second = merged(edits, new PersonMerge(PersonKey.contact("Ann"), "Anne"));

            Aliases aliases = Aliases.of(history(live));
            assertThat(aliases.of(PersonKey.contact("Ann")))
                    .containsExactly(PersonKey.contact("Anne"), PersonKey.contact("Annie"));
            assertThat(aliases.survivor(PersonKey.contact("Annie"))).contains("Ann");
            assertThat(live.readings().portfolio().ties())
                    .extracting(Tie::contactId, Tie::strength)
                    .containsExactly(tuple("Ann", 0.4));

            EditOutcome undone = edits.undo(second, ANA);
            assertThat(Aliases.of(history(live)).survivor(PersonKey.contact("Anne")))
                    .isEmpty();
            edits.undo(((EditOutcome.AllDone) undone).id(), ANA);
            assertThat(Aliases.of(history(live)).survivor(PersonKey.contact("Annie")))
                    .contains("Ann");
        }
    }

    @Test
    void personIsNotMergedWhereEitherIsAnotherThanWhenItWasLookedAt() {
        try (LivePortfolio live = live(EditsTest.portfolio())) {
            Edits edits = new Edits(live);
            PersonMerge merge = new PersonMerge(PersonKey.contact("Ann"), "Bo");
            Condition seen = Condition.oneOf(Set.of(version(edits, "Ann"), version(edits, "Bo")));
            edits.apply(EditsTest.stance(-1, Condition.THERE), ANA);

            assertThat(edits.merge(merge, seen, ANA)).isInstanceOf(EditOutcome.Overtaken.class);
            assertThat(edits.merge(new PersonMerge(PersonKey.contact("Ann"), "Nobody"), Condition.THERE, ANA))
                    .isInstanceOf(EditOutcome.Overtaken.class);
            assertThat(edits.merge(new PersonMerge(PersonKey.contact("Ann"), "Ann"), Condition.THERE, ANA))
                    .isInstanceOf(EditOutcome.NotToBeMerged.class);
            assertThat(history(live)).hasSize(1);
        }
    }

    private static String version(Edits edits, String contact) {
        return edits.find(EntityKey.of(PersonKey.contact(contact)))
                .map(Facts::version)
                .orElseThrow();
    }
}
