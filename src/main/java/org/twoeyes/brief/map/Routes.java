package org.twoeyes.brief.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twoeyes.service.view.AccountMap;

/** The ways of ties and reporting lines through the gutters between cards, never under a card. */
final class Routes {

    /** Where a reporting line leaves and reaches a card, from its left edge. */
    private static final double REPORT_PORT = 20;

    private final AccountMap map;
    private final Map<Integer, Place> contacts;
    private final List<Layout.Channel> channels;
    private final Map<Integer, Double> vendorHeights;
    private final Map<Integer, Integer> trunk;
    private final double trunkStep;
    private final Map<Integer, Map<Integer, Double>> tracks = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> ports = new HashMap<>();
    private double vendorX;

    /** A corner of a line. */
    record Point(double x, double y) {}

    Routes(
            AccountMap map,
            Map<Integer, Place> contacts,
            List<Layout.Channel> channels,
            Map<Integer, Double> vendorHeights) {
        this.map = map;
        this.contacts = contacts;
        this.channels = channels;
        this.vendorHeights = vendorHeights;
        Map<Integer, Tracks.Extent> extents = new TreeMap<>();
        for (int[] pair : pairs()) {
            double middle = middle(pair[0]);
            Layout.Channel channel = channel(pair[1]);
            extents.merge(
                    pair[0],
                    new Tracks.Extent(middle, middle).with(channel.top()).with(channel.reportTop()),
                    (a, b) -> a.with(b.from()).with(b.to()));
        }
        this.trunk = Tracks.trunk(extents);
        this.trunkStep = Sizes.step(trackCount(), Sizes.TRUNK, Sizes.TRUNK_ROOM);
    }

    private int trackCount() {
        return trunk.values().stream().mapToInt(track -> track + 1).max().orElse(0);
    }

    /** The pairs of (employee, contact) of which both have a card, each once, by contact and strength. */
    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int tie = 0; tie < map.ties().contact().size(); tie++) {
            int employee = map.ties().employee().get(tie);
            int contact = map.ties().contact().get(tie);
            if (vendorHeights.containsKey(employee) && contacts.containsKey(contact)) {
                pairs.add(new int[] {employee, contact});
            }
        }
        return pairs;
    }

    private double middle(int employee) {
        return vendorHeights.getOrDefault(employee, 0.0) + Sizes.VENDOR_HEIGHT / 2;
    }

    private Layout.Channel channel(int contact) {
        return channels.get(place(contact).row());
    }

    private Place place(int contact) {
        Place place = contacts.get(contact);
        if (place == null) {
            throw new IllegalArgumentException("contact (" + contact + ") must have a place");
        }
        return place;
    }

    double trunkWidth() {
        return trackCount() * trunkStep;
    }

    /** Fixes tracks and ports, once it is known where the vendor's column stands. */
    void place(double x) {
        this.vendorX = x;
        Map<Integer, TreeSet<Integer>> byRow = new TreeMap<>();
        pairs().forEach(pair -> byRow.computeIfAbsent(place(pair[1]).row(), row -> new TreeSet<>())
                .add(pair[0]));
        byRow.forEach((row, people) -> tracks.put(
                row,
                Tracks.channel(
                        people,
                        this::trunkX,
                        this::middle,
                        channels.get(row).top(),
                        channels.get(row).middle())));
        Map<Integer, Map<Integer, Double>> heights = new TreeMap<>();
        pairs().forEach(pair -> heights.computeIfAbsent(pair[1], contact -> new TreeMap<>())
                .put(pair[0], track(place(pair[1]).row(), pair[0])));
        heights.forEach((contact, own) -> ports.put(contact, Tracks.ports(place(contact), own)));
    }

    private double track(int row, int employee) {
        return tracks.getOrDefault(row, Map.of())
                .getOrDefault(employee, channels.get(row).middle());
    }

    private double trunkX(int employee) {
        return vendorX - Sizes.PAD - 4 - (trunk.getOrDefault(employee, 0) + 0.5) * trunkStep;
    }

    /** The way of a tie from the employee's card to the contact's; empty where one of them has none. */
    Optional<List<Point>> tie(int employee, int contact) {
        Place to = contacts.get(contact);
        if (to == null || !vendorHeights.containsKey(employee)) {
            return Optional.empty();
        }
        double x = trunkX(employee);
        double y = track(to.row(), employee);
        double port = ports.getOrDefault(contact, Map.of()).getOrDefault(employee, to.x() + to.width() / 2);
        return Optional.of(List.of(
                new Point(vendorX, middle(employee)),
                new Point(x, middle(employee)),
                new Point(x, y),
                new Point(port, y),
                new Point(port, to.bottom())));
    }

    /** The way of a reporting line from the superior's card to the contact's; empty where one of them has none. */
    Optional<List<Point>> report(int contact) {
        int superior = map.contacts().reportsTo().get(contact);
        Place from = contacts.get(superior);
        Place to = contacts.get(contact);
        if (from == null || to == null) {
            return Optional.empty();
        }
        double first = reportY(from.row(), superior);
        double start = from.x() + REPORT_PORT;
        double end = to.x() + REPORT_PORT;
        List<Point> way = new ArrayList<>(List.of(new Point(start, from.bottom()), new Point(start, first)));
        if (to.row() != from.row() + 1) {
            double gutter = to.x() - Sizes.GUTTER / 2;
            double second = to.row() == 0 ? to.y() - Sizes.PAD / 2 : reportY(to.row() - 1, superior);
            way.add(new Point(gutter, first));
            way.add(new Point(gutter, second));
            way.add(new Point(end, second));
        } else {
            way.add(new Point(end, first));
        }
        way.add(new Point(end, to.y()));
        return Optional.of(List.copyOf(way));
    }

    /** A track for each superior whose line runs in a channel. */
    private double reportY(int row, int superior) {
        List<Integer> superiors = contacts.keySet().stream()
                .filter(contact -> map.contacts().reportsTo().contains(contact))
                .filter(contact -> place(contact).row() == row || hasReportUnder(contact, row))
                .sorted()
                .toList();
        double step = Sizes.step(superiors.size(), Sizes.TRACK, Sizes.REPORT_ROOM);
        return channels.get(row).reportTop() + (Math.max(0, superiors.indexOf(superior)) + 0.5) * step;
    }

    private boolean hasReportUnder(int superior, int row) {
        return contacts.entrySet().stream()
                .anyMatch(entry -> map.contacts().reportsTo().get(entry.getKey()) == superior
                        && entry.getValue().row() == row + 1);
    }
}
