package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.List;

/** Finds the cycles of "each has at most one above": O(n), without recursion. */
final class Cycles {

    private Cycles() {}

    /**
     * Returns each cycle once, its members in the order of the links.
     *
     * @param above for each member the one above it, −1 for none
     */
    static List<int[]> of(int[] above) {
        List<int[]> cycles = new ArrayList<>();
        int[] seenInWalk = new int[above.length];
        for (int start = 0; start < above.length; start++) {
            int walk = start + 1;
            int at = start;
            while (at >= 0 && seenInWalk[at] == 0) {
                seenInWalk[at] = walk;
                at = above[at];
            }
            if (at >= 0 && seenInWalk[at] == walk) {
                cycles.add(cycle(above, at));
            }
        }
        return cycles;
    }

    private static int[] cycle(int[] above, int member) {
        int length = 1;
        for (int at = above[member]; at != member; at = above[at]) {
            length++;
        }
        int[] cycle = new int[length];
        int at = member;
        for (int i = 0; i < length; i++) {
            cycle[i] = at;
            at = above[at];
        }
        return cycle;
    }
}
