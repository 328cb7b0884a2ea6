package org.twoeyes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every view in every look: nothing runs off the page, nothing is reported, everybody can use it. */
@BrowserTest
class LooksTest {

    static final String OVERFLOW = "() => Math.max(document.documentElement.scrollWidth,"
            + " document.body.scrollWidth) - document.documentElement.clientWidth";
    private static final String SHOWN =
            "() => document.documentElement.lang.slice(0, 2) + ' ' + document.documentElement.dataset.theme";

    @ParameterizedTest
    @FieldSource("org.twoeyes.web.Views#ALL")
    void everyViewFitsThePageInEveryLook(String view, Visitor visitor) {
        List<String> faults = new ArrayList<>();
        for (Views.Look look : Views.LOOKS) {
            visitor.width(look.width()).open(Views.in(view, look.language(), look.theme()));
            int over = ((Number) visitor.page().evaluate(OVERFLOW)).intValue();
            if (over > 0) {
                faults.add(look + ": " + over + " px wider than the page");
            }
            if (visitor.find("#view").innerText().isBlank()) {
                faults.add(look + ": empty");
            }
            Object shown = visitor.page().evaluate(SHOWN);
            if (!shown.equals(look.language() + " " + look.theme())) {
                faults.add(look + ": shown as " + shown);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyViewIsAccessibleInTheLightTheme(Visitor visitor) {
        assertThat(violations(visitor, "en", "light")).isEmpty();
    }

    @Test
    void everyViewIsAccessibleInTheDarkThemeOnAPhone(Visitor visitor) {
        visitor.width(390);
        assertThat(violations(visitor, "zh", "dark")).isEmpty();
    }

    @Test
    void tablesAndTheWhatIfPanelAreAccessible(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String view : List.of("home?table=1", "map/yanjiang?table=1", "heat?table=1", "matrix/yanjiang?table=1")) {
            visitor.open(view);
            found.addAll(violations(visitor, view));
        }
        visitor.open("home?out=chen.jing,sun.hao&a=faisal.darwish!!");
        visitor.find("#whatif-toggle").click();
        visitor.find(".whatif-contacts input").first().waitFor();
        found.addAll(violations(visitor, "the what-if panel"));
        assertThat(found).isEmpty();
    }

    private static List<String> violations(Visitor visitor, String language, String theme) {
        List<String> found = new ArrayList<>();
        for (String view : Views.ALL) {
            visitor.open(Views.in(view, language, theme));
            found.addAll(violations(visitor, view));
        }
        return found;
    }

    private static List<String> violations(Visitor visitor, String view) {
        List<Rule> rules =
                new AxeBuilder(visitor.page()).setLegacyMode(true).analyze().getViolations();
        return rules.stream()
                .map(rule -> view + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
