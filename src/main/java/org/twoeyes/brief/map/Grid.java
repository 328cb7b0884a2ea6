package org.twoeyes.brief.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.service.view.AccountMap;

/**
 * Which contacts stand in which cell, and how many cards a department is wide, before anything has a place.
 *
 * @param lanes from the most senior layer
 * @param widths of the departments, in cards
 */
record Grid(List<Lane> lanes, List<Integer> widths) {

    /** Width over height that the customer's part comes near to: a page stands upright. */
    private static final double SHAPE = 0.9;

    /**
     * A decision layer.
     *
     * @param cells the contacts shown, a list for each department, key ones first, then by weight, then id
     * @param hidden how many a folded cell does not show
     * @param rows of cards, at least one
     */
    record Lane(int layer, List<List<Integer>> cells, List<Integer> hidden, int rows) {}

    static Grid of(AccountMap map) {
        List<List<List<Integer>>> everybody = IntStream.range(0, map.layers().size())
                .mapToObj(layer -> cells(map, layer))
                .toList();
        List<Integer> widths = widths(everybody, map.departments().size());
        List<Lane> lanes = new ArrayList<>();
        for (int layer = 0; layer < everybody.size(); layer++) {
            lanes.add(lane(layer, everybody.get(layer), widths));
        }
        return new Grid(List.copyOf(lanes), widths);
    }

    private static List<List<Integer>> cells(AccountMap map, int layer) {
        AccountMap.Contacts contacts = map.contacts();
        Comparator<Integer> byImportance = Comparator.comparing(
                        (Integer contact) -> !contacts.key().get(contact))
                .thenComparing(contact -> -contacts.weight().get(contact))
                .thenComparing(Comparator.naturalOrder());
        return IntStream.range(0, map.departments().size())
                .mapToObj(department -> IntStream.range(0, contacts.id().size())
                        .filter(contact -> contacts.layer().get(contact) == layer
                                && contacts.department().get(contact) == department)
                        .boxed()
                        .sorted(byImportance)
                        .toList())
                .toList();
    }

    /** The number of rows that brings the picture nearest to a page's shape decides the widths. */
    private static List<Integer> widths(List<List<List<Integer>>> lanes, int departments) {
        int most =
                lanes.stream().flatMap(List::stream).mapToInt(List::size).max().orElse(1);
        List<Integer> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int rows = 1; rows <= Math.max(1, most); rows++) {
            int deep = rows;
            List<Integer> widths = IntStream.range(0, departments)
                    .map(department -> lanes.stream()
                            .mapToInt(cells -> divided(shown(cells, cells.get(department), 2), deep))
                            .max()
                            .orElse(1))
                    .map(width -> Math.max(1, width))
                    .boxed()
                    .toList();
            double miss = Math.abs(Math.log(width(widths) / height(lanes, widths) / SHAPE));
            if (miss < least - 1e-9) {
                least = miss;
                best = widths;
            }
        }
        return best;
    }

    private static double width(List<Integer> widths) {
        return widths.stream()
                        .mapToDouble(cards -> cards * (Sizes.CARD_WIDTH + Sizes.GUTTER) + Sizes.DEPARTMENT_GUTTER)
                        .sum()
                + Sizes.LANE_HEAD;
    }

    private static double height(List<List<List<Integer>>> lanes, List<Integer> widths) {
        return lanes.stream().mapToInt(cells -> rows(cells, widths)).sum() * (Sizes.CARD_HEIGHT + 40) + 1;
    }

    private static int rows(List<List<Integer>> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .map(department ->
                        divided(shown(cells, cells.get(department), widths.get(department)), widths.get(department)))
                .reduce(1, Math::max);
    }

    /** How many places a cell takes: all of its people, or in a folded lane two rows, the last place for the rest. */
    private static int shown(List<List<Integer>> lane, List<Integer> cell, int width) {
        boolean folds = lane.stream().mapToInt(List::size).sum() > Sizes.WHOLE_LANE;
        return folds ? Math.min(cell.size(), Sizes.FOLDED_ROWS * Math.max(2, width)) : cell.size();
    }

    private static Lane lane(int layer, List<List<Integer>> cells, List<Integer> widths) {
        List<List<Integer>> visible = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        for (int department = 0; department < cells.size(); department++) {
            List<Integer> cell = cells.get(department);
            int room = shown(cells, cell, widths.get(department));
            int drawn = room < cell.size() ? room - 1 : cell.size();
            visible.add(cell.subList(0, drawn));
            hidden.add(cell.size() - drawn);
        }
        return new Lane(layer, List.copyOf(visible), List.copyOf(hidden), rows(cells, widths));
    }

    private static int divided(int count, int by) {
        return (count + by - 1) / by;
    }
}
