package org.twoeyes.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionReport;

/** The table of introductions: a row for each link of each path. */
final class IntroductionTables {

    private IntroductionTables() {}

    private record Step(int path, IntroductionPath whole, int at) {}

    static List<CsvTable> all(IntroductionReport report, Names names) {
        List<Step> steps = IntStream.range(0, report.paths().size())
                .boxed()
                .flatMap(path -> IntStream.range(
                                0, report.paths().get(path).links().size())
                        .mapToObj(at -> new Step(path + 1, report.paths().get(path), at)))
                .toList();
        return List.of(CsvTable.of(
                "paths",
                "asOf,path,pathStrength,step,fromId,fromName,toId,toName,kind,strength",
                steps,
                (row, step) -> row.date(report.asOf())
                        .whole(step.path())
                        .number(step.whole().strength())
                        .whole(step.at() + 1)
                        .text(step.whole().ids().get(step.at()))
                        .text(name(names, step.whole(), step.at()))
                        .text(step.whole().ids().get(step.at() + 1))
                        .text(name(names, step.whole(), step.at() + 1))
                        .text(step.whole().links().get(step.at()).kind().name())
                        .number(step.whole().links().get(step.at()).strength())));
    }

    private static @Nullable String name(Names names, IntroductionPath path, int at) {
        String id = path.ids().get(at);
        return path.isEmployee(at) ? names.rawEmployee(id) : names.rawContact(id);
    }
}
