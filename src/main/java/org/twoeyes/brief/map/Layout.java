package org.twoeyes.brief.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.service.view.AccountMap;

/**
 * The places of everything in the map. Depends on who there is and who has ever known whom, never on strengths: the same
 * people give the same numbers. Contacts and employees are positions in the columns of the map.
 */
final class Layout {

    private final AccountMap map;
    private final Grid grid;
    private final Map<Integer, Place> contacts = new TreeMap<>();
    private final Map<Integer, Place> employees = new TreeMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Band> lanes = new ArrayList<>();
    private final List<More> folded = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<Integer> hiddenEmployees;
    private final double right;
    private final double bottom;
    private final double vendorX;
    private final Routes routes;

    /** A department's column. */
    record Column(int department, double x, double width) {}

    /** A lane across the picture; {@code first} is where its first card stands. */
    record Band(Grid.Lane lane, double y, double height, double first) {}

    /** A card that stands for contacts who are not shown. */
    record More(int layer, int department, int count, Place place) {}

    /** The gutter under a row of cards: ties above, reporting lines below. */
    record Channel(double top, double middle, double reportTop) {}

    Layout(AccountMap map) {
        this.map = map;
        this.grid = Grid.of(map);
        double left = placeColumns();
        this.bottom = placeRows();
        this.hiddenEmployees = hiddenEmployees();
        List<Integer> shown = shownEmployees();
        Map<Integer, Double> heights = vendorHeights(shown);
        this.routes = new Routes(map, contacts, channels, heights);
        this.vendorX = Math.round(left + Sizes.EDGE + routes.trunkWidth() + 2 * Sizes.PAD);
        heights.forEach((employee, y) ->
                employees.put(employee, new Place(vendorX, y, Sizes.VENDOR_WIDTH, Sizes.VENDOR_HEIGHT, -1)));
        routes.place(vendorX);
        this.right = vendorX + Sizes.VENDOR_WIDTH + Sizes.EDGE;
    }

    private double placeColumns() {
        double x = Sizes.LANE_HEAD;
        for (int department = 0; department < grid.widths().size(); department++) {
            int cards = grid.widths().get(department);
            double width = cards * Sizes.CARD_WIDTH + (cards - 1) * Sizes.GUTTER;
            columns.add(new Column(department, x, width));
            x += width + Sizes.DEPARTMENT_GUTTER;
        }
        return columns.isEmpty() ? x + Sizes.CARD_WIDTH : x - Sizes.DEPARTMENT_GUTTER;
    }

    /** Gives rows their heights; each channel is as high as the lines in it need. Returns where the last ends. */
    private double placeRows() {
        double y = Sizes.COLUMN_HEAD;
        int row = 0;
        for (Grid.Lane lane : grid.lanes()) {
            double top = y;
            double first = y + Sizes.PAD;
            y = first;
            for (int inLane = 0; inLane < lane.rows(); inLane++, row++) {
                List<Integer> here = placeCards(lane, inLane, y, row);
                y += Sizes.CARD_HEIGHT;
                y = addChannel(here, y);
            }
            lanes.add(new Band(lane, top, y - top, first));
        }
        return y;
    }

    private List<Integer> placeCards(Grid.Lane lane, int inLane, double y, int row) {
        List<Integer> here = new ArrayList<>();
        for (Column column : columns) {
            int wide = grid.widths().get(column.department());
            List<Integer> cell = lane.cells().get(column.department());
            int hidden = lane.hidden().get(column.department());
            for (int slot = 0; slot < wide; slot++) {
                int at = inLane * wide + slot;
                Place place = new Place(
                        column.x() + slot * (Sizes.CARD_WIDTH + Sizes.GUTTER),
                        y,
                        Sizes.CARD_WIDTH,
                        Sizes.CARD_HEIGHT,
                        row);
                if (at < cell.size()) {
                    contacts.put(cell.get(at), place);
                    here.add(cell.get(at));
                } else if (at == cell.size() && hidden > 0) {
                    folded.add(new More(lane.layer(), column.department(), hidden, place));
                }
            }
        }
        return here;
    }

