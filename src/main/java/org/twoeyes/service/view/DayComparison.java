package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.model.Account;
import org.twoeyes.model.Ids;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;
import org.twoeyes.service.view.ChangesBetween.AccountChanged;
import org.twoeyes.service.view.ChangesBetween.ColdTie;
import org.twoeyes.service.view.ChangesBetween.ContactChanged;
import org.twoeyes.service.view.ChangesBetween.PersonMoved;
import org.twoeyes.service.view.ChangesBetween.Rows;
import org.twoeyes.service.view.ChangesBetween.Standing;

/** Two snapshots side by side, walked through once. Used once. */
final class DayComparison {

    private static final int ABSENT = -1;

    private final AnalyzedPortfolio from;
    private final AnalyzedPortfolio to;
    private final Optional<String> only;
    private final int most;
    private final ContactTable contacts;
    private final ContactTable contactsThen;
    private final TieTable ties;
    private final TieTable tiesThen;
    private final int[] employeeNow;
    private final FirstRows<Both> lost;
    private final FirstRows<Both> gained;
    private final FirstRows<Cold> cold;
    private final BitSet changed = new BitSet();
    private final BitSet came = new BitSet();
    private final BitSet stays = new BitSet();
    private final BitSet holders = new BitSet();
    private int nextThen;

    /** A contact by their numbers on both days. */
    private record Both(int then, int now) {}

    /** A tie of the earlier day, by the numbers of the later. */
    private record Cold(int employee, int contact) {}

    DayComparison(AnalyzedPortfolio from, AnalyzedPortfolio to, Optional<String> only, int most) {
        this.from = from;
        this.to = to;
        this.only = only;
        this.most = most;
        this.contacts = to.network().contacts();
        this.contactsThen = from.network().contacts();
        this.ties = to.network().ties();
        this.tiesThen = from.network().ties();
        EmployeeTable before = from.network().employees();
        this.employeeNow = IntStream.range(0, before.size())
                .map(employee ->
                        to.network().employees().find(before.id(employee)).orElse(ABSENT))
                .toArray();
        Comparator<Both> importance = Comparator.comparing(Both::now, this::byImportance);
        this.lost = new FirstRows<>(most, importance);
        this.gained = new FirstRows<>(most, importance);
        this.cold = new FirstRows<>(
                most, Comparator.comparing(Cold::contact, this::byImportance).thenComparingInt(Cold::employee));
    }

    ChangesBetween changes(boolean withIds) {
        nextThen = firstContact(from.network());
        int end = endContact(to.network());
        for (int contact = firstContact(to.network()); contact < end; contact++) {
            int then = then(contact);
            if (then == ABSENT) {
                came.set(contact);
            } else {
                stays.set(then);
                compare(then, contact);
            }
        }
        int[] gone = IntStream.range(firstContact(from.network()), endContact(from.network()))
                .filter(contact -> !stays.get(contact))
                .toArray();
        List<AccountChanged> accounts = accounts();
        List<Named> recorded = recorded(to, from);
        return new ChangesBetween(
                from.asOf(),
                to.asOf(),
                rows(accounts),
                lost.rows(this::changed),
                gained.rows(this::changed),
                cold.rows(this::cold),
                moved(from, joined(from, to).toArray(), gone),
                moved(to, joined(to, from).toArray(), came.stream().toArray()),
                rows(recorded),
                rows(recorded(from, to)),
                withIds ? ids(accounts, recorded) : null);
    }

    /**
     * The number that a contact had; {@link #ABSENT} if they were not there, or not at the only account that is looked at. Whoever
     * follows on the one before on both days, as it is in nearly all rows, is not looked up by their id.
     */
    @SuppressWarnings("ReferenceEquality") // another object of the same contact is looked up
    private int then(int contact) {
        int then = nextThen < contactsThen.size() && contactsThen.row(nextThen) == contacts.row(contact)
                ? nextThen
                : contactsThen.find(contacts.id(contact)).orElse(ABSENT);
        if (then == ABSENT || (only.isPresent() && !isLookedAt(accountOf(from.network(), then)))) {
            return ABSENT;
        }
        nextThen = then + 1;
        return then;
    }

    private void compare(int then, int contact) {
        int more = ties.eyes(contact) - tiesThen.eyes(then);
        int moreTrue = to.trueEyes(contact) - from.trueEyes(then);
        if (more != 0 || moreTrue != 0) {
            changed.set(contact);
            (more < 0 || (more == 0 && moreTrue < 0) ? lost : gained).add(new Both(then, contact));
        }
        int tie = ties.first(contact);
        for (int before = tiesThen.first(then); before < tiesThen.endLive(then); before++) {
            int employee = employeeNow[tiesThen.employee(before)];
            while (tie < ties.endLive(contact) && ties.employee(tie) < employee) {
                tie++;
            }
            if (employee != ABSENT && (tie == ties.endLive(contact) || ties.employee(tie) != employee)) {
                changed.set(contact);
                holders.set(employee);
                cold.add(new Cold(employee, contact));
            }
        }
    }

    private static String accountOf(StakeholderNetwork network, int contact) {
        return network.accounts().id(network.contacts().account(contact));
    }

    private int firstContact(StakeholderNetwork network) {
        return bound(network, network.accounts()::firstContact, 0);
    }

    private int endContact(StakeholderNetwork network) {
        return bound(network, network.accounts()::endContact, network.contacts().size());
    }

