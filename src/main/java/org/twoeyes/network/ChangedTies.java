package org.twoeyes.network;

import java.time.LocalDate;
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
        TieRows part = packer(declaredOfChanged(), base.asOf(), meetings).pack(concerned);
        return contactNumbers.isSame() && employeeNumbers.isSame()
                ? base.ties().with(concerned, part)
                : base.ties().next(contactNumbers, employeeNumbers, concerned, part);
    }

    /** The ties on an earlier day, after all that is noted. O(ties): all of them have faded less. */
    TieTable packOn(LocalDate day, MeetingTable meetings, int threads) {
        int[] concerned = changed.stream().toArray();
        DeclaredTies declared =
                base.declaredTies().next(contactNumbers.without(concerned), employeeNumbers, declaredOfChanged());
        return TiePacker.all(contacts.size(), employees.size(), threads, () -> packer(declared, day, meetings));
    }

    private TiePacker packer(DeclaredTies declared, LocalDate day, MeetingTable meetings) {
        return new TiePacker(portfolio.policy(), declared, day, employees, meetings);
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

    private void find(String employeeId, String contactId, List<Tie> found) {
        List<Tie> all = portfolio.ties();
        int at = LowerBound.of(0, all.size(), i -> compare(all.get(i), employeeId, contactId) < 0);
        if (at < all.size() && compare(all.get(at), employeeId, contactId) == 0) {
            found.add(all.get(at));
        }
    }

    /** In the order of ties. */
    private static int compare(Tie tie, String employeeId, String contactId) {
        int order = Ids.compare(tie.employeeId(), employeeId);
        return order != 0 ? order : Ids.compare(tie.contactId(), contactId);
    }
}
