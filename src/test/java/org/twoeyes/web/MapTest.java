package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account map. */
@BrowserTest
class MapTest {

    private static final String TIES = ".map-tie";
    /** Notes that the plain picture was shown, however shortly. */
    private static final String NOTE_THE_PLAIN_PICTURE = "() => { window.plainWasShown = false;"
            + " const plain = document.querySelector('.map-snapshot');"
            + " new MutationObserver(() => { window.plainWasShown ||= !plain.hidden; }).observe(plain, { attributes: true }); }";

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
    void whoIsAShadowFollowsTheWhatIf(Visitor visitor) {
        visitor.open("map/norrvika?sel=helena.astrom");
        assertThat(visitor.find(".map-tie-list .map-false")).hasText("Shadow of Ingrid Solberg");
        assertThat(visitor.find("[data-id='jonas.ekman']")).hasAttribute("aria-label", Pattern.compile("companion"));
        visitor.open("map/norrvika?sel=helena.astrom&out=ingrid.solberg");
        assertThat(visitor.find("#map-person-name")).hasText("Helena Åström");
        assertThat(visitor.find(".map-tie-list .map-false")).hasCount(0);
        assertThat(visitor.find("[data-id='jonas.ekman']"))
                .not()
                .hasAttribute("aria-label", Pattern.compile("companion"));
    }

    @Test
    void countsOfALaneTellWhy(Visitor visitor) {
        visitor.open("map/yanjiang");
        visitor.find(".map-lane-counts").first().click();
        assertThat(visitor.find("#why")).containsText("live tie");
        assertThat(visitor.find("#why a")).hasAttribute("href", "#/heat/yanjiang");
    }

    @Test
    void countsOfALaneAreReachedByArrowsAndTellWhy(Visitor visitor) {
        visitor.open("map/yanjiang").tabTo(".map-card");
        visitor.press("Home", "ArrowLeft");
        assertThat(visitor.find(".map-lane-counts").first()).isFocused();
        visitor.press("ArrowDown", "Enter");
        assertThat(visitor.find("#why")).containsText("live tie");
        visitor.press("Escape");
        assertThat(visitor.find(".map-lane-counts").nth(1)).isFocused();
        visitor.press("ArrowRight");
        assertThat(visitor.find(".map-card.contact:focus")).hasCount(1);
    }

    @Test
    void lanesGaugesAndWhatToDoFollowTheWhatIf(Visitor visitor) {
        visitor.open("map/yanjiang?out=chen.jing,sun.hao");
        assertThat(visitor.find(".map-then")).isVisible();
        assertThat(visitor.find(".map-lane-counts").first()).hasText("0/3 covered");
        assertThat(visitor.find(".map-lane-today").first()).hasText("today 3/3");
        assertThat(visitor.find(".map-life")).containsText(Pattern.compile("Two eyes(?s:.*)Not held"));
        assertThat(visitor.find(".map-gauge-value").first()).containsText(Pattern.compile("100(?s:.*)0"));
        assertThat(visitor.find(".map-gaps")).containsText("李伟 decides, and nobody of ours knows them.");
        visitor.find(".whatif-clear").click();
        visitor.settle();
        assertThat(visitor.find(".map-then")).hasCount(0);
        assertThat(visitor.find(".map-lane-counts").first()).hasText("3/3 covered");
        assertThat(visitor.find(".map-life")).not().containsText("Not held");
    }

    @Test
    void influenceIsDrawnForWhomIsLookedAt(Visitor visitor) {
        visitor.open("map/yanjiang");
        assertThat(visitor.find("account-map .map-influence")).hasCount(0);
        visitor.find("[data-id='qin.xiaoman']").click();
        visitor.settle();
        assertThat(visitor.find(".map-front .map-influence")).not().hasCount(0);
        assertThat(visitor.find(".map-influenced")).hasText("Has influence on 邓凯文.");
        visitor.find(".map-influenced .map-link").click();
        visitor.settle();
        assertThat(visitor.find(".map-influenced")).hasText("Listens to 秦小满.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map/velstrom?ties=all", "map/yanjiang?out=chen.jing,sun.hao&add=faisal.darwish~li.wei&lang=es"})
    void legendStandsAboveTheWhatIfBar(String view, Visitor visitor) {
        visitor.open(view);
        visitor.page().waitForCondition(() -> {
            BoundingBox legend = visitor.find(".map-legend").boundingBox();
            return legend.y + legend.height < visitor.find(".whatif-bar").boundingBox().y;
        });
    }

    @Test
    void mapLeadsToTheMatrixAndTheHeatMapOfTheAccount(Visitor visitor) {
        visitor.open("map/norrvika");
        visitor.find(".map-tools a").nth(1).click();
        visitor.settle();
        assertThat(visitor.place()).isEqualTo("heat/norrvika");
        visitor.open("map/norrvika");
        visitor.find(".map-tools a").first().click();
        visitor.settle();
        assertThat(visitor.place()).isEqualTo("matrix/norrvika");
    }

    @Test
    void zoomOfALargeAccountMovesAPlainPictureAndThenShowsTheCards(Sitting.Shared shared) {
        try (Site site = Site.of(Crowd.of(1, 500, 60), Site.DEMO_DAY, false);
                Visitor visitor = new Visitor(shared.browser(), site.address())) {
            visitor.open("map/a0?open=all&ties=all&sel=a0c400");
            assertThat(visitor.find(".map-card.contact[role=button]")).hasCount(500);
            assertThat(visitor.find("[data-id='a0c400']")).isInViewport();
            double before = scale(visitor);
            visitor.page().evaluate(NOTE_THE_PLAIN_PICTURE);
            visitor.find(".map-zoom button").nth(1).click();
            visitor.page().waitForCondition(() -> (Boolean) visitor.page().evaluate("() => window.plainWasShown"));
            assertThat(visitor.find(".map-snapshot")).isHidden();
            assertThat(scale(visitor)).isGreaterThan(1.2 * before);
            assertThat(visitor.complaints()).isEmpty();
        }
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

    private static double scale(Visitor visitor) {
        Object scale = visitor.page()
                .evaluate("() => new DOMMatrix(getComputedStyle(document.querySelector('.map-sheet')).transform).a");
        return ((Number) scale).doubleValue();
    }
}
