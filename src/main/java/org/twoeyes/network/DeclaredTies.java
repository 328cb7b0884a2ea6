package org.twoeyes.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Tie;

/**
 * What was declared of ties between active people, contact by contact. Rows are looked at in their own order, one after the
 * other in memory, and only what is made of them is put to their contacts. Source: {@code docs/methods/strength.md}.
 */
final class DeclaredTies {

    private static final int INACTIVE = -1;

    private final Policy policy;
    private final int today;
    private final Decay decay;

    private final int[] start;
    private final int[] employee;
    private final double[] strength;
    private final int[] on;

    /**
     * Takes declared ties. O(ties + contacts).
     *
     * @param declared in any order; quickest where those of an employee come one after the other
     */
    DeclaredTies(
            Policy policy,
            List<Tie> declared,
            LocalDate asOf,
            Decay decay,
            EmployeeTable employees,
            ContactTable contacts) {
        this.policy = policy;
        this.today = (int) asOf.toEpochDay();
        this.decay = decay;
        this.start = new int[contacts.size() + 1];
        int[] contactOf = new int[declared.size()];
        int[] employeeOf = new int[declared.size()];
        double[] strengthOf = new double[declared.size()];
        int[] onOf = new int[declared.size()];
        String declarer = "";
        int number = INACTIVE;
        for (int i = 0; i < contactOf.length; i++) {
            Tie tie = declared.get(i);
            if (!tie.employeeId().equals(declarer)) {
                declarer = tie.employeeId();
                number = employees.indexOf(declarer);
            }
            contactOf[i] = number != INACTIVE && hasBegun(tie) ? contacts.indexOf(tie.contactId()) : INACTIVE;
            if (contactOf[i] != INACTIVE) {
                employeeOf[i] = number;
                onOf[i] = lastContact(tie);
                strengthOf[i] = strength(tie, onOf[i]);
                start[contactOf[i] + 1]++;
            }
        }
        for (int contact = 0; contact < contacts.size(); contact++) {
            start[contact + 1] += start[contact];
        }
        int size = start[contacts.size()];
        this.employee = new int[size];
        this.strength = new double[size];
        this.on = new int[size];
        int[] next = start.clone();
        for (int i = 0; i < contactOf.length; i++) {
            if (contactOf[i] != INACTIVE) {
                int place = next[contactOf[i]]++;
                employee[place] = employeeOf[i];
                strength[place] = strengthOf[i];
                on[place] = onOf[i];
            }
        }
    }

    /** The position of a contact's first tie. */
    int first(int contact) {
        return start[contact];
    }

    /** One past the position of a contact's last tie. */
    int end(int contact) {
        return start[contact + 1];
    }

    /** Who declared the tie at a position. */
    int employee(int position) {
        return employee[position];
    }

    /** What is left of the declared strength of the tie at a position. */
    double strength(int position) {
        return strength[position];
    }

    /** The day on which the tie at a position was last used; {@link TieTable#NEVER} if it has no date that was known by today. */
    int lastContact(int position) {
        return on[position];
    }

    private boolean hasBegun(Tie tie) {
        LocalDate since = tie.since();
        return since == null || since.toEpochDay() <= today;
    }

    private double strength(Tie tie, int lastContact) {
        int age = lastContact == TieTable.NEVER ? policy.undatedAgeDays() : today - lastContact;
        return initialStrength(tie) * decay.after(age);
    }

    /** s0: the declared strength as a share of the policy's maximum; 1 where none is given. */
    private double initialStrength(Tie tie) {
        Double declared = tie.strength();
        return declared == null ? 1 : Math.min(1, declared / policy.strengthMax());
    }

    private int lastContact(Tie tie) {
        int last = knownDay(tie.lastContact());
        return last == TieTable.NEVER ? knownDay(tie.since()) : last;
    }

    private int knownDay(@Nullable LocalDate date) {
        if (date == null || date.toEpochDay() > today) {
            return TieTable.NEVER;
        }
        return (int) date.toEpochDay();
    }
}
