package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.network.StakeholderNetwork;

/** Shapes that break recursive or quadratic code: a long line, a crowded account, a star, a clique. */
class LargeShapesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

    @Test
    void reportingLineOfAHundredThousandHangsOnOneEmployee() {
        int length = 100_000;
        List<Contact> line = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            line.add(contact("c" + (1_000_000 + i), i == 0 ? null : "c" + (1_000_000 + i - 1)));
        }
        PortfolioReport report = report(line, List.of(employee("e")), List.of(tie("e", "c1000000")));
        assertThat(report.departures()).hasSize(1);
        assertThat(report.departures().get(0).loss().cutOffContacts()).hasSize(length);
        assertThat(report.bottlenecks()).hasSize(length - 1);
        assertThat(report.bottlenecks().get(0).cutsOffCount()).isEqualTo(length - 1);
        assertThat(report.bottlenecks().get(0).cutsOff()).hasSize(100).startsWith("c1000001", "c1000002");
        assertThat(report.contacts()).allMatch(contact -> contact.reachable() && contact.paths() == 1);
    }

    @Test
    void accountWithFourHundredEmployeesIsCountedExactly() {
        SplittableRandom random = new SplittableRandom(4);
        List<Contact> contacts = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            contacts.add(contact("c" + i, null));
            TreeSet<Integer> holders = new TreeSet<>();
            int size = 1 + random.nextInt(4);
            while (holders.size() < size) {
                holders.add(random.nextInt(400));
            }
            int contact = i;
            holders.forEach(holder -> ties.add(tie("e" + holder, "c" + contact)));
        }
        List<Employee> employees = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            employees.add(employee("e" + i));
        }
        PortfolioReport report = report(contacts, employees, ties);
        assertThat(report.accounts().get(0).eyes()).isEqualTo(4);
        assertThat(report.accounts().get(0).eyesCapped()).isTrue();
        assertThat(report.worst()).hasSize(3);
    }

    @Test
    void oneEmployeeHoldingEverybodyIsTheOnlyEye() {
        List<Contact> contacts = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            contacts.add(contact("c" + i, null));
            ties.add(tie("e", "c" + i));
        }
        PortfolioReport report = report(contacts, List.of(employee("e"), employee("f")), ties);
        assertThat(report.accounts().get(0).eyeHolders()).containsExactly("e");
        assertThat(report.accounts().get(0).organizational()).isZero();
        assertThat(report.departures().get(0).loss().darkContacts()).hasSize(50_000);
        assertThat(report.worst()).allMatch(row -> row.employees().equals(List.of("e")));
    }

    @Test
    void everybodyKnowingEverybodyHasAsManyPathsAsEmployees() {
        List<Contact> contacts = new ArrayList<>();
        List<Employee> employees = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            contacts.add(contact("c" + i, i == 0 ? null : "c" + (i - 1)));
            employees.add(employee("e" + i));
            for (int j = 0; j < 60; j++) {
                ties.add(tie("e" + i, "c" + j));
            }
        }
        PortfolioReport report = report(contacts, employees, ties);
        assertThat(report.contacts()).allMatch(contact -> contact.paths() == 60);
        assertThat(report.worst()).isEmpty();
    }

    private static PortfolioReport report(List<Contact> contacts, List<Employee> employees, List<Tie> ties) {
        Account account = new Account("a", "A", null, null, null, 100.0, null, null, null, null, null);
        Portfolio portfolio = new Portfolio(
                Policy.DEFAULT, List.of(account), contacts, employees, ties, List.of(), List.of(), List.of());
        return PortfolioAnalysis.report(StakeholderNetwork.of(portfolio, AS_OF), 2);
    }

    private static Contact contact(String id, @Nullable String reportsTo) {
        return new Contact(
                id, "a", id, null, null, "middle", false, List.of(), null, null, reportsTo, List.of(), null, null,
                null);
    }

    private static Employee employee(String id) {
        return new Employee(id, id, null, null, "senior", false, null, null, null, null, null, null, null, null);
    }

    private static Tie tie(String employee, String contact) {
        return new Tie(employee, contact, 1.0, AS_OF, AS_OF);
    }
}
