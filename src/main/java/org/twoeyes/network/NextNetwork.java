package org.twoeyes.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Piece;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * Packs another state of the facts of a network, of the same day or an earlier one, sharing what would become the same. Used once.
 */
final class NextNetwork {

    /** So many interactions are looked at in one piece. */
    private static final int PART = 4_096;

    private final StakeholderNetwork base;
    private final LocalDate asOf;
    private final FactChanges changes;
    private final Portfolio former;
    private final Portfolio portfolio;
    private final NetworkPacker packer;
    private final AccountGroups groups;
    private final AccountNumbers accountNumbers;
    private final EmployeeTable employees;
    private final Renumbering employeeNumbers;
    private final ChangedContacts.Step contacts;
    private final Returned returned;

    /** Packs people and accounts; rules must be the same. */
    private NextNetwork(StakeholderNetwork base, LocalDate asOf, Portfolio portfolio, FactChanges changes) {
        this.base = base;
        this.asOf = asOf;
        this.changes = changes;
        this.former = base.portfolio();
        this.portfolio = portfolio;
        this.packer = new NetworkPacker(portfolio, asOf);
        AccountGroups before = base.accounts().asGroups();
        this.groups = changes.accounts().isEmpty() ? before : AccountGroups.of(portfolio.accounts());
        this.accountNumbers = groups == before ? AccountNumbers.same(groups) : AccountNumbers.between(before, groups);
        this.employees = changes.employees().isEmpty() ? base.employees() : packer.employees();
        this.employeeNumbers = base.employees().to(employees);
        this.contacts = new ChangedContacts(base, packer.rules(), groups, accountNumbers).step(changes.contacts());
        this.returned = returned();
    }

    /** Who was not active before, though known. */
    private record Returned(FewIds contacts, FewIds employees) {

        boolean areNone() {
            return contacts.isEmpty() && employees.isEmpty();
        }

        boolean concern(Tie tie) {
            return contacts.contains(tie.contactId()) || employees.contains(tie.employeeId());
        }

        boolean concern(Interaction meeting) {
            return contacts.containsAny(meeting.contactIds()) || employees.containsAny(meeting.employeeIds());
        }
    }

    /** The network of a portfolio after a network on the same date. */
    static NetworkStep step(StakeholderNetwork base, Portfolio portfolio) {
        return changes(base, portfolio)
                .map(changes -> new NextNetwork(base, base.asOf(), portfolio, changes).step())
                .orElseGet(() -> new NetworkStep(StakeholderNetwork.of(portfolio, base.asOf()), Optional.empty()));
    }

    /** The network of a portfolio on a day, beside one on another. */
    static StakeholderNetwork on(LocalDate day, StakeholderNetwork base, Portfolio portfolio, int threads) {
        if (!day.isAfter(base.asOf())) {
            Optional<FactChanges> changes = changes(base, portfolio).flatMap(known -> known.andOfPeople(base, day));
            if (changes.isPresent()) {
                return new NextNetwork(base, day, portfolio, changes.get()).onDay(threads);
            }
        }
        return StakeholderNetwork.of(portfolio, day, threads);
    }

    private static Optional<FactChanges> changes(StakeholderNetwork base, Portfolio portfolio) {
        return base.policy().equals(portfolio.policy())
                ? FactChanges.between(base.portfolio(), portfolio)
                : Optional.empty();
    }

    private StakeholderNetwork onDay(int threads) {
        List<RowChange<Interaction>> met = met(threads);
        Piece<MeetingTable> meetings = new Piece<>(() -> meetings(met)
                .upTo((int) asOf.toEpochDay(), new Decay(portfolio.policy().halfLifeDays())));
        Piece<DeclaredTies> declared = new Piece<>(() -> {
            DeclaredTies before = base.declaredTies(); // it knows the idle ones
            return changedTies(met).declaredThen(before);
        });
        Piece.workOut(threads, List.of(declared, meetings));
        TieTable ties = TiePacker.all(
                contacts.table().size(),
                employees.size(),
                threads,
                () -> new TiePacker(portfolio.policy(), declared.result(), asOf, employees, meetings.result()));
        return network(meetings.result(), ties);
    }

    private NetworkStep step() {
        List<RowChange<Interaction>> met = met(1);
        ChangedTies changedTies = changedTies(met);
        MeetingTable meetings = meetings(met);
        StakeholderNetwork network = network(meetings, changedTies.pack(meetings));
        if (network.accounts().revenueUnknown() != base.accounts().revenueUnknown()) {
            return new NetworkStep(network, Optional.empty());
        }
        BitSet changedEmployees =
                employees == base.employees() ? new BitSet() : base.employees().differing(employees, employeeNumbers);
        BitSet changedGroups = new ChangedGroups(base, network, accountNumbers, contacts.numbers(), employeeNumbers)
                .find(changedTies.contacts(), changes, changedEmployees);
        return new NetworkStep(
                network,
                Optional.of(new NetworkStep.Differences(
                        contacts.numbers(),
                        contacts.ranks(),
                        employeeNumbers,
                        accountNumbers.accounts(),
                        accountNumbers.groups(),
                        changedGroups,
                        changedEmployees)));
    }

