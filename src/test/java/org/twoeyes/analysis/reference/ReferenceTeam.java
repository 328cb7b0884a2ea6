package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.ResponseTeamReport.Member;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;

/** Whom to call for an account (section 11), the slow way. */
public final class ReferenceTeam {

    private static final Comparator<Member> STRONGEST = Comparator.comparing(
                    (Member member) -> Rounding.strength(member.strength()))
            .reversed();

    private ReferenceTeam() {}

    /** The team of an account on the date. */
    public static ResponseTeamReport of(Portfolio portfolio, LocalDate asOf, String accountId, List<String> functions) {
        SnapshotReference snapshot = new SnapshotReference(portfolio, asOf, Set.of());
        List<Contact> there = snapshot.activeContacts().stream()
                .filter(contact -> contact.accountId().equals(accountId))
                .toList();
        IntroductionReference introductions = new IntroductionReference(snapshot);
        List<Member> known = new ArrayList<>();
        List<Member> introduced = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String function : functions) {
            List<Member> ties = new ArrayList<>();
            List<Member> paths = new ArrayList<>();
            for (Employee employee : snapshot.activeEmployees()) {
                if (function.equalsIgnoreCase(employee.function())) {
                    tie(snapshot, function, employee.id(), there)
                            .ifPresentOrElse(ties::add, () -> path(introductions, function, employee.id(), there)
                                    .ifPresent(paths::add));
                }
            }
            Comparator<Member> order = STRONGEST.thenComparing(Member::employeeId, Ids.ORDER);
            ties.sort(order);
            paths.sort(order);
            int ofTies = Math.min(3, ties.size());
            known.addAll(ties.subList(0, ofTies));
            introduced.addAll(paths.subList(0, Math.min(3 - ofTies, paths.size())));
            if (ties.isEmpty() && paths.isEmpty()) {
                missing.add(function);
            }
        }
        known.sort(STRONGEST.thenComparing(Member::employeeId, Ids.ORDER));
        introduced.sort(STRONGEST.thenComparing(Member::employeeId, Ids.ORDER));
        known.addAll(introduced);
        return new ResponseTeamReport(asOf, accountId, known, missing);
    }

    private static Optional<Member> tie(
            SnapshotReference snapshot, String function, String employeeId, List<Contact> there) {
        return there.stream()
                .filter(contact -> snapshot.holders(contact.id()).contains(employeeId))
                .map(contact -> new Member(
                        function,
                        employeeId,
                        contact.id(),
                        snapshot.strengths().strength(employeeId, contact.id()),
                        snapshot.strengths().lastContact(employeeId, contact.id()),
                        List.of(employeeId, contact.id())))
                .min(STRONGEST.thenComparing(Member::contactId, Ids.ORDER));
    }

    private static Optional<Member> path(
            IntroductionReference introductions, String function, String employeeId, List<Contact> there) {
        List<Member> found = new ArrayList<>();
        for (Contact contact : there) {
            introductions
                    .path(employeeId, contact.id())
                    .ifPresent((IntroductionPath path) -> found.add(
                            new Member(function, employeeId, contact.id(), path.strength(), null, path.ids())));
        }
        return found.stream()
                .min(STRONGEST
                        .thenComparing(member -> member.path().size())
                        .thenComparing(Member::path, Ids.LIST_ORDER));
    }
}
