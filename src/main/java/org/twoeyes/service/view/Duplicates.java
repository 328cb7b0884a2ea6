package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.PersonKey;
import org.twoeyes.network.TieTable;

/**
 * People who may be one person stored twice: contacts of one account group, and employees. People decide whether they
 * are; nothing is merged by itself. Of those who share an address or a name, all are paired with the first of them
 * that they are not told apart from.
 */
public final class Duplicates {

    private static final Comparator<Map.Entry<DistinctPair, EnumSet<DuplicateReason>>> ORDER = Comparator.comparing(
                    (Map.Entry<DistinctPair, EnumSet<DuplicateReason>> pair) ->
                            pair.getValue().iterator().next())
            .thenComparing(pair -> -pair.getValue().size())
            .thenComparing(pair -> pair.getKey().oneId(), Ids.ORDER)
            .thenComparing(pair -> pair.getKey().otherId(), Ids.ORDER)
            .thenComparing(pair -> pair.getKey().kind());

    private final Set<DistinctPair> distinct;
    private final Map<DistinctPair, EnumSet<DuplicateReason>> found = new HashMap<>();

    private Duplicates(Set<DistinctPair> distinct) {
        this.distinct = distinct;
    }

    /**
     * Two who may be one.
     *
     * @param kind of both: contact or employee
     * @param because at least one reason, the most telling first
     */
    public record Pair(String kind, List<DuplicateReason> because, Side one, Side other) {}

    /**
     * One of two.
     *
     * @param account of a contact; null for an employee
     * @param unit department of a contact, function of an employee
     * @param liveTies how many they have on the date; none where they are not active then
     * @param lastContact of any of these
     */
    public record Side(
            String id,
            String name,
            @Nullable String title,
            @Nullable Named account,
            String layer,
            @Nullable String unit,
            @Nullable String email,
            int liveTies,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate leftOn) {}

    /**
     * All pairs of a portfolio, whatever the date: the most telling first, then by ids. O(pairs · log pairs), once the alike
     * are known.
     *
     * @param distinct people who are alike and are known to be two; they are left out
     */
    public static List<Pair> of(AnalyzedPortfolio portfolio, Set<DistinctPair> distinct) {
        Duplicates duplicates = new Duplicates(distinct);
        portfolio.alike().forEach(duplicates::add);
        List<Map.Entry<DistinctPair, EnumSet<DuplicateReason>>> pairs = new ArrayList<>(duplicates.found.entrySet());
        pairs.sort(ORDER);
        return new Pairs(portfolio, pairs);
    }

    /** Pairs whose sides are looked up when somebody asks for them, page by page. */
    private static final class Pairs extends AbstractList<Pair> {
        private final AnalyzedPortfolio portfolio;
        private final List<Map.Entry<DistinctPair, EnumSet<DuplicateReason>>> pairs;
        private final Map<String, Contact> contacts;

        Pairs(AnalyzedPortfolio portfolio, List<Map.Entry<DistinctPair, EnumSet<DuplicateReason>>> pairs) {
            this.portfolio = portfolio;
            this.pairs = pairs;
            Set<String> ids = pairs.stream()
                    .flatMap(pair ->
                            Stream.of(pair.getKey().oneId(), pair.getKey().otherId()))
                    .collect(Collectors.toSet());
            this.contacts = portfolio.network().portfolio().contacts().stream()
                    .filter(row -> ids.contains(row.id()))
                    .collect(Collectors.toMap(Contact::id, Function.identity()));
        }

        @Override
        public Pair get(int index) {
            DistinctPair pair = pairs.get(index).getKey();
            return new Pair(
                    pair.kind().word(),
                    List.copyOf(pairs.get(index).getValue()),
                    side(pair.kind(), pair.oneId()),
                    side(pair.kind(), pair.otherId()));
        }

        private Side side(PersonKey.Kind kind, String id) {
            return kind == PersonKey.Kind.CONTACT
                    ? Duplicates.side(portfolio, Objects.requireNonNull(contacts.get(id)))
                    : Duplicates.side(portfolio, portfolio.findEmployee(id).orElseThrow());
        }

        @Override
        public int size() {
            return pairs.size();
        }
    }

    /** Pairs each of a group with the first of another side from whom they are not told apart. */
    private void add(AlikePeople.Group group) {
        for (List<String> side : group.sides()) {
            for (String id : side) {
                group.sides().stream()
                        .filter(other -> other != side)
                        .flatMap(List::stream)
                        .flatMap(other -> DistinctPair.of(group.kind(), id, other).stream())
                        .filter(pair -> !distinct.contains(pair))
                        .findFirst()
                        .ifPresent(pair -> found.computeIfAbsent(pair, none -> EnumSet.noneOf(DuplicateReason.class))
                                .add(group.reason()));
            }
        }
    }

    private static Side side(AnalyzedPortfolio portfolio, Contact row) {
        TieTable ties = portfolio.network().ties();
        Optional<Integer> at = portfolio.network().contacts().find(row.id());
        return new Side(
                row.id(),
                row.name(),
                row.title(),
                portfolio.account(row.accountId()),
                row.layer(),
                row.department(),
                row.email(),
                at.map(contact -> ties.endLive(contact) - ties.first(contact)).orElse(0),
                at.isEmpty() ? null : KnownTie.latestContact(ties, at.get()),
                row.leftOn());
    }

    private static Side side(AnalyzedPortfolio portfolio, Employee row) {
        TieTable ties = portfolio.network().ties();
        Optional<Integer> at = portfolio.network().employees().find(row.id());
        return new Side(
                row.id(),
                row.name(),
                row.title(),
                null,
                row.layer(),
                row.function(),
                row.email(),
                at.map(employee -> ties.endHeld(employee) - ties.firstHeld(employee))
                        .orElse(0),
                at.isEmpty() ? null : latestContact(ties, at.get()),
                row.leftOn());
    }

    private static @Nullable LocalDate latestContact(TieTable ties, int employee) {
        return KnownTie.day(IntStream.range(ties.firstHeld(employee), ties.endHeld(employee))
                .map(at -> ties.lastContact(ties.find(employee, ties.held(at))))
                .max()
                .orElse(TieTable.NEVER));
    }
}
