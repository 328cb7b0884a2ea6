package org.twoeyes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Names are text whatever they hold: markup, quotes, another direction of writing, three hundred letters. */
@BrowserTest
class HostileNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final List<String> NAMES = List.of(
            "<img src=x onerror=document.title='broken'>",
            "\"><script>document.title='broken'</script>",
            "O'Hara \"Q\" & Söhne `${7*7}` {{7*7}}",
            "\u202eתמר\u202c مريم <b>",
            "x".repeat(300));

    private static final List<String> VIEWS = List.of(
            "home",
            "home?table=1",
            "accounts",
            "people",
            "map/a0?ties=all&sel=c0",
            "map/a1?table=1",
            "map/a4",
            "heat",
            "heat/a2",
            "matrix/a3",
            "employee/e0?out=e0",
            "contact/c0",
            "search?q=img");

    private static final String BROKEN = "() => document.title.includes('broken') && !document.title.includes('<')"
            + " || document.querySelector('#page img, #page script, #page b > i') !== null";

    private static Portfolio portfolio() {
        List<Account> accounts = IntStream.range(0, NAMES.size())
                .mapToObj(at -> new Account(
                        "a" + at, NAMES.get(at), null, NAMES.get(at), null, 1e6, null, NAMES.get(at), null, null, null))
                .toList();
        List<Contact> contacts = IntStream.range(0, 2 * NAMES.size())
                .mapToObj(at -> contact(at, NAMES.get(at % NAMES.size())))
                .toList();
        List<Employee> employees = IntStream.range(0, NAMES.size())
                .mapToObj(at -> employee(at, NAMES.get(at)))
                .toList();
        List<Tie> ties = IntStream.range(0, 2 * NAMES.size())
                .mapToObj(at -> new Tie("e" + at % NAMES.size(), "c" + at, 0.8, null, DAY.minusDays(9)))
                .toList();
        return new Portfolio(Policy.DEFAULT, accounts, contacts, employees, ties, List.of(), List.of(), List.of());
    }

    private static Contact contact(int at, String name) {
        return new Contact(
                "c" + at,
                "a" + at % NAMES.size(),
                name,
                name,
                name,
                "executive",
                false,
                List.of("decision_maker"),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Employee employee(int at, String name) {
        return new Employee(
                "e" + at, name, name, "sales", "senior", false, null, name, null, null, null, null, null, null);
    }

    @Test
    void namesStayText(Sitting.Shared shared) {
        try (Site site = Site.of(portfolio(), DAY, false);
                Visitor visitor = new Visitor(shared.browser(), site.address())) {
            for (String view : VIEWS) {
                visitor.width(view.startsWith("map") ? 390 : 1024).open(view);
                assertThat(visitor.page().evaluate(BROKEN)).as(view).isEqualTo(false);
                assertThat(visitor.page().evaluate(LooksTest.OVERFLOW)).as(view).isEqualTo(0);
            }
            visitor.open("home").press("/");
            visitor.page().keyboard().type("img");
            visitor.find("#found [role=option] .found-name").first().waitFor();
            assertThat(visitor.texts("#found .found-name")).contains(NAMES.get(0));
            visitor.open("accounts");
            assertThat(visitor.texts(".cell-name")).containsExactlyInAnyOrderElementsOf(NAMES);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
