package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.network.TieTable;

/** A tie with what the report says of it; {@code of} by employee id. */
record KnownTie(
        double strength,
        boolean live,
        @Nullable LocalDate lastContact,
        @Nullable String falseEye,
        List<String> of) {

    static KnownTie of(AnalyzedPortfolio portfolio, int contact, int tie) {
        TieTable ties = portfolio.network().ties();
        String employee = portfolio.network().employees().id(ties.employee(tie));
        return of(
                ties,
                contact,
                tie,
                portfolio.contactFigures(contact).falseEyes().stream()
                        .filter(eye -> eye.employeeId().equals(employee))
                        .findFirst());
    }

    /** The tie of a table, with why its holder is no second eye of the contact, if so. */
    static KnownTie of(TieTable ties, int contact, int tie, Optional<FalseEye> falseEye) {
        return new KnownTie(
                ties.strength(tie),
                tie < ties.endLive(contact),
                day(ties.lastContact(tie)),
                falseEye.map(eye -> eye.reason().name()).orElse(null),
                falseEye.map(FalseEye::of).orElse(List.of()));
    }

    /** The date of a tie table's day. */
    static @Nullable LocalDate day(int epochDay) {
        return epochDay == TieTable.NEVER ? null : LocalDate.ofEpochDay(epochDay);
    }

    /** The last contact of any live tie of a contact; null if there never was one. O(holders). */
    static @Nullable LocalDate latestContact(TieTable ties, int contact) {
        return day(IntStream.range(ties.first(contact), ties.endLive(contact))
                .map(ties::lastContact)
                .max()
                .orElse(TieTable.NEVER));
    }
}
