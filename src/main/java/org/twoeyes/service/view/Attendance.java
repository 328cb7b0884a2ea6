package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;

/** The interactions of each contact up to the date, the newest first. */
final class Attendance {

    private static final Comparator<Interaction> NEWEST_FIRST =
            Comparator.comparing(Interaction::on).reversed().thenComparing(Interaction::id, Ids.ORDER);

    private final Map<String, List<Interaction>> byContact = new HashMap<>();

    private Attendance() {}

    static Attendance of(AnalyzedPortfolio portfolio) {
        Attendance attendance = new Attendance();
        for (Interaction interaction : portfolio.network().portfolio().interactions()) {
            if (!interaction.on().isAfter(portfolio.asOf())) {
                for (String contact : interaction.contactIds()) {
                    attendance
                            .byContact
                            .computeIfAbsent(contact, id -> new ArrayList<>(4))
                            .add(interaction);
                }
            }
        }
        attendance.byContact.values().forEach(list -> list.sort(NEWEST_FIRST));
        return attendance;
    }

    List<Interaction> of(String contactId) {
        return byContact.getOrDefault(contactId, List.of());
    }
}
