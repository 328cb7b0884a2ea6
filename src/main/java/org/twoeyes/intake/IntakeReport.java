package org.twoeyes.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twoeyes.model.Portfolio;

/**
 * What came of reading a bundle.
 *
 * @param portfolio the stored facts with the bundle laid over them; empty exactly where there are errors
 * @param errors the first 1,000, by file (in the order of the bundle's files), then line, then column
 * @param errorCount how many errors there are in all
 * @param warnings in the order of {@link NoticeKind}
 * @param files the files that were read, with their rows
 * @param layersByRule how many layers of this bundle's rows each rule inferred, by name of the rule
 * @param overruled rows in which the bundle overrules what was done by hand
 */
public record IntakeReport(
        Optional<Portfolio> portfolio,
        List<Problem> errors,
        long errorCount,
        List<Notice> warnings,
        List<FileCount> files,
        Map<String, Integer> layersByRule,
        List<Overruled> overruled) {

    public IntakeReport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
        overruled = List.copyOf(overruled);
        layersByRule = Collections.unmodifiableMap(new LinkedHashMap<>(layersByRule));
        if (portfolio.isPresent() != (errorCount == 0)) {
            throw new IllegalArgumentException("errorCount (" + errorCount + ") must be 0 exactly with a portfolio");
        }
    }
}
