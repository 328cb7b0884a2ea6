package org.twoeyes.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Packs another state of the facts of a network, sharing what would become the same. Used once. */
final class NextNetwork {

    private static final Comparator<Employee> EMPLOYEE_ORDER = Comparator.comparing(Employee::id, Ids.ORDER);
    private static final Comparator<Opportunity> DEAL_ORDER = Comparator.comparing(Opportunity::id, Ids.ORDER);

    private final StakeholderNetwork base;
    private final Portfolio former;
    private final Portfolio portfolio;
    private final NetworkPacker packer;
    private final AccountGroups groups;
    private final AccountNumbers accountNumbers;
    private final EmployeeTable employees;
    private final Renumbering employeeNumbers;
    private final List<RowChange<Contact>> contactChanges;
    private final ChangedContacts.Step contacts;
    private final Returned returned;

    /** Compares people and accounts; rules must be the same. */
    private NextNetwork(StakeholderNetwork base, Portfolio portfolio) {
        this.base = base;
        this.former = base.portfolio();
        this.portfolio = portfolio;
        this.packer = new NetworkPacker(portfolio, base.asOf());
        AccountGroups before = base.accounts().asGroups();
        this.groups = former.accounts().equals(portfolio.accounts()) ? before : AccountGroups.of(portfolio.accounts());
        this.accountNumbers = groups == before ? AccountNumbers.same(groups) : AccountNumbers.between(before, groups);
        List<RowChange<Employee>> employeeChanges =
                RowChange.between(former.employees(), portfolio.employees(), EMPLOYEE_ORDER);
        this.employees = employeeChanges.isEmpty() ? base.employees() : packer.employees();
        this.employeeNumbers = base.employees().to(employees);
        this.contactChanges = RowChange.between(former.contacts(), portfolio.contacts(), ChangedContacts.ORDER);
        this.contacts = new ChangedContacts(base, packer.rules(), groups, accountNumbers).step(contactChanges);
        this.returned = returned(employeeChanges);
    }

    /** Who was not active before, though known. */
    private record Returned(Set<String> contacts, Set<String> employees) {

        boolean areNone() {
            return contacts.isEmpty() && employees.isEmpty();
        }

        boolean concern(Tie tie) {
            return contacts.contains(tie.contactId()) || employees.contains(tie.employeeId());
        }

        boolean concern(Interaction meeting) {
            return meeting.contactIds().stream().anyMatch(contacts::contains)
                    || meeting.employeeIds().stream().anyMatch(employees::contains);
        }
    }

    /** The network of a portfolio after a network on the same date. */
    static NetworkStep step(StakeholderNetwork base, Portfolio portfolio) {
        return base.policy().equals(portfolio.policy())
                ? new NextNetwork(base, portfolio).step()
                : new NetworkStep(new NetworkPacker(portfolio, base.asOf()).pack(), Optional.empty());
    }

    private NetworkStep step() {
        List<RowChange<Interaction>> met = met();
        MeetingTable meetings = meetings(met);
        ChangedTies changedTies = changedTies(met);
        TieTable ties = changedTies.pack(meetings);
        List<RowChange<Opportunity>> dealChanges =
                RowChange.between(former.opportunities(), portfolio.opportunities(), DEAL_ORDER);
        DealTable deals = dealChanges.isEmpty() && returned.contacts().isEmpty()
                ? deals()
                : packer.deals(groups, contacts.table());
        AccountTable accounts = former.accounts().equals(portfolio.accounts()) && deals == base.deals()
                ? base.accounts()
                : packer.accounts(groups, contacts.table(), deals);
        StakeholderNetwork network = new StakeholderNetwork(
                portfolio, base.asOf(), accounts, contacts.table(), employees, ties, meetings, deals);
        if (accounts.revenueUnknown() != base.accounts().revenueUnknown()) {
            return new NetworkStep(network, Optional.empty());
        }
        BitSet changedEmployees =
                employees == base.employees() ? new BitSet() : base.employees().differing(employees, employeeNumbers);
        BitSet changedGroups = new ChangedGroups(base, network, accountNumbers, contacts.numbers(), employeeNumbers)
                .find(changedTies.contacts(), contactChanges, dealChanges, changedEmployees);
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

    private ChangedTies changedTies(List<RowChange<Interaction>> met) {
        ChangedTies changed =
                new ChangedTies(base, portfolio, employees, contacts.table(), contacts.numbers(), employeeNumbers);
        met.forEach(changed::meeting);
        RowChange.between(former.ties(), portfolio.ties(), Portfolio.TIE_ORDER).forEach(changed::tie);
        if (!returned.areNone()) {
            portfolio.ties().stream().filter(returned::concern).forEach(tie -> changed.tie(new RowChange<>(tie, tie)));
        }
        return changed;
    }

    private Returned returned(List<RowChange<Employee>> employeeChanges) {
        Set<String> backAtWork = new HashSet<>();
        contactChanges.stream()
                .filter(change -> change.before() != null)
                .flatMap(change -> Stream.ofNullable(change.after()))
                .map(Contact::id)
                .filter(id ->
                        base.contacts().indexOf(id) < 0 && contacts.table().indexOf(id) >= 0)
                .forEach(backAtWork::add);
        Set<String> back = new HashSet<>();
        employeeChanges.stream()
                .filter(change -> change.before() != null)
                .flatMap(change -> Stream.ofNullable(change.after()))
                .map(Employee::id)
                .filter(id -> base.employees().indexOf(id) < 0 && employees.indexOf(id) >= 0)
                .forEach(back::add);
        return new Returned(backAtWork, back);
    }

    /** The interactions that differ, and those of whoever has another number though they did not: in the order of ids. */
    private List<RowChange<Interaction>> met() {
        List<RowChange<Interaction>> differing =
                RowChange.between(former.interactions(), portfolio.interactions(), MeetingPacker.ORDER);
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
            portfolio.interactions().stream()
                    .filter(returned::concern)
                    .forEach(row -> byId.put(row.id(), new RowChange<>(row, row)));
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

    private MeetingTable meetings(List<RowChange<Interaction>> met) {
        List<Interaction> all = portfolio.interactions();
        MeetingTable before = base.meetings().ofEmployees(employeeNumbers);
        if (met.isEmpty() && !contacts.numbers().isSame()) {
            before = before.ofContacts(contacts.numbers());
        }
        if (!met.isEmpty()) {
            return packer.meetings(employees, contacts.table()).pack(all, before, contacts.numbers(), met);
        }
        return former.interactions() == all
                ? before
                : before.with(MeetingPacker.visible(all, before.size(), base.asOf()));
    }
}
