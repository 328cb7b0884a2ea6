package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;

/** The holders of a contact who are no eyes (section 4). */
final class FalseEyesReference {

    private final SnapshotReference snapshot;
    private final Map<String, List<FalseEye>> found = new HashMap<>();

    FalseEyesReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** The false eyes of an active contact, by employee id. */
    List<FalseEye> of(Contact contact) {
        return found.computeIfAbsent(contact.id(), id -> find(contact));
    }

    private List<FalseEye> find(Contact contact) {
        List<FalseEye> falseEyes = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        for (String holder : snapshot.holders(contact.id())) {
            if (snapshot.isLeaving(holder)) {
                falseEyes.add(new FalseEye(holder, FalseEye.Reason.LEAVING, List.of()));
            } else {
                staying.add(holder);
            }
        }
        staying.sort(Comparator.comparing((String holder) ->
                        Rounding.strength(snapshot.strengths().strength(holder, contact.id())))
                .reversed()
                .thenComparing(Ids.ORDER));
        List<String> genuine = new ArrayList<>();
        for (String holder : staying) {
            List<Interaction> alone = snapshot.strengths().interactions(holder, contact.id()).stream()
                    .filter(interaction -> interaction.employeeIds().stream().noneMatch(genuine::contains))
                    .toList();
            double strength = snapshot.strengths().strength(holder, contact.id(), alone);
            if (Threshold.isBelow(strength, snapshot.policy().liveThreshold())) {
                falseEyes.add(new FalseEye(holder, FalseEye.Reason.SHADOW, companions(holder, contact, genuine)));
            } else {
                genuine.add(holder);
            }
        }
        falseEyes.sort(Comparator.comparing(FalseEye::employeeId, Ids.ORDER));
        return List.copyOf(falseEyes);
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
