package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Account;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;

/** Accounts that are retired, held against a filter of all rows, and people told apart. */
class DecisionsInMemoryTest {

    private static final long SEED = 20_260_131;
    private static final int SEEDS = 40;
    private static final DistinctPair PAIR = new DistinctPair(PersonKey.Kind.CONTACT, "Ann", "Bo");
    private static final Portfolio THREE = PortfolioText.parse("""
            account  Acme
            contact  Ann executive
            contact  Bo middle
            contact  Cy middle
            employee Eve
            tie      Eve Ann,Bo,Cy
            """);

    @TempDir
    private Path folder;

    /** What is left of a portfolio without some accounts and their contacts, row by row. */
    private static Portfolio without(Portfolio all, Set<String> accounts) {
        Set<String> gone = all.contacts().stream()
                .filter(row -> accounts.contains(row.accountId()))
                .map(Contact::id)
                .collect(Collectors.toSet());
        return new Portfolio(
                all.policy(),
                all.accounts().stream()
                        .filter(row -> !accounts.contains(row.id()))
                        .toList(),
                all.contacts().stream().filter(row -> !gone.contains(row.id())).toList(),
                all.employees(),
                all.ties().stream()
                        .filter(row -> !gone.contains(row.contactId()))
                        .toList(),
                all.interactions().stream()
                        .filter(row -> !gone.containsAll(row.contactIds()))
                        .toList(),
                all.opportunities().stream()
                        .filter(row -> !accounts.contains(row.accountId()))
                        .toList(),
                all.assignments().stream()
                        .filter(row -> !accounts.contains(row.accountId()))
                        .toList());
    }

    private static Set<String> withThoseBelow(Portfolio all, String id) {
        return all.accounts().stream()
                .map(Account::id)
                .filter(one -> Stream.iterate(
                                Optional.of(one), Optional::isPresent, at -> parent(all, at.orElseThrow()))
                        .anyMatch(Optional.of(id)::equals))
                .collect(Collectors.toSet());
    }

