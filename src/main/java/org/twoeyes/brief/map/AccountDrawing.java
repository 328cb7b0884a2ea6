package org.twoeyes.brief.map;

import java.util.List;
import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.AccountMap;

/**
 * Draws the map of an account: lanes, departments, cards, reporting lines, ties and a legend of what occurs. Ties are all
 * drawn where they are few, else those of contacts whom a single person holds.
 */
public final class AccountDrawing {

    private static final int ALL_TIES = 90;
    private static final double NOTE_HEIGHT = 18;
    private static final double LEGEND_HEIGHT = 22;

    private final AccountMap map;
    private final Texts texts;
    private final Layout layout;
    private final Pencil pencil = new Pencil();
    private final Cards cards;

    private AccountDrawing(AccountMap map, Texts texts) {
        this.map = map;
        this.texts = texts;
        this.layout = new Layout(map);
        this.cards = new Cards(map, texts, pencil);
    }

    /**
     * The map as a drawing; the same map gives the same drawing, byte for byte.
     *
     * @param notes lines above the picture, such as title, date and filters; already safe to print
     */
    public static Drawing of(AccountMap map, Texts texts, List<String> notes) {
        return new AccountDrawing(map, texts).drawn(notes);
    }

    private Drawing drawn(List<String> notes) {
        ground();
        lines();
        layout.contacts().forEach(cards::contact);
        layout.folded().forEach(cards::more);
        layout.employees().forEach(cards::employee);
        cards.moreEmployees(layout);
        double bottom = new Legend(pencil, texts, layout.width() - 2 * Sizes.EDGE)
                .draw(cards.states(), isEveryTieDrawn(), layout.height() + LEGEND_HEIGHT);
        double head = notes.isEmpty() ? 0 : notes.size() * NOTE_HEIGHT + Sizes.PAD;
        for (int at = 0; at < notes.size(); at++) {
            pencil.words(
                    Sizes.EDGE,
                    at * NOTE_HEIGHT + 14 - head,
                    layout.width() - 2 * Sizes.EDGE,
                    notes.get(at),
                    at == 0 ? 15 : 11,
                    at == 0,
                    at == 0 ? Ink.TEXT : Ink.MUTED);
        }
        String title =
                texts.say("map.pictureLabel", "name", texts.name(map.account().name()));
        return new Drawing(layout.width(), bottom + head + Sizes.EDGE, title, lowered(pencil.marks(), head));
    }

    /** The marks as far down as the notes need. */
    private static List<Drawing.Mark> lowered(List<Drawing.Mark> marks, double by) {
        return by == 0 ? marks : List.of(new Drawing.Lowered(by, List.copyOf(marks)));
    }

    private void ground() {
        boolean shaded = true;
        for (Layout.Band band : layout.lanes()) {
            double right = layout.vendorX() - Sizes.PAD;
            String fill = shaded ? Ink.LANE : Ink.PAPER;
            pencil.box(0, band.y(), right, band.height(), fill, Pen.of(fill, 0));
            shaded = !shaded;
            cards.lane(band);
        }
        for (Layout.Column column : layout.columns()) {
            String name = map.departments().get(column.department());
            pencil.words(
                    column.x(),
                    20,
                    column.width(),
                    name.isEmpty() ? texts.say("map.noDepartment") : texts.name(name),
                    11,
                    true,
                    Ink.MUTED);
        }
        pencil.words(layout.vendorX(), 20, Sizes.VENDOR_WIDTH, texts.say("map.ourPeople"), 11, true, Ink.MUTED);
    }

    private void lines() {
        for (int contact : layout.contacts().keySet()) {
            layout.routes().report(contact).ifPresent(way -> pencil.line(way, Pen.of(Ink.LINE, 1)));
        }
        boolean every = isEveryTieDrawn();
        for (int tie = map.ties().contact().size() - 1; tie >= 0; tie--) {
            int contact = map.ties().contact().get(tie);
            boolean single = map.contacts().eyes().get(contact) == 1;
            if (map.ties().live().get(tie) && (every || single)) {
                int employee = map.ties().employee().get(tie);
                Pen pen = TieLook.pen(
                        map.ties().strength().get(tie), map.contacts().stance().get(contact));
                layout.routes().tie(employee, contact).ifPresent(way -> pencil.line(way, pen));
            }
        }
    }

    private boolean isEveryTieDrawn() {
        return map.ties().live().stream().filter(live -> live).count() <= ALL_TIES;
    }
}
