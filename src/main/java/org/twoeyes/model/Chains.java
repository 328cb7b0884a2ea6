package org.twoeyes.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Chains of "each has at most one above", as the parents of accounts and the managers of employees make them. Members
 * are numbers from 0; what is above each is given by an array, −1 for none. All O(n), without recursion.
 */
public final class Chains {

    private Chains() {}

    /**
     * Returns for each member the top of all that hang together with it. Where a chain runs into a cycle, some member of
     * the cycle stands for its top.
     */
    public static int[] tops(int[] above) {
        int[] top = new int[above.length];
        for (int i = 0; i < top.length; i++) {
            top[i] = i;
        }
        for (int i = 0; i < top.length; i++) {
            if (above[i] >= 0) {
                top[top(top, i)] = top(top, above[i]);
            }
        }
        for (int i = 0; i < top.length; i++) {
            top[i] = top(top, i);
        }
        return top;
    }

    private static int top(int[] top, int member) {
        int at = member;
        while (top[at] != at) {
            top[at] = top[top[at]];
            at = top[at];
        }
        return at;
    }

    /** Returns each cycle once, its members in the order of the links. */
    public static List<int[]> cycles(int[] above) {
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