    private static Optional<String> parent(Portfolio all, String id) {
        return all.accounts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Account::parentId);
    }

    @Test
    void retirementRepeatedUnderItsKeyIsAnsweredAsBefore() {
        Author once = new Author("ana", Optional.of("retire it"));
        Portfolio before = RandomPortfolios.of(SEED, RandomPortfolios.Shape.SMALL);
        String id = before.accounts().get(0).id();
        try (LivePortfolio live = EditsTest.live(new MemoryHome(before))) {
            EditOutcome done = new Edits(live).retire(id, Condition.THERE, once);

            assertThat(done).isInstanceOf(EditOutcome.AllDone.class);
            assertThat(new Edits(live).retire(id, Condition.THERE, once)).isEqualTo(done);
            assertThat(new Edits(live).retire(id, Condition.THERE, EditsTest.ANA))
                    .isInstanceOf(EditOutcome.Absent.class);
        }
    }

    @Test
    void retiredAccountTakesWhatIsOnlyThereBecauseOfItAndAllOfItComesBack() {
        for (int i = 0; i < SEEDS; i++) {
            long seed = SEED + i;
            Path bundle = folder.resolve("bundle-" + i);
            BundleWriter.write(RandomPortfolios.of(seed, RandomPortfolios.Shape.SMALL), bundle);
            Portfolio before =
                    BundleReader.read(bundle, IntakeOptions.fresh()).portfolio().orElseThrow();
            String id = before.accounts()
                    .get(new Random(seed).nextInt(before.accounts().size()))
                    .id();
            Portfolio left = without(before, withThoseBelow(before, id));
            try (LivePortfolio live = EditsTest.live(new MemoryHome(before))) {
                Edits edits = new Edits(live);
                Retirement.Extent extent = edits.retirement(id).orElseThrow();

                EditOutcome outcome = edits.retire(id, Condition.THERE, EditsTest.ANA);

                Portfolio after = live.readings().portfolio();
                assertThat(after.accounts()).as("seed %d", seed).isEqualTo(left.accounts());
                assertThat(ids(after)).as("seed %d", seed).isEqualTo(ids(left));
                assertThat(after.ties()).as("seed %d", seed).isEqualTo(left.ties());
                assertThat(after.assignments()).as("seed %d", seed).isEqualTo(left.assignments());
                assertThat(after.employees()).as("seed %d", seed).isEqualTo(before.employees());
                assertThat(List.of(extent.contacts(), extent.ties(), extent.interactions(), extent.opportunities()))
                        .as("seed %d", seed)
                        .containsExactly(
                                before.contacts().size() - left.contacts().size(),
                                before.ties().size() - left.ties().size(),
                                before.interactions().size()
                                        - left.interactions().size(),
                                before.opportunities().size()
                                        - left.opportunities().size());
                assertThat(live.readings()
                                .at(PortfolioText.AS_OF.minusDays(1))
                                .network()
                                .portfolio())
                        .as("seed %d, the day before", seed)
                        .isEqualTo(before);
                assertThat(BundleReader.read(
                                        bundle,
                                        IntakeOptions.fresh()
                                                .withBase(after)
                                                .withHistory(Change.all(live.home()::changes)))
                                .portfolio())
                        .as("seed %d, imported again", seed)
                        .contains(before);
                assertThat(edits.undo(id(outcome), EditsTest.LI)).isInstanceOf(EditOutcome.AllDone.class);
                assertThat(live.readings().portfolio()).as("seed %d", seed).isEqualTo(before);
            }
        }
    }

    /** The ids of the rows that may have lost some of those whom they name. */
    private static List<String> ids(Portfolio all) {
        return Stream.of(
                        all.contacts().stream().map(Contact::id),
                        all.interactions().stream().map(row -> row.id()),
                        all.opportunities().stream().map(row -> row.id()))
                .flatMap(ids -> ids)
                .toList();
    }

    @Test
    void retiredAccountComesBackWithoutWhoWasErasedMeanwhile() throws Exception {
        Portfolio before = PortfolioText.parse("""
                account  Acme
                contact  Ann executive
                account  Yard
                contact  Cy executive
                contact  Dee middle reports=Cy
                employee Eve
                tie      Eve Ann,Cy,Dee
                met      alone -30 visit Eve Cy
                met      both -30 visit Eve Cy,Dee
                met      across -30 visit Eve Ann,Cy
                deal     Hull 500 at=Yard contacts=Cy
                """);
        try (LivePortfolio live = EditsTest.live(new MemoryHome(before))) {
            Edits edits = new Edits(live);
            EditOutcome retired = edits.retire("Yard", Condition.THERE, EditsTest.ANA);
            assertThat(live.readings().portfolio().interactions()).hasSize(1);
            People people = new People(live.home(), live.clock());

            assertThat(people.erase(PersonKey.contact("Cy"))).isInstanceOf(People.Outcome.Erased.class);

            live.refresh();
            List<Change> left = Change.all(live.home()::changes);
            assertThat(left)
                    .extracting(Change::entity)
                    .contains("both", "across")
                    .doesNotContain("alone");
            assertThat(left.toString()).doesNotContain("Cy");
            assertThat(edits.undo(id(retired), EditsTest.LI)).isInstanceOf(EditOutcome.AllDone.class);
            Portfolio after = live.readings().portfolio();
            assertThat(after.accounts()).isEqualTo(before.accounts());
            assertThat(ids(after)).containsExactlyInAnyOrder("Ann", "Dee", "both", "across", "Hull");
            assertThat(after.ties()).hasSize(2);
        }
    }

    @Test
    void toldApartOnceUnderOneKeyAndTheLastWordHolds() {
        Author once = new Author("ana", Optional.of("key-1"));
        try (LivePortfolio live = EditsTest.live(new MemoryHome(EditsTest.portfolio()))) {
            DistinctPeople people = new DistinctPeople(live);
            Edits edits = new Edits(live);
            EditOutcome first = people.tellApart(PAIR, once);
            assertThat(people.tellApart(PAIR, once)).isEqualTo(first);
            DistinctPair others = new DistinctPair(PersonKey.Kind.EMPLOYEE, "Eve", "Finn");
            assertThat(people.tellApart(others, once)).isInstanceOf(EditOutcome.KeyUsed.class);
            assertThat(live.readings().toldApart().pairs()).containsExactly(PAIR);

            String made = id(first);
            String undone = id(edits.undo(made, EditsTest.LI));
            assertThat(live.readings().toldApart().pairs()).isEmpty();
            assertThat(edits.undo(made, EditsTest.LI)).isInstanceOf(EditOutcome.Overtaken.class);
            assertThat(edits.undo(undone, EditsTest.LI)).isInstanceOf(EditOutcome.AllDone.class);
            assertThat(live.readings().toldApart().pairs()).containsExactly(PAIR);
            assertThat(people.all()).extracting(DistinctPeople.Decision::who).containsExactly("li");
        }
    }

    @Test
    void whoWasToldApartStaysSoUnderTheNameOfWhoeverStandsForThem() throws Exception {
        DistinctPair now = new DistinctPair(PersonKey.Kind.CONTACT, "Ann", "Cy");
        try (LivePortfolio live = EditsTest.live(new MemoryHome(THREE))) {
            DistinctPeople people = new DistinctPeople(live);
            Edits edits = new Edits(live);
            EditOutcome told = people.tellApart(PAIR, EditsTest.ANA);

            EditOutcome merged =
                    edits.merge(new PersonMerge(PersonKey.contact("Cy"), "Bo"), Condition.THERE, EditsTest.ANA);

            assertThat(live.readings().toldApart().pairs()).containsExactly(now);
            assertThat(people.all())
                    .extracting(one -> one.one().id() + " " + one.other().id() + " " + one.who())
                    .containsExactly("Ann Cy ana");
            assertThat(((EditOutcome.AllDone) people.tellApart(now, EditsTest.LI)).changes())
                    .as("told apart already")
                    .isEmpty();
            List<Change> history = Change.all(live.home()::changes);
            assertThat(DistinctPair.all(history, Aliases.of(history))).containsExactly(now);

            EditOutcome undone = edits.undo(id(told), EditsTest.LI);
            assertThat(live.readings().toldApart().pairs()).isEmpty();
            edits.undo(id(undone), EditsTest.LI);
            edits.undo(id(merged), EditsTest.LI);
            assertThat(live.readings().toldApart().pairs())
                    .as("the merge is undone")
                    .containsExactly(PAIR);
        }
    }

    @Test
    void decisionsAboutWhatBecameOnePairAreOneAndAreTakenBackTogether() throws Exception {
        DistinctPair now = new DistinctPair(PersonKey.Kind.CONTACT, "Ann", "Cy");
        Author once = new Author("li", Optional.of("take back"));
        try (LivePortfolio live = EditsTest.live(new MemoryHome(THREE))) {
            DistinctPeople people = new DistinctPeople(live);
            Edits edits = new Edits(live);
            EditOutcome later = people.tellApart(now, EditsTest.ANA);
            EditOutcome first = people.tellApart(PAIR, EditsTest.LI);
            edits.undo(id(later), EditsTest.ANA);
            later = people.tellApart(now, EditsTest.ANA);
            EditOutcome merged =
                    edits.merge(new PersonMerge(PersonKey.contact("Cy"), "Bo"), Condition.THERE, EditsTest.ANA);

            assertThat(people.all())
                    .as("the last one")
                    .extracting(DistinctPeople.Decision::changeId, DistinctPeople.Decision::who)
                    .containsExactly(tuple(id(later), "ana"));

            EditOutcome undone = edits.undo(id(later), once);
            assertThat(people.all()).isEmpty();
            assertThat(live.readings().toldApart().pairs()).isEmpty();
            assertThat(((EditOutcome.AllDone) undone).changes())
                    .extracting(Change::entity, Change::undoes)
                    .containsExactlyInAnyOrder(tuple(now.entity(), id(later)), tuple(PAIR.entity(), id(first)));
            assertThat(edits.undo(id(later), once)).as("repeated").isEqualTo(undone);
            assertThat(edits.undo(id(first), once)).isInstanceOf(EditOutcome.KeyUsed.class);
            assertThat(edits.undo(id(later), EditsTest.LI)).isInstanceOf(EditOutcome.Overtaken.class);

            EditOutcome again = edits.undo(id(undone), EditsTest.LI);
            assertThat(people.all())
                    .as("as before, by who said so last")
                    .extracting(DistinctPeople.Decision::who)
                    .containsExactly("li");
            assertThat(edits.undo(id(undone), EditsTest.LI)).isInstanceOf(EditOutcome.Overtaken.class);
            edits.undo(id(merged), EditsTest.LI);
            assertThat(live.readings().toldApart().pairs())
                    .as("the merge is undone")
                    .containsExactlyInAnyOrder(PAIR, now);
            assertThat(edits.undo(id(again), EditsTest.LI)).isInstanceOf(EditOutcome.AllDone.class);
            assertThat(people.all()).isEmpty();
        }
    }

    /** The id by which what was done is taken back. */
    private static String id(EditOutcome outcome) {
        return ((EditOutcome.AllDone) outcome).id();
    }

    @Test
    void decisionIsShownAndErasedWithEitherOfTheTwo() throws Exception {
        try (LivePortfolio live = EditsTest.live(new MemoryHome(EditsTest.portfolio()))) {
            EditOutcome unused = new DistinctPeople(live).tellApart(PAIR, EditsTest.ANA);
            People people = new People(live.home(), live.clock());
            assertThat(people.record(PersonKey.contact("Bo")).orElseThrow()).contains("contact|Ann|Bo");

            assertThat(people.erase(PersonKey.contact("Bo"))).isInstanceOf(People.Outcome.Erased.class);

            assertThat(Change.all(live.home()::changes)).isEmpty();
            live.refresh();
            assertThat(live.readings().toldApart().pairs()).isEmpty();
        }
    }
}
