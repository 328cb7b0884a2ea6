package org.twoeyes.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws from a seeded source: the same seed gives the same draws. */
final class RandomDraws {

    /** Days from the date of the analysis: on, next to and far from what half-lives and cadences make of them. */
    private static final int[] DAYS = {
        -2000, -400, -361, -360, -200, -181, -180, -179, -91, -90, -89, -61, -60, -59, -30, -2, -1, 0, 0, 1, 2, 30, 400
    };

    private final SplittableRandom random;

    RandomDraws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A whole number from 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    double pick(double... values) {
        return values[random.nextInt(values.length)];
    }

    String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** One to {@code most} of the items, each once. */
    <T> List<T> someOf(List<T> items, int most) {
        Set<T> chosen = new LinkedHashSet<>();
        int count = 1 + random.nextInt(Math.min(most, items.size()));
        while (chosen.size() < count) {
            chosen.add(any(items));
        }
        return List.copyOf(chosen);
    }

    /** Nothing once in so many times, else the value. */
    <T> @Nullable T orNull(int times, Supplier<T> value) {
        return onceIn(times) ? null : value.get();
    }

    /** A day before, on or after the date of the analysis. */
    LocalDate date() {
        return PortfolioText.AS_OF.plusDays(DAYS[random.nextInt(DAYS.length)]);
    }

    /** A day before or on the date of the analysis. */
    LocalDate pastDate() {
        return PortfolioText.AS_OF.minusDays(Math.abs(DAYS[random.nextInt(DAYS.length)]));
    }

    /** A day that is seldom after the date of the analysis. */
    LocalDate mostlyPastDate() {
        return onceIn(8) ? date() : pastDate();
    }

    /** A map in the order written: names and values in turn. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
