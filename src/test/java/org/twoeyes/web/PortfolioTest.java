package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole portfolio on a canvas: every gesture, key and button once. */
@BrowserTest
class PortfolioTest {

    private static final String CANVAS = "portfolio-picture canvas";
    private static final String LIST = "#portfolio-list";

    /** How many different colours there are among some hundreds of points of the canvas. */
    private static final String COLOURS = "() => { const canvas = document.querySelector('portfolio-picture canvas');"
            + " const pen = canvas.getContext('2d'); const seen = new Set();"
            + " const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);"
            + " for (let i = 0; i < data.length; i += 4 * 97) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);"
            + " return seen.size; }";

    private static BoundingBox box(Visitor visitor) {
        return visitor.find(CANVAS).boundingBox();
    }

    @Test
    void pointerZoomsMovesSaysAndOpens(Visitor visitor) {
        visitor.open("portfolio");
        assertThat((int) visitor.page().evaluate(COLOURS)).isGreaterThan(5);
        BoundingBox box = box(visitor);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        Mouse mouse = visitor.page().mouse();
        mouse.move(x, y);
        mouse.wheel(0, -400);
        visitor.page().waitForURL("**z=*");
        String zoomed = visitor.place();
        mouse.down();
        mouse.move(x + 80, y + 40, new Mouse.MoveOptions().setSteps(3));
        mouse.up();
        visitor.page().waitForURL(url -> url.contains("z=") && !url.endsWith(zoomed));
        assertThat(visitor.place()).startsWith("portfolio");
        visitor.find(".portfolio-zoom .button").last().click();
        visitor.page().waitForURL(url -> !url.contains("z="));
        visitor.find(".portfolio-zoom .button").nth(1).click();
        visitor.page().waitForURL("**z=*");
        visitor.open("portfolio?life=NOT_HELD");
        pointAtSome(visitor);
        assertThat(visitor.find(".portfolio-tip")).containsText("Not held");
        mouse.down();
        mouse.up();
        visitor.settle();
        assertThat(visitor.place()).startsWith("map/");
    }

    /** Goes over the picture until the pointer is on a circle; the others are passed over. */
    private static void pointAtSome(Visitor visitor) {
        BoundingBox box = box(visitor);
        for (int row = 1; row < 24; row++) {
            for (int column = 1; column < 40; column++) {
                visitor.page().mouse().move(box.x + box.width * column / 40, box.y + box.height * row / 24);
                if (visitor.find(".portfolio-tip").isVisible()) {
                    return;
                }
            }
        }
        throw new AssertionError("no circle under the pointer anywhere");
    }

    @Test
    void listIsOneTabStopThatLeadsIntoAnAccountAndOpens(Visitor visitor) {
        visitor.open("portfolio").tabTo(LIST);
        visitor.press("ArrowDown", "ArrowDown", "ArrowUp");
        assertThat(visitor.find(LIST)).hasAttribute("aria-activedescendant", "portfolio-row-1");
        String name = visitor.texts(LIST + " .portfolio-row-name").get(1);
        visitor.press("Space").settle();
        assertThat(visitor.place()).contains("sel=");
        assertThat(visitor.find(".portfolio-facts h2")).hasText(name);
        assertThat(visitor.find("#spoken")).containsText("Lines lead to");
        visitor.press("ArrowRight").settle();
        assertThat(visitor.find(".portfolio-list h2")).containsText(name);
        visitor.page().waitForURL("**z=*");
        visitor.press("ArrowLeft").settle();
        assertThat(visitor.find(LIST)).isFocused();
        assertThat(visitor.find(LIST)).hasAttribute("aria-activedescendant", "portfolio-row-1");
        visitor.press("ArrowRight", "ArrowDown", "Enter").settle();
        assertThat(visitor.place()).startsWith("contact/");
    }

