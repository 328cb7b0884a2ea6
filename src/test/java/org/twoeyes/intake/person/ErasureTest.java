package org.twoeyes.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.Notice;
import org.twoeyes.intake.NoticeKind;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.SamplePlans;

class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final PersonKey ANN = PersonKey.contact("c-ann");
    private static final PersonKey EVE = PersonKey.employee("e-eve");

    @TempDir
    private Path folder;

    private GraphContents example() throws Exception {
        write("accounts.csv", "id,name\nacme,Acme\n");
        write("contacts.csv", """
                id,accountId,name,title,layer,reportsToId,influences,email
                c-ann,acme,Ann Li,CEO,executive,,,ann.li@acme.example
                c-bo,acme,Bo Berg,Assistant of Ann Li,senior,c-ann,c-ann;c-cy,bo@acme.example
                c-cy,acme,Cy Anning,Analyst,middle,c-bo,c-bo,cy@acme.example
                """);
        write("employees.csv", """
                id,name,title,layer,managerId,email
                e-eve,Eve Roy,VP,senior,,eve@vendor.example
                e-fay,Fay Orr,AM,middle,e-eve,fay@vendor.example
                """);
        write("ties.csv", "employeeId,contactId\ne-eve,c-ann\ne-fay,c-ann\ne-fay,c-bo\n");
        write("interactions.csv", """
                id,on,channel,employeeIds,contactIds,subject
                i-1,2026-01-05,call,e-eve,c-ann,Alone with her
                i-2,2026-01-06,visit,e-eve;e-fay,c-bo;c-ann,"Lunch with ann li, see ANN.LI@acme.example"
                i-3,2026-01-07,call,e-fay,c-cy,Annual planning
                """);
        write("opportunities.csv", "id,accountId,name,ownerId,contactIds\no-1,acme,Ann Li's wish,e-eve,c-ann;c-bo\n");
        write("assignments.csv", "employeeId,accountId,role\ne-eve,acme,account_manager\n");
        Portfolio stored = read(IntakeOptions.fresh()).portfolio().orElseThrow();
        List<Change> changes = new ArrayList<>();
        EntityKey ann = EntityKey.of(EntityKind.CONTACT, "c-ann");
        stored = edit(stored, changes, "ana", ann, Map.of("name", "Ann Li-Vos"));
        stored = edit(stored, changes, "Ann Li", EntityKey.of(EntityKind.CONTACT, "c-bo"), Map.of("stance", 1));
        stored = edit(stored, changes, "ana", EntityKey.of(EntityKind.TIE, "e-eve", "c-ann"), Map.of("strength", 0.5));
        stored = edit(stored, changes, "ana", EntityKey.of(EntityKind.INTERACTION, "i-1"), Map.of("minutes", 5));
        stored = edit(stored, changes, "ana", EntityKey.of(EntityKind.INTERACTION, "i-3"), Map.of("minutes", 9));
        stored = edit(
                stored,
                changes,
                "ana",
                EntityKey.of(EntityKind.OPPORTUNITY, "o-1"),
                Map.of("name", "Ann Li's last wish", "ownerId", "e-fay"));
        stored = edit(
                stored,
                changes,
                "ana",
                EntityKey.of(EntityKind.OPPORTUNITY, "o-1"),
                Map.of("name", "Ann Li's wish", "ownerId", "e-eve"));
        changes.add(new Change(
                "role",
                NOW,
                "ana",
                EntityKind.ASSIGNMENT.word(),
                EntityKey.of(EntityKind.ASSIGNMENT, "e-eve", "acme", "sponsor").text(),
                Facts.find(stored, EntityKey.of(EntityKind.ASSIGNMENT, "e-eve", "acme", "account_manager"))
                        .orElseThrow()
                        .json(),
                null,
                null,
                "f"));
        return new GraphContents(stored, changes, List.of(), List.of(), Tombstones.NONE);
    }

    private static Portfolio edit(
            Portfolio stored,
            List<Change> changes,
            String who,
            EntityKey key,
            Map<String, ? extends @Nullable Object> values) {
        Portfolio wanted = RowEdits.patch(stored, key, values).portfolio().orElseThrow();
        changes.add(new Change(
                "change-" + changes.size(),
                NOW,
                who,
                key.kind().word(),
                key.text(),
                Facts.find(stored, key).orElseThrow().json(),
                Facts.find(wanted, key).orElseThrow().json(),
                null,
                "request"));
        return wanted;
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(folder.resolve(file), text);
    }

    private IntakeReport read(IntakeOptions options) {
        return BundleReader.read(folder, options);
    }

    @Test
    void whoWasMergedIntoSomebodyIsShownAndErasedWithThem() throws Exception {
        GraphContents all = example();
        EntityKey twin = EntityKey.of(EntityKind.CONTACT, "c-ann-2");
        String facts =
                Facts.find(all.portfolio(), EntityKey.of(ANN)).orElseThrow().json();
        List<Change> changes = new ArrayList<>(all.changes());
        changes.add(new Change(
                "merge.0",
                NOW,
                "ana",
                "contact",
                twin.text(),
                facts.replace("Ann Li", "Annie Lee"),
                null,
                null,
                "f",
                "c-ann"));
        changes.add(new Change("merge.1", NOW, "ana", "tie", "e-fay|c-ann-2", "{\"strength\":0.25}", null, null, "f"));
        String met = "{\"on\":\"2026-01-05\",\"employeeIds\":[\"e-eve\"],\"contactIds\":[\"c-ann-2\"]}";
        changes.add(new Change("met", NOW, "ana", "interaction", "i-twin", null, met, null, "f"));
        EntityKey bo = EntityKey.of(EntityKind.CONTACT, "c-bo");
        Portfolio had = edit(all.portfolio(), changes, "ana", bo, Map.of("email", "ann.li@acme.example"));
        Portfolio now = edit(had, changes, "ana", bo, Map.of("email", "bo@acme.example"));
        GraphContents merged = new GraphContents(now, changes, List.of(), List.of(), Tombstones.NONE);

        assertThat(PersonRecord.of(merged, ANN, NOW).orElseThrow())
                .contains("\"aliases\" : [ {", "c-ann-2", "Annie Lee", "e-fay|c-ann-2", "0.25", "i-twin");
        GraphContents left = Erasure.of(merged, ANN, "salt").orElseThrow().contents();

        assertThat(left.toString()).doesNotContain("c-ann", "Annie Lee", "ann.li@");
        assertThat(left.tombstones().has(PersonKey.contact("c-ann-2"))).isTrue();
        assertThat(Erasure.again(merged, left.tombstones())).isEqualTo(left);
    }

    @Test
    void contactIsGoneFromRowsTextsAndRecords() throws Exception {
        GraphContents all = example();
        Erasure.Left left = Erasure.of(all, ANN, "salt").orElseThrow();
        Portfolio portfolio = left.contents().portfolio();

        assertThat(left.contents().toString().toLowerCase(Locale.ROOT))
                .doesNotContain("c-ann", "ann li", "ann.li@acme");
        assertThat(left.ties()).isEqualTo(2);
        assertThat(left.interactions()).isEqualTo(2);
        assertThat(portfolio.contacts().get(0).title()).isEqualTo("Assistant of (erased)");
        assertThat(portfolio.contacts().get(0).reportsToId()).isNull();
        assertThat(portfolio.contacts().get(0).influences()).containsExactly("c-cy");
        assertThat(portfolio.contacts().get(1).name()).as("another name").isEqualTo("Cy Anning");
        assertThat(portfolio.interactions()).extracting(row -> row.id()).containsExactly("i-2", "i-3");
        assertThat(portfolio.interactions().get(0).contactIds()).containsExactly("c-bo");
        assertThat(portfolio.interactions().get(0).subject()).isEqualTo("Lunch with (erased), see (erased)");
        assertThat(portfolio.interactions().get(1).subject()).isEqualTo("Annual planning");
        assertThat(portfolio.opportunities().get(0).contactIds()).containsExactly("c-bo");
        assertThat(portfolio.employees()).isEqualTo(all.portfolio().employees());
        assertThat(left.contents().changes())
                .extracting(Change::id)
                .containsExactly("change-1", "change-4", "change-5", "change-6", "role");
        assertThat(left.contents().changes().get(0).who()).isEqualTo("(erased)");
        assertThat(left.changes()).isEqualTo(3);
        assertThat(left.contents().tombstones().has(ANN)).isTrue();
        assertThat(left.contents().tombstones().has(PersonKey.employee("c-ann")))
                .isFalse();
        // what is left of a record still fits its row, so that it can be taken back
        Change ofBo = left.contents().changes().get(0);
        EntityKey bo = EntityKey.of(EntityKind.CONTACT, "c-bo");
        assertThat(ofBo.after())
                .isEqualTo(Facts.find(portfolio, bo).orElseThrow().json());
    }

    @Test
    void employeeIsGoneWithAssignmentsAndWhatReferredToThem() throws Exception {
        GraphContents all = Erasure.of(example(), EVE, "salt").orElseThrow().contents();
        assertThat(all.toString()).as("rows and records").doesNotContain("e-eve", "Eve Roy", "eve@vendor");
        assertThat(all.changes()).extracting(Change::id).contains("change-5").doesNotContain("role");
        Portfolio left = all.portfolio();
        assertThat(left.employees()).hasSize(1);
        assertThat(left.employees().get(0).managerId()).isNull();
        assertThat(left.opportunities().get(0).ownerId()).isNull();
        assertThat(left.assignments()).isEmpty();
        assertThat(left.interactions()).extracting(row -> row.id()).containsExactly("i-2", "i-3");
        assertThat(left.contacts()).hasSize(3);
    }

    @Test
    void sameBundleDoesNotBringThemBackAndSaysWhere() throws Exception {
        for (PersonKey person : List.of(ANN, EVE)) {
            GraphContents left = Erasure.of(
                            new GraphContents(example().portfolio(), List.of(), List.of(), List.of(), Tombstones.NONE),
                            person,
                            "salt")
                    .orElseThrow()
                    .contents();
            for (boolean replace : new boolean[] {false, true}) {
                IntakeReport report = read(IntakeOptions.fresh()
                        .withBase(left.portfolio())
                        .withErased(left.tombstones())
                        .withReplace(replace));
                assertThat(report.errors()).isEmpty();
                Portfolio imported = report.portfolio().orElseThrow();
                assertThat(imported.contacts()).hasSameSizeAs(left.portfolio().contacts());
                assertThat(imported.ties()).isEqualTo(left.portfolio().ties());
                assertThat(imported.interactions())
                        .hasSameSizeAs(left.portfolio().interactions());
                assertThat(imported.employees()).hasSameSizeAs(left.portfolio().employees());
                assertThat(imported.assignments()).isEqualTo(left.portfolio().assignments());
                assertThat(imported.opportunities()).hasSize(1);
                Notice notice = report.warnings().stream()
                        .filter(warning -> warning.kind() == NoticeKind.ERASED_PERSON)
                        .findFirst()
                        .orElseThrow();
                assertThat(notice.examples())
                        .contains(person.equals(ANN) ? "contacts.csv, line 2" : "employees.csv, line 2")
                        .contains("interactions.csv, line 2", "ties.csv, line 2");
                assertThat(notice.count()).isEqualTo(7);
            }
        }
    }

    @Test
    void olderStateComesBackWithoutThem() throws Exception {
        GraphContents before = example();
        Tombstones erased = Tombstones.NONE.with(ANN, "salt").with(EVE, "other");
        GraphContents again = Erasure.again(before, erased);
        assertThat(again.toString()).doesNotContain("c-ann", "Ann Li", "e-eve", "Eve Roy");
        assertThat(again.tombstones()).isEqualTo(erased);
        assertThat(Erasure.again(before, Tombstones.NONE)).isEqualTo(before);
        GraphContents withoutRow = new GraphContents(
                Erasure.of(before, ANN, "salt").orElseThrow().contents().portfolio(),
                before.changes(),
                List.of(),
                List.of(),
                Tombstones.NONE);
        assertThat(Erasure.again(withoutRow, erased).toString()).doesNotContain("c-ann", "Ann Li");
    }

    @Test
    void plansSayNothingOfThemAndGoOnWithoutThem() {
        Plan first = SamplePlans.version(1, 2);
        Plan last = SamplePlans.version(2, 3);
        GraphContents all =
                new GraphContents(Portfolio.EMPTY, List.of(), List.of(), List.of(first, last), Tombstones.NONE);
        PersonKey contact = PersonKey.contact("c-0");
        assertThat(PersonRecord.of(all, contact, NOW).orElseThrow())
                .contains("\"proposed\"", "c-0", "e-0", "\"createdByThem\" : false");
        // "ana" made the plan, "li" changed it; who did is known by the name of their token
        Portfolio staff = PortfolioText.parse("employee ana\nemployee li\n");
        GraphContents withStaff = new GraphContents(staff, List.of(), List.of(), List.of(first, last), Tombstones.NONE);
        assertThat(PersonRecord.of(withStaff, PersonKey.employee("ana"), NOW).orElseThrow())
                .contains("\"createdByThem\" : true", "\"changedByThem\" : false")
                .doesNotContain("c-0");
        assertThat(PersonRecord.of(withStaff, PersonKey.employee("li"), NOW).orElseThrow())
                .contains("\"createdByThem\" : false", "\"changedByThem\" : true");
        GraphContents left = Erasure.of(all, contact, "salt").orElseThrow().contents();
        assertThat(left.plans()).hasSize(2);
        assertThat(left.plans().toString()).doesNotContain("c-0").contains("c-1", "c-2", "c-7", "e-1");
        assertThat(Erasure.again(all, left.tombstones()).plans()).isEqualTo(left.plans());

        PersonKey alone = PersonKey.contact("c-7");
        assertThat(PersonRecord.of(all, alone, NOW).orElseThrow()).contains("\"unmet\" : true");
        assertThat(Erasure.of(all, alone, "salt")
                        .orElseThrow()
                        .contents()
                        .plans()
                        .toString())
                .doesNotContain("c-7")
                .contains("c-0");

        PersonKey helper = PersonKey.employee("e-1");
        assertThat(Erasure.of(all, helper, "salt")
                        .orElseThrow()
                        .contents()
                        .plans()
                        .toString())
                .doesNotContain("e-1")
                .contains("e-0", "e-2");
        PersonKey leaver = PersonKey.employee("e-9");
        assertThat(PersonRecord.of(all, leaver, NOW).orElseThrow()).contains("\"leaves\" : true");
        assertThat(Erasure.of(all, leaver, "salt").orElseThrow().contents().plans())
                .isEmpty();
    }

    @Test
    void nobodyOfThatIdIsNobodyToErase() throws Exception {
        assertThat(Erasure.of(example(), PersonKey.contact("nix"), "salt")).isEmpty();
        assertThat(Erasure.of(example(), PersonKey.employee("c-ann"), "salt")).isEmpty();
        assertThat(PersonRecord.of(example(), PersonKey.contact("nix"), NOW)).isEmpty();
    }

    @Test
    void recordShowsAllThatIsTheirsAndNobodyElsesRow() throws Exception {
        String record = PersonRecord.of(example(), ANN, NOW).orElseThrow();
        assertThat(record)
                .contains("\"name\" : \"Ann Li-Vos\"", "\"name\" : \"Ann Li\"", "Lunch with ann li", "Alone with her")
                .contains("\"column\" : \"reportsToId\"", "\"as\" : \"decider\"", "\"strength\" : 0.5")
                .doesNotContain("bo@acme.example", "Bo Berg", "Annual planning");
        String ofEve = PersonRecord.of(example(), EVE, NOW).orElseThrow();
        assertThat(ofEve)
                .contains("account_manager", "\"as\" : \"owner\"", "\"column\" : \"managerId\"")
                .doesNotContain("fay@vendor");
    }

    @Test
    void whatIsLeftOfTheSampleIsAWholePortfolio() {
        Portfolio sample = BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh())
                .portfolio()
                .orElseThrow();
        GraphContents all = new GraphContents(sample, List.of(), List.of(), List.of(), Tombstones.NONE);
        for (PersonKey person : List.of(PersonKey.contact("li.wei"), PersonKey.employee("faisal.darwish"))) {
            Portfolio left =
                    Erasure.of(all, person, "salt").orElseThrow().contents().portfolio();
            assertThat(left.toString()).doesNotContain(person.id());
            Path bundle = folder.resolve(person.id());
            BundleWriter.write(left, bundle);
            IntakeReport report = BundleReader.read(bundle, IntakeOptions.fresh());
            assertThat(report.errors()).isEmpty();
            assertThat(report.portfolio()).isEqualTo(Optional.of(left));
        }
    }
}
