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
    private static final String PAGE = "html";
    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * What is passed over in views that are gone through in many looks: the rows of a table or a list after the first twenty. The
     * rules take as long as there are rows, and rows far down look like those above them; that they do is asked of tables once.
     */
    private static final String LATER_ROWS = "tr:nth-child(n+21), li:nth-child(n+21)";

    private static final String VIOLATIONS = "async ([part, without]) => (await axe.run("
            + "{ include: part, exclude: without ? [without] : [] }, { resultTypes: ['violations'] }))"
            + ".violations.map((rule) => `${rule.id}, ${rule.help}: `"
            + " + rule.nodes.slice(0, 3).map((node) => `${node.target} ${node.html}`).join(' | '))";

    private static final String SHOWN =
            "() => document.documentElement.lang.slice(0, 2) + ' ' + document.documentElement.dataset.theme";

    /** In one sitting, so that the page is loaded once. */
    @Test
    void everyViewFitsThePageInEveryLookAndIsAccessible(Visitor visitor) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < Views.ALL.size(); i++) {
            String view = Views.ALL.get(i);
            for (Views.Look look : Views.looks(i)) {
                visitor.width(look.widths().get(0)).open(Views.in(view, look));
                faults.addAll(faults(visitor, view, look, PAGE));
            }
        }
        assertThat(faults).isEmpty();
    }

    /**
     * What is wrong with what is shown in a look: at the width at which it was opened, and at the others.
     *
     * @param part the selector of what the rules go through
     */
    static List<String> faults(Visitor visitor, String what, Views.Look look, String part) {
        List<String> faults = new ArrayList<>();
        for (int width : look.widths()) {
            String where = what + " " + look.language() + " " + look.theme() + " " + width;
            if (visitor.page().viewportSize().width != width) {
                visitor.width(width).settle();
            }
            int over = ((Number) visitor.page().evaluate(OVERFLOW)).intValue();
            if (over > 0) {
                faults.add(where + ": " + over + " px wider than the page");
            }
            if (visitor.find("#view").innerText().isBlank()) {
                faults.add(where + ": empty");
            }
            if (width == look.ruledAt()) {
                faults.addAll(violations(visitor, where, part, LATER_ROWS));
            }
        }
        Object shown = visitor.page().evaluate(SHOWN);
        if (!shown.equals(look.language() + " " + look.theme())) {
            faults.add(what + " " + look + ": shown as " + shown);
        }
        return faults;
    }

    @Test
    void tablesWithAllTheirRowsAndTheWhatIfPanelAreAccessible(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String view : List.of(
                "people",
                "home?table=1",
                "map/yanjiang?table=1",
                "heat?table=1",
                "matrix/yanjiang?table=1",
                "plan/succession?table=1")) {
            visitor.open(view);
            found.addAll(violationsInAllRows(visitor, view));
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

    @Test
    void rulesFindWhatIsWrongInTheLastRow(Visitor visitor) {
        visitor.open("heat?table=1");
        visitor.page()
                .evaluate("() => document.querySelector('table.data tbody tr:last-child td')"
                        + ".append(document.createElement('button'))");
        assertThat(violations(visitor, "heat")).as("in the first rows").isEmpty();
        assertThat(violationsInAllRows(visitor, "heat"))
                .singleElement()
                .asString()
                .contains("button-name");
    }

    /** What the rules find on the page, in the first rows of its tables and lists. */
    static List<String> violations(Visitor visitor, String view) {
        return violations(visitor, view, PAGE, LATER_ROWS);
    }

    private static List<String> violationsInAllRows(Visitor visitor, String view) {
        return violations(visitor, view, PAGE, "");
    }

    /** What the rules find in a part of it; they are given to a document once, and stay there from view to view. */
    private static List<String> violations(Visitor visitor, String view, String part, String without) {
        if (visitor.page().evaluate("() => typeof axe").equals("undefined")) {
            visitor.page().evaluate(AXE);
        }
        List<?> found = (List<?>) visitor.page().evaluate(VIOLATIONS, List.of(part, without));
        return found.stream().map(violation -> view + ": " + violation).toList();
    }
}
