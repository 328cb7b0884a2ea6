package org.twoeyes.brief;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.brief.text.Figures;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.RulesInForce;

/** What every paper says of itself: the day, the filters, the rules and the program it was made by. */
final class Heads {

    private Heads() {}

    /** Lines under the title. */
    static List<String> facts(Texts texts, RulesInForce rules, String version) {
        return facts(texts, rules, version, "brief.filters");
    }

    /** The same of a paper whose filters another message tells. */
    static List<String> facts(Texts texts, RulesInForce rules, String version, String filters) {
        Figures figures = texts.figures(rules.currency(), rules.revenueUnknown());
        List<String> facts = new ArrayList<>();
        facts.add(texts.say("brief.asOf", "date", rules.asOf()) + " · " + texts.say(filters));
        if (rules.dataEnded() != null) {
            facts.add(texts.say("brief.dataEnded", "date", rules.dataEnded()));
        }
        facts.add(texts.say(
                "brief.rules",
                "policy",
                rules.policy(),
                "live",
                figures.shortest(rules.liveThreshold()),
                "quorum",
                figures.percent(rules.quorum()),
                "days",
                figures.shortest(rules.halfLifeDays()),
                "layers",
                rules.layerRules(),
                "version",
                version));
        return List.copyOf(facts);
    }
}
