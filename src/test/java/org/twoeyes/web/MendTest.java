package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** Rows of every kind are mended where they are shown, duplicates are merged, and the history takes it back. */
@BrowserTest
class MendTest {

    private static void save(Visitor visitor, String said) {
        visitor.find(".edit button[type=submit]").click();
        assertThat(visitor.find(".done-bar")).containsText(said);
        visitor.settle();
    }

    /** What a request of the page's own says. */
    private static Object asked(Visitor visitor, String address, String field) {
        return visitor.page()
                .evaluate(
                        "([address, field]) => fetch('/api/v1/' + address).then((answer) => answer.json())"
                                + ".then((answer) => answer[field])",
                        new String[] {address, field});
    }

    @Test
    void personStoredTwiceIsLookedAtMergedAndParted(Sitting.Shared shared) {
        try (Site site = Site.demo();
                Visitor visitor = new Visitor(shared.browser(), site.address())) {
            visitor.open("duplicates");
            assertThat(visitor.find(".notice.good")).containsText("Nobody seems to be stored twice");
            visitor.page().evaluate("""
                    () => fetch('/api/v1/contacts', { method: 'POST', headers: { 'Content-Type': 'application/json' },
                        body: JSON.stringify({ id: 'twin', accountId: 'yanjiang', name: 'Wéi, Li', email: 'li@x.example' }) })
                      .then(() => fetch('/api/v1/contacts/li.wei', { method: 'PATCH', headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
                        body: JSON.stringify({ name: 'Li Wei', email: null }) }))
                    """);
            visitor.open("people").find(".lead a").click();
            Locator pair = visitor.find("[data-pair='contact li.wei twin']");
            assertThat(pair).containsText("the same name");
            assertThat(pair.locator("thead th")).hasCount(2);
            assertThat(LooksTest.violations(visitor, "duplicates")).isEmpty();
            pair.locator("[data-do=apart]").click();
            assertThat(visitor.find(".done-bar")).containsText("are two people");
            assertThat(visitor.find("[data-pair]")).hasCount(0);
            assertThat(visitor.find("#undo")).isFocused();
            visitor.find(".told-apart summary").click();
            assertThat(visitor.find(".told-apart li")).containsText("Wéi, Li");
            assertThat(LooksTest.violations(visitor, "told apart")).isEmpty();
            visitor.find(".told-apart button").click();
            assertThat(visitor.find("#title")).isFocused();
            pair.locator("[data-do=ask]").click();
            visitor.page().keyboard().press("Escape"); // before or after the facts are read
            assertThat(pair.locator("[data-do=ask]")).isFocused();
            pair.locator("[data-do=ask]").click();
            assertThat(pair.locator("[data-stays='li.wei']")).isFocused();
            pair.locator("[data-stays='li.wei']").click();
            assertThat(visitor.find(".done-bar")).containsText("twin is kept as an alias");
            assertThat(visitor.find("[data-pair]")).hasCount(0);
            assertThat(asked(visitor, "contacts/li.wei/facts", "email")).isEqualTo("li@x.example");

            visitor.find("#undo").click();
            assertThat(visitor.find("[data-pair]")).hasCount(1);
            assertThat(asked(visitor, "contacts/li.wei/facts", "email")).isNull();
            assertThat(asked(visitor, "contacts/twin/facts", "name")).isEqualTo("Wéi, Li");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void accountsPeopleTiesAndHolesAreMendedAndTheHistoryTakesItBack(Sitting.Shared shared) {
        try (Site site = Site.demo();
                Visitor visitor = new Visitor(shared.browser(), site.address())) {
            visitor.open("map/lekkora").find("#edit-change").click();
            visitor.find(".edit [name=revenue]").fill("12345678");
            visitor.find(".edit [name=loyaltyStage]").selectOption("advocate");
            save(visitor, "is saved");
            assertThat(asked(visitor, "accounts/lekkora/facts", "revenue")).isEqualTo(12_345_678);
            assertThat(asked(visitor, "accounts/lekkora/facts", "loyaltyStage")).isEqualTo("advocate");
            assertThat(visitor.find(".history-list")).hasCount(0);
            visitor.find(".history summary").click();
            assertThat(visitor.find(".history-list li")).containsText(new String[] {"12,345,678"});
            assertThat(visitor.find(".history-list li").first()).containsText("Advocate");
            assertThat(LooksTest.violations(visitor, "map with history")).isEmpty();
            visitor.find("[data-do=undo-change]").click();
            assertThat(visitor.find(".history-list li")).hasCount(2);
            assertThat(visitor.find(".history-list li").first()).containsText("Taken back");
            assertThat(visitor.find("[data-do=undo-change]")).isFocused();

            visitor.find(".map-card[data-id='hole:middle']").click();
            assertThat(visitor.find(".edit [name=layer]")).hasValue("middle");
            visitor.find(".edit [name=name]").fill("Nova Newcomer");
            save(visitor, "Nova Newcomer is on record");
            assertThat(visitor.find(".map-card.contact")
                            .getByText("Nova Newcomer")
                            .first())
                    .isVisible();
            String added = visitor.find(".map-card.contact")
                    .filter(new Locator.FilterOptions().setHasText("Nova Newcomer"))
                    .getAttribute("data-id");

            visitor.open("contact/" + added).find("#edit-addTie").click();
            visitor.pick("employeeId", "jonas ekm");
            visitor.find(".edit [name=strength]").fill("0.8");
            save(visitor, "is on record");
            assertThat(visitor.find(".holders li")).hasCount(1);
            visitor.find(".edit-tie").click();
            visitor.find(".edit [name=strength]").fill("0.5");
            assertThat(LooksTest.violations(visitor, "tie")).isEmpty();
            save(visitor, "is saved");
            assertThat(asked(visitor, "ties/jonas.ekman/" + added, "strength")).isEqualTo(0.5);
            visitor.find(".edit-tie").click();
            visitor.find("#edit-remove").click();
            assertThat(visitor.find(".done-bar")).containsText("removed");
            assertThat(visitor.find(".holders li")).hasCount(0);
            visitor.find("#edit-change").click();
            visitor.find("[data-do=move]").click();
            visitor.pick("accountId", "yanjiang");
            visitor.find(".edit [name=reportsToId] option[value='li.wei']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            visitor.find(".edit [name=reportsToId]").selectOption("li.wei");
            save(visitor, "is saved");
            assertThat(asked(visitor, "contacts/" + added + "/facts", "reportsToId"))
                    .isEqualTo("li.wei");

            visitor.open("employee/jonas.ekman").find("#edit-change").click();
            visitor.find(".edit [name=leavingOn]").fill("2026-12-31");
            visitor.find(".edit [name=capacity]").fill("7");
            save(visitor, "is saved");
            assertThat(visitor.find(".notice.strong").first()).containsText("Leaves on December 31, 2026");
            visitor.find("#edit-addTie").click();
            visitor.pick("accountId", "yanjiang");
            visitor.find(".edit [name=contactId]").selectOption("li.wei");
            save(visitor, "is on record");
            assertThat(asked(visitor, "ties/jonas.ekman/li.wei", "lastContact")).isEqualTo("2026-06-30");
            visitor.open("contact/" + added).find(".history summary").click();
            assertThat(visitor.find(".history-list li").filter(with("Reports to")))
                    .containsText("李伟");
            assertThat(visitor.find(".history-list li")
                            .filter(with("Tie with Jonas Ekman"))
                            .first())
                    .containsText("Removed.");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void accountsAndEmployeesComeAndGoAndMeetingsAreLoggedOnTheMap(Sitting.Shared shared) {
        try (Site site = Site.demo();
                Visitor visitor = new Visitor(shared.browser(), site.address())) {
            visitor.open("accounts").find("#edit-addAccount").click();
            assertThat(visitor.find(".edit [name=name]")).isFocused();
            visitor.page().keyboard().type("Nova Nordic");
            visitor.pick("parentId", "norrvika telekom");
            save(visitor, "Nova Nordic is on record");
            String id = visitor.place().replace("map/", "");
            assertThat(asked(visitor, "accounts/" + id + "/facts", "parentId")).isEqualTo("norrvika");
            visitor.find("#undo").click();
            visitor.find(".view-accounts").waitFor();
            visitor.settle();

            visitor.open("people").find("#edit-addEmployee").click();
            visitor.page().keyboard().type("Nina Neu");
            visitor.find(".edit [name=managerId]").fill("nobody of that name");
            visitor.find(".edit [type=submit]").click();
            assertThat(visitor.find(".edit [name=managerId]")).isFocused();
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.pick("managerId", "priya");
            assertThat(visitor.find(".edit [name=managerId]")).hasValue("Priya Raman");
            save(visitor, "Nina Neu is on record");
            assertThat(visitor.find(".lead")).containsText("reports to Priya Raman");
            visitor.find(".history summary").click();
            visitor.find("[data-do=undo-change]").click();
            visitor.find(".view-people").waitFor();
            visitor.settle();

            visitor.open("map/yanjiang?sel=li.wei").find("#edit-meeting").click();
            assertThat(visitor.find(".edit [name=who]")).isFocused();
            save(visitor, "is logged");
            assertThat(visitor.find("#edit-meeting")).isFocused();
            assertThat(visitor.find(".map-card[data-id='li.wei']")).containsText("Met today");

            visitor.open("map/norrvika").find("#edit-retire").click();
            assertThat(visitor.find(".edit")).containsText("23 contacts with their ties");
            assertThat(visitor.find(".edit")).containsText("Norrvika Danmark");
            save(visitor, "is no account any more");
            assertThat(visitor.place()).isEqualTo("accounts");
            assertThat(visitor.find("td, th").filter(with("Norrvika"))).hasCount(0);
            visitor.find("#undo").click();
            visitor.find(".map-card[data-id='helena.astrom']").waitFor();
            assertThat(visitor.place()).isEqualTo("map/norrvika");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
