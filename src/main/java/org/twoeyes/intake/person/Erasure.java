package org.twoeyes.intake.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/**
 * Takes a person out of everything that is kept: their row, their ties and assignments, their part in interactions and
 * opportunities, what refers to them, and the records of all that. That something was changed stays recorded where the
 * row is not theirs, without them. What is done, column by column, stands in {@code docs/methods/personal-data.md}.
 */
public final class Erasure {

    private final GraphContents all;
    private final Traces traces;
    private final boolean contact;
    private final Set<String> emptied = new HashSet<>();

    private Erasure(GraphContents all, Traces traces) {
        this.all = all;
        this.traces = traces;
        this.contact = traces.person().kind() == PersonKey.Kind.CONTACT;
    }

    /**
     * What an erasure leaves.
     *
     * @param contents without the person, with their tombstone
     * @param ties how many of theirs went
     * @param interactions how many they took part in; those with nobody else on their side went
     * @param changes how many records of their row and ties went
     */
    public record Left(GraphContents contents, int ties, int interactions, int changes) {

        /** Both, where the second is what is left of the first. */
        private Left and(Left next) {
            return new Left(next.contents, ties + next.ties, interactions + next.interactions, changes + next.changes);
        }
    }

    /**
     * Erases somebody, also under the ids of those who were merged into them. O(rows · (1 + aliases)).
     *
     * @param salt for the tombstone where there is none yet; letters and digits that nobody can guess
     * @return empty if there is no such person, nor a record of one
     */
    public static Optional<Left> of(GraphContents all, PersonKey person, String salt) {
        Optional<Left> left = alone(all, person, salt);
        for (PersonKey alias : Aliases.of(all.changes()).of(person)) {
            left = left.flatMap(so -> alone(so.contents(), alias, salt).map(so::and));
        }
        return left;
    }

    private static Optional<Left> alone(GraphContents all, PersonKey person, String salt) {
        return Traces.of(all, person).map(traces -> new Erasure(all, traces).left(salt));
    }

    /** Contents without those who were erased already, as where they come from an older backup; the tombstones are added. */
    public static GraphContents again(GraphContents all, Tombstones tombstones) {
        GraphContents left = new GraphContents(
                all.portfolio(),
                all.changes(),
                all.writes(),
                all.plans(),
                all.tombstones().plus(tombstones));
        for (PersonKey person : left.tombstones().isEmpty() ? Set.<PersonKey>of() : people(all)) {
            if (left.tombstones().has(person)) {
                left = of(left, person, "unused").map(Left::contents).orElse(left);
            }
        }
        return left;
    }

    private static Set<PersonKey> people(GraphContents all) {
        Set<PersonKey> people = new LinkedHashSet<>();
        all.portfolio().contacts().forEach(row -> people.add(PersonKey.contact(row.id())));
        all.portfolio().employees().forEach(row -> people.add(PersonKey.employee(row.id())));
        all.changes().stream().flatMap(PersonChanges::people).forEach(people::add);
        all.plans().stream().flatMap(Plan::people).forEach(people::add);
        return people;
    }

    private Left left(String salt) {
        Portfolio before = all.portfolio();
        int met = (int) before.interactions().stream().filter(this::isWith).count();
        Portfolio after = portfolio();
        List<Change> changes = all.changes().stream()
                .filter(change -> !traces.isOwn(change) && !isOfEmptied(change))
                .map(this::without)
                .toList();
        Tombstones tombstones = all.tombstones().has(traces.person())
                ? all.tombstones()
                : all.tombstones().with(traces.person(), salt);
        return new Left(
                new GraphContents(
                        after,
                        changes,
                        all.writes(),
                        new PlansOfPerson(traces.person()).without(all.plans(), traces),
                        tombstones),
                before.ties().size() - after.ties().size(),
                met,
                all.changes().size() - changes.size());
    }

    private boolean isWith(Interaction row) {
        return (contact ? row.contactIds() : row.employeeIds())
                .contains(traces.person().id());
    }

    private Portfolio portfolio() {
        Portfolio before = all.portfolio();
        String id = traces.person().id();
        return new Portfolio(
                before.policy(),
                before.accounts(),
                before.contacts().stream()
                        .filter(row -> !contact || !row.id().equals(id))
                        .map(this::without)
                        .toList(),
                before.employees().stream()
                        .filter(row -> contact || !row.id().equals(id))
                        .map(this::without)
                        .toList(),
                before.ties().stream()
                        .filter(row -> !(contact ? row.contactId() : row.employeeId()).equals(id))
                        .toList(),
                interactions(before.interactions()),
                before.opportunities().stream().map(this::without).toList(),
                before.assignments().stream()
                        .filter(row -> contact || !row.employeeId().equals(id))
                        .toList());
    }

    private List<Interaction> interactions(List<Interaction> rows) {
        List<Interaction> left = new ArrayList<>(rows.size());
        for (Interaction row : rows) {
            List<String> employees = contact ? row.employeeIds() : traces.others(row.employeeIds());
            List<String> contacts = contact ? traces.others(row.contactIds()) : row.contactIds();
            if (employees.isEmpty() || contacts.isEmpty()) {
                emptied.add(row.id());
            } else {
                left.add(new Interaction(
                        row.id(),
                        row.on(),
                        row.channel(),
                        employees,
                        contacts,
                        row.direction(),
                        traces.scrubbed(row.subject()),
                        row.minutes(),
                        row.sentiment()));
            }
        }
        return left;
    }

    /** Says whether a change is of an interaction that goes, or of one that had nobody but them on their side. */
    private boolean isOfEmptied(Change change) {
        return change.kind().equals(EntityKind.INTERACTION.word())
                && (emptied.contains(change.entity()) || traces.hadNobodyElse(change));
    }

    private Change without(Change change) {
        return new Change(
                change.id(),
                change.at(),
                traces.scrubbedAuthor(change.who()),
                change.kind(),
                change.entity(),
                traces.scrubbedFacts(change, change.before()),
                traces.scrubbedFacts(change, change.after()),
                change.undoes(),
                change.request(),
                traces.isInto(change) ? null : change.into());
    }

    private Contact without(Contact row) {
        return new Contact(
                row.id(),
                row.accountId(),
                row.name(),
                traces.scrubbed(row.title()),
                row.department(),
                row.layer(),
                row.layerInferred(),
                row.roles(),
                row.influence(),
                row.stance(),
                contact ? traces.other(row.reportsToId()) : row.reportsToId(),
                contact ? traces.others(row.influences()) : row.influences(),
                row.since(),
                row.leftOn(),
                row.email());
    }

    private Employee without(Employee row) {
        return new Employee(
                row.id(),
                row.name(),
                traces.scrubbed(row.title()),
                row.function(),
                row.layer(),
                row.layerInferred(),
                contact ? row.managerId() : traces.other(row.managerId()),
                row.region(),
                row.joinedOn(),
                row.leavingOn(),
                row.leftOn(),
                row.capacity(),
                row.attritionRisk(),
                row.email());
    }

    private Opportunity without(Opportunity row) {
        return new Opportunity(
                row.id(),
                row.accountId(),
                traces.scrubbedName(row.name()),
                row.stage(),
                row.open(),
                row.amount(),
                row.currency(),
                row.closeOn(),
                contact ? row.ownerId() : traces.other(row.ownerId()),
                contact ? traces.others(row.contactIds()) : row.contactIds());
    }
}
