package org.twoeyes.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.twoeyes.model.LowerBound;

/**
 * The ties of a network: for each contact its holders (live ties) by employee, then the ties that are not
 * live by employee; for each employee the contacts they hold.
 */
public final class TieTable {

    /** Stands for "no last contact". */
    public static final int NEVER = Integer.MIN_VALUE;

    private final TieRows rows;
    private final int[] start;
    private final int[] liveEnd;
    private final int[] employee;
    private final double[] strength;
    private final double[] declared;
    private final int[] lastContact;
    private final HeldContacts held;

    /** Of all contacts, each at the place that is its number. O(ties). */
    TieTable(int employees, TieRows rows) {
        this(rows, HeldContacts.of(employees, rows));
    }

    private TieTable(TieRows rows, HeldContacts held) {
        this.rows = rows;
        this.start = rows.start;
        this.liveEnd = rows.liveEnd;
        this.employee = rows.employee;
        this.strength = rows.strength;
        this.declared = rows.declared;
        this.lastContact = rows.lastContact;
        this.held = held;
    }

    /**
     * The same ties, but of some contacts others. O(ties) copies in large pieces; who holds whom is shared where it stays.
     *
     * @param contacts ascending
     * @param part the ties of these contacts, in their order
     */
    TieTable with(int[] contacts, TieRows part) {
        boolean sameEmployees = IntStream.range(0, contacts.length)
                .allMatch(place -> rows.hasSameEmployees(contacts[place], part, place));
        return sameEmployees
                ? withStrengths(contacts, part)
                : next(Renumbering.same(rows.contacts()), Renumbering.same(employees()), contacts, part);
    }

    private TieTable withStrengths(int[] contacts, TieRows part) {
        TieRows next = rows.withOwnStrengths();
        for (int place = 0; place < contacts.length; place++) {
            next.takeStrengths(start[contacts[place]], part, part.start[place], part.count(place));
        }
        return new TieTable(next, held);
    }

    /**
     * The ties of another state. O(ties) copies in large pieces.
     *
     * @param contacts which of them are the same
     * @param employees which of them are the same
     * @param changed contacts, all that have come and all with whom somebody gone had ties among them; ascending
     * @param part the ties of these, in their order
     */
    TieTable next(Renumbering contacts, Renumbering employees, int[] changed, TieRows part) {
        return new TieTable(
                rows.next(contacts.without(changed), employees, part),
                held.next(contacts, employees, changed, rows, part));
    }

    /** The contacts with whom some employees have a tie, live or not, ascending. O(ties). */
    int[] contactsOf(boolean[] employees) {
        IntBag found = new IntBag();
        int tie = 0;
        while (tie < employee.length) {
            if (employees[employee[tie]]) {
                found.add(contact(tie));
                tie = start[found.get(found.size() - 1) + 1];
            } else {
                tie++;
            }
        }
        return found.toArray();
    }

    /** The contact of a tie: the first that ends after it. */
    private int contact(int tie) {
        return LowerBound.of(0, liveEnd.length, contact -> start[contact + 1] <= tie);
    }

    /** How many employees it is of. */
    int employees() {
        return held.employees();
    }

    /** How many ties are live. */
    public int liveCount() {
        return held.size();
    }

    /** The first tie of a contact; live ones come first. */
    public int first(int contact) {
        return start[contact];
    }

    /** One past the last live tie of a contact. */
    public int endLive(int contact) {
        return liveEnd[contact];
    }

    /** One past the last tie of a contact, live or not. */
    public int end(int contact) {
        return start[contact + 1];
    }

    /** eyes(c): how many employees hold a contact. */
    public int eyes(int contact) {
        return liveEnd[contact] - start[contact];
    }

    /** Who hold a contact, ascending. O(holders). */
    public int[] holders(int contact) {
        return Arrays.copyOfRange(employee, start[contact], liveEnd[contact]);
    }

    /** Who holds a tie. */
    public int employee(int tie) {
        return employee[tie];
    }

    /** The effective strength of a tie, 0 to 1. */
    public double strength(int tie) {
        return strength[tie];
    }

    /** What of the strength was declared: 0 where nothing was. */
    public double declared(int tie) {
        return declared[tie];
    }

    /** The last contact of a tie as an epoch day, or {@link #NEVER}. */
    public int lastContact(int tie) {
        return lastContact[tie];
    }

    /** The position of the first contact an employee holds, for {@link #held}. */
    public int firstHeld(int employeeIndex) {
        return held.first(employeeIndex);
    }

    /** One past the position of the last contact an employee holds. */
    public int endHeld(int employeeIndex) {
        return held.end(employeeIndex);
    }

    /** The contact at a position of {@link #firstHeld}; in ascending order of index. */
    public int held(int position) {
        return held.contact(position);
    }

    /** The tie of an employee with a contact, live or not; −1 without one. O(ties of the contact). */
    public int find(int employeeIndex, int contact) {
        for (int tie = start[contact]; tie < start[contact + 1]; tie++) {
            if (employee[tie] == employeeIndex) {
                return tie;
            }
        }
        return -1;
    }

    /** Says whether an employee holds a contact. O(ties of the contact). */
    public boolean isLive(int employeeIndex, int contact) {
        int tie = find(employeeIndex, contact);
        return tie >= 0 && tie < liveEnd[contact];
    }
}
