package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Tie;

/**
 * The ties while a bundle is laid over what is stored. A pair of people is one number, so that a million of
 * ties need no million of key objects; the ids of a tie are those of the people, not copies.
 */
final class TieRows {

    /** Stands where a stored tie was that a row of the file is laid over. */
    private static final Tie GONE = new Tie("", "", null, null, null);

    private final Intake intake;
    private final List<Tie> stored;
    private final NumberRange strengths;
    private final List<Tie> rows = new ArrayList<>();
    private final PairIndex pairs = new PairIndex();
    private final BitSet underAlias = new BitSet();
    private long[] lines = new long[1024];
    private int storedCount;
    private List<Tie> read = List.of();

    TieRows(Intake intake, List<Tie> stored) {
        this.intake = intake;
        this.stored = stored;
        this.strengths = NumberRange.of(0, intake.policy().strengthMax());
    }

    /** Loads the stored ties; contacts and employees must have been read. To be called before the first row. */
    void loadStored() {
        for (Tie tie : stored) {
            int employee = intake.employees().find(tie.employeeId());
            int contact = intake.contacts().find(tie.contactId());
            rows.add(tie);
            if (employee >= 0 && contact >= 0) {
                pairs.put(employee, contact, rows.size() - 1);
            }
        }
        storedCount = rows.size();
        read = rows;
    }

    /** Takes a row of ties.csv; of somebody who was merged into another only where they have no row of their own. */
    void take(Row row) {
        int employee = intake.resolve(row, "employeeId", row.reference("employeeId"), intake.employees());
        int contact = intake.resolve(row, "contactId", row.reference("contactId"), intake.contacts());
        int known = employee < 0 || contact < 0 ? -1 : pairs.get(employee, contact);
        boolean isTaken = known >= storedCount && !underAlias.get(known);
        if (isTaken && row.isUnderAlias()) {
            return;
        }
        Tie old = known >= 0 && !isTaken ? rows.get(known) : null;
        if (isTaken) {
            row.problem(
                    "contactId",
                    intake.contacts().get(contact).id(),
                    "is tied to employee " + intake.employees().get(employee).id() + " in line "
                            + lines[known - storedCount] + " already",
                    "each pair of employee and contact once");
        }
        Tie tie = new Tie(
                employee < 0 ? "" : intake.employees().get(employee).id(),
                contact < 0 ? "" : intake.contacts().get(contact).id(),
                row.number("strength", old == null ? null : old.strength(), strengths),
                row.day("since", old == null ? null : old.since()),
                row.day("lastContact", old == null ? null : old.lastContact()));
        if (old != null) {
            rows.set(known, GONE);
        }
        underAlias.set(rows.size(), row.isUnderAlias());
        add(tie, row.line());
        if (employee >= 0 && contact >= 0 && !isTaken) {
            pairs.put(employee, contact, rows.size() - 1);
        }
    }

    private void add(Tie tie, long line) {
        int at = rows.size() - storedCount;
        if (at == lines.length) {
            lines = Arrays.copyOf(lines, at * 2);
        }
        lines[at] = line;
        rows.add(tie);
    }

    /** Ends the reading; where stored rows go, only those of the file are left. */
    void finish(boolean dropStored) {
        List<Tie> kept = new ArrayList<>(rows.size());
        for (int i = dropStored ? storedCount : 0; i < rows.size(); i++) {
            if (!isGone(rows.get(i))) {
                kept.add(rows.get(i));
            }
        }
        if (!dropStored) {
            checkStored();
        }
        read = kept;
    }

    /** Says whether a row is the one that stands for rows that went; it is told by identity, as it equals none. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isGone(Tie tie) {
        return tie == GONE;
    }

    private void checkStored() {
        for (int i = 0; i < storedCount; i++) {
            Tie tie = rows.get(i);
            if (!isGone(tie)) {
                reference(tie, "employeeId", tie.employeeId(), intake.employees());
                reference(tie, "contactId", tie.contactId(), intake.contacts());
                strength(tie, tie.strength());
            }
        }
    }

    private void reference(Tie tie, String column, String id, Rows<?> among) {
        if (among.find(id) < 0 && among.isComplete()) {
            intake.problemOfStored(
                    BundleFile.TIES,
                    name(tie),
                    column,
                    id,
                    "is the id of no " + Intake.noun(among.kind()) + " any more",
                    intake.expectedId(among.kind()));
        }
    }

    private void strength(Tie tie, @Nullable Double strength) {
        if (strength != null && strength > intake.policy().strengthMax()) {
            intake.problemOfStored(
                    BundleFile.TIES,
                    name(tie),
                    "strength",
                    NumberText.of(strength),
                    "is out of range",
                    strengths.expected());
        }
    }

    private static String name(Tie tie) {
        return tie.employeeId() + ", " + tie.contactId();
    }

    /** All ties. */
    List<Tie> all() {
        return read;
    }
}
