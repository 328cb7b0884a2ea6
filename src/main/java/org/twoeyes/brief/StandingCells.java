package org.twoeyes.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;

/** How accounts stand, before and after, in tables of papers. */
record StandingCells(Texts texts, Figures figures) {

    /** The life of an account; below it its eyes, how many of them are real where not all are, and the three relationships. */
    Cell of(Standing standing) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.say("map.state.covered", "count", standing.eyes()));
        if (standing.trueEyes() < standing.eyes()) {
            facts.add(texts.say("word.figure.trueEyes") + " " + figures.whole(standing.trueEyes()));
        }
        facts.add(score("key", standing.key()));
        facts.add(score("universal", standing.universal()));
        facts.add(score("organizational", standing.organizational()));
        return new Cell(texts.word("life", standing.life().name()), String.join(" · ", facts));
    }

    private String score(String relationship, @Nullable Double score) {
        return texts.say("map.relation." + relationship) + " "
                + (score == null ? texts.say("brief.account.undefined") : figures.whole(Math.round(score)));
    }
}
