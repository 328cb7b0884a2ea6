package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * People who may be one person stored twice: contacts of one account group, and employees. People decide whether they
 * are; nothing is merged by itself. Of those who share an address or a name, all are paired with the first of them.
 * O(people · log people).
 */
public final class Duplicates {

    private static final Comparator<Pair> ORDER = Comparator.comparing(
                    (Pair pair) -> pair.because().get(0))
            .thenComparing(pair -> -pair.because().size())
            .thenComparing(pair -> pair.one().id(), Ids.ORDER)
            .thenComparing(pair -> pair.other().id(), Ids.ORDER);

    private final Map<String, Map<String, EnumSet<DuplicateReason>>> found = new TreeMap<>(Ids.ORDER);

    private Duplicates() {}

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

    /** A row of somebody, and among whom they may be stored twice. */
    private record Somebody(
            String id, int scope, String name, @Nullable String email, Supplier<Side> side) {}

    /** All pairs of a portfolio, whatever the date: the most telling first, then by ids. */
    public static List<Pair> of(AnalyzedPortfolio portfolio) {
        StakeholderNetwork network = portfolio.network();
        List<Somebody> contacts = network.portfolio().contacts().stream()
                .map(row -> new Somebody(
                        row.id(), group(network, row), row.name(), row.email(), () -> side(portfolio, row)))
                .toList();
        List<Somebody> employees = network.portfolio().employees().stream()
                .map(row -> new Somebody(row.id(), 0, row.name(), row.email(), () -> side(portfolio, row)))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(new Duplicates().among("contact", contacts));
        pairs.addAll(new Duplicates().among("employee", employees));
        pairs.sort(ORDER);
        return List.copyOf(pairs);
    }

    private static int group(StakeholderNetwork network, Contact row) {
        return network.accounts().group(network.account(row.accountId()));
    }

    private List<Pair> among(String kind, List<Somebody> people) {
        Map<String, Somebody> first = new HashMap<>();
        Map<String, Supplier<Side>> sides = new HashMap<>();
        Map<String, List<Somebody>> initials = new HashMap<>();
        for (Somebody one : people) {
            sides.put(one.id(), one.side());
            String email = one.email();
            if (email != null && email.contains("@")) {
                note(
                        first,
                        "e" + one.scope() + " " + email.strip().toLowerCase(Locale.ROOT),
                        one,
                        DuplicateReason.EMAIL);
            }
            String[] words = words(one.name());
            String[] sorted = words.clone();
            Arrays.sort(sorted);
            note(first, "n" + one.scope() + " " + String.join(" ", sorted), one, DuplicateReason.NAME);
            if (words.length > 1) {
                String key = one.scope() + " " + words[words.length - 1] + " " + words[0].charAt(0);
                initials.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
            }
        }
        initials.values().forEach(this::abbreviated);
        List<Pair> pairs = new ArrayList<>();
        found.forEach((id, others) -> others.forEach((other, because) -> pairs.add(new Pair(
                kind,
                List.copyOf(because),
                Objects.requireNonNull(sides.get(id)).get(),
                Objects.requireNonNull(sides.get(other)).get()))));
        return pairs;
    }

    private void note(Map<String, Somebody> first, String key, Somebody one, DuplicateReason because) {
        Somebody before = first.putIfAbsent(key, one);
        if (before != null) {
            add(before.id(), one.id(), because);
        }
    }

    /** Pairs a name with an initial with the full ones that it may stand for. */
    private void abbreviated(List<Somebody> alike) {
        Map<Boolean, List<String>> ids = new HashMap<>();
        for (Somebody one : alike) {
            ids.computeIfAbsent(words(one.name())[0].length() == 1, none -> new ArrayList<>())
                    .add(one.id());
        }
        Optional<String> initial = ids.getOrDefault(true, List.of()).stream().findFirst();
        initial.ifPresent(
                id -> ids.getOrDefault(false, List.of()).forEach(full -> add(id, full, DuplicateReason.INITIAL)));
    }

    private void add(String one, String other, DuplicateReason because) {
        boolean inOrder = Ids.ORDER.compare(one, other) < 0;
        found.computeIfAbsent(inOrder ? one : other, none -> new TreeMap<>(Ids.ORDER))
                .computeIfAbsent(inOrder ? other : one, none -> EnumSet.noneOf(DuplicateReason.class))
                .add(because);
    }

    /** The words of a name without accents, case and punctuation; at least one, which may be empty. */
    static String[] words(String name) {
        return SearchText.of(name.replaceAll("[\\p{P}\\p{S}]+", " ")).split(" ");
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
