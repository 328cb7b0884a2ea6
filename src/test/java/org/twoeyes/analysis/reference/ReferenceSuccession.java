package org.twoeyes.analysis.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.Handover;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Portfolio;

/** Who takes over from whom (section 11), the slow way. */
public final class ReferenceSuccession {

    private ReferenceSuccession() {}

    /** The succession plan of the leavers on the date. */
    public static SuccessionReport of(
            Portfolio portfolio, LocalDate asOf, Collection<String> leavers, Optional<LocalDate> on) {
        SnapshotReference snapshot = new SnapshotReference(portfolio, asOf, Set.of());
        PlanReference plan = new PlanReference(snapshot, Set.copyOf(leavers), List.of(), List.of());
        List<PlanReference.Need> needs = new ArrayList<>();
        for (Contact contact : snapshot.activeContacts()) {
            Set<String> staying = new TreeSet<>(snapshot.holders(contact.id()));
            staying.removeAll(leavers);
            int leaving = snapshot.eyes(contact) - staying.size();
            if (leaving > 0 && staying.size() < 2) {
                double gain = plan.gain(contact) * (snapshot.isKey(contact) ? 2 : 1);
                needs.add(new PlanReference.Need(contact.id(), leaving, gain));
            }
        }
        List<Pair> best = plan.best(needs, false);
        List<Handover> handovers = new ArrayList<>();
        List<Pair> open = new ArrayList<>();
        for (PlanReference.Need need : needs) {
            Contact contact = snapshot.contact(need.contactId());
            List<String> successors = best.stream()
                    .filter(pair -> pair.contactId().equals(need.contactId()))
                    .map(Pair::employeeId)
                    .toList();
            List<String> from = snapshot.holders(contact.id()).stream()
                    .filter(leavers::contains)
                    .sorted(Ids.ORDER)
                    .toList();
            for (int i = 0; i < from.size(); i++) {
                if (i < successors.size()) {
                    String to = successors.get(i);
                    handovers.add(new Handover(
                            contact.id(),
                            contact.accountId(),
                            from.get(i),
                            to,
                            need.gain(),
                            plan.affinity(to, contact),
                            plan.path(to, contact.id()),
                            null));
                } else {
                    open.add(new Pair(from.get(i), contact.id()));
                }
            }
        }
        handovers.sort(Comparator.comparing((Handover handover) -> Rounding.figure(handover.gain()))
                .reversed()
                .thenComparing(Handover::contactId, Ids.ORDER)
                .thenComparing(Handover::fromId, Ids.ORDER));
        List<Handover> dated = new ArrayList<>();
        for (Handover handover : handovers) {
            List<Handover> same = handovers.stream()
                    .filter(other -> other.fromId().equals(handover.fromId()))
                    .toList();
            LocalDate leavesOn = leavesOn(snapshot.employee(handover.fromId()), on);
            dated.add(new Handover(
                    handover.contactId(),
                    handover.accountId(),
                    handover.fromId(),
                    handover.toId(),
                    handover.gain(),
                    handover.affinity(),
                    handover.path(),
                    leavesOn == null ? null : due(asOf, leavesOn, same.indexOf(handover) + 1, same.size())));
        }
        return new SuccessionReport(asOf, dated, open);
    }

    private static @Nullable LocalDate leavesOn(Employee employee, Optional<LocalDate> on) {
        return on.orElse(Stream.of(Optional.ofNullable(employee.leavingOn()), Optional.ofNullable(employee.leftOn()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null));
    }

    /** The working day that has i of n + 1 parts of all working days before it. */
    private static LocalDate due(LocalDate asOf, LocalDate leavesOn, int i, int n) {
        List<LocalDate> working = new ArrayList<>();
        for (LocalDate day = asOf.plusDays(1); day.isBefore(leavesOn); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                working.add(day);
            }
        }
        return working.isEmpty() ? asOf : working.get(Math.floorDiv(i * working.size(), n + 1));
    }
}
