package org.twoeyes.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;

/**
 * The rows of a whole portfolio by what is best written in one transaction: contacts of the same accounts with their ties
 * and interactions. A database rewrites a node for each transaction that adds relationships to it, so this
 * is half the work of writing one table after the other. O(rows); keeps the rows, and makes their links when
 * they are asked for.
 *
 * <p>First comes what all others refer to; then slices, of which none refers to another, so that they may be written in
 * any order; then the links between them.
 */
final class Slices {

    private static final List<Table<?>> FIRST =
            List.of(Tables.POLICY, Tables.ACCOUNTS, Tables.EMPLOYEES, Tables.ASSIGNMENTS);

    private final Portfolio portfolio;
    private final int sliceRows;
    private final Map<String, Integer> contactPlace = new HashMap<>();
    private final int[] contactSlice;
    private final List<Slice> slices = new ArrayList<>();
    private final Slice first = new Slice();
    private final Map<LinkKind, List<Link>> across = new EnumMap<>(LinkKind.class);
    private long size;

    /**
     * Cuts a portfolio.
     *
     * @param sliceRows nodes and links in a slice, about
     */
    Slices(Portfolio portfolio, int sliceRows) {
        this.portfolio = portfolio;
        this.sliceRows = sliceRows;
        this.contactSlice = new int[portfolio.contacts().size()];
        FIRST.forEach(table -> table.rows().apply(portfolio).forEach(row -> first.add(table, row)));
        people();
        for (Interaction row : portfolio.interactions()) {
            if (row.contactIds().isEmpty()) {
                current().add(Tables.INTERACTIONS, row);
            }
        }
        portfolio.opportunities().forEach(row -> current().add(Tables.OPPORTUNITIES, row));
        first.settle();
        slices.forEach(Slice::settle);
    }

    /** Rows to send, nodes and links. */
    long size() {
        return size;
    }

    /** What all others refer to. */
    Slice first() {
        return first;
    }

    /** The slices, each of which refers to itself and to the first only. */
    List<Slice> slices() {
        return slices;
    }

    /** The links between slices, by kind. */
    Map<LinkKind, List<Link>> across() {
        return across;
    }

    /** Contacts account by account, each followed by its ties and by the interactions in which it comes first. */
    private void people() {
        List<Contact> contacts = portfolio.contacts();
        contacts.forEach(row -> contactPlace.put(row.id(), contactPlace.size()));
        Map<String, Integer> accountPlace = new HashMap<>();
        for (Account account : portfolio.accounts()) {
            accountPlace.put(account.id(), accountPlace.size());
        }
        Grouped byAccount = new Grouped(contacts, accountPlace.size(), row -> accountPlace.get(row.accountId()));
        Grouped ties = new Grouped(portfolio.ties(), contacts.size(), row -> contactPlace.get(row.contactId()));
        Grouped meetings = new Grouped(
                portfolio.interactions(),
                contacts.size(),
                row -> row.contactIds().isEmpty()
                        ? Grouped.NONE
                        : contactPlace.get(row.contactIds().get(0)));
        for (int place : byAccount.order) {
            contactSlice[place] = contactSlice(contacts.get(place));
            for (int i = ties.start[place]; i < ties.start[place + 1]; i++) {
                slices.get(contactSlice[place])
                        .add(Tables.TIES, portfolio.ties().get(ties.order[i]));
            }
            for (int i = meetings.start[place]; i < meetings.start[place + 1]; i++) {
                current().add(Tables.INTERACTIONS, portfolio.interactions().get(meetings.order[i]));
            }
        }
    }

    private int contactSlice(Contact contact) {
        current().add(Tables.CONTACTS, contact);
        return slices.size() - 1;
    }

    /** The last slice, a new one if that is full. */
    private Slice current() {
        if (slices.isEmpty() || slices.get(slices.size() - 1).count >= sliceRows) {
            slices.add(new Slice());
        }
        return slices.get(slices.size() - 1);
    }

    private boolean isInside(Link link, int slice) {
        return isInside(link.kind().from(), link.from(), slice)
                && isInside(link.kind().to(), link.to(), slice);
    }

    private boolean isInside(String label, String id, int slice) {
        Integer place = label.equals("Contact") ? contactPlace.get(id) : null;
        return place == null || contactSlice[place] == slice;
    }

    /** Rows that are written together. */
    final class Slice {

        private final int number = slices.size();
        private final Map<Table<?>, List<Object>> rows = new LinkedHashMap<>();
        private int count;

        private void add(Table<?> table, Object row) {
            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
            count += (table.nodes() == null ? 0 : 1) + linksOf(table, row).size();
        }

        /** Puts aside the links to other slices, once all are filled. */
        private void settle() {
            size += count;
            rows.forEach(
                    (table, some) -> some.forEach(row -> linksOf(table, row).forEach(link -> {
                        if (!isInside(link, number)) {
                            across.computeIfAbsent(link.kind(), k -> new ArrayList<>())
                                    .add(link);
                            count--;
                        }
                    })));
        }

        /** Its rows that are nodes, by table. */
        Map<Table<?>, List<Object>> nodes() {
            Map<Table<?>, List<Object>> nodes = new LinkedHashMap<>(rows);
            nodes.keySet().removeIf(table -> table.nodes() == null);
            return nodes;
        }

        /** Its links but those to other slices, by kind. */
        Map<LinkKind, List<Link>> links() {
            Map<LinkKind, List<Link>> links = new EnumMap<>(LinkKind.class);
            rows.forEach((table, some) -> some.forEach(row -> linksOf(table, row).stream()
                    .filter(link -> isInside(link, number))
                    .forEach(link -> links.computeIfAbsent(link.kind(), k -> new ArrayList<>())
                            .add(link))));
            return links;
        }

        /** Its nodes and links. */
        int size() {
            return count;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Link> linksOf(Table<T> table, Object row) {
        return table.links().apply((T) row);
    }

    /** Places of rows by group: those of group g are {@code order[start[g]]} to before {@code order[start[g + 1]]}. */
    private static final class Grouped {

        private static final int NONE = -1;

        private final int[] start;
        private final int[] order;

        <T> Grouped(List<T> rows, int groups, ToIntFunction<T> group) {
            start = new int[groups + 1];
            for (T row : rows) {
                int of = group.applyAsInt(row);
                if (of != NONE) {
                    start[of + 1]++;
                }
            }
            for (int i = 0; i < groups; i++) {
                start[i + 1] += start[i];
            }
            order = new int[start[groups]];
            int[] next = start.clone();
            for (int i = 0; i < rows.size(); i++) {
                int of = group.applyAsInt(rows.get(i));
                if (of != NONE) {
                    order[next[of]++] = i;
                }
            }
        }
    }
}
