package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;

/** All accounts, active contacts and active employees, ready to be searched by name or id. */
final class SearchIndex {

    private record Entry(String folded, SearchHit hit, int order, double importance) {}

    private record Match(Entry entry, int rank) {}

    private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.entry().order())
            .thenComparing(
                    Comparator.comparingDouble((Match match) -> match.entry().importance())
                            .reversed())
            .thenComparing(match -> match.entry().hit().id(), Ids.ORDER);

    private final List<Entry> entries;

    private SearchIndex(List<Entry> entries) {
        this.entries = entries;
    }

    static SearchIndex of(AnalyzedPortfolio portfolio) {
        StakeholderNetwork network = portfolio.network();
        List<Entry> entries = new ArrayList<>();
        for (int rank = 0; rank < network.accounts().size(); rank++) {
            int account = network.accounts().atIdRank(rank);
            Account row = network.accounts().row(account);
            String detail = row.industry() != null ? row.industry() : row.region();
            entries.add(entry(
                    new SearchHit("account", row.id(), row.name(), orEmpty(detail), row.id()),
                    0,
                    network.accounts().value(account)));
        }
        for (int employee = 0; employee < network.employees().size(); employee++) {
            Employee row = network.employees().row(employee);
            double ties = network.ties().endHeld(employee) - network.ties().firstHeld(employee);
            entries.add(entry(new SearchHit("employee", row.id(), row.name(), orEmpty(row.title()), null), 1, ties));
        }
        for (int rank = 0; rank < network.contacts().size(); rank++) {
            int contact = network.contacts().atIdRank(rank);
            Contact row = network.contacts().row(contact);
            String at = portfolio.account(row.accountId()).name();
            String title = row.title();
            String detail = title == null ? at : title + " · " + at;
            entries.add(entry(
                    new SearchHit("contact", row.id(), row.name(), detail, row.accountId()),
                    2,
                    network.contacts().weight(contact)));
        }
        return new SearchIndex(entries);
    }

    private static Entry entry(SearchHit hit, int order, double importance) {
        return new Entry(SearchText.of(hit.name() + " " + hit.id()), hit, order, importance);
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
        for (Entry entry : entries) {
            int rank = SearchText.rank(entry.folded(), folded);
            if (rank >= 0) {
                found.add(new Match(entry, rank));
            }
        }
        found.sort(ORDER);
        return found.stream().map(match -> match.entry().hit()).toList();
    }
}
