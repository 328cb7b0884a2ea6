package org.twoeyes.brief.map;

import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.service.view.AccountMap;

/** How a contact is held, and how their card shows it beside its words. */
enum State {
    /** Nobody knows them. */
    NONE(Ink.PAPER, "map.legend.none"),
    /** One person does. */
    SINGLE(Ink.SINGLE_PAPER, "map.legend.single"),
    /** Several seem to, and one at most really does. */
    FALSE(Ink.PAPER, "map.legend.false"),
    /** Several do. */
    COVERED(Ink.PAPER, "map.legend.covered");

    private final String fill;
    private final String legend;

    State(String fill, String legend) {
        this.fill = fill;
        this.legend = legend;
    }

    static State of(AccountMap.Contacts contacts, int contact) {
        int eyes = contacts.eyes().get(contact);
        if (eyes < 2) {
            return eyes == 0 ? NONE : SINGLE;
        }
        return contacts.trueEyes().get(contact) <= 1 ? FALSE : COVERED;
    }

    Pen pen() {
        return switch (this) {
            case NONE -> new Pen(Ink.MUTED, 1.2, "5 3");
            case SINGLE -> Pen.of(Ink.SINGLE, 2.2);
            case FALSE -> new Pen(Ink.FALSE, 2, "2 2");
            case COVERED -> Pen.of(Ink.LINE, 1);
        };
    }

    String fill() {
        return fill;
    }

    /** The key of the sentence that explains it. */
    String legend() {
        return legend;
    }
}
