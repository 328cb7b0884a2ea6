package org.twoeyes.service.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Where everybody stands in the picture of a day: where they stand today, also where they were recorded otherwise then.
 * Who is not recorded any more, or was at another account, stands behind the others.
 */
final class PlacesOnADay {

    private final AnalyzedPortfolio now;
    private final AnalyzedPortfolio then;
    private final PortfolioPlaces placesNow;
    private final PortfolioPlaces placesThen;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    PlacesOnADay(AnalyzedPortfolio portfolio) {
        this.then = portfolio;
        this.now = portfolio.present();
        this.placesNow = now.places();
        this.placesThen = then.places();
        if (now != then) {
            placesThen.inOrder().forEach(this::place);
        }
    }

    private void place(Contact row) {
        if (!placesNow.isAt(row.id(), row.accountId())) {
            places.put(
                    row.id(), placesNow.places(row.accountId()) + counts.merge(row.accountId(), 1, Integer::sum) - 1);
        }
    }

    /** The place of a contact in its account: 0 for the first of the most senior layer. */
    int place(String contactId) {
        Integer behind = places.get(contactId);
        return behind == null ? placesNow.place(contactId) : behind;
    }

    /** How many places an account has. */
    int places(String accountId) {
        return placesNow.places(accountId) + counts.getOrDefault(accountId, 0);
    }

    /** The share of revenue that somebody was ever recorded with. */
    double reach(Employee row) {
        return (now.findEmployee(row.id()).isPresent() ? placesNow : placesThen).reach(row.id());
    }

    /** The account manager; empty if there is none. */
    String owner(Account row) {
        return (now.isAccount(row.id()) ? placesNow : placesThen).owner(row.id());
    }

    /** The amount that the area of an account's circle stands for. */
    double area(Account row) {
        StakeholderNetwork network = (now.isAccount(row.id()) ? now : then).network();
        return network.accounts().revenue(network.account(row.id()));
    }

    /** What an account is recorded as for its place. */
    Account standing(Account row) {
        Optional<Account> today =
                now.network().accounts().find(row.id()).map(now.network().accounts()::row);
        return today.orElse(row);
    }

    /** What an employee is recorded as for their place. */
    Employee standing(Employee row) {
        return now.findEmployee(row.id()).orElse(row);
    }

    /** The accounts that were not recorded yet. */
    List<Account> accountsToCome() {
        return toCome(now.network().portfolio().accounts(), Account::id, then::isAccount);
    }

    /** The employees that were not recorded yet. */
    Stream<Employee> employeesToCome() {
        return toCome(now.network().portfolio().employees(), Employee::id, id -> then.findEmployee(id)
                        .isPresent())
                .stream();
    }

    private static <T> List<T> toCome(List<T> rows, Function<T, String> id, Function<String, Boolean> isThere) {
        return rows.stream().filter(row -> !isThere.apply(id.apply(row))).toList();
    }
}