    private double addChannel(List<Integer> here, double y) {
        TreeSet<Integer> holders = new TreeSet<>();
        for (int tie = 0; tie < map.ties().contact().size(); tie++) {
            if (here.contains(map.ties().contact().get(tie))) {
                holders.add(map.ties().employee().get(tie));
            }
        }
        long superiors = here.stream()
                .filter(contact -> map.contacts().reportsTo().contains(contact))
                .count();
        double top = y + Sizes.PAD;
        double tieHeight = Math.min(holders.size() * Sizes.TRACK, Sizes.TIE_ROOM);
        double reportTop = top + tieHeight + Sizes.PAD;
        double reportHeight = Math.min((superiors + 1) * Sizes.TRACK, Sizes.REPORT_ROOM);
        channels.add(new Channel(top, top + tieHeight / 2, reportTop));
        return reportTop + reportHeight + Sizes.PAD;
    }

    private List<Integer> everyEmployee() {
        return IntStream.range(0, map.employees().id().size()).boxed().toList();
    }

    /** Where the column is too long, those with ties to the fewest people here. */
    private List<Integer> hiddenEmployees() {
        List<Integer> all = new ArrayList<>(everyEmployee());
        int fit = (int) ((bottom - Sizes.COLUMN_HEAD) / (Sizes.VENDOR_HEIGHT + Sizes.VENDOR_GAP)) - 1;
        int room = Math.max(Sizes.WHOLE_VENDOR, fit);
        if (all.size() <= room) {
            return List.of();
        }
        all.sort(Comparator.comparingInt(
                        (Integer employee) -> -Collections.frequency(map.ties().employee(), employee))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(all.subList(room, all.size()));
    }

    private List<Integer> shownEmployees() {
        return everyEmployee().stream()
                .filter(employee -> !hiddenEmployees.contains(employee))
                .toList();
    }

    /** Each of the vendor's people as near as can be to the middle of the contacts they know, in that order. */
    private Map<Integer, Double> vendorHeights(List<Integer> shown) {
        Map<Integer, Double> middles = new HashMap<>();
        for (int employee : shown) {
            middles.put(
                    employee,
                    IntStream.range(0, map.ties().contact().size())
                            .filter(tie -> map.ties().employee().get(tie) == employee)
                            .mapToObj(tie -> contacts.get(map.ties().contact().get(tie)))
                            .flatMap(Stream::ofNullable)
                            .mapToDouble(place -> channels.get(place.row()).middle())
                            .average()
                            .orElse(bottom));
        }
        List<Integer> ordered = shown.stream()
                .sorted(Comparator.<Integer>comparingDouble(one -> middles.getOrDefault(one, bottom))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double step = Sizes.VENDOR_HEIGHT + Sizes.VENDOR_GAP;
        double first = Sizes.COLUMN_HEAD + Sizes.PAD;
        double last = Math.max(bottom - Sizes.PAD, first + ordered.size() * step) - Sizes.VENDOR_HEIGHT;
        List<Double> wanted = ordered.stream()
                .map(employee -> middles.getOrDefault(employee, bottom) - Sizes.VENDOR_HEIGHT / 2)
                .toList();
        List<Double> ys = Tracks.spread(wanted, step, first, last);
        Map<Integer, Double> heights = new TreeMap<>();
        for (int at = 0; at < ordered.size(); at++) {
            heights.put(ordered.get(at), ys.get(at));
        }
        return heights;
    }

    Map<Integer, Place> contacts() {
        return contacts;
    }

    Map<Integer, Place> employees() {
        return employees;
    }

    List<Column> columns() {
        return columns;
    }

    List<Band> lanes() {
        return lanes;
    }

    List<More> folded() {
        return folded;
    }

    /** How many of the vendor's people have no card. */
    int hiddenEmployeeCount() {
        return hiddenEmployees.size();
    }

    double vendorX() {
        return vendorX;
    }

    double width() {
        return right;
    }

    double height() {
        double column =
                employees.values().stream().mapToDouble(Place::bottom).max().orElse(0);
        return Math.max(bottom, column + Sizes.EDGE);
    }

    Routes routes() {
        return routes;
    }
}
