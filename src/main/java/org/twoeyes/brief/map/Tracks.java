package org.twoeyes.brief.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Which line runs where in the gutters, so that few cross and none lies on another; as on the page. */
final class Tracks {

    private Tracks() {}

    /** The stretch of a line along the trunk, from its upper to its lower end. */
    record Extent(double from, double to) {

        Extent with(double y) {
            return new Extent(Math.min(from, y), Math.max(to, y));
        }

        boolean isApartFrom(Extent other) {
            return to + Sizes.TRUNK_CLEARANCE < other.from || other.to + Sizes.TRUNK_CLEARANCE < from;
        }
    }

    /**
     * The upright tracks before the vendor's column, one for each of the vendor's people: two share one where their
     * extents are apart; short ones lie next to the column. O(n²) in the worst case.
     *
     * @return the track of each, 0 next to the column
     */
    static Map<Integer, Integer> trunk(Map<Integer, Extent> extents) {
        List<Map.Entry<Integer, Extent>> sorted = new ArrayList<>(extents.entrySet());
        sorted.sort(Comparator.comparingDouble((Map.Entry<Integer, Extent> entry) ->
                        entry.getValue().to() - entry.getValue().from())
                .thenComparing(Map.Entry::getKey));
        List<List<Extent>> taken = new ArrayList<>();
        Map<Integer, Integer> tracks = new HashMap<>();
        for (Map.Entry<Integer, Extent> entry : sorted) {
            int track = IntStream.range(0, taken.size())
                    .filter(at -> taken.get(at).stream().allMatch(other -> other.isApartFrom(entry.getValue())))
                    .findFirst()
                    .orElse(taken.size());
            if (track == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(track).add(entry.getValue());
            tracks.put(entry.getKey(), track);
        }
        return tracks;
    }

    /**
     * The heights of the ties under a row of cards. Lines that turn up lie above those that turn down; among the former
     * the one that turns first is on top, among the latter the one that turns last: then none of a bundle crosses another.
     *
     * @param turnX where the line of one of the vendor's people turns
     * @param turnY the height it goes to
     * @return the height of each
     */
    static Map<Integer, Double> channel(
            Collection<Integer> people,
            IntToDoubleFunction turnX,
            IntToDoubleFunction turnY,
            double top,
            double middle) {
        Comparator<Integer> upFirst = Comparator.comparing(one -> turnY.applyAsDouble(one) >= middle);
        Comparator<Integer> along = Comparator.comparingDouble(
                one -> turnY.applyAsDouble(one) < middle ? turnX.applyAsDouble(one) : -turnX.applyAsDouble(one));
        List<Integer> sorted = people.stream()
                .distinct()
                .sorted(upFirst.thenComparing(along).thenComparing(Comparator.naturalOrder()))
                .toList();
        double step = Sizes.step(sorted.size(), Sizes.TRACK, Sizes.TIE_ROOM);
        Map<Integer, Double> heights = new HashMap<>();
        for (int at = 0; at < sorted.size(); at++) {
            heights.put(sorted.get(at), top + (at + 0.5) * step);
        }
        return heights;
    }

    /** Where ties leave a card's lower edge: the deepest track leftmost, so that a card's own lines do not cross. */
    static Map<Integer, Double> ports(Place card, Map<Integer, Double> heights) {
        List<Integer> sorted = heights.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(one -> heights.getOrDefault(one, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double step = Sizes.step(sorted.size(), 10, card.width() * 0.5);
        Map<Integer, Double> ports = new HashMap<>();
        for (int at = 0; at < sorted.size(); at++) {
            ports.put(sorted.get(at), card.right() - 14 - at * step);
        }
        return ports;
    }

    /** The values nearest to the wanted ones (least squares) that are a step apart, kept between first and last. */
    static List<Double> spread(List<Double> wanted, double step, double first, double last) {
        List<double[]> blocks = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            double[] block = {wanted.get(at) - at * step, 1};
            while (!blocks.isEmpty() && mean(blocks.get(blocks.size() - 1)) >= mean(block)) {
                double[] before = blocks.remove(blocks.size() - 1);
                block = new double[] {before[0] + block[0], before[1] + block[1]};
            }
            blocks.add(block);
        }
        double most = last - (wanted.size() - 1) * step;
        List<Double> spread = new ArrayList<>();
        for (double[] block : blocks) {
            for (int i = 0; i < block[1]; i++) {
                double base = Math.max(first, Math.min(most, mean(block)));
                spread.add((double) Math.round(base + spread.size() * step));
            }
        }
        return spread;
    }

    private static double mean(double[] block) {
        return block[0] / block[1];
    }
}
