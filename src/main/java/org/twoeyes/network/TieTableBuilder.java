package org.twoeyes.network;

import java.util.Arrays;

/** Ties written down contact by contact: its live ones, then the others. Used once. */
final class TieTableBuilder {

    private final int employees;
    private final int[] start;
    private final int[] liveEnd;
    private final int[] employee;
    private final double[] strength;
    private final double[] declared;
    private final int[] lastContact;
    private int size;

    TieTableBuilder(int employees, int contacts, int mostTies) {
        this.employees = employees;
        this.start = new int[contacts + 1];
        this.liveEnd = new int[contacts];
        this.employee = new int[mostTies];
        this.strength = new double[mostTies];
        this.declared = new double[mostTies];
        this.lastContact = new int[mostTies];
    }

    void add(int who, double effective, double given, int last) {
        employee[size] = who;
        strength[size] = effective;
        declared[size] = given;
        lastContact[size++] = last;
    }

    void endLive(int contact) {
        liveEnd[contact] = size;
    }

    void end(int contact) {
        start[contact + 1] = size;
    }

    TieTable build() {
        return new TieTable(
                employees,
                start,
                liveEnd,
                size == employee.length ? employee : Arrays.copyOf(employee, size),
                size == employee.length ? strength : Arrays.copyOf(strength, size),
                size == employee.length ? declared : Arrays.copyOf(declared, size),
                size == employee.length ? lastContact : Arrays.copyOf(lastContact, size));
    }
}
