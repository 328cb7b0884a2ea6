package org.twoeyes.service.view;

import java.util.List;
import org.twoeyes.analysis.FalseEye;

/** A holder who is no second eye, for a reason of {@link FalseEye}; {@code of} is whose company they keep. */
public record FalseHolder(Named employee, FalseEye.Reason reason, List<Named> of) {

    /** The false eyes of a contact, with names. */
    static List<FalseHolder> named(AnalyzedPortfolio portfolio, List<FalseEye> eyes) {
        return eyes.stream()
                .map(eye -> new FalseHolder(
                        portfolio.employee(eye.employeeId()), eye.reason(), portfolio.employees(eye.of())))
                .toList();
    }
}
