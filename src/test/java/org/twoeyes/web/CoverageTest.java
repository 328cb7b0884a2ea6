package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The coverage heat map, the matrix of contacts and team, the page of an employee. */
@BrowserTest
class CoverageTest {

    private static final String FOCUS = "() => document.activeElement.dataset.at";

    @Test
    void cellOfTheHeatMapOpensTheMapAtItsLane(Visitor visitor) {
        visitor.open("heat?sort=name");
        String account = visitor.texts(".heat-name").get(0);
        visitor.find("tr:has(.heat-name) .heat-link").first().click();
        visitor.settle();
        assertThat(visitor.place()).startsWith("map/").contains("layer=executive");
        assertThat(visitor.find("#title")).hasText(account);
    }

    @Test
    void heatMapIsOneTabStopWithArrowsAndSpaceTellsWhy(Visitor visitor) {
        visitor.open("heat").tabTo(".heat [data-at]");
        visitor.press("ArrowDown", "ArrowRight");
        assertThat(visitor.page().evaluate(FOCUS)).isEqualTo("1:1");
        visitor.press("Space");
        assertThat(visitor.find("#why")).isVisible();
        visitor.press("Escape");
        assertThat(visitor.page().evaluate(FOCUS)).isEqualTo("1:1");
        visitor.press("Enter").settle();
        assertThat(visitor.place()).startsWith("map/");
    }

    @Test
    void heatMapIsSortedAndFiltered(Visitor visitor) {
        visitor.open("heat");
        List<String> weakest = visitor.texts(".heat .heat-name");
        visitor.find(".heat-tools select").first().selectOption("value");
        visitor.settle();
        assertThat(visitor.texts(".heat .heat-name"))
                .isNotEqualTo(weakest)
                .first()
                .isEqualTo("قصيبة تيل");
        visitor.find(".heat-tools select").nth(2).selectOption("NOT_HELD");
        visitor.settle();
        assertThat(visitor.find(".heat .heat-name")).hasCount(4);
    }

    @Test
    void matrixTellsWhoIsSoleAndWhoAShadow(Visitor visitor) {
        visitor.open("matrix/norrvika");
        visitor.find(".matrix-cell:has(.matrix-badge.shadow)").first().click();
        assertThat(visitor.find("#why")).containsText("Ingrid Solberg");
        visitor.press("Escape");
        visitor.find(".matrix-out[aria-label*='Ingrid Solberg']").click();
        visitor.settle();
        assertThat(visitor.place()).contains("out=ingrid.solberg");
        assertThat(visitor.find(".matrix-badge.out").first()).isVisible();
        assertThat(visitor.find(".matrix-badge.shadow:has-text('Ingrid Solberg')"))
                .hasCount(0);
    }

    @Test
    void employeePageSaysWhatGoesDarkAndTakesThemOut(Visitor visitor) {
        visitor.open("employee/faisal.darwish");
        assertThat(visitor.find("#view")).containsText("عبد الله الحربي");
        assertThat(visitor.find("#view")).containsText("قصيبة تيل");
        visitor.find(".actions .button").first().click();
        visitor.settle();
        assertThat(visitor.place()).contains("out=faisal.darwish");
        assertThat(visitor.find(".whatif-bar .whatif-chip.out")).containsText("Faisal Darwish");
    }

    @Test
    void contactPageLeadsToTheMap(Visitor visitor) {
        visitor.open("contact/dietmar.kehl");
        assertThat(visitor.texts(".holders .name")).contains("Klaus Reinhardt", "Petra Vogel");
        assertThat(visitor.find(".false-eye").first()).isVisible();
        visitor.find(".actions a").first().click();
        visitor.settle();
        assertThat(visitor.place()).startsWith("map/velstrom").contains("sel=dietmar.kehl");
        assertThat(visitor.find("#map-person-name")).hasText("Dietmar Kehl");
        assertThat(visitor.find("[data-id='dietmar.kehl']")).isInViewport();
    }
}
