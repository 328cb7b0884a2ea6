package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.model.Ids;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;
import org.twoeyes.service.view.ChangesBetween.AccountChanged;
import org.twoeyes.service.view.ChangesBetween.ColdTie;
import org.twoeyes.service.view.ChangesBetween.ContactChanged;
import org.twoeyes.service.view.ChangesBetween.PersonMoved;
import org.twoeyes.service.view.ChangesBetween.Standing;

/** Two snapshots side by side. Only what differs is put in order. Used once. */
final class DayComparison {

    private static final int ABSENT = -1;

    private final AnalyzedPortfolio from;
    private final AnalyzedPortfolio to;
    private final Optional<String> only;
    private final ContactTable contacts;
    private final boolean hasSameContacts;
    private final int[] employeeThen;

    DayComparison(AnalyzedPortfolio from, AnalyzedPortfolio to, Optional<String> only) {
        this.from = from;
        this.to = to;
        this.only = only;
        this.contacts = to.network().contacts();
        this.hasSameContacts = from.network().contacts() == contacts;
        EmployeeTable before = from.network().employees();
        this.employeeThen = IntStream.range(0, before.size())
                .map(employee ->
                        to.network().employees().find(before.id(employee)).orElse(ABSENT))
                .toArray();
    }

    ChangesBetween changes() {
        List<Integer> changed = new ArrayList<>();
        List<Integer> cooled = new ArrayList<>();
        List<Integer> came = new ArrayList<>();
        int first = firstContact(to.network());
        int[] before = new int[endContact(to.network()) - first];
        boolean[] stays = new boolean[from.network().contacts().size()];
        for (int contact = first; contact < first + before.length; contact++) {
            int then = then(contact);
            before[contact - first] = then;
            if (then == ABSENT) {
                came.add(contact);
                continue;
            }
            stays[then] = true;
            if (differs(from.contactFigures(then), to.contactFigures(contact))) {
                changed.add(contact);
            }
            if (cold(then, contact).length > 0) {
                cooled.add(contact);
            }
        }
        changed.sort(importance());
        cooled.sort(importance());
        return new ChangesBetween(
                from.asOf(),
                to.asOf(),
                accounts(),
                changed.stream()
                        .map(contact -> changed(before[contact - first], contact))
                        .toList(),
                moved(to, from, came),
                moved(from, to, gone(stays)),
                cooled.stream()
                        .flatMap(contact -> coldTies(before[contact - first], contact).stream())
                        .toList());
    }

    /**
     * The number that a contact had; {@link #ABSENT} if it was not there, or not at the only account that is looked at. Nobody is
     * looked up where both days share their contacts, as they do where nobody came or went.
     */
    private int then(int contact) {
        if (hasSameContacts) {
            return contact;
        }
        return from.network()
                .contacts()
                .find(contacts.id(contact))
                .filter(then -> only.isEmpty() || only.get().equals(accountOf(from.network(), then)))
                .orElse(ABSENT);
    }

    private static String accountOf(StakeholderNetwork network, int contact) {
        return network.accounts().id(network.contacts().account(contact));
    }

    private int firstContact(StakeholderNetwork network) {
        return only.map(id -> network.accounts()
                        .find(id)
                        .map(network.accounts()::firstContact)
                        .orElse(0))
                .orElse(0);
    }

    private int endContact(StakeholderNetwork network) {
        return only.map(id -> network.accounts()
                        .find(id)
                        .map(network.accounts()::endContact)
                        .orElse(0))
                .orElse(network.contacts().size());
    }

    private List<Integer> gone(boolean[] stays) {
        return IntStream.range(firstContact(from.network()), endContact(from.network()))
                .filter(contact -> !stays[contact])
                .boxed()
                .toList();
    }

    private Comparator<Integer> importance() {
        return Comparator.comparing((Integer contact) -> !contacts.isKey(contact))
                .thenComparing(Comparator.comparingDouble((Integer contact) -> contacts.weight(contact))
                        .reversed())
                .thenComparingInt(contacts::idRank);
    }

    private List<AccountChanged> accounts() {
        return to.report().accounts().stream()
                .filter(figures -> isLookedAt(figures.id()) && from.isAccount(figures.id()))
                .filter(figures -> !Standing.of(figures).equals(before(figures.id())))
                .sorted(Comparator.comparingDouble(AccountFigures::value)
                        .reversed()
                        .thenComparing(AccountFigures::id, Ids.ORDER))
                .map(figures ->
                        new AccountChanged(figures.id(), figures.name(), before(figures.id()), Standing.of(figures)))
                .toList();
    }

    private boolean isLookedAt(String account) {
        return only.isEmpty() || only.get().equals(account);
    }

    private Standing before(String account) {
        return Standing.of(from.figures(from.network().account(account)));
    }

    private static boolean differs(ContactFigures before, ContactFigures after) {
        return before.eyes() != after.eyes() || before.trueEyes() != after.trueEyes();
    }

    private ContactChanged changed(int then, int contact) {
        ContactFigures before = from.contactFigures(then);
        ContactFigures after = to.contactFigures(contact);
        return new ContactChanged(
                after.id(),
                contacts.row(contact).name(),
                after.accountId(),
                after.key(),
                before.eyes(),
                after.eyes(),
                before.trueEyes(),
                after.trueEyes());
    }

    /** The employees whose tie to a contact was live and is not, as they are numbered now. */
    private int[] cold(int then, int contact) {
        TieTable ties = from.network().ties();
        int[] cold = new int[ties.eyes(then)];
        int count = 0;
        for (int tie = ties.first(then); tie < ties.endLive(then); tie++) {
            int employee = employeeThen[ties.employee(tie)];
            if (employee != ABSENT && !isLive(employee, contact)) {
                cold[count++] = employee;
            }
        }
        return Arrays.copyOf(cold, count);
    }

    private boolean isLive(int employee, int contact) {
        TieTable ties = to.network().ties();
        int tie = ties.find(employee, contact);
        return tie >= 0 && tie < ties.endLive(contact);
    }

    private List<ColdTie> coldTies(int then, int contact) {
        Named known = new Named(contacts.id(contact), contacts.row(contact).name());
        String account = accountOf(to.network(), contact);
        return Arrays.stream(cold(then, contact))
                .mapToObj(employee -> new ColdTie(
                        to.employee(to.network().employees().id(employee)), known, account, contacts.isKey(contact)))
                .toList();
    }

    /** The employees and accounts of a day that the other one does not have, and some contacts of it, by id. */
    private List<PersonMoved> moved(AnalyzedPortfolio day, AnalyzedPortfolio other, List<Integer> contacts) {
        EmployeeTable employees = day.network().employees();
        ContactTable table = day.network().contacts();
        List<PersonMoved> moved = new ArrayList<>();
        IntStream.range(0, employees.size())
                .filter(employee -> !other.isActiveEmployee(employees.id(employee)))
                .forEach(employee -> moved.add(new PersonMoved(
                        "employee",
                        employees.id(employee),
                        employees.row(employee).name(),
                        null,
                        false)));
        contacts.stream()
                .sorted(Comparator.comparingInt(table::idRank))
                .forEach(contact -> moved.add(new PersonMoved(
                        "contact",
                        table.id(contact),
                        table.row(contact).name(),
                        accountOf(day.network(), contact),
                        table.isKey(contact))));
        day.network().portfolio().accounts().stream()
                .filter(account -> isLookedAt(account.id()) && !other.isAccount(account.id()))
                .forEach(account ->
                        moved.add(new PersonMoved("account", account.id(), account.name(), account.id(), false)));
        return moved;
    }
}
