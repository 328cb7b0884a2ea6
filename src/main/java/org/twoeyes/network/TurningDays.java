package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** On which days people come and go, so that whoever is active on one day alone of two is found without asking everybody. */
final class TurningDays {

    /** A day since 1970 in the upper half and the place of somebody in the lower one, ascending. */
    private final long[] turns;

    private TurningDays(long[] turns) {
        this.turns = turns;
    }

    /**
     * Of some people. O(people + days · log days).
     *
     * @param days on which somebody comes or goes
     */
    static <T> TurningDays of(List<T> people, Function<T, Stream<LocalDate>> days) {
        long[] turns = IntStream.range(0, people.size())
                .boxed()
                .flatMap(place -> days.apply(people.get(place)).map(day -> (day.toEpochDay() << Integer.SIZE) | place))
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(turns);
        return new TurningDays(turns);
    }

    /** The places of those for whom a day after one and up to another is such a day: ascending, once each. O(log days + found). */
    IntStream between(LocalDate after, LocalDate upTo) {
        int first = first(after);
        return Arrays.stream(turns, first, Math.max(first, first(upTo)))
                .mapToInt(turn -> (int) turn)
                .sorted()
                .distinct();
    }

    /** Where the days after a day begin. */
    private int first(LocalDate day) {
        int found = Arrays.binarySearch(turns, (day.toEpochDay() + 1) << Integer.SIZE);
        return found < 0 ? -1 - found : found;
    }
}
