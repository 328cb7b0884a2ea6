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
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * The ties of another state of the facts in which numbers stand for the same people: those of a contact of whom nothing else
 * was declared, and who was in no other interaction, are taken over. Used once.
 */
final class ChangedTies {

    private final StakeholderNetwork base;
    private final Portfolio portfolio;
    private final EmployeeTable employees;
    private final ContactTable contacts;
    private final BitSet changed = new BitSet();
    private final Map<Integer, List<String>> declarers = new HashMap<>();

    ChangedTies(StakeholderNetwork base, Portfolio portfolio, EmployeeTable employees, ContactTable contacts) {
        this.base = base;
        this.portfolio = portfolio;
        this.employees = employees;
        this.contacts = contacts;
    }

    /** The ties, after interactions have changed so. O(ties) copies, and searches for those of the contacts concerned. */
    TieTable pack(List<RowChange<Interaction>> met, MeetingTable meetings) {
        met.forEach(change -> {
            add(change.before());
            add(change.after());
        });
        RowChange.between(base.portfolio().ties(), portfolio.ties(), Portfolio.TIE_ORDER)
                .forEach(change -> {
                    add(change.before());
                    add(change.after());
                });
        if (changed.isEmpty()) {
            return base.ties();
        }
        TiePacker packer = new TiePacker(portfolio.policy(), declared(), base.asOf(), employees, contacts, meetings);
        int[] concerned = changed.stream().toArray();
        return base.ties().with(concerned, packer.pack(concerned));
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

    /** All declared ties of the contacts concerned: whoever declared one before has a tie in the table, live or not. */
    private List<Tie> declared() {
        TieTable ties = base.ties();
        List<Tie> found = new ArrayList<>();
        changed.stream().forEach(contact -> {
            Set<String> known = new TreeSet<>(declarers.getOrDefault(contact, List.of()));
            for (int tie = ties.first(contact); tie < ties.end(contact); tie++) {
                known.add(employees.id(ties.employee(tie)));
            }
            known.forEach(employee -> find(employee, contacts.id(contact), found));
        });
        return found;
    }

    private void find(String employeeId, String contactId, List<Tie> found) {
        List<Tie> all = portfolio.ties();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Tie tie = all.get(middle);
            int order = Ids.compare(tie.employeeId(), employeeId);
            order = order != 0 ? order : Ids.compare(tie.contactId(), contactId);
            if (order == 0) {
                found.add(tie);
                return;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
    }
}
