package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is on record of a contact is mended on their page. Each test changes the data, which are then as at first. */
@BrowserTest
class EditTest {

    private static final String CONTACT = "contact/li.wei";

    private static Site site;
    private static BrowserContext theirs;
    private static BrowserContext others;

    @BeforeAll
    static void start(Sitting.Shared shared) {
        site = Site.demo();
        theirs = Visitor.profile(shared.browser());
        others = Visitor.profile(shared.browser());
    }

    @AfterEach
    void renew() {
        site.renew();
    }

    @AfterAll
    static void stop() {
        theirs.close();
        others.close();
        site.close();
    }

    /** Runs with a visitor who edits and another who does so at the same time. */
    private static void two(BiConsumer<Visitor, Visitor> work) {
        try (Visitor one = new Visitor(theirs, site.address());
                Visitor other = new Visitor(others, site.address())) {
            work.accept(one, other);
            // a refused change is told by the browser itself, and by the page in its own words
            one.complaints().removeIf(complaint -> complaint.contains("status of 412"));
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    private static Locator stance(Visitor visitor) {
        visitor.find("#edit-change").click();
        return visitor.find(".edit [name=stance]");
    }

    private static void save(Visitor visitor) {
        visitor.find(".edit button[type=submit]").click();
    }

    /** Changes the stance, from another page than the visitor's. */
    private static void fasterWithStance(Visitor other, String value) {
        other.open(CONTACT);
        stance(other).selectOption(value);
        save(other);
        assertThat(other.find(".done-bar")).isVisible();
    }

    /** The title, stance and last day of the contact, as stored. */
    private static Object stored(Visitor visitor) {
        return visitor.page()
                .evaluate("() => fetch('/api/v1/contacts/li.wei/facts').then((answer) => answer.json())"
                        + ".then((facts) => [facts.title, facts.stance, facts.leftOn])");
    }

    @Test
    void meetingIsLoggedInTwoClicksAndUndone() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            int before = visitor.find(".timeline li").count();
            visitor.find("#edit-meeting").click();
            save(visitor);
            assertThat(visitor.find(".done-bar")).containsText("is logged");
            assertThat(visitor.find(".timeline li").first().locator("time")).hasAttribute("datetime", "2026-06-30");
            visitor.find("#undo").click();
            assertThat(visitor.find(".done-bar")).hasCount(0);
            assertThat(visitor.find(".timeline li")).hasCount(before);
        });
    }

    @Test
    void personIsErasedForGoodOnceTheirIdIsTyped() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            visitor.find("[data-menu=person] summary").click();
            assertThat(visitor.find("[data-menu=person] a")).hasAttribute("href", "/api/v1/contacts/li.wei/record");
            visitor.find("[data-menu=person] button").click();
            assertThat(visitor.find("#erase-typed")).isFocused();
            visitor.find("#erase-typed").fill("li.we");
            assertThat(visitor.find("#erase-do")).isDisabled();
            visitor.find("#erase-typed").press("Escape");
            assertThat(visitor.find("#erase-typed")).hasCount(0);
            visitor.find("[data-menu=person] summary").click();
            visitor.find("[data-menu=person] button").click();
            visitor.find("#erase-typed").fill("li.wei");
            visitor.find("#erase-do").click();
            visitor.find("account-map").waitFor();
            assertThat(visitor.place()).isEqualTo("map/yanjiang");
            assertThat(visitor.find(".map-card.contact[data-id='li.wei']")).hasCount(0);
            assertThat(visitor.page()
                            .evaluate("() => fetch('/api/v1/search?q=li.wei').then((answer) => answer.json())"
                                    + ".then((found) => found.total)"))
                    .isEqualTo(0);
        });
    }

    @Test
    void stanceRoleLayerAndTitleAreChangedByKeyboardAlone() {
        two((visitor, other) -> {
            visitor.open(CONTACT).tabTo("#edit-change").press("Enter");
            assertThat(visitor.find(".edit [name=title]")).isFocused();
            visitor.page().keyboard().type(" X");
            visitor.tabTo(".edit [name=layer]")
                    .press("End")
                    .tabTo(".edit [name=stance]")
                    .press("End");
            visitor.tabTo(".edit [type=checkbox]")
                    .press("Space")
                    .tabTo(".edit [type=submit]")
                    .press("Enter");
            assertThat(visitor.find(".done-bar")).containsText("is saved");
            assertThat(visitor.find(".stance")).hasText("Against us");
            assertThat(visitor.find(".lead")).containsText("Operational");
            assertThat(visitor.find(".lead")).containsText(" X");
            visitor.open(CONTACT).find("#edit-change").click();
            visitor.find(".edit [name=title]").press("Escape");
            assertThat(visitor.find(".edit")).hasCount(0);
            assertThat(visitor.find("#edit-change")).isFocused();
        });
    }

    @Test
    void whereSomebodyElseWasFasterTheReaderChooses() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            stance(visitor).selectOption("-2");
            fasterWithStance(other, "0");
            save(visitor);
            assertThat(visitor.find(".edit [role=alert]")).containsText("Neutral; you chose Strongly against us");
            save(visitor);
            assertThat(visitor.find(".done-bar")).isVisible();
            assertThat(visitor.find(".stance")).hasText("Against us");
            other.find("#undo").click();
            assertThat(other.find(".toast")).containsText("cannot be undone");
            other.complaints().removeIf(complaint -> complaint.contains("status of 412"));
        });
    }

    @Test
    void whereSomebodyElseChangedSomethingElseBothStay() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            stance(visitor).selectOption("-2");
            other.open(CONTACT).find("#edit-change").click();
            other.find(".edit [name=title]").fill("Chair");
            save(other);
            assertThat(other.find(".done-bar")).isVisible();
            save(visitor);
            assertThat(visitor.find(".edit [name=title]")).hasValue("Chair");
            save(visitor);
            assertThat(visitor.find(".lead")).containsText("Chair");
            assertThat(visitor.find(".stance")).hasText("Against us");
        });
    }

    @Test
    void keepingTheirsKeepsWhatNobodyElseChanged() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            stance(visitor).selectOption("-2");
            visitor.find(".edit [name=title]").fill("Chair");
            fasterWithStance(other, "0");
            save(visitor);
            visitor.find("#edit-theirs").click();
            assertThat(visitor.find(".edit [name=stance]")).hasValue("0");
            assertThat(visitor.find(".edit [name=title]")).hasValue("Chair");
            save(visitor);
            assertThat(visitor.find(".done-bar")).isVisible();
            assertThat(visitor.find(".lead")).containsText("Chair");
            assertThat(visitor.find(".stance")).hasText("Neutral");
        });
    }

    @Test
    void havingLeftIsStoredWithWhatElseWasTypedAlsoWhereSomebodyElseWasFaster() {
        two((visitor, other) -> {
            visitor.open(CONTACT).find("#edit-change").click();
            visitor.find(".edit [name=title]").fill("Chair");
            fasterWithStance(other, "0");
            visitor.find("#edit-left").click();
            assertThat(visitor.find(".done-bar")).containsText("having left");
            assertThat(stored(visitor)).isEqualTo(List.of("Chair", 0, "2026-06-30"));
        });
    }

    @Test
    void whatIfIsAskedAnewAfterAChangeAndAfterItIsUndone() {
        two((visitor, other) -> {
            List<String> asked = new ArrayList<>();
            visitor.open(CONTACT + "?out=chen.jing,sun.hao");
            visitor.page().onResponse(answer -> {
                if (answer.url().endsWith("/departures")) {
                    asked.add(answer.url());
                }
            });
            stance(visitor).selectOption("0");
            save(visitor);
            visitor.page().waitForCondition(() -> asked.size() == 1);
            visitor.find("#undo").click();
            visitor.page().waitForCondition(() -> asked.size() == 2);
        });
    }

    @Test
    void wayBackStaysWhereTheServerCouldNotBeAskedAndGoesWithThePlace() {
        two((visitor, other) -> {
            visitor.open(CONTACT);
            stance(visitor).selectOption("0");
            save(visitor);
            visitor.page().route("**/undo", Route::abort);
            visitor.find("#undo").click();
            assertThat(visitor.find(".toast")).containsText("Not saved");
            visitor.page().unroute("**/undo");
            visitor.open(CONTACT + "?asOf=2026-01-31");
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.open(CONTACT).find("#undo").click();
            assertThat(visitor.find(".toast")).containsText("as it was before");
            assertThat(visitor.find(".done-bar")).hasCount(0);

            fasterWithStance(visitor, "0");
            visitor.open("home");
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.open(CONTACT);
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.complaints().removeIf(complaint -> complaint.contains("ERR_FAILED"));
        });
    }

    @Test
    void answerFindsThePanelOpenOrSaysThatNothingWasSaved() {
        two((visitor, other) -> {
            List<Route> held = new ArrayList<>();
            visitor.open(CONTACT).page().route("**/contacts/li.wei", held::add);
            stance(visitor).selectOption("0");
            save(visitor);
            visitor.page().waitForCondition(() -> held.size() == 1);
            visitor.find(".edit [name=stance]").press("Escape");
            assertThat(visitor.find("#edit-meeting")).isDisabled();
            held.get(0).abort();
            assertThat(visitor.find(".edit [role=alert]")).containsText("Not saved");

            save(visitor);
            visitor.page().waitForCondition(() -> held.size() == 2);
            visitor.page().navigate(visitor.page().url().replace("li.wei", "gu.mingzhe"));
            held.get(1).abort();
            assertThat(visitor.find(".toast")).containsText("Not saved");
            visitor.complaints().removeIf(complaint -> complaint.contains("ERR_FAILED"));
        });
    }

    @Test
    void contactWhoHasLeftIsGoneFromTheMapUntilThatIsUndone() {
        two((visitor, other) -> {
            visitor.open(CONTACT).find("#edit-change").click();
            visitor.find("#edit-left").click();
            assertThat(visitor.find(".done-bar")).containsText("having left");
            visitor.settle();
            assertThat(visitor.place()).isEqualTo("map/yanjiang");
            assertThat(visitor.find(".map-card.contact[data-id='li.wei']")).hasCount(0);
            visitor.find("#undo").click();
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.open(CONTACT);
            assertThat(visitor.find("#edit-change")).isVisible();
        });
    }

    @Test
    void formsFitThePageAndAreAccessibleInEveryLook() {
        two((visitor, other) -> {
            List<String> faults = new ArrayList<>();
            int number = 0;
            for (String form : List.of(
                    CONTACT + " #edit-change",
                    CONTACT + " #edit-meeting",
                    "accounts #edit-addAccount",
                    "people #edit-addEmployee",
                    "map/norrvika #edit-retire",
                    "map/norrvika?sel=helena.astrom #edit-meeting")) {
                String[] where = form.split(" ", -1);
                for (Views.Look look : Views.looks(number++)) {
                    visitor.width(look.widths().get(0)).open(Views.in(where[0], look));
                    visitor.find(where[1]).click();
                    visitor.find(".edit").waitFor();
                    faults.addAll(LooksTest.faults(visitor, form, look, ".edit"));
                    visitor.find("#edit-cancel").click();
                    assertThat(visitor.find(where[1])).isFocused();
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @Test
    void pastIsNotChanged(Visitor visitor) {
        visitor.open(CONTACT).find("#edit-change").click();
        assertThat(visitor.find(".edit")).isVisible();
        visitor.open(CONTACT + "?asOf=2026-01-31");
        assertThat(visitor.find("#title")).isVisible();
        assertThat(visitor.find("#edit-change")).hasCount(0);
        assertThat(visitor.find(".edit")).hasCount(0);
    }
}
