package org.twoeyes.brief.map;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.AccountMap;

/** What stands on cards and before lanes. */
final class Cards {

    private static final double INSET = 9;
    private static final double EYE = 17;

    private final AccountMap map;
    private final Texts texts;
    private final Pencil pencil;
    private final Set<State> states = EnumSet.noneOf(State.class);

    Cards(AccountMap map, Texts texts, Pencil pencil) {
        this.map = map;
        this.texts = texts;
        this.pencil = pencil;
    }

    /** The states that occur among the cards drawn. */
    Set<State> states() {
        return states;
    }

    void contact(int contact, Place place) {
        AccountMap.Contacts contacts = map.contacts();
        State state = State.of(contacts, contact);
        states.add(state);
        pencil.box(place.x(), place.y(), place.width(), place.height(), state.fill(), state.pen());
        boolean key = contacts.key().get(contact);
        double left = place.x() + INSET;
        double room = place.width() - 2 * INSET;
        double nameRoom = room - (key ? 14 : 0);
        pencil.words(left, place.y() + 18, nameRoom, texts.name(contacts.name().get(contact)), 12, true, Ink.TEXT);
        if (key) {
            pencil.diamond(place.right() - INSET - 9, place.y() + 14, 10, Ink.TEXT);
        }
        pencil.words(left, place.y() + 33, room, texts.name(contacts.title().get(contact)), 10, false, Ink.MUTED);
        double shift = state == State.SINGLE ? EYE + 5 : 0;
        if (state == State.SINGLE) {
            pencil.eye(left, place.y() + 47, EYE, Ink.SINGLE);
        }
        String colour = state == State.SINGLE ? Ink.SINGLE : state == State.FALSE ? Ink.FALSE : Ink.TEXT;
        pencil.words(left + shift, place.y() + 51, room - shift, state(contact, state), 10.5, true, colour);
        LocalDate last = contacts.lastContact().get(contact);
        String when = last == null ? texts.say("map.neverMet") : texts.say("brief.lastOn", "date", last.toString());
        pencil.words(left, place.y() + 67, room, when, 10, false, Ink.MUTED);
    }

    private String state(int contact, State state) {
        AccountMap.Contacts contacts = map.contacts();
        int eyes = contacts.eyes().get(contact);
        return switch (state) {
            case NONE -> texts.say("map.state.none");
            case SINGLE -> texts.say("map.state.single", "name", holder(contact));
            case FALSE ->
                texts.say(
                        "map.state.false",
                        "count",
                        eyes,
                        "true",
                        contacts.trueEyes().get(contact));
            case COVERED -> texts.say("map.state.covered", "count", eyes);
        };
    }

    /** The name of the first live holder; ties are sorted by contact, then the strongest. */
    private String holder(int contact) {
        return IntStream.range(0, map.ties().contact().size())
                .filter(tie -> map.ties().contact().get(tie) == contact
                        && map.ties().live().get(tie))
                .mapToObj(
                        tie -> map.employees().name().get(map.ties().employee().get(tie)))
                .findFirst()
                .map(texts::name)
                .orElse("");
    }

    void employee(int employee, Place place) {
        AccountMap.Employees employees = map.employees();
        int sole = employees.sole().get(employee);
        Pen pen = sole > 0 ? Pen.of(Ink.SINGLE, 2) : Pen.of(Ink.LINE, 1);
        pencil.box(place.x(), place.y(), place.width(), place.height(), Ink.PAPER, pen);
        double left = place.x() + INSET;
        double room = place.width() - 2 * INSET;
        pencil.words(left, place.y() + 17, room, texts.name(employees.name().get(employee)), 12, true, Ink.TEXT);
        pencil.words(left, place.y() + 31, room, texts.name(employees.title().get(employee)), 10, false, Ink.MUTED);
        double y = place.y() + 44;
        int live = (int) IntStream.range(0, map.ties().contact().size())
                .filter(tie -> map.ties().employee().get(tie) == employee
                        && map.ties().live().get(tie))
                .count();
        String counts = texts.say("map.employee.ties", "count", live)
                + (sole == 0 ? "" : " · " + texts.say("map.employee.sole", "count", sole));
        LocalDate leaving = employees.leavingOn().get(employee);
        String text = leaving == null ? counts : texts.say("map.employee.leaving", "date", leaving) + " · " + counts;
        pencil.words(left, y, room, text, 10, leaving != null || sole > 0, sole > 0 ? Ink.SINGLE : Ink.MUTED);
    }

    void more(Layout.More more) {
        Place place = more.place();
        pencil.box(place.x(), place.y(), place.width(), place.height(), Ink.LANE, new Pen(Ink.LINE, 1, "2 3"));
        String text = texts.say("map.more", "count", more.count());
        pencil.words(place.x() + INSET, place.middleY() + 4, place.width() - 2 * INSET, text, 12, true, Ink.MUTED);
    }

    void moreEmployees(Layout layout) {
        if (layout.hiddenEmployeeCount() > 0) {
            String text = texts.say("map.more", "count", layout.hiddenEmployeeCount());
            pencil.words(layout.vendorX() + 90, 20, Sizes.VENDOR_WIDTH - 90, text, 10.5, false, Ink.MUTED);
        }
    }

    void lane(Layout.Band band) {
        AccountMap.Lane lane = map.layers().get(band.lane().layer());
        double room = Sizes.LANE_HEAD - 2 * Sizes.EDGE;
        double y = band.y() + 22;
        pencil.words(Sizes.EDGE, y, room, texts.word("layer", lane.layer()), 12, true, Ink.TEXT);
        String covered = lane.contacts() == 0
                ? texts.say("map.lane.nobody")
                : texts.say("map.lane.covered", "covered", lane.covered(), "contacts", lane.contacts());
        pencil.words(Sizes.EDGE, y + 16, room, covered, 10, false, Ink.MUTED);
        if (lane.single() > 0) {
            String single = texts.say("map.lane.single", "count", lane.single());
            pencil.words(Sizes.EDGE, y + 30, room, single, 10, true, Ink.SINGLE);
        }
        if (lane.hole()) {
            hole(lane, band.first());
        }
    }

    private void hole(AccountMap.Lane lane, double y) {
        double x = Sizes.LANE_HEAD;
        pencil.box(x, y, Sizes.CARD_WIDTH, Sizes.CARD_HEIGHT, Ink.PAPER, new Pen(Ink.SINGLE, 1.6, "5 3"));
        double room = Sizes.CARD_WIDTH - 2 * INSET;
        String text = texts.say("map.hole", "layer", texts.word("layer", lane.layer()));
        pencil.words(x + INSET, y + 32, room, text, 12, true, Ink.SINGLE);
        pencil.words(x + INSET, y + 50, room, texts.say("map.holeWhy"), 10, false, Ink.MUTED);
    }
}
