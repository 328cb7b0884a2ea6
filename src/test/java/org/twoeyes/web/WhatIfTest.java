package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking people out, putting others in, comparing, passing on. */
@BrowserTest
class WhatIfTest {

    /** What of the bar is cut off at a side. */
    private static final String CLIPPED =
            "() => [...document.querySelectorAll('.whatif-bar button, .whatif-bar button > span')]"
                    + ".filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'"
                    + " || one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent)";

    private static final String COUNTERS = ".whatif-counters b";

    @Test
    void worstPairIsOfferedBeforeAnythingIsClicked(Visitor visitor) {
        visitor.open("home");
        assertThat(visitor.find(".whatif-offer").first()).containsText("陈静");
        visitor.find(".whatif-offer").first().click();
        visitor.settle();
        assertThat(visitor.place()).contains("out=chen.jing,sun.hao");
        assertThat(visitor.find(".whatif-bar .whatif-chip.out")).hasCount(2);
        assertThat(visitor.find(COUNTERS)).hasCount(4);
        assertThat(visitor.find(".whatif-counter.is-worse")).not().hasCount(0);
        visitor.find(".whatif-bar .whatif-chip.out button").first().click();
        visitor.settle();
        assertThat(visitor.find(".whatif-bar .whatif-chip.out")).hasCount(1);
        visitor.find(".whatif-clear").click();
        visitor.settle();
        assertThat(visitor.place()).doesNotContain("out=");
    }

    @Test
    void worstGroupsAreInSightOnAPhone(Visitor visitor) {
        visitor.width(390);
        for (String language : List.of("en", "zh", "es")) {
            visitor.open("home?lang=" + language);
            assertThat(visitor.find(".whatif-offer")).hasCount(2);
            assertThat(visitor.find(".whatif-money").last()).isInViewport();
            assertThat(visitor.page().evaluate(CLIPPED)).as(language).isEqualTo(List.of());
        }
    }

    @Test
    void successorBringsContactsBack(Visitor visitor) {
        visitor.open("map/yanjiang?out=chen.jing,sun.hao");
        int dark = Integer.parseInt(visitor.texts(COUNTERS).get(0));
        visitor.find("#whatif-toggle").click();
        visitor.find("[id='dark li.wei']").check();
        visitor.find("#whatif-successor").fill("Faisal");
        visitor.find("#whatif-successor-list [role=option]").first().click();
        visitor.find("#whatif-putin").click();
        visitor.settle();
        assertThat(visitor.place()).contains("add=faisal.darwish~li.wei");
        assertThat(visitor.find(COUNTERS).first()).hasText(Integer.toString(dark - 1));
        assertThat(visitor.find("[data-id='li.wei']")).hasClass(java.util.regex.Pattern.compile("s-back"));
        assertThat(visitor.find("[data-id='li.wei']").first()).containsText("Back: Faisal Darwish");
        assertThat(visitor.find(".whatif-panel")).containsText("1 contact comes back");
        visitor.find(".whatif-bar .whatif-chip.in button").first().click();
        visitor.settle();
        assertThat(visitor.find(COUNTERS).first()).hasText(Integer.toString(dark));
    }

    @Test
    void suggestedSuccessorsBringContactsBack(Visitor visitor) {
        visitor.open("home?out=faisal.darwish");
        int dark = Integer.parseInt(visitor.texts(COUNTERS).get(0));
        visitor.find("#whatif-toggle").click();
        visitor.find("#whatif-suggest").click();
        visitor.find(".whatif-bar .whatif-chip.in").first().waitFor();
        visitor.settle();
        assertThat(visitor.place()).contains("add=").contains("out=faisal.darwish");
        assertThat(Integer.parseInt(visitor.texts(COUNTERS).get(0))).isLessThan(dark);
        assertThat(visitor.find("#whatif-back-title")).isVisible();
        assertThat(visitor.find(".whatif-suggestion")).containsText("suggested");
    }

    @Test
    void twoScenariosStandSideBySide(Visitor visitor) {
        visitor.open("home?out=chen.jing,sun.hao");
        visitor.find("#whatif-toggle").click();
        visitor.page().getByText("Keep as A to compare").click();
        visitor.settle();
        assertThat(visitor.place()).contains("a=chen.jing");
        visitor.find(".whatif-clear").click();
        visitor.settle();
        visitor.open(visitor.place() + "&out=faisal.darwish");
        assertThat(visitor.find(".whatif-compare .whatif-table tbody tr")).hasCount(4);
        assertThat(visitor.find(".whatif-best").first()).isVisible();
        List<String> first = visitor.texts(".whatif-compare .whatif-table tbody tr:first-child td");
        assertThat(first).hasSize(3);
        assertThat(first.get(1)).isNotEqualTo(first.get(2));
    }

