package org.twoeyes.brief.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.PlanPerson;
import org.twoeyes.service.view.PlanView;

/** The steps of a plan as a workbook: one sheet, a row a step. */
public final class PlanWorkbook {

    private static final List<String> COLUMNS = List.of(
            "contact",
            "title",
            "account",
            "employee",
            "from",
            "path",
            "gain",
            "affinity",
            "stage",
            "meetOn",
            "introducedOn",
            "dueOn",
            "liveOn");

    private PlanWorkbook() {}

    /** The file. */
    public static byte[] of(PlanView view, Texts texts) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Object>map(column -> texts.say("plans.column." + column))
                .toList());
        for (PlanView.Step step : view.steps()) {
            rows.add(List.of(
                    step.contact().name(),
                    Objects.requireNonNullElse(step.contactTitle(), ""),
                    step.account().name(),
                    step.employee().name(),
                    step.from() == null ? "" : step.from().name(),
                    step.path().stream().map(PlanPerson::name).collect(Collectors.joining(" → ")),
                    step.gain(),
                    step.affinity(),
                    texts.say("plans.stage." + step.stage()),
                    day(step.meetOn()),
                    day(step.introducedOn()),
                    day(step.dueOn()),
                    day(step.liveOn())));
        }
        return Xlsx.of(texts.say("plans.steps"), rows);
    }

    private static String day(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }
}
