package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
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
 * <p>First comes what all others refer to; then slices, which may be written in any order. A slice refers to itself and to the
 * first mostly; what it refers to in another one must wait until all are there.
 */
final class Slices {

    private static final List<Table<?>> FIRST =
            List.of(Tables.POLICY, Tables.ACCOUNTS, Tables.EMPLOYEES, Tables.ASSIGNMENTS);
    private static final Set<String> FIRST_LABELS = FIRST.stream()
            .map(Table::nodes)
            .filter(Objects::nonNull)
            .map(Table.Nodes::label)
            .collect(Collectors.toUnmodifiableSet());

    private final Portfolio portfolio;
    private final int sliceRows;
    private final List<Slice> slices = new ArrayList<>();
    private final Slice first = new Slice();

    /**
     * Cuts a portfolio.
     *
     * @param sliceRows nodes and links in a slice, about
     */
    Slices(Portfolio portfolio, int sliceRows) {
        this.portfolio = portfolio;
        this.sliceRows = sliceRows;
        FIRST.forEach(table -> table.rows().apply(portfolio).forEach(row -> first.add(table, row)));
        people();
        for (Interaction row : portfolio.interactions()) {
            if (row.contactIds().isEmpty()) {
                current().add(Tables.INTERACTIONS, row);
            }
        }
        portfolio.opportunities().forEach(row -> current().add(Tables.OPPORTUNITIES, row));
    }

    /** Rows to send, nodes and links. */
    long size() {
        return first.size() + slices.stream().mapToLong(Slice::size).sum();
    }

    /** What all others refer to. */
    Slice first() {
        return first;
    }

    /** Says whether the nodes of a label are in the first. */
    static boolean isFirst(String label) {
        return FIRST_LABELS.contains(label);
    }

    /** The slices. */
    List<Slice> slices() {
        return slices;
    }

    /** Contacts account by account, each followed by its ties and by the interactions in which it comes first. */
    private void people() {
        List<Contact> contacts = portfolio.contacts();
        Map<String, Integer> contactPlace = new HashMap<>(2 * contacts.size());
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
            Slice slice = current();
            slice.add(Tables.CONTACTS, contacts.get(place));
            for (int i = ties.start[place]; i < ties.start[place + 1]; i++) {
                slice.add(Tables.TIES, portfolio.ties().get(ties.order[i]));
            }
            for (int i = meetings.start[place]; i < meetings.start[place + 1]; i++) {
                current().add(Tables.INTERACTIONS, portfolio.interactions().get(meetings.order[i]));
            }
        }
    }

    /** The last slice, a new one if that is full. */
    private Slice current() {
        if (slices.isEmpty() || slices.get(slices.size() - 1).count >= sliceRows) {
            slices.add(new Slice());
        }
        return slices.get(slices.size() - 1);
    }

    /** Rows that are written together. */
    static final class Slice {

        private final Map<Table<?>, List<Object>> rows = new LinkedHashMap<>();
        private int count;

        private void add(Table<?> table, Object row) {
            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
            count += sizeOf(table, row);
        }

        /** Its rows that are nodes, by table. */
        Map<Table<?>, List<Object>> nodes() {
            Map<Table<?>, List<Object>> nodes = new LinkedHashMap<>(rows);
            nodes.keySet().removeIf(table -> table.nodes() == null);
            return nodes;
        }

        /** Its links, made anew. */
        void forEachLink(Consumer<Link> to) {
            rows.forEach(
                    (table, some) -> some.forEach(row -> linksOf(table, row).forEach(to)));
        }

        /** Its nodes and links. */
        int size() {
            return count;
        }
    }

    @SuppressWarnings("unchecked") // a row is put to its own table
    private static <T> List<Link> linksOf(Table<T> table, Object row) {
        return table.links().apply((T) row);
    }

    @SuppressWarnings("unchecked") // a row is put to its own table
    private static <T> int sizeOf(Table<T> table, Object row) {
        return table.sizeOf((T) row);
    }

    /** Places of rows by group: those of group g are {@code order[start[g]]} to before {@code order[start[g + 1]]}. */
    private static final class Grouped {

        private static final int NONE = -1;

        private final int[] start;
        private final int[] order;

        <T> Grouped(List<T> rows, int groups, ToIntFunction<T> group) {
            int[] of = rows.stream().mapToInt(group).toArray();
            start = new int[groups + 1];
            for (int one : of) {
                if (one != NONE) {
                    start[one + 1]++;
                }
            }
            for (int i = 0; i < groups; i++) {
                start[i + 1] += start[i];
            }
            order = new int[start[groups]];
            int[] next = start.clone();
            for (int i = 0; i < of.length; i++) {
                if (of[i] != NONE) {
                    order[next[of[i]]++] = i;
                }
            }
        }
    }
}