    private StakeholderNetwork network(MeetingTable meetings, TieTable ties) {
        DealTable deals =
                changes.opportunities().isEmpty() && returned.contacts().isEmpty()
                        ? deals()
                        : packer.deals(groups, contacts.table());
        AccountTable accounts = changes.accounts().isEmpty() && deals == base.deals()
                ? base.accounts()
                : packer.accounts(groups, contacts.table(), deals);
        return new StakeholderNetwork(portfolio, asOf, accounts, contacts.table(), employees, ties, meetings, deals);
    }

    private ChangedTies changedTies(List<RowChange<Interaction>> met) {
        ChangedTies changed =
                new ChangedTies(base, portfolio, employees, contacts.table(), contacts.numbers(), employeeNumbers);
        met.forEach(changed::meeting);
        changes.ties().forEach(changed::tie);
        if (!returned.areNone()) {
            base.idleTies().filter(returned::concern).forEach(tie -> changed.tie(new RowChange<>(tie, tie)));
        }
        return changed;
    }

    private Returned returned() {
        return new Returned(
                returned(changes.contacts(), Contact::id, base.contacts()::indexOf, contacts.table()::indexOf),
                returned(changes.employees(), Employee::id, base.employees()::indexOf, employees::indexOf));
    }

    private static <T> FewIds returned(
            List<RowChange<T>> changes,
            Function<T, String> id,
            ToIntFunction<String> before,
            ToIntFunction<String> then) {
        return new FewIds(changes.stream()
                .filter(change -> change.before() != null)
                .flatMap(change -> Stream.ofNullable(change.after()))
                .map(id)
                .filter(known -> before.applyAsInt(known) < 0 && then.applyAsInt(known) >= 0)
                .collect(Collectors.toSet()));
    }

    /** The interactions that differ, and those of whoever has another number though they did not: in the order of ids. */
    private List<RowChange<Interaction>> met(int threads) {
        List<RowChange<Interaction>> differing = changes.interactions();
        TreeMap<String, RowChange<Interaction>> byId = new TreeMap<>(Ids.ORDER);
        MeetingTable meetings = base.meetings();
        contacts.numbers()
                .come()
                .map(contact -> base.contacts().indexOf(contacts.table().id(contact)))
                .filter(contact -> contact >= 0)
                .forEach(contact -> {
                    for (int i = meetings.first(contact); i < meetings.end(contact); i++) {
                        Interaction row = meetings.row(meetings.meeting(i));
                        byId.put(row.id(), new RowChange<>(row, row));
                    }
                });
        if (!returned.areNone()) {
            ofReturned(threads).forEach(row -> byId.put(row.id(), new RowChange<>(row, row)));
        }
        if (byId.isEmpty()) {
            return differing;
        }
        differing.forEach(change -> byId.put(
                Objects.requireNonNull(change.after() == null ? change.before() : change.after())
                        .id(),
                change));
        return new ArrayList<>(byId.values());
    }

    /** The interactions of whoever was not active before. O(interactions). */
    private Stream<Interaction> ofReturned(int threads) {
        List<Interaction> all = portfolio.interactions();
        List<Piece<List<Interaction>>> parts = IntStream.rangeClosed(0, all.size() / PART)
                .mapToObj(part -> all.subList(part * PART, Math.min(all.size(), (part + 1) * PART)))
                .map(part -> new Piece<>(
                        () -> part.stream().filter(returned::concern).toList()))
                .toList();
        Piece.workOut(threads, parts);
        return parts.stream().flatMap(part -> part.result().stream());
    }

    /** The same opportunities among accounts and contacts with other numbers. */
    private DealTable deals() {
        DealTable deals = base.deals();
        if (accountNumbers.areSame() && contacts.numbers().isSame()) {
            return deals;
        }
        return deals.next(
                groups,
                contacts.numbers(),
                deal -> {
                    int then = accountNumbers.accounts().then(deals.account(deal));
                    return then >= 0 ? then : groups.account(deals.row(deal).accountId());
                },
                deal -> NetworkPacker.listed(deals.row(deal), contacts.table()));
    }

    /** The interactions up to the day of the base. */
    private MeetingTable meetings(List<RowChange<Interaction>> met) {
        List<Interaction> all = portfolio.interactions();
        MeetingTable before = base.meetings().ofEmployees(employeeNumbers);
        if (met.isEmpty() && !contacts.numbers().isSame()) {
            before = before.ofContacts(contacts.numbers());
        }
        if (!met.isEmpty()) {
            return packer.meetings(employees, contacts.table(), base.asOf()).pack(all, before, contacts.numbers(), met);
        }
        return former.interactions() == all
                ? before
                : before.with(MeetingPacker.visible(all, before.size(), base.asOf()));
    }
}
