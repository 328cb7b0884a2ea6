package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;

/** All accounts, active contacts and active employees, ready to be searched by name or id. */
final class SearchIndex {

    private record Entry(String folded, SearchHit hit, int order, double importance) {
        static Entry of(SearchHit hit, int order, double importance) {
            return new Entry(SearchText.of(hit.name() + " " + hit.id()), hit, order, importance);
        }

        Entry worth(double other) {
            return other == importance ? this : new Entry(folded, hit, order, other);
        }
    }

    private record Match(Entry entry, int rank) {}

    private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.entry().order())
            .thenComparing(
                    Comparator.comparingDouble((Match match) -> match.entry().importance())
                            .reversed())
            .thenComparing(match -> match.entry().hit().id(), Ids.ORDER);

    private final ByGroup<List<Entry>> groups;
    private final List<Entry> employees;

    private SearchIndex(ByGroup<List<Entry>> groups, List<Entry> employees) {
        this.groups = groups;
        this.employees = employees;
    }

    /**
     * The index of a portfolio.
     *
     * @param former that of the state before it, most of which is taken over; null if there is none
     */
    static SearchIndex of(AnalyzedPortfolio portfolio, @Nullable SearchIndex former) {
        StakeholderNetwork network = portfolio.network();
        return new SearchIndex(
                ByGroup.of(
                        portfolio.analysis(), former == null ? null : former.groups, group -> ofGroup(network, group)),
                employees(portfolio, former == null ? null : former.employees));
    }

    private static List<Entry> employees(AnalyzedPortfolio portfolio, @Nullable List<Entry> former) {
        StakeholderNetwork network = portfolio.network();
        if (former != null && portfolio.analysis().differences().isPresent()) {
            Differences differing = portfolio.analysis().differences().get();
            List<Entry> entries = differing
                    .employees()
                    .renewed(former, differing.changedEmployees(), employee -> employee(network, employee));
            portfolio
                    .analysis()
                    .changedEmployees()
                    .forEach(employee ->
                            entries.set(employee, entries.get(employee).worth(ties(network, employee))));
            return entries;
        }
        return IntStream.range(0, network.employees().size())
                .mapToObj(employee -> employee(network, employee))
                .toList();
    }

    private static int ties(StakeholderNetwork network, int employee) {
        return network.ties().endHeld(employee) - network.ties().firstHeld(employee);
    }

    private static Entry employee(StakeholderNetwork network, int employee) {
        Employee row = network.employees().row(employee);
        return Entry.of(
                new SearchHit("employee", row.id(), row.name(), orEmpty(row.title()), null),
                1,
                ties(network, employee));
    }

    private static List<Entry> ofGroup(StakeholderNetwork network, int group) {
        AccountTable accounts = network.accounts();
        List<Entry> entries = new ArrayList<>();
        for (int account = accounts.firstInGroup(group); account < accounts.endOfGroup(group); account++) {
            Account at = accounts.row(account);
            String kind = at.industry() != null ? at.industry() : at.region();
            entries.add(Entry.of(
                    new SearchHit("account", at.id(), at.name(), orEmpty(kind), at.id()), 0, accounts.value(account)));
            for (int contact = accounts.firstContact(account); contact < accounts.endContact(account); contact++) {
                Contact row = network.contacts().row(contact);
                String detail = row.title() == null ? at.name() : row.title() + " · " + at.name();
                entries.add(Entry.of(
                        new SearchHit("contact", row.id(), row.name(), detail, row.accountId()),
                        2,
                        network.contacts().weight(contact)));
            }
        }
        return entries;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** All that fit, the best first; nothing for an empty question. O(entries). */
    List<SearchHit> find(String question) {
        String folded = SearchText.of(question);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        groups.forEach(entries -> match(entries, folded, found));
        match(employees, folded, found);
        found.sort(ORDER);
        return found.stream().map(match -> match.entry().hit()).toList();
    }

    private static void match(List<Entry> entries, String folded, List<Match> found) {
        for (Entry entry : entries) {
            int rank = SearchText.rank(entry.folded(), folded);
            if (rank >= 0) {
                found.add(new Match(entry, rank));
            }
        }
    }
}