    @Test
    void wholeTeamIsTakenOutWithItsManager(Visitor visitor) {
        visitor.open("employee/oskar.nyberg");
        visitor.find(".actions .button").nth(1).click();
        visitor.settle();
        assertThat(visitor.place()).contains("teams=oskar.nyberg");
        assertThat(visitor.find(".whatif-bar .whatif-chip.team")).containsText("Oskar Nyberg");
        visitor.open("people?teams=oskar.nyberg");
        Locator stefan = visitor.find("tr:has-text('Stefan Huber') button");
        assertThat(stefan).hasAttribute("aria-pressed", "true");
        stefan.click();
        assertThat(visitor.find("#spoken")).containsText("team");
        assertThat(visitor.place()).doesNotContain("out=");
        assertThat(visitor.find(".whatif-counter.is-worse")).not().hasCount(0);
    }

    @Test
    void copiedLinkShowsTheSame(Visitor visitor) {
        visitor.open("map/yanjiang?out=chen.jing,sun.hao&add=faisal.darwish~li.wei&sel=li.wei&ties=all");
        visitor.find(".tools .button:has-text('Copy link')").click();
        assertThat(visitor.find("#spoken")).containsText("copied");
        String link = visitor.clipboard();
        assertThat(link).contains("lang=en").contains("theme=light").contains("asOf=2026-06-30");
        visitor.open(link.substring(link.indexOf("#/") + 2));
        assertThat(visitor.find(".whatif-bar .whatif-chip.in")).containsText("Faisal Darwish");
        String look =
                "() => ['.map-card', '.whatif-counter', '.whatif-bar .whatif-chip', '#map-person-name', '.map-tie']"
                        + ".map((part) => [...document.querySelectorAll(part)].map((one) =>"
                        + " one.getAttribute('class') + one.getAttribute('d') + one.textContent).join('\\n')).join('\\n')";
        Object before = visitor.page().evaluate(look);
        visitor.page().reload();
        visitor.settle();
        assertThat(visitor.find(".whatif-bar .whatif-chip.in")).containsText("Faisal Darwish");
        assertThat(visitor.page().evaluate(look)).isEqualTo(before);
    }

    /** From the empty page to a link with a successor, without a mouse. */
    @Test
    void wholePathIsWalkedByKeyboard(Visitor visitor) {
        visitor.open("home").tabTo(".skip[href='#whatif-toggle']").press("Enter");
        assertThat(visitor.find("#whatif-toggle")).isFocused();
        visitor.press("Enter");
        assertThat(visitor.find("#whatif-who")).isFocused();
        visitor.page().keyboard().type("Faisal");
        assertThat(visitor.find("#whatif-who-0")).hasAttribute("aria-selected", "true");
        visitor.press("Enter").settle();
        assertThat(visitor.place()).contains("out=faisal.darwish");
        assertThat(visitor.find("#whatif-who")).isFocused();
        visitor.find(".whatif-contacts input").first().waitFor();
        visitor.tabTo(".whatif-contacts input[id='dark abdullah.alharbi']").press("Space");
        assertThat(visitor.find("[id='dark abdullah.alharbi']")).isChecked();
        visitor.backTo("#whatif-successor");
        visitor.page().keyboard().type("Lina");
        assertThat(visitor.find("#whatif-successor-0")).hasAttribute("aria-selected", "true");
        visitor.press("Enter");
        assertThat(visitor.find("#whatif-putin")).isFocused();
        visitor.press("Enter").settle();
        assertThat(visitor.place()).contains("~abdullah.alharbi");
        assertThat(visitor.find(".whatif-panel")).containsText("1 contact comes back");
        visitor.press("Escape");
        assertThat(visitor.find("#whatif-toggle")).isFocused();
        assertThat(visitor.find(".whatif-panel")).hasCount(0);
        visitor.tabTo(".whatif-clear").press("Enter").settle();
        assertThat(visitor.place()).doesNotContain("out=");
        assertThat(visitor.find("#whatif-toggle")).isFocused();
    }
}
