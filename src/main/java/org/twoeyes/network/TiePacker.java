package org.twoeyes.network;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Workers;

/**
 * Computes the strength and the last contact of every tie, contact by contact. Not safe for use by several threads. O(declared ties
 * + attendances).
 *
 * <p>Source: {@code docs/methods/strength.md}.
 */
final class TiePacker {

    private static final int PARTS = 4;

    private final Policy policy;
    private final int today;
    private final Decay decay;
    private final MeetingTable meetings;
    private final DeclaredTies declared;

    private final double[] declaredOf;
    private final double[] strengthOf;
    private final double[] distance;
    private final boolean[] answered;
    private final int[] metOn;
    private final int[] lastOn;
    private final boolean[] known;
    private final boolean[] met;
    private final IntBag touched = new IntBag();

    /**
     * Packs the ties among some people.
     *
     * @param declared what was declared up to the day or a later one; at least of the contacts that are packed
     */
    TiePacker(Policy policy, DeclaredTies declared, LocalDate asOf, EmployeeTable employees, MeetingTable meetings) {
        this.policy = policy;
        this.today = (int) asOf.toEpochDay();
        this.decay = new Decay(policy.halfLifeDays());
        this.meetings = meetings;
        this.declared = declared;
        this.declaredOf = new double[employees.size()];
        this.strengthOf = new double[employees.size()];
        this.distance = new double[employees.size()];
        this.answered = new boolean[employees.size()];
        this.metOn = new int[employees.size()];
        this.lastOn = new int[employees.size()];
        this.known = new boolean[employees.size()];
        this.met = new boolean[employees.size()];
    }

    /** The ties of all contacts, packed on some threads, each of which has a packer. */
    static TieTable all(int contacts, int employees, int threads, Supplier<TiePacker> packers) {
        int parts = threads == 1 ? 1 : PARTS * threads;
        TieRows[] rows = new TieRows[parts];
        Workers.forEach(threads, parts, () -> {
            TiePacker packer = packers.get();
            return part -> rows[part] =
                    packer.pack(IntStream.range(first(contacts, part, parts), first(contacts, part + 1, parts))
                            .toArray());
        });
        return new TieTable(employees, TieRows.joined(rows));
    }

    private static int first(int contacts, int part, int parts) {
        return (int) ((long) contacts * part / parts);
    }

    /** The ties of some contacts, in their order. */
    TieRows pack(int[] some) {
        TieRows.Builder rows = new TieRows.Builder(some.length);
        for (int contact : some) {
            declare(contact);
            derive(contact);
            touched.sort();
            settle();
            append(true, rows);
            rows.endLive();
            append(false, rows);
            rows.end();
            forget();
        }
        return rows.build();
    }

    /** Takes the declared ties of a contact. */
    private void declare(int contact) {
        for (int i = declared.first(contact); i < declared.end(contact); i++) {
            if (declared.hasBegun(i, today)) {
                int employee = declared.employee(i);
                touch(employee);
                lastOn[employee] = declared.lastContact(i, today);
                declaredOf[employee] = declared.initialStrength(i) * decay.after(age(lastOn[employee]));
            }
        }
    }

    private int age(int lastContact) {
        return lastContact == TieTable.NEVER ? policy.undatedAgeDays() : today - lastContact;
    }

    /** Takes the interactions of a contact, in the order of their ids. */
    private void derive(int contact) {
        for (int i = meetings.first(contact); i < meetings.end(contact); i++) {
            int meeting = meetings.meeting(i);
            for (int j = meetings.firstAttendee(meeting); j < meetings.endAttendee(meeting); j++) {
                int employee = meetings.attendee(j);
                touch(employee);
                met[employee] = true;
                distance[employee] *= meetings.factor(meeting);
                answered[employee] |= !meetings.isOutbound(meeting);
                if (meetings.touches(meeting)) {
                    metOn[employee] = Math.max(metOn[employee], meetings.day(meeting));
                }
            }
        }
    }

    private void touch(int employee) {
        if (!known[employee]) {
            known[employee] = true;
            touched.add(employee);
            declaredOf[employee] = 0;
            distance[employee] = 1;
            answered[employee] = false;
            met[employee] = false;
            metOn[employee] = TieTable.NEVER;
            lastOn[employee] = TieTable.NEVER;
        }
    }

    /** Joins what was declared with what was derived. */
    private void settle() {
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            strengthOf[employee] = declaredOf[employee];
            if (met[employee] && answered[employee]) {
                strengthOf[employee] = Math.max(declaredOf[employee], 1 - distance[employee]);
                lastOn[employee] = Math.max(lastOn[employee], metOn[employee]);
            }
        }
    }

    private void append(boolean live, TieRows.Builder rows) {
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            if (Thresholds.reaches(strengthOf[employee], policy.liveThreshold()) == live) {
                rows.add(employee, strengthOf[employee], declaredOf[employee], lastOn[employee]);
            }
        }
    }

    private void forget() {
        for (int i = 0; i < touched.size(); i++) {
            known[touched.get(i)] = false;
        }
        touched.clear();
    }
}