    /** Where the contacts that are looked at begin or end; there are none where the only account was not recorded. */
    private int bound(StakeholderNetwork network, IntFunction<Integer> ofAccount, int ofAll) {
        return only.map(id -> network.accounts().find(id).map(ofAccount::apply).orElse(0))
                .orElse(ofAll);
    }

    private int byImportance(int one, int other) {
        if (contacts.isKey(one) != contacts.isKey(other)) {
            return contacts.isKey(one) ? -1 : 1;
        }
        int byWeight = Double.compare(contacts.weight(other), contacts.weight(one));
        return byWeight != 0 ? byWeight : Integer.compare(contacts.idRank(one), contacts.idRank(other));
    }

    private List<AccountChanged> accounts() {
        AccountTable table = to.network().accounts();
        AccountTable before = from.network().accounts();
        return IntStream.range(0, table.size())
                .filter(account -> isLookedAt(table.id(account)))
                .mapToObj(to::figures)
                .flatMap(figures -> before.find(figures.id())
                        .map(from::figures)
                        .filter(then -> !Standing.of(then).equals(Standing.of(figures)))
                        .map(then -> Stream.of(new AccountPair(then, figures)))
                        .orElse(Stream.empty()))
                .sorted(AccountPair.LARGEST_FIRST)
                .map(pair -> new AccountChanged(
                        pair.now().id(), pair.now().name(), Standing.of(pair.then()), Standing.of(pair.now())))
                .toList();
    }

    /** What is said of an account on both days. */
    private record AccountPair(AccountFigures then, AccountFigures now) {
        static final Comparator<AccountPair> LARGEST_FIRST = Comparator.comparingDouble(
                        (AccountPair pair) -> -pair.now().value())
                .thenComparing(pair -> pair.now().id(), Ids.ORDER);
    }

    private boolean isLookedAt(String account) {
        return only.map(account::equals).orElse(true);
    }

    private ContactChanged changed(Both contact) {
        return new ContactChanged(
                contacts.id(contact.now()),
                contacts.row(contact.now()).name(),
                accountOf(to.network(), contact.now()),
                contacts.isKey(contact.now()),
                tiesThen.eyes(contact.then()),
                ties.eyes(contact.now()),
                from.trueEyes(contact.then()),
                to.trueEyes(contact.now()));
    }

    private ColdTie cold(Cold tie) {
        return new ColdTie(
                to.employee(to.network().employees().id(tie.employee())),
                new Named(
                        contacts.id(tie.contact()), contacts.row(tie.contact()).name()),
                accountOf(to.network(), tie.contact()),
                contacts.isKey(tie.contact()));
    }

    /** The employees of a day who are not there on the other, by id. */
    private static IntStream joined(AnalyzedPortfolio day, AnalyzedPortfolio other) {
        EmployeeTable employees = day.network().employees();
        return IntStream.range(0, employees.size()).filter(employee -> !other.isActiveEmployee(employees.id(employee)));
    }

    private Rows<PersonMoved> moved(AnalyzedPortfolio day, int[] employees, int[] people) {
        ContactTable table = day.network().contacts();
        FirstRows<Integer> first = new FirstRows<>(most, Comparator.comparingInt(table::idRank));
        for (int contact : people) {
            first.add(contact);
        }
        List<PersonMoved> contactsMoved =
                first.rows(contact -> contact(day, contact)).first();
        List<PersonMoved> all = new ArrayList<>();
        for (int i = 0; i < Math.min(most, employees.length); i++) {
            all.add(employee(day, employees[i]));
        }
        all.addAll(contactsMoved.subList(0, Math.min(most - all.size(), contactsMoved.size())));
        return new Rows<>(employees.length + people.length, all);
    }

    private static PersonMoved employee(AnalyzedPortfolio day, int employee) {
        EmployeeTable employees = day.network().employees();
        return new PersonMoved(
                "employee", employees.id(employee), employees.row(employee).name(), null, false);
    }

    private static PersonMoved contact(AnalyzedPortfolio day, int contact) {
        ContactTable table = day.network().contacts();
        return new PersonMoved(
                "contact",
                table.id(contact),
                table.row(contact).name(),
                accountOf(day.network(), contact),
                table.isKey(contact));
    }

    /** The accounts of a day that the other one does not have, by id. */
    private List<Named> recorded(AnalyzedPortfolio day, AnalyzedPortfolio other) {
        return day.network().portfolio().accounts().stream()
                .filter(account -> isLookedAt(account.id()) && !other.isAccount(account.id()))
                .sorted(Comparator.comparing(Account::id, Ids.ORDER))
                .map(account -> new Named(account.id(), account.name()))
                .toList();
    }

    private <T> Rows<T> rows(List<T> all) {
        return new Rows<>(all.size(), all.subList(0, Math.min(most, all.size())));
    }

    private ChangesBetween.Ids ids(List<AccountChanged> accounts, List<Named> recorded) {
        changed.or(came);
        joined(to, from).forEach(holders::set);
        return new ChangesBetween.Ids(
                Stream.concat(
                                accounts.stream().map(AccountChanged::id),
                                recorded.stream().map(Named::id))
                        .toList(),
                changed.stream().mapToObj(contacts::id).toList(),
                holders.stream().mapToObj(to.network().employees()::id).toList());
    }
}
