package org.twoeyes.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.LowerBound;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * The ties of another state of the facts: those of a contact who stays, of whom nothing else was declared, who was in no other
 * interaction and with whom nobody had a tie who is gone, are taken over. Used once.
 */
final class ChangedTies {

    private final StakeholderNetwork base;
    private final Portfolio portfolio;
    private final EmployeeTable employees;
    private final ContactTable contacts;
    private final Renumbering contactNumbers;
    private final Renumbering employeeNumbers;
    private final BitSet changed = new BitSet();
    private final Map<Integer, List<String>> declarers = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** From one place to before another. */
    private record Range(int first, int end) {}

    /**
     * Of some people.
     *
     * @param contactNumbers which contacts are the same
     * @param employeeNumbers which employees are the same
     */
    ChangedTies(
            StakeholderNetwork base,
            Portfolio portfolio,
            EmployeeTable employees,
            ContactTable contacts,
            Renumbering contactNumbers,
            Renumbering employeeNumbers) {
        this.base = base;
        this.portfolio = portfolio;
        this.employees = employees;
        this.contacts = contacts;
        this.contactNumbers = contactNumbers;
        this.employeeNumbers = employeeNumbers;
        contactNumbers.come().forEach(changed::set);
        losing();
    }

    /** Notes the contacts with whom somebody gone had a tie. */
    private void losing() {
        if (employeeNumbers.gone().findAny().isPresent()) {
            boolean[] gone = new boolean[employeeNumbers.sizeBefore()];
            employeeNumbers.gone().forEach(employee -> gone[employee] = true);
            for (int contact : base.ties().contactsOf(gone)) {
                int then = contactNumbers.then(contact);
                if (then >= 0) {
                    changed.set(then);
                }
            }
        }
    }

    /** Notes that an interaction is another. */
    void meeting(RowChange<Interaction> change) {
        add(change.before());
        add(change.after());
    }

    /** Notes that a declared tie is another, or is of somebody who has come. */
    void tie(RowChange<Tie> change) {
        add(change.before());
        add(change.after());
    }

    private void add(@Nullable Interaction meeting) {
        if (meeting != null) {
            meeting.contactIds().stream()
                    .mapToInt(contacts::indexOf)
                    .filter(contact -> contact >= 0)
                    .forEach(changed::set);
        }
    }

    private void add(@Nullable Tie tie) {
        int contact = tie == null ? -1 : contacts.indexOf(tie.contactId());
        if (tie != null && contact >= 0) {
            changed.set(contact);
            declarers.computeIfAbsent(contact, key -> new ArrayList<>()).add(tie.employeeId());
        }
    }

    /** The contacts whose ties are others. */
    BitSet contacts() {
        return changed;
    }

    /** The ties, after all that is noted. O(ties) copies, and searches for those of the contacts concerned. */
    TieTable pack(MeetingTable meetings) {
        if (changed.isEmpty() && contactNumbers.isSame() && employeeNumbers.isSame()) {
            return base.ties();
        }
        int[] concerned = changed.stream().toArray();
        TieRows part = new TiePacker(portfolio.policy(), declaredOfChanged(), base.asOf(), employees, meetings)
                .pack(concerned);
        return contactNumbers.isSame() && employeeNumbers.isSame()
                ? base.ties().with(concerned, part)
                : base.ties().next(contactNumbers, employeeNumbers, concerned, part);
    }

    /** What was declared of all ties, after all that is noted. O(ties) copies, and searches for those of the contacts concerned. */
    DeclaredTies declaredThen(DeclaredTies before) {
        int[] concerned = changed.stream().toArray();
        return before.next(contactNumbers.without(concerned), employeeNumbers, declaredOfChanged());
    }

    private DeclaredTies declaredOfChanged() {
        return DeclaredTies.of(portfolio.policy(), declared(), base.asOf(), employees, contacts);
    }

    /** All declared ties of the contacts concerned: whoever declared one before has a tie in the table, live or not. */
    private List<Tie> declared() {
        TieTable ties = base.ties();
        List<Tie> found = new ArrayList<>();
        changed.stream().forEach(contact -> {
            String id = contacts.id(contact);
            Set<String> known = new TreeSet<>(declarers.getOrDefault(contact, List.of()));
            int before = base.contacts().indexOf(id);
            for (int tie = before < 0 ? 0 : ties.first(before); before >= 0 && tie < ties.end(before); tie++) {
                known.add(base.employees().id(ties.employee(tie)));
            }
            known.forEach(employee -> find(employee, id, found));
        });
        return found;
    }

    /** Ties are in the order of employees, then contacts; where those of an employee are is looked for once. */
    private void find(String employeeId, String contactId, List<Tie> found) {
        List<Tie> all = portfolio.ties();
        Range range = ranges.computeIfAbsent(employeeId, this::range);
        int at = LowerBound.of(
                range.first(), range.end(), i -> Ids.compare(all.get(i).contactId(), contactId) < 0);
        if (at < range.end() && all.get(at).contactId().equals(contactId)) {
            found.add(all.get(at));
        }
    }

    private Range range(String employeeId) {
        List<Tie> all = portfolio.ties();
        int first = LowerBound.of(0, all.size(), i -> Ids.compare(all.get(i).employeeId(), employeeId) < 0);
        int end = LowerBound.of(first, all.size(), i -> Ids.compare(all.get(i).employeeId(), employeeId) <= 0);
        return new Range(first, end);
    }
}
