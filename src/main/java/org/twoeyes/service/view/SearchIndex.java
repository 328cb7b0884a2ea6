package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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

    private record Entry(String folded, long signature, SearchHit hit, int order, double importance) {
        static Entry of(SearchHit hit, int order, double importance) {
            String folded = SearchText.of(hit.name() + " " + hit.id());
            return new Entry(folded, SearchText.signature(folded), hit, order, importance);
        }

        Entry worth(double other) {
            return other == importance ? this : new Entry(folded, signature, hit, order, other);
        }
    }

    /** Some entries, and their signatures side by side: most are passed over without being looked at. */
    private static final class Entries {

        private final List<Entry> all;
        private final long[] signatures;

        Entries(List<Entry> all) {
            this.all = all;
            this.signatures = all.stream().mapToLong(Entry::signature).toArray();
        }
    }

    private record Match(Entry entry, int rank) {}

    private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.entry().order())
            .thenComparing(
                    Comparator.comparingDouble((Match match) -> match.entry().importance())
                            .reversed())
            .thenComparing(match -> match.entry().hit().id(), Ids.ORDER);

    private final ByGroup<Entries> groups;
    private final Entries employees;

    private SearchIndex(ByGroup<Entries> groups, Entries employees) {
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
                        portfolio.analysis(),
                        former == null ? null : former.groups,
                        group -> new Entries(ofGroup(network, group))),
                new Entries(employees(portfolio, former == null ? null : former.employees.all)));
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

    /**
     * The best of all that fit; none for an empty question. O(entries) looks at signatures, and O(matches · log most).
     *
     * @param most how many of them are told, at least 1
     */
    SearchHit.Found find(String question, int most) {
        String folded = SearchText.of(question);
        if (folded.isEmpty()) {
            return new SearchHit.Found(List.of(), 0);
        }
        Search search = new Search(folded, most);
        groups.forEach(search::in);
        search.in(employees);
        return search.found();
    }

    /** One search: keeps the best so far, the worst of them at the head. */
    private static final class Search {

        private final String question;
        private final long signature;
        private final int most;
        private final PriorityQueue<Match> best = new PriorityQueue<>(ORDER.reversed());
        private int total;

        Search(String question, int most) {
            this.question = question;
            this.signature = SearchText.signature(question);
            this.most = most;
        }

        void in(Entries entries) {
            for (int i = 0; i < entries.signatures.length; i++) {
                if ((entries.signatures[i] & signature) == signature) {
                    look(entries.all.get(i));
                }
            }
        }

        private void look(Entry entry) {
            int rank = SearchText.rank(entry.folded(), question);
            if (rank < 0) {
                return;
            }
            total++;
            Match match = new Match(entry, rank);
            if (best.size() < most) {
                best.add(match);
            } else if (ORDER.compare(match, best.element()) < 0) {
                best.remove();
                best.add(match);
            }
        }

        SearchHit.Found found() {
            List<SearchHit> hits = best.stream()
                    .sorted(ORDER)
                    .map(match -> match.entry().hit())
                    .toList();
            return new SearchHit.Found(hits, total);
        }
    }
}
