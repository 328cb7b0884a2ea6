package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;

/** The holders of a contact who are no eyes (section 4). */
final class FalseEyesReference {

    private final SnapshotReference snapshot;

    FalseEyesReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** The false eyes of an active contact, by employee id. */
    List<FalseEye> of(Contact contact) {
        List<FalseEye> found = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        for (String holder : snapshot.holders(contact.id())) {
            if (snapshot.isLeaving(holder)) {
                found.add(new FalseEye(holder, FalseEye.Reason.LEAVING, List.of()));
            } else {
                staying.add(holder);
            }
        }
        staying.sort(Comparator.comparing(
                        (String holder) -> Rounding.strength(snapshot.strengths().strength(holder, contact.id())))
                .reversed()
                .thenComparing(Ids.ORDER));
        List<String> genuine = new ArrayList<>();
        for (String holder : staying) {
            List<Interaction> alone = snapshot.strengths().interactions(holder, contact.id()).stream()
                    .filter(interaction -> interaction.employeeIds().stream().noneMatch(genuine::contains))
                    .toList();
            double strength = snapshot.strengths().strength(holder, contact.id(), alone);
            if (Threshold.isBelow(strength, snapshot.policy().liveThreshold())) {
                found.add(new FalseEye(holder, FalseEye.Reason.SHADOW, companions(holder, contact, genuine)));
            } else {
                genuine.add(holder);
            }
        }
        found.sort(Comparator.comparing(FalseEye::employeeId, Ids.ORDER));
        return found;
    }

    private List<String> companions(String holder, Contact contact, List<String> genuine) {
        return genuine.stream()
                .filter(other -> snapshot.strengths().interactions(holder, contact.id()).stream()
                        .anyMatch(interaction -> interaction.employeeIds().contains(other)))
                .sorted(Ids.ORDER)
                .toList();
    }

    /** The holders who are neither leaving nor shadows. */
    Set<String> trueHolders(Contact contact) {
        Set<String> those = new TreeSet<>(Ids.ORDER);
        those.addAll(snapshot.holders(contact.id()));
        of(contact).forEach(falseEye -> those.remove(falseEye.employeeId()));
        return those;
    }
}
