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

    /**
     * The index of a portfolio.
     *
     * @param before that of an earlier state, whose names need not be folded again; null if there is none
     */
    static SearchIndex of(AnalyzedPortfolio portfolio, @Nullable SearchIndex before) {
        Folding folding = new Folding(before == null ? List.of() : before.entries);
        StakeholderNetwork network = portfolio.network();
        List<Entry> entries = new ArrayList<>(network.accounts().size()
                + network.employees().size()
                + network.contacts().size());
        for (int rank = 0; rank < network.accounts().size(); rank++) {
            int account = network.accounts().atIdRank(rank);
            Account row = network.accounts().row(account);
            String detail = row.industry() != null ? row.industry() : row.region();
            entries.add(folding.entry(
                    new SearchHit("account", row.id(), row.name(), orEmpty(detail), row.id()),
                    0,
                    network.accounts().value(account)));
        }
        for (int employee = 0; employee < network.employees().size(); employee++) {
            Employee row = network.employees().row(employee);
            double ties = network.ties().endHeld(employee) - network.ties().firstHeld(employee);
            entries.add(folding.entry(
                    new SearchHit("employee", row.id(), row.name(), orEmpty(row.title()), null), 1, ties));
        }
        for (int rank = 0; rank < network.contacts().size(); rank++) {
            int contact = network.contacts().atIdRank(rank);
            Contact row = network.contacts().row(contact);
            String at =
                    network.accounts().row(network.contacts().account(contact)).name();
            String title = row.title();
            String detail = title == null ? at : title + " · " + at;
            entries.add(folding.entry(
                    new SearchHit("contact", row.id(), row.name(), detail, row.accountId()),
                    2,
                    network.contacts().weight(contact)));
        }
        return new SearchIndex(entries);
    }

    /** Folds names, or takes them from entries in the same order. */
    private static final class Folding {

        private final List<Entry> known;
        private int next;

        Folding(List<Entry> known) {
            this.known = known;
        }

        Entry entry(SearchHit hit, int order, double importance) {
            while (next < known.size() && isBefore(known.get(next), hit, order)) {
                next++;
            }
            boolean isKnown = next < known.size() && isOf(known.get(next), hit, order);
            String folded = isKnown ? known.get(next).folded() : SearchText.of(hit.name() + " " + hit.id());
            return new Entry(folded, hit, order, importance);
        }

        private static boolean isOf(Entry entry, SearchHit hit, int order) {
            return entry.order() == order
                    && entry.hit().id().equals(hit.id())
                    && entry.hit().name().equals(hit.name());
        }

        private static boolean isBefore(Entry entry, SearchHit hit, int order) {
            return entry.order() < order
                    || (entry.order() == order && Ids.compare(entry.hit().id(), hit.id()) < 0);
        }
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
