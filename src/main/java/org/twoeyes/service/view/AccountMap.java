package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;

/**
 * What the picture of an account is drawn from. Columns, not rows: each list of {@code contacts},
 * {@code employees} and {@code ties} has one item for each of them, and a reference is a position.
 *
 * @param departments names in the order of the columns; the empty name stands for none
 */
public record AccountMap(
        LocalDate asOf,
        Head account,
        List<Lane> layers,
        List<String> departments,
        Contacts contacts,
        Employees employees,
        Ties ties) {

    /** What stands over the picture. */
    public record Head(
            String id,
            String name,
            Life life,
            int eyes,
            int trueEyes,
            Life trueLife,
            boolean eyesCapped,
            double revenue,
            double value,
            @Nullable Double key,
            @Nullable Double universal,
            double organizational) {}

    /** A decision layer; {@code hole} says that somebody is required there and nobody known to exist. */
    public record Lane(
            String layer,
            boolean required,
            int contacts,
            int covered,
            int single,
            @Nullable Double coverage,
            boolean hole) {}

    /** The active contacts, by id. {@code layer}, {@code department}: positions; {@code reportsTo}: one, or −1. */
    public record Contacts(
            List<String> id,
            List<String> name,
            List<@Nullable String> title,
            List<Integer> layer,
            List<Integer> department,
            List<Boolean> key,
            List<Double> weight,
            List<Integer> eyes,
            List<Integer> trueEyes,
            List<@Nullable Double> stance,
            List<List<String>> roles,
            List<@Nullable LocalDate> lastContact,
            List<Integer> reportsTo,
            List<List<Integer>> influences,
            List<Boolean> reachable,
            List<Integer> paths) {}

    /** All with a tie here, and the assigned team, by id; {@code sole} counts the contacts only they hold here. */
    public record Employees(
            List<String> id,
            List<String> name,
            List<@Nullable String> title,
            List<@Nullable String> function,
            List<Integer> layer,
            List<@Nullable LocalDate> leavingOn,
            List<Integer> sole) {}

    /** The ties, by contact, then the strongest first; {@code falseEye} says why a holder is none, {@code of} whose shadow. */
    public record Ties(
            List<Integer> employee,
            List<Integer> contact,
            List<Double> strength,
            List<Boolean> live,
            List<@Nullable LocalDate> lastContact,
            List<@Nullable String> falseEye,
            List<List<Integer>> of) {}

    /** The map of the account of an id, if there is one. */
    public static Optional<AccountMap> find(AnalyzedPortfolio portfolio, String id) {
        return portfolio.network().accounts().find(id).map(account -> new AccountMapColumns(portfolio, account).map());
    }
}
