package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The account map. */
@BrowserTest
class MapTest {

    private static final String TIES = ".map-tie";
    private static final String CHEN = "[data-id='chen.jing']";

    @Test
    void everyContactHasACardAndEveryRequiredLayerWithoutOneAHole(Visitor visitor) {
        visitor.open("map/lekkora");
        assertThat(visitor.find(".map-layer-cards, .map-card.contact")).not().hasCount(0);
        assertThat(visitor.find("account-map")).containsText(Pattern.compile("Middle(?s:.*)unknown"));
    }

    @Test
    void lookingAtAPersonDrawsTheirTiesAndTellsWhoKnowsThem(Visitor visitor) {
        visitor.open("map/yanjiang");
        visitor.find("[data-id='li.wei']").click();
        visitor.settle();
        assertThat(visitor.place()).contains("sel=li.wei");
        assertThat(visitor.find(".looked-at").first()).isAttached();
        assertThat(visitor.find("#map-person-name")).hasText("李伟");
        assertThat(visitor.texts(".map-tie-list .map-link")).contains("陈静", "孙浩");
        visitor.find(".map-close").click();
        assertThat(visitor.find(".map-person")).hasCount(0);
    }

    @Test
    void allTiesAreAToggle(Visitor visitor) {
        visitor.open("map/yanjiang");
        int few = visitor.find(TIES).count();
        Locator toggle = visitor.find(".map-tools button[aria-pressed]").first();
        toggle.click();
        visitor.settle();
        assertThat(toggle).hasAttribute("aria-pressed", "true");
        assertThat(visitor.place()).contains("ties=all");
        assertThat(visitor.find(TIES).count()).isGreaterThan(few);
        toggle.click();
        visitor.settle();
        assertThat(visitor.find(TIES)).hasCount(few);
    }

    @Test
    void takingSomebodyOutBySpaceLetsContactsGoDarkAndBackAgain(Visitor visitor) {
        visitor.open("map/qusaiba");
        Locator faisal = visitor.find("[data-id='faisal.darwish']");
        faisal.focus();
        visitor.press("Space").settle();
        assertThat(visitor.place()).contains("out=faisal.darwish");
        assertThat(faisal).hasAttribute("aria-pressed", "true");
        assertThat(visitor.find(".map-card.s-gone").first()).hasAttribute("aria-label", Pattern.compile("Gone dark"));
        assertThat(visitor.find("[data-id='abdullah.alharbi']")).hasClass(Pattern.compile("s-gone"));
        assertThat(visitor.find("#spoken")).containsText("Contacts dark");
        visitor.press("Space").settle();
        assertThat(visitor.find(".map-card.s-gone")).hasCount(0);
        assertThat(visitor.place()).doesNotContain("out=");
    }

    @Test
    void arrowsGoFromCardToCardAndTheMapIsOneTabStop(Visitor visitor) {
        visitor.open("map/yanjiang");
        assertThat(visitor.find(".map-card[tabindex='0']")).hasCount(1);
        visitor.find(".map-card[tabindex='0']").focus();
        Object first = visitor.page().evaluate("() => document.activeElement.dataset.id");
        visitor.press("ArrowRight");
        Object second = visitor.page().evaluate("() => document.activeElement.dataset.id");
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(visitor.find(".map-card[tabindex='0']")).hasCount(1);
    }

    @Test
    void shadowIsMarkedWithWhoseItIs(Visitor visitor) {
        visitor.open("map/norrvika?sel=jonas.ekman");
        assertThat(visitor.find(".map-person .map-false").first()).containsText("companion");
        assertThat(visitor.texts(".map-tie-list .map-false")).allMatch(text -> text.contains("Ingrid Solberg"));
    }

    @Test
    void nobodyMovesWhenSomebodyIsTakenOut(Visitor visitor) {
        visitor.open("map/yanjiang");
        String places = "() => [...document.querySelectorAll('.map-card[role=button]')].map((card) =>"
                + " card.dataset.id + ' ' + card.getAttribute('transform')).sort().join(' ')";
        Object before = visitor.page().evaluate(places);
        visitor.open("map/yanjiang?out=chen.jing,sun.hao");
        assertThat(visitor.find(CHEN)).hasAttribute("aria-pressed", "true");
        assertThat(visitor.page().evaluate(places)).isEqualTo(before);
    }
}
