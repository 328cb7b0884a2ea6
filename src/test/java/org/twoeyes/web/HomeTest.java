package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page opens on. */
@BrowserTest
class HomeTest {

    @Test
    void countersAndTenSentencesSayWhatNeedsAttention(Visitor visitor) {
        visitor.open("home");
        assertThat(visitor.texts(".lives .tile-value")).containsExactly("4", "15", "33");
        assertThat(visitor.find(".tile")).hasCount(6);
        List<String> sentences = visitor.texts(".finding .sentence");
        assertThat(sentences).hasSize(10).doesNotHaveDuplicates();
        assertThat(sentences.get(0)).contains("Faisal Darwish").contains("قصيبة تيل");
        assertThat(sentences).anyMatch(sentence -> sentence.contains("陈静") && sentence.contains("孙浩"));
        assertThat(visitor.find(".finding-action")).hasCount(10);
    }

    @Test
    void everyPerspectiveRanksAnew(Visitor visitor) {
        visitor.open("home");
        List<String> sales = visitor.texts(".finding .sentence");
        visitor.find(".segmented button").nth(2).click();
        visitor.settle();
        assertThat(visitor.place()).contains("perspective=succession");
        assertThat(visitor.texts(".finding .sentence")).isNotEmpty().isNotEqualTo(sales);
    }

    @Test
    void everyNumberTellsWhyAndGivesTheFocusBack(Visitor visitor) {
        visitor.open("home");
        visitor.find(".lives .why").first().focus();
        visitor.press("Enter");
        assertThat(visitor.find("#why")).isVisible();
        assertThat(visitor.find("#why-title")).not().isEmpty();
        assertThat(visitor.find("#why a")).hasAttribute("href", "#/accounts?life=NOT_HELD");
        visitor.press("Escape");
        assertThat(visitor.find("#why")).isHidden();
        assertThat(visitor.find(".lives .why").first()).isFocused();
    }

    @Test
    void searchFindsAnAccountByKeyboardAlone(Visitor visitor) {
        visitor.open("home").press("/");
        assertThat(visitor.find("#search")).isFocused();
        visitor.page().keyboard().type("norrv");
        assertThat(visitor.find("#found [role=option]").first()).containsText("Norrvika");
        visitor.press("ArrowDown", "Enter").settle();
        assertThat(visitor.place()).isEqualTo("map/norrvika");
        assertThat(visitor.find("#title")).containsText("Norrvika");
    }

    @Test
    void searchWithoutAChoiceListsWhatIsFound(Visitor visitor) {
        visitor.open("home").press("/");
        visitor.page().keyboard().type("chen");
        visitor.press("Enter").settle();
        assertThat(visitor.place()).isEqualTo("search?q=chen");
        assertThat(visitor.texts(".found-list a")).isNotEmpty();
        visitor.open("search?q=a");
        assertThat(visitor.find(".found-list a")).hasCount(100);
        assertThat(visitor.find(".more")).containsText("100 best");
    }

    @Test
    void findingLeadsToWhatToDo(Visitor visitor) {
        visitor.open("home");
        visitor.find(".finding-action").first().click();
        visitor.settle();
        assertThat(visitor.place()).doesNotStartWith("home?lang").isNotEqualTo("home");
        assertThat(visitor.find("#title")).not().isEmpty();
    }

    @Test
    void languageAndThemeAreChosenInTheHeaderAndKeptInTheAddress(Visitor visitor) {
        visitor.open("home");
        visitor.find(".language select").selectOption("zh");
        visitor.settle();
        assertThat(visitor.find("html")).hasAttribute("lang", java.util.regex.Pattern.compile("^zh"));
        visitor.find(".settings .icon-only").click();
        visitor.settle();
        assertThat(visitor.find("html")).hasAttribute("data-theme", "dark");
        assertThat(visitor.place()).contains("lang=zh").contains("theme=dark");
    }

    @Test
    void themeIsWornBeforeAnythingIsPainted(Visitor visitor) {
        visitor.page()
                .addInitScript("requestAnimationFrame(() => {"
                        + " window.firstFrame = document.documentElement.dataset.theme ?? 'none'; })");
        visitor.open("home?theme=dark");
        assertThat(visitor.page().evaluate("() => window.firstFrame")).isEqualTo("dark");
        assertThat(visitor.page().evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(18, 22, 27)");
    }

    @Test
    void anotherDayShowsOtherFigures(Visitor visitor) {
        visitor.open("map/polfala");
        assertThat(visitor.find(".map-card.contact.s-none")).not().hasCount(0);
        int unknown = visitor.find(".map-card.contact.s-none").count();
        visitor.find(".as-of input").fill("2026-02-14");
        visitor.settle();
        assertThat(visitor.place()).contains("asOf=2026-02-14");
        assertThat(visitor.find(".map-card.contact.s-none").count()).isLessThan(unknown);
    }
}