    @Test
    void employeesAreTakenOutByKeyAndTheirAccountsAreLost(Visitor visitor) {
        visitor.open("portfolio");
        visitor.find(".portfolio-tools .segmented button").nth(1).click();
        visitor.settle();
        assertThat(visitor.place()).isEqualTo("portfolio?mode=employees");
        assertThat(visitor.texts(LIST + " .portfolio-row-name").get(0)).isEqualTo("Faisal Darwish");
        visitor.tabTo(LIST);
        visitor.press("Home", "Space").settle();
        assertThat(visitor.place()).contains("out=faisal.darwish");
        assertThat(visitor.find(LIST + " .s-out")).hasCount(1);
        visitor.find(".portfolio-tools .segmented button").first().click();
        visitor.settle();
        int lost = visitor.find(LIST + " .s-gone").count();
        assertThat(lost).isPositive();
        visitor.open("portfolio?out=faisal.darwish&table=1");
        assertThat(visitor.find("table.data tbody .went-dark, table.data tbody tr.went-dark"))
                .hasCount(lost);
    }

    @Test
    void filtersCountAndTheLassoGivesATable(Visitor visitor) {
        visitor.open("portfolio");
        visitor.find(".chip:has-text('Not held')").click();
        visitor.settle();
        assertThat(visitor.find(".list-summary")).containsText("4 of 52");
        assertThat(visitor.find(LIST + " [role=option]")).hasCount(4);
        BoundingBox box = box(visitor);
        Mouse mouse = visitor.page().mouse();
        visitor.find("#portfolio-lasso").click();
        mouse.move(box.x + 4, box.y + 4);
        mouse.down();
        for (double[] corner :
                List.of(new double[] {0.99, 0.01}, new double[] {0.99, 0.99}, new double[] {0.01, 0.99})) {
            mouse.move(box.x + box.width * corner[0], box.y + box.height * corner[1]);
        }
        mouse.up();
        visitor.settle();
        assertThat(visitor.find(".portfolio-ringed table.data tbody tr")).hasCount(4);
        assertThat(visitor.find("#spoken")).containsText("4 inside the line");
        String link = visitor.place();
        visitor.open("home").open(link);
        assertThat(visitor.find(".portfolio-ringed table.data tbody tr")).hasCount(4);
        visitor.find(".portfolio-tools .button.quiet").click();
        visitor.settle();
        assertThat(visitor.find(".portfolio-ringed")).hasCount(0);
        visitor.find(".portfolio-pack select").selectOption("owner");
        visitor.settle();
        assertThat(visitor.place()).contains("pack=owner");
    }

    @Test
    void timeHasTwoHandlesStepsAndAListOfWhatChanged(Visitor visitor) {
        visitor.open("portfolio");
        visitor.find("#time-toggle").click();
        visitor.settle();
        assertThat(visitor.place()).isEqualTo("portfolio?since=2026-03-31");
        assertThat(visitor.find(".time-counts li").first()).isVisible();
        assertThat(visitor.find("#spoken")).containsText("What changed from March 31, 2026 to June 30, 2026");
        visitor.find(".time-handle.is-since").focus();
        visitor.press("ArrowLeft").settle();
        assertThat(visitor.place()).isEqualTo("portfolio?since=2026-02-28");
        visitor.find(".time-steps button").first().click();
        visitor.settle();
        assertThat(visitor.place()).isEqualTo("portfolio?asOf=2026-05-31&since=2026-02-28");
        visitor.find(".time-changes > summary").click();
        visitor.find(".time-section a").first().click();
        visitor.settle();
        assertThat(visitor.place()).startsWith("map/").contains("since=2026-02-28");
        assertThat(visitor.find(".map-card[data-changed]").first()).isVisible();
        visitor.find(".time-steps .quiet").click();
        visitor.settle();
        assertThat(visitor.find(".time-bar")).hasCount(0);
        assertThat(visitor.place()).doesNotContain("since").doesNotContain("asOf");
    }
}
