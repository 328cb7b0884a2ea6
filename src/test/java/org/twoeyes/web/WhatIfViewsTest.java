package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every view shows what the what-if makes of its figures. */
@BrowserTest
class WhatIfViewsTest {

    private static final String WHY = "#why";

    @Test
    void heatMapShowsTheLayersOfTheWhatIf(Visitor visitor) {
        visitor.open("heat?out=faisal.darwish");
        Locator row = visitor.find(".heat tr:has-text('قصيبة تيل')");
        Locator cell = row.locator(".heat-cell.step-dark").first();
        assertThat(cell.locator(".before")).hasText(Pattern.compile("[1-9]/\\d+"));
        assertThat(cell.locator("b")).hasText(Pattern.compile("0/\\d+"));
        assertThat(cell.locator(".heat-dark")).hasText("All go dark");
        assertThat(row.locator("th .becomes")).containsText("Not held");
        cell.locator(".heat-link").focus();
        visitor.press("Space");
        assertThat(visitor.find(WHY)).containsText("none of ours has a live tie");
        assertThat(visitor.find(WHY)).containsText("Today: ");
        visitor.press("Escape");
        visitor.find(".whatif-clear").click();
        visitor.settle();
        assertThat(visitor.find(".heat .before")).hasCount(0);
    }

    @Test
    void rowsOfTheHeatMapStayWhereTheyAreInAWhatIf(Visitor visitor) {
        visitor.open("heat");
        var rows = visitor.texts(".heat-name");
        visitor.open("heat?out=faisal.darwish");
        assertThat(visitor.texts(".heat-name")).isEqualTo(rows);
    }

    @Test
    void heatMapOfAnAccountShowsItsDepartmentsInTheWhatIf(Visitor visitor) {
        visitor.open("heat/yanjiang?out=chen.jing,sun.hao");
        Locator executives = visitor.find(".heat tbody tr").first().locator(".heat-cell.heat-whole");
        assertThat(executives.locator(".heat-figure")).hasText(Pattern.compile("3/3\\s*becomes\\s*0/3"));
        assertThat(visitor.find(".heat-cell:not(.heat-whole) .heat-dark")).not().hasCount(0);
        visitor.open("heat/yanjiang?out=chen.jing,sun.hao&add=faisal.darwish~li.wei");
        assertThat(executives.locator(".heat-figure")).hasText(Pattern.compile("3/3\\s*becomes\\s*1/3"));
        visitor.open("heat/yanjiang?out=chen.jing,sun.hao&table=1");
        assertThat(visitor.find("table.data tbody tr").first()).containsText("3 → 0");
    }

    @Test
    void heatMapIsNarrowedToTheAccountsThatChange(Visitor visitor) {
        visitor.open("heat");
        assertThat(visitor.find(".heat-only")).hasCount(0);
        visitor.open("heat?out=faisal.darwish");
        visitor.find(".heat-only input").check();
        visitor.settle();
        assertThat(visitor.place()).contains("changed=1");
        assertThat(visitor.find(".heat tbody tr")).hasCount(3);
        assertThat(visitor.find(".heat tbody tr:not(:has(.before))")).hasCount(0);
    }

    @Test
    void contactOfOneHolderIsToldOfTheOtherOneWhoTakesOver(Visitor visitor) {
        visitor.open("contact/abdullah.alharbi?out=faisal.darwish&add=lina.haddad~abdullah.alharbi");
        assertThat(visitor.find(".notice").first())
                .containsText(Pattern.compile("known again(?s:.*)Today(?s:.*)Faisal"));
        assertThat(visitor.find(".holders li:has(.badge-good)")).containsText("Lina Haddad");
        visitor.open("contact/abdullah.alharbi?out=faisal.darwish&add=lina.haddad~abdullah.alharbi&table=1");
        assertThat(visitor.find("table.data tr:has-text('Faisal Darwish')")).containsText("Out");
        assertThat(visitor.find("table.data tr:has-text('Lina Haddad')")).containsText("Put in");
    }

    @Test
    void headOfAHeatMapsRowTellsWhyByKeyboard(Visitor visitor) {
        visitor.open("heat").tabTo(".heat [data-at]");
        visitor.press("Space");
        assertThat(visitor.find(WHY)).containsText("it hangs on a single person");
        visitor.press("Escape");
        assertThat(visitor.find(".heat [data-at='0:0']")).isFocused();
    }

    @Test
    void contactPageSaysWhoWouldKnowThem(Visitor visitor) {
        visitor.open("contact/helena.astrom?out=ingrid.solberg");
        assertThat(visitor.find(".notice").first())
                .containsText(Pattern.compile("In this what-if(?s:.*)Jonas Ekman(?s:.*)Today"));
        assertThat(visitor.find(".card-head .becomes .eyes"))
                .hasText(new String[] {"22 people know them", "11 person knows them"});
        assertThat(visitor.find(".false-eye")).hasCount(0);
        visitor.find(".card-head .why").first().click();
        assertThat(visitor.find(WHY)).containsText("live tie to this contact");
        visitor.open("contact/helena.astrom");
        assertThat(visitor.find(".false-eye")).containsText("Ingrid Solberg");
    }

