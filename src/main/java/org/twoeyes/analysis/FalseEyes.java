package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.analysis.FalseEye.Reason;
import org.twoeyes.model.Workers;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.MeetingTable;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * Which holders are no second eye: those who are leaving, and shadows, who know a contact only in the
 * company of others.
 *
 * <p>The holders of a contact that are not leaving are gone through from the strongest tie on. One is a
 * shadow if the tie would not be live without the interactions that an earlier holder, no shadow
 * themselves, attended too. O(holders² · interactions) for each contact, independent of all others.
 * Source: {@code docs/methods/eyes.md}.
 */
public final class FalseEyes {

    private static final int[] NOBODY = {};
    private static final byte TRUE = 0;
    private static final byte LEAVING = 1;
    private static final byte SHADOW = 2;

    private final StakeholderNetwork network;
    private final byte[] reason;
    private final int[][] of;

    private FalseEyes(StakeholderNetwork network, int ties) {
        this.network = network;
        this.reason = new byte[ties];
        this.of = new int[ties][];
    }

    /** Finds the false eyes among the holders of some contacts; of the others nothing may be asked. */
    static FalseEyes of(StakeholderNetwork network, int[] contacts, int threads) {
        int all = network.contacts().size();
        FalseEyes eyes = new FalseEyes(network, all == 0 ? 0 : network.ties().end(all - 1));
        Workers.forEach(threads, contacts.length, () -> i -> eyes.judge(contacts[i]));
        return eyes;
    }

    /** The same on one thread. */
    static FalseEyes of(StakeholderNetwork network, IntStream contacts) {
        return of(network, contacts.toArray(), 1);
    }

    /** Says whether a live tie is a false eye. */
    boolean isFalse(int tie) {
        return reason[tie] != TRUE;
    }

    /** Says whether all eyes in an account are true. O(ties of the account). */
    boolean areNoneIn(int account) {
        int first = network.ties().first(network.accounts().firstContact(account));
        int end = network.ties().first(network.accounts().endContact(account));
        for (int tie = first; tie < end; tie++) {
            if (isFalse(tie)) {
                return false;
            }
        }
        return true;
    }

    /** How many true eyes a contact has. */
    int trueEyes(int contact) {
        TieTable ties = network.ties();
        int eyes = 0;
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            eyes += isFalse(tie) ? 0 : 1;
        }
        return eyes;
    }

    /** The false eyes of a contact, by employee. */
    List<FalseEye> falseEyes(int contact) {
        TieTable ties = network.ties();
        IntBag found = new IntBag();
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (isFalse(tie)) {
                found.add(tie);
            }
        }
        return found.isEmpty()
                ? List.of()
                : Arrays.stream(found.toArray()).mapToObj(this::falseEye).toList();
    }

    private FalseEye falseEye(int tie) {
        int[] leaders = of[tie] == null ? NOBODY : of[tie];
        List<String> ids =
                Arrays.stream(leaders).mapToObj(network.employees()::id).toList();
        return new FalseEye(
                network.employees().id(network.ties().employee(tie)),
                reason[tie] == LEAVING ? Reason.LEAVING : Reason.SHADOW,
                ids);
    }

    private void judge(int contact) {
        TieTable ties = network.ties();
        int[] staying = new int[ties.eyes(contact)];
        int count = 0;
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (network.employees().isLeaving(ties.employee(tie))) {
                reason[tie] = LEAVING;
            } else {
                count = insert(staying, count, tie);
            }
        }
        IntBag firm = new IntBag();
        for (int i = 0; i < count; i++) {
            int tie = staying[i];
            if (i > 0 && isShadow(network, tie, contact, firm)) {
                reason[tie] = SHADOW;
                of[tie] = company(tie, contact, firm);
            } else {
                firm.add(ties.employee(tie));
            }
        }
    }

    /** Puts a tie among others: by strength descending, then employee (ties come by employee). */
    private int insert(int[] sorted, int count, int tie) {
        TieTable ties = network.ties();
        int at = count;
        while (at > 0 && Rounding.compareStrengths(ties.strength(sorted[at - 1]), ties.strength(tie)) < 0) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = tie;
        return count + 1;
    }

    /**
     * Says whether a live tie would not be live without the interactions that some others attended too.
     *
     * @param others employees, by number
     */
    public static boolean isShadow(StakeholderNetwork network, int tie, int contact, IntBag others) {
        TieTable ties = network.ties();
        double threshold = network.policy().liveThreshold();
        if (Thresholds.reaches(ties.declared(tie), threshold)) {
            return false;
        }
        MeetingTable meetings = network.meetings();
        int employee = ties.employee(tie);
        double distance = 1;
        boolean answered = false;
        for (int i = meetings.first(contact); i < meetings.end(contact); i++) {
            int meeting = meetings.meeting(i);
            if (meetings.attended(employee, meeting) && !attendedByAny(network, others, meeting)) {
                distance *= meetings.factor(meeting);
                answered |= !meetings.isOutbound(meeting);
            }
        }
        double derived = answered ? 1 - distance : 0;
        return !Thresholds.reaches(Math.max(ties.declared(tie), derived), threshold);
    }

    /** The earlier true holders who share an interaction with this holder and the contact, ascending. */
    private int[] company(int tie, int contact, IntBag firm) {
        MeetingTable meetings = network.meetings();
        int employee = network.ties().employee(tie);
        return Arrays.stream(firm.toArray())
                .filter(leader -> {
                    for (int i = meetings.first(contact); i < meetings.end(contact); i++) {
                        int meeting = meetings.meeting(i);
                        if (meetings.attended(employee, meeting) && meetings.attended(leader, meeting)) {
                            return true;
                        }
                    }
                    return false;
                })
                .sorted()
                .toArray();
    }

    private static boolean attendedByAny(StakeholderNetwork network, IntBag employees, int meeting) {
        for (int i = 0; i < employees.size(); i++) {
            if (network.meetings().attended(employees.get(i), meeting)) {
                return true;
            }
        }
        return false;
    }
}
