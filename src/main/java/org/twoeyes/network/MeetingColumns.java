package org.twoeyes.network;

/** What is known of each of some interactions, whoever took part: a place in each column. Written once, while a table is made. */
final class MeetingColumns {

    /** The epoch day. */
    final int[] day;

    /** Whether it counts as a contact: its channel weighs more than 0. */
    final boolean[] touches;

    /** What it weighs on its day: channel weight · crowding. */
    final double[] weight;

    /** What it leaves of the distance to full strength: 1 − weight · decay. */
    final double[] factor;

    /** Whether nobody at the customer answered. */
    final boolean[] outbound;

    /** With places for so many interactions, all still to be written. */
    MeetingColumns(int size) {
        this.day = new int[size];
        this.touches = new boolean[size];
        this.weight = new double[size];
        this.factor = new double[size];
        this.outbound = new boolean[size];
    }

    /** Writes what is known of some interactions of another table, from a place on. */
    void take(MeetingColumns other, int from, int to, int place) {
        int count = to - from;
        System.arraycopy(other.day, from, day, place, count);
        System.arraycopy(other.touches, from, touches, place, count);
        System.arraycopy(other.weight, from, weight, place, count);
        System.arraycopy(other.factor, from, factor, place, count);
        System.arraycopy(other.outbound, from, outbound, place, count);
    }

    /** Works out what an interaction leaves of the distance to full strength on a day. */
    void fade(int place, int today, Decay decay) {
        factor[place] = 1 - weight[place] * decay.after(today - day[place]);
    }
}
