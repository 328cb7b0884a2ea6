package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** Fills the columns of one account's map. Used once. O(contacts + ties · log ties of a contact). */
final class AccountMapColumns {

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;
    private final int account;
    private final int first;
    private final int end;
    private final int[] employees;
    private final Map<String, Integer> contactAt = new HashMap<>();
    private final Map<String, Integer> employeeAt = new HashMap<>();

    AccountMapColumns(AnalyzedPortfolio portfolio, int account) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
        this.account = account;
        this.first = network.accounts().firstContact(account);
        this.end = network.accounts().endContact(account);
        this.employees = employees();
        for (int contact = first; contact < end; contact++) {
            contactAt.put(network.contacts().id(contact), contact - first);
        }
        for (int i = 0; i < employees.length; i++) {
            employeeAt.put(network.employees().id(employees[i]), i);
        }
    }

    AccountMap map() {
        AccountRow row = AccountRow.of(portfolio, account);
        Departments departments = Departments.of(network, account);
        AccountMap.Head head = new AccountMap.Head(
                row.id(),
                row.name(),
                row.life(),
                row.eyes(),
                row.trueEyes(),
                row.trueLife(),
                row.eyesCapped(),
                row.revenue(),
                row.value(),
                row.key(),
                row.universal(),
                row.organizational());
        return new AccountMap(
                portfolio.asOf(), head, lanes(), departments.names(), contacts(departments), employeeColumns(), ties());
    }

    private int[] employees() {
        TreeSet<Integer> found = new TreeSet<>();
        for (int contact = first; contact < end; contact++) {
            for (int tie = network.ties().first(contact); tie < network.ties().end(contact); tie++) {
                found.add(network.ties().employee(tie));
            }
        }
        for (Assignment assignment :
                portfolio.staff().assigned(network.accounts().id(account))) {
            network.employees().find(assignment.employeeId()).ifPresent(found::add);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<AccountMap.Lane> lanes() {
        return Coverage.ofLayers(portfolio, account).stream()
                .map(layer -> new AccountMap.Lane(
                        Objects.requireNonNull(layer.layer()),
                        Boolean.TRUE.equals(layer.required()),
                        layer.contacts(),
                        layer.covered(),
                        layer.single(),
                        layer.coverage(),
                        Boolean.TRUE.equals(layer.required()) && layer.contacts() == 0))
                .toList();
    }

    private AccountMap.Contacts contacts(Departments departments) {
        ContactTable table = network.contacts();
        return new AccountMap.Contacts(
                column(table::id),
                column(contact -> table.row(contact).name()),
                column(contact -> table.row(contact).title()),
                column(table::layer),
                column(departments::indexOf),
                column(table::isKey),
                column(table::weight),
                column(network.ties()::eyes),
                column(portfolio::trueEyes),
                column(contact -> table.row(contact).stance()),
                column(contact -> table.row(contact).roles()),
                column(this::lastContact),
                column(this::reportsTo),
                column(this::influences),
                column(contact -> portfolio.contactFigures(contact).reachable()),
                column(contact -> portfolio.contactFigures(contact).paths()));
    }

    private <T extends @Nullable Object> List<T> column(IntFunction<T> value) {
        List<T> column = new ArrayList<>(end - first);
        for (int contact = first; contact < end; contact++) {
            column.add(value.apply(contact));
        }
        return column;
    }

    private int reportsTo(int contact) {
        Contact row = network.contacts().row(contact);
        return row.reportsToId() == null ? -1 : contactAt.getOrDefault(row.reportsToId(), -1);
    }

    private List<Integer> influences(int contact) {
        return network.contacts().row(contact).influences().stream()
                .filter(contactAt::containsKey)
                .map(contactAt::get)
                .toList();
    }

    private @Nullable LocalDate lastContact(int contact) {
        int latest = TieTable.NEVER;
        for (int tie = network.ties().first(contact); tie < network.ties().end(contact); tie++) {
            latest = Math.max(latest, network.ties().lastContact(tie));
        }
        return KnownTie.day(latest);
    }

    private AccountMap.Employees employeeColumns() {
        int[] sole = new int[employees.length];
        for (int contact = first; contact < end; contact++) {
            if (network.ties().eyes(contact) == 1) {
                int holder = network.ties().employee(network.ties().first(contact));
                sole[Arrays.binarySearch(employees, holder)]++;
            }
        }
        return new AccountMap.Employees(
                each(network.employees()::id),
                each(employee -> network.employees().row(employee).name()),
                each(employee -> network.employees().row(employee).title()),
                each(employee -> network.employees().row(employee).function()),
                each(network.employees()::layer),
                each(employee -> EmployeeRow.leavingOn(network.employees().row(employee))),
                Arrays.stream(sole).boxed().toList());
    }

    private <T extends @Nullable Object> List<T> each(IntFunction<T> value) {
        List<T> column = new ArrayList<>(employees.length);
        for (int employee : employees) {
            column.add(value.apply(employee));
        }
        return column;
    }

    private AccountMap.Ties ties() {
        TieTable table = network.ties();
        AccountMap.Ties columns = new AccountMap.Ties(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Comparator<Integer> strongest = (a, b) -> Rounding.compareStrengths(table.strength(b), table.strength(a));
        for (int contact = first; contact < end; contact++) {
            List<Integer> sorted = IntStream.range(table.first(contact), table.end(contact))
                    .boxed()
                    .sorted(strongest.thenComparing(table::employee))
                    .toList();
            for (int tie : sorted) {
                addTie(columns, contact, tie);
            }
        }
        return columns;
    }

    private void addTie(AccountMap.Ties columns, int contact, int tie) {
        KnownTie known = KnownTie.of(portfolio, contact, tie);
        columns.employee().add(Arrays.binarySearch(employees, network.ties().employee(tie)));
        columns.contact().add(contact - first);
        columns.strength().add(known.strength());
        columns.live().add(known.live());
        columns.lastContact().add(known.lastContact());
        columns.falseEye().add(known.falseEye());
        columns.of()
                .add(known.of().stream()
                        .map(id -> Objects.requireNonNull(employeeAt.get(id)))
                        .toList());
    }
}
