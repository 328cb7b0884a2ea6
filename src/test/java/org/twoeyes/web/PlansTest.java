package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three people use plans on the sample from start to end. They share a server and its data. */
@BrowserTest
class PlansTest {

    /** Logs a visit of everybody in each step of the plan that is shown, as colleagues would elsewhere. */
    private static final String MEET_ALL =
            "async () => { const id = decodeURIComponent(location.hash.split('/')[2].split('?')[0]);"
                    + "const plan = await (await fetch('/api/v1/plans/' + id)).json();"
                    + "for (const step of plan.steps) await fetch('/api/v1/interactions', {method: 'POST',"
                    + "headers: {'Content-Type': 'application/json'}, body: JSON.stringify({on: plan.asOf, channel: 'visit',"
                    + "employeeIds: [step.employee.id, step.from.id], contactIds: [step.contact.id]})});"
                    + "return plan.steps.length; }";

    /**
     * What of the plan that is shown is not as the strategist wants it: contacts who are no executives of strategic accounts,
     * as their own pages say, and people with more than the three new ties that the policy allows.
     */
    private static final String STRAYS =
            "async () => { const read = async (path) => (await fetch('/api/v1' + path)).json();"
                    + "const plan = await read('/plans/' + decodeURIComponent(location.hash.split('/')[2].split('?')[0]));"
                    + "const wrong = [], ties = {};"
                    + "for (const { contact, account, employee } of plan.steps) {"
                    + "const [person, at] = await Promise.all([read('/contacts/' + contact.id), read('/accounts/' + account.id)]);"
                    + "if (person.layer !== 'executive' || at.tier !== 'strategic') wrong.push(contact.id);"
                    + "ties[employee.id] = (ties[employee.id] ?? 0) + 1; if (ties[employee.id] > 3) wrong.push(employee.id); }"
                    + "return plan.steps.length ? wrong : ['no steps']; }";

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.demo();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void visit(Sitting.Shared shared, Consumer<Visitor> story) {
        try (Visitor visitor = new Visitor(shared.browser(), site.address())) {
            story.accept(visitor);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Locator steps(Visitor visitor) {
        return visitor.find(".plan-step");
    }

    /** Is refused, in the words of the page. */
    private static void chooseSomebodyWhoKnowsThemAlready(Visitor visitor) {
        Locator row = steps(visitor)
                .filter(new Locator.FilterOptions().setHas(visitor.find(".plan-path li:nth-child(3):last-child")))
                .first();
        String between = row.locator(".plan-path li").nth(1).innerText().strip();
        row.locator(".plan-choices [aria-expanded]").click();
        visitor.find("#plan-other").fill(between);
        visitor.find("#plan-other-0").click();
        assertThat(visitor.find(".toast")).containsText("know each other already");
        visitor.complaints().removeIf(complaint -> complaint.contains("status of 400"));
    }

    /** Of the two of the first step, with the contact, on the contact's page. */
    private static void logAJointMeeting(Visitor visitor) {
        String successor = steps(visitor)
                .first()
                .locator("h2 a[href*='/employee/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/employee/|\\?.*", "");
        steps(visitor).first().locator("h2 a[href*='/contact/']").click();
        visitor.find("#edit-meeting").click();
        visitor.pick("who", "faisal.darwish").pick("with", successor);
        visitor.find(".edit [type=submit]").click();
        assertThat(visitor.find(".done-bar")).containsText("logged");
    }

    @Test
    void salesLeaderPlansASecondEyeBehindAClosedDoor(Sitting.Shared shared) {
        visit(shared, visitor -> {
            visitor.open("map/qusaiba");
            visitor.find(".lead a").click();
            visitor.find(".plan-form button").click();
            steps(visitor).first().waitFor();
            assertThat(visitor.find(".lead")).containsText("Fewest new ties");
            assertThat(visitor.find(".plan-path").first()).isVisible();
            assertThat(visitor.find("#plan-accounts")).isVisible();
            visitor.find(".plan-choices button").first().click();
            assertThat(visitor.find(".plan-choices [aria-pressed=true]")).hasCount(1);
            assertThat(visitor.find(".plan-choices button").first()).isFocused();
            visitor.find(".plan-figures .why").nth(1).click();
            assertThat(visitor.find("#why")).containsText("counts 40%");
            visitor.press("Escape");
            visitor.find("[data-menu=brief] summary").click();
            String brief =
                    visitor.find("[data-menu=brief] a[href*='format=html']").getAttribute("href");
            assertThat(visitor.find("[data-menu=brief] a")).hasCount(2);
            APIResponse paper = visitor.page().request().get(site.address() + brief.substring(1));
            assertThat(paper).isOK();
            assertThat(paper.text()).contains("Second holders at", "not a basis for judging");
        });
    }

    @Test
    void strategistCoversTheExecutivesOfStrategicAccountsWithinEverybodysRoom(Sitting.Shared shared) {
        visit(shared, visitor -> {
            visitor.open("plans");
            visitor.find(".plan-form [name=tiers][value=strategic]").check();
            visitor.find(".plan-form [name=layers][value=executive]").check();
            assertThat(visitor.find(".plan-form [name=name]"))
                    .hasValue(Pattern.compile("Coverage: .*Strategic.*Executive"));
            visitor.find(".plan-form [name=name]").fill("Executives");
            visitor.find(".plan-form [name=dueOn]").fill("2026-12-31");
            visitor.find(".plan-form button").click();
            steps(visitor).first().waitFor();
            assertThat(visitor.find(".lead")).containsText("Accounts of tier Strategic · Contacts of layer Executive");
            assertThat(visitor.page().evaluate(STRAYS))
                    .as("steps beyond the limits, or beyond room")
                    .isEqualTo(List.of());
            String first = steps(visitor).first().locator("h2").innerText();
            steps(visitor).first().locator(".plan-choices button").last().click();
            assertThat(visitor.find(".plan-forbidden li")).hasCount(1);
            assertThat(visitor.find(".plan-choices button:focus")).hasCount(1);
            chooseSomebodyWhoKnowsThemAlready(visitor);
            assertThat(steps(visitor).first().locator("h2")).not().hasText(first);
            assertThat(visitor.page().evaluate(STRAYS))
                    .as("after solving again")
                    .isEqualTo(List.of());
            visitor.open("plans?asOf=2027-01-31");
            Locator late = visitor.find("table.data tr:has-text('Executives') [data-label=Overdue]");
            assertThat(late).hasText(Pattern.compile("[1-9]\\d*"));
            visitor.open("home?asOf=2027-01-31");
            assertThat(visitor.find(".overdue-steps")).containsText("Lapsed");
        });
    }

    @Test
    void successorsOfALeavingDirectorAreKeptMeetAndTheirTiesComeAlive(Sitting.Shared shared) {
        visit(shared, visitor -> {
            visitor.open("home?out=faisal.darwish");
            visitor.find("#whatif-toggle").click();
            visitor.find("#whatif-suggest").click();
            visitor.find(".whatif-bar .whatif-chip.in").first().waitFor();
            visitor.settle();
            visitor.find("#whatif-keep").click();
            visitor.find(".plan-step.stage-PROPOSED").first().waitFor();
            assertThat(visitor.find("#title")).containsText("Faisal Darwish");
            String address = visitor.place();
            int proposed = visitor.find(".plan-step.stage-PROPOSED").count();
            logAJointMeeting(visitor);
            visitor.open(address);
            assertThat(visitor.find(".plan-step.stage-LIVE")).hasCount(1);
            assertThat(visitor.find(".plan-step.stage-PROPOSED")).hasCount(proposed - 1);
            int count = (Integer) visitor.page().evaluate(MEET_ALL);
            visitor.open("home").open(address);
            assertThat(visitor.find(".plan-step.stage-LIVE")).hasCount(count);
            assertThat(visitor.find(".plan-step.stage-PROPOSED")).hasCount(0);
            assertThat(visitor.find(".plan-counts")).containsText(count + " live");
            visitor.find("#plan-hand-over").click();
            assertThat(visitor.find(".done-bar")).containsText("handed over");
            visitor.find("#undo").click();
            assertThat(visitor.find(".done-bar")).hasCount(0);
            visitor.open("map/qusaiba?out=faisal.darwish");
            visitor.settle();
            assertThat(visitor.find(".map-side")).containsText("Two eyes");
        });
    }
}
