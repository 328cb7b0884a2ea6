package org.twoeyes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every view in every look: nothing runs off the page, nothing is reported, everybody can use it. */
@BrowserTest
class LooksTest {

    static final String OVERFLOW = "() => Math.max(document.documentElement.scrollWidth,"
            + " document.body.scrollWidth) - document.documentElement.clientWidth";
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String VIOLATIONS = "async () => (await axe.run(document, { resultTypes: ['violations'] }))"
            + ".violations.map((rule) => `${rule.id}, ${rule.help}: `"
            + " + rule.nodes.slice(0, 3).map((node) => `${node.target} ${node.html}`).join(' | '))";
    private static final String SHOWN =
            "() => document.documentElement.lang.slice(0, 2) + ' ' + document.documentElement.dataset.theme";

    /** In one sitting, so that the page is loaded once; two looks are also gone through by rule. */
    @Test
    void everyViewFitsThePageInEveryLookAndIsAccessible(Visitor visitor) {
        List<String> faults = new ArrayList<>();
        for (Views.Look look : Views.LOOKS) {
            visitor.width(look.width());
            for (String view : Views.ALL) {
                visitor.open(Views.in(view, look.language(), look.theme()));
                faults.addAll(faults(visitor, view + " " + look, look));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Visitor visitor, String where, Views.Look look) {
        List<String> faults = new ArrayList<>();
        int over = ((Number) visitor.page().evaluate(OVERFLOW)).intValue();
        if (over > 0) {
            faults.add(where + ": " + over + " px wider than the page");
        }
        if (visitor.find("#view").innerText().isBlank()) {
            faults.add(where + ": empty");
        }
        Object shown = visitor.page().evaluate(SHOWN);
        if (!shown.equals(look.language() + " " + look.theme())) {
            faults.add(where + ": shown as " + shown);
        }
        if (Views.RULED.contains(look)) {
            faults.addAll(violations(visitor, where));
        }
        return faults;
    }

    @Test
    void tablesAndTheWhatIfPanelAreAccessible(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String view : List.of(
                "home?table=1",
                "map/yanjiang?table=1",
                "heat?table=1",
                "matrix/yanjiang?table=1",
                "plan/succession?table=1")) {
            visitor.open(view);
            found.addAll(violations(visitor, view));
        }
        visitor.open("home?out=chen.jing,sun.hao&a=faisal.darwish!!");
        visitor.find("#whatif-toggle").click();
        visitor.find(".whatif-contacts input").first().waitFor();
        found.addAll(violations(visitor, "the what-if panel"));
        assertThat(found).isEmpty();
    }

    @Test
    void rulesFindWhatIsWrong(Visitor visitor) {
        visitor.open("home");
        visitor.page().evaluate("() => document.getElementById('view').append(document.createElement('button'))");
        assertThat(violations(visitor, "home")).singleElement().asString().contains("button-name");
    }

    /** What the rules find; the rules are given to a document once, and stay there from view to view. */
    static List<String> violations(Visitor visitor, String view) {
        if (visitor.page().evaluate("() => typeof axe").equals("undefined")) {
            visitor.page().evaluate(AXE);
        }
        List<?> found = (List<?>) visitor.page().evaluate(VIOLATIONS);
        return found.stream().map(violation -> view + ": " + violation).toList();
    }
}
