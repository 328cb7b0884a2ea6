package org.twoeyes.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;

/** Kept plans for tests. */
public final class SamplePlans {

    private SamplePlans() {}

    /** A version of plan "p" with everything given in the first of its ties and hardly anything in others. */
    public static Plan version(int version, int ties) {
        List<PlannedTie> rows = new ArrayList<>();
        for (int i = 0; i < ties; i++) {
            boolean full = i == 0;
            LocalDate day = LocalDate.of(2026, 1, 31);
            rows.add(new PlannedTie(
                    new Pair("e-" + i, "c-" + i),
                    "a-1",
                    full ? "e-9" : null,
                    0.1 + i,
                    new PlannedTie.Fit(1, 0.5, 1.0 / 3, 0),
                    full ? List.of("e-0", "e-9", "c-0") : List.of(),
                    day,
                    full ? day.plusDays(1) : null,
                    full ? day.plusDays(2) : null,
                    full));
        }
        PlanAim aim = new PlanAim(
                "王 \"x\"",
                PlanKind.SUCCESSION,
                version == 1 ? null : "a-1",
                version == 1 ? List.of("strategic", "standard") : List.of(),
                List.of("executive"),
                List.of("e-9"),
                version == 1 ? null : LocalDate.of(2026, 2, 28),
                List.of(new Pair("e-0", "c-0")),
                List.of(),
                version == 1);
        Instant at = Instant.parse("2026-01-31T12:00:00.123Z");
        return new Plan(
                "p",
                version,
                aim,
                rows,
                new PlanRemainder(
                        List.of(new PlanRemainder.Unmet("c-0", "a-1", 2), new PlanRemainder.Unmet("c-7", "a-1", 1)),
                        version == 1 ? List.of("a-2") : List.of(),
                        version == 1 ? null : 3),
                new Plan.Stamp("ana", at),
                new Plan.Stamp("li", at.plusMillis(version)),
                false,
                new Plan.Request("request-" + version, "fingerprint"));
    }
}