    @Test
    void contactPageNamesWhoIsPutInAndWhatWouldBeMissing(Visitor visitor) {
        visitor.open("contact/li.wei?out=chen.jing,sun.hao");
        assertThat(visitor.find(".notice").first()).containsText("nobody knows them any more");
        assertThat(visitor.find(".gap-list .badge")).containsText("only in this what-if");
        visitor.open("contact/li.wei?out=chen.jing,sun.hao&add=faisal.darwish~li.wei");
        assertThat(visitor.find(".holders li:has(.badge-good)")).containsText("Faisal Darwish");
        assertThat(visitor.find(".notice").first()).containsText("known again");
    }

    @Test
    void employeePageSaysWhatWouldHangOnThemWithoutAColleague(Visitor visitor) {
        visitor.open("employee/sun.hao");
        String today = visitor.texts(".person-counters .tile-value").get(0);
        visitor.open("employee/sun.hao?out=chen.jing");
        Locator tile = visitor.find(".person-counters .tile-value").first();
        assertThat(tile.locator(".before")).hasText(today);
        assertThat(Integer.parseInt(tile.locator(".why").textContent())).isGreaterThan(Integer.parseInt(today));
        assertThat(visitor.find(".dark-group .badge-risk:has-text('only in this what-if')"))
                .not()
                .hasCount(0);
        assertThat(visitor.find(".notice").first()).containsText("as they would be in this what-if");
        visitor.find(".actions .button").first().click();
        visitor.settle();
        assertThat(visitor.find(".notice").first()).containsText("This person is out");
        assertThat(tile.locator(".before")).hasText(today);
    }

    @Test
    void homeAndTheListOfAccountsShowTheAccountsOfTheWhatIf(Visitor visitor) {
        visitor.open("home?out=faisal.darwish");
        assertThat(visitor.find(".tile-lives .becomes")).not().hasCount(0);
        assertThat(visitor.find(".tile:has-text('only one person knows') .becomes"))
                .hasText(Pattern.compile("21\\s*becomes\\s*\\d+"));
        assertThat(visitor.find(".tile:has-text('Expected loss') .becomes")).isVisible();
        visitor.open("accounts?out=faisal.darwish");
        assertThat(visitor.find("tr:has-text('قصيبة تيل') .becomes").first()).containsText("Not held");
    }

    @Test
    void numbersOfTheMatrixTellWhyByKeyboard(Visitor visitor) {
        visitor.open("matrix/norrvika").tabTo(".matrix [data-at]");
        assertThat(visitor.find(".matrix [data-at='1:0']")).isFocused();
        visitor.press("?");
        assertThat(visitor.find(WHY)).containsText("live tie to this contact");
        visitor.press("Escape");
        assertThat(visitor.find(".matrix [data-at='1:0']")).isFocused();
        visitor.press("ArrowUp", "ArrowRight", "?");
        assertThat(visitor.find(WHY)).containsText("Alone: ");
    }

    @Test
    void suggestionIsSaidOnlyOfTheScenarioItWasMadeFor(Visitor visitor) {
        visitor.open("home?out=faisal.darwish");
        visitor.find("#whatif-toggle").click();
        visitor.find("#whatif-suggest").click();
        visitor.find(".whatif-bar .whatif-chip.in").first().waitFor();
        visitor.settle();
        assertThat(visitor.find(".whatif-suggestion")).containsText("suggested");
        visitor.find("#whatif-all-chips .whatif-chip.in button").first().click();
        visitor.settle();
        assertThat(visitor.find(".whatif-suggestion")).not().containsText("suggested");
    }

    @Test
    void barStaysAsHighAsWithOneWhoIsOut(Visitor visitor) {
        visitor.open("home?out=faisal.darwish");
        double one = visitor.find(".whatif-bar").boundingBox().height;
        String view = "home?out=faisal.darwish,chen.jing,sun.hao,ingrid.solberg,oskar.nyberg"
                + "&add=jonas.ekman~li.wei,priya.raman~li.wei,lina.haddad~li.wei,petra.vogel~li.wei";
        visitor.open(view);
        assertThat(visitor.find(".whatif-bar .whatif-more")).containsText("more");
        assertThat(visitor.find(".whatif-bar").boundingBox().height).isEqualTo(one);
        visitor.find("#whatif-toggle").click();
        assertThat(visitor.find(".whatif-bar").boundingBox().height).isEqualTo(one);
        assertThat(visitor.find("#whatif-all-chips .whatif-chip")).hasCount(9);
    }
}
