package org.twoeyes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The sample is as large and as varied as it is said to be, and all its references resolve. */
class DemoShapeTest {

    private static final Portfolio DEMO = DemoPortfolio.portfolio();
    private static final Set<String> ACCOUNTS =
            ids(DEMO.accounts().stream().map(Account::id).toList());
    private static final Set<String> CONTACTS =
            ids(DEMO.contacts().stream().map(Contact::id).toList());
    private static final Set<String> EMPLOYEES =
            ids(DEMO.employees().stream().map(Employee::id).toList());

    @Test
    void sizesAreThoseOfAVendorWith24CustomerGroups() {
        assertThat(DEMO.accounts().stream().filter(account -> account.parentId() == null))
                .hasSize(24);
        assertThat(DEMO.accounts()).hasSizeBetween(45, 60);
        assertThat(DEMO.contacts()).hasSizeBetween(400, 440);
        assertThat(DEMO.employees()).hasSizeBetween(58, 66);
        assertThat(DEMO.interactions()).hasSizeBetween(3000, 6000);
        assertThat(DEMO.opportunities()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(DEMO.ties()).hasSizeGreaterThan(80);
        assertThat(DEMO.assignments()).hasSizeGreaterThan(100);
    }

    @Test
    void noGroupHasMoreThanFourSubsidiaries() {
        Map<String, Integer> subsidiaries = new HashMap<>();
        for (Account account : DEMO.accounts()) {
            if (account.parentId() != null) {
                subsidiaries.merge(account.parentId(), 1, Integer::sum);
            }
        }
        assertThat(subsidiaries.values()).allMatch(count -> count <= 4).contains(4, 1);
    }

    @Test
    void idsAreUnique() {
        assertThat(ACCOUNTS).hasSameSizeAs(DEMO.accounts());
        assertThat(CONTACTS).hasSameSizeAs(DEMO.contacts());
        assertThat(EMPLOYEES).hasSameSizeAs(DEMO.employees());
        assertThat(CONTACTS).doesNotContainAnyElementsOf(EMPLOYEES);
        assertThat(new HashSet<>(DEMO.contacts().stream()
                        .map(contact -> contact.accountId() + "|" + contact.name())
                        .toList()))
                .hasSameSizeAs(DEMO.contacts());
    }

    @Test
    void everyReferenceResolves() {
        DEMO.accounts().forEach(account -> in(ACCOUNTS, account.parentId()));
        for (Contact contact : DEMO.contacts()) {
            in(ACCOUNTS, contact.accountId());
            in(CONTACTS, contact.reportsToId());
            assertThat(CONTACTS).containsAll(contact.influences());
        }
        DEMO.employees().forEach(employee -> in(EMPLOYEES, employee.managerId()));
        for (Interaction interaction : DEMO.interactions()) {
            assertThat(EMPLOYEES).containsAll(interaction.employeeIds());
            assertThat(CONTACTS).containsAll(interaction.contactIds());
        }
        for (Opportunity deal : DEMO.opportunities()) {
            in(ACCOUNTS, deal.accountId());
            in(EMPLOYEES, deal.ownerId());
            assertThat(CONTACTS).containsAll(deal.contactIds());
        }
        for (Tie tie : DEMO.ties()) {
            in(EMPLOYEES, tie.employeeId());
            in(CONTACTS, tie.contactId());
        }
        DEMO.assignments().forEach(assignment -> {
            in(EMPLOYEES, assignment.employeeId());
            in(ACCOUNTS, assignment.accountId());
        });
    }

    @Test
    void linesOfReportingEndAndStayInTheGroup() {
        Map<String, String> group = new HashMap<>();
        DEMO.accounts().forEach(a -> group.put(a.id(), a.parentId() == null ? a.id() : a.parentId()));
        Map<String, Contact> contacts = new HashMap<>();
        DEMO.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        Map<String, @Nullable String> managers = new HashMap<>();
        for (Contact contact : DEMO.contacts()) {
            managers.put(contact.id(), contact.reportsToId());
            List<String> linked = new ArrayList<>(contact.influences());
            if (contact.reportsToId() != null) {
                linked.add(contact.reportsToId());
            }
            for (String other : linked) {
                assertThat(group.get(accountOf(contacts, other))).isEqualTo(group.get(contact.accountId()));
            }
        }
        managers.keySet().forEach(id -> assertLineEnds(managers, id));
        Map<String, @Nullable String> chiefs = new HashMap<>();
        DEMO.employees().forEach(employee -> chiefs.put(employee.id(), employee.managerId()));
        chiefs.keySet().forEach(id -> assertLineEnds(chiefs, id));
    }

    @Test
    void interactionsCoverEighteenMonthsInTheOrderOfTheirIds() {
        LocalDate before = DemoPortfolio.FIRST_DAY;
        for (Interaction interaction : DEMO.interactions()) {
            assertThat(interaction.on()).isBetween(before, DemoPortfolio.LAST_DAY);
            before = interaction.on();
        }
        assertThat(before).isEqualTo(DemoPortfolio.LAST_DAY);
        assertThat(DEMO.interactions().get(0).on()).isBefore(DemoPortfolio.FIRST_DAY.plusDays(7));
    }

    @Test
    void peopleAreMetOnlyWhileTheyAreInTheJob() {
        Map<String, Contact> contacts = new HashMap<>();
        DEMO.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        Map<String, Employee> employees = new HashMap<>();
        DEMO.employees().forEach(employee -> employees.put(employee.id(), employee));
        for (Interaction interaction : DEMO.interactions()) {
            for (String id : interaction.employeeIds()) {
                Employee employee = Objects.requireNonNull(employees.get(id), id);
                assertWithin(interaction, employee.joinedOn(), employee.leftOn());
            }
            if (!interaction.channel().equals("event")) {
                for (String id : interaction.contactIds()) {
                    Contact contact = Objects.requireNonNull(contacts.get(id), id);
                    assertWithin(interaction, contact.since(), contact.leftOn());
                }
            }
        }
    }

    @Test
    void revenueIsPlausibleInEveryCurrency() {
        Set<String> currencies = new LinkedHashSet<>();
        for (Account account : DEMO.accounts()) {
            Double revenue = account.revenue();
            if (revenue != null) {
                Double rate = DEMO.policy().rate(account.currency());
                assertThat(rate).as(account.id()).isNotNull();
                assertThat(revenue * (rate == null ? 0 : rate)).as(account.id()).isBetween(2e6, 180e6);
                currencies.add(String.valueOf(account.currency()));
            }
        }
        assertThat(currencies).hasSizeGreaterThan(12);
        assertThat(DEMO.opportunities()).allMatch(deal -> DEMO.policy().rate(deal.currency()) != null);
        assertThat(DEMO.opportunities()).anyMatch(deal -> deal.amount() == null).anyMatch(deal -> !deal.open());
    }

    @Test
    void vocabulariesAreUsedWidely() {
        assertThat(DEMO.accounts()).extracting(Account::segment).contains("government", "enterprise", "consumer");
        assertThat(DEMO.accounts()).extracting(Account::tier).contains("strategic", "standard", null);
        assertThat(DEMO.accounts())
                .extracting(Account::loyaltyStage)
                .contains("suspect", "prospect", "first_purchase", "repeat", "advocate");
        assertThat(DEMO.interactions())
                .extracting(Interaction::channel)
                .contains("visit", "meeting", "call", "event", "email", "message", "complaint", "workshop");
        assertThat(DEMO.contacts())
                .flatExtracting(Contact::roles)
                .contains(
                        "decision_maker",
                        "economic_buyer",
                        "technical_evaluator",
                        "user",
                        "influencer",
                        "champion",
                        "coach",
                        "gatekeeper",
                        "blocker");
        assertThat(DEMO.contacts()).extracting(Contact::stance).contains(-2.0, -1.0, 0.0, 1.0, 2.0, null);
    }

    @Test
    void namesAreWrittenInTheirOwnScripts() {
        assertThat(DEMO.contacts())
                .extracting(Contact::name)
                .contains("李伟", "María Fernanda Ibáñez", "عبد الله الحربي", "Zoë Müller", "渡辺 清治");
        assertThat(DEMO.employees()).extracting(Employee::name).contains("Łukasz Wróbel", "陈静", "孙浩");
        assertThat(DEMO.contacts())
                .extracting(Contact::title)
                .contains("董事长兼总裁", "الرئيس التنفيذي", "Director General");
    }

    @Test
    void partOfTheLayersIsLeftToInference() {
        long inferred = DEMO.contacts().stream().filter(Contact::layerInferred).count();
        assertThat(inferred).isBetween(60L, 200L);
        assertThat(DEMO.employees()).anyMatch(Employee::layerInferred).anyMatch(employee -> !employee.layerInferred());
    }

    @Test
    void declaredTiesComeWithAndWithoutDatesAndStrengths() {
        assertThat(DEMO.ties())
                .anyMatch(tie -> tie.strength() == null)
                .anyMatch(tie -> tie.lastContact() == null && tie.since() == null)
                .anyMatch(tie -> tie.lastContact() != null && tie.since() != null);
    }

    private static void assertWithin(Interaction interaction, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(from == null || !interaction.on().isBefore(from))
                .as(interaction.id())
                .isTrue();
        assertThat(to == null || interaction.on().isBefore(to))
                .as(interaction.id())
                .isTrue();
    }

    private static void assertLineEnds(Map<String, @Nullable String> above, String id) {
        Set<String> seen = new HashSet<>();
        for (@Nullable String at = id; at != null; at = above.get(at)) {
            assertThat(seen.add(at)).as("line of %s", id).isTrue();
        }
    }

    private static String accountOf(Map<String, Contact> contacts, String id) {
        return Objects.requireNonNull(contacts.get(id), id).accountId();
    }

    private static void in(Set<String> ids, @Nullable String id) {
        if (id != null) {
            assertThat(ids).contains(id);
        }
    }

    private static Set<String> ids(List<String> ids) {
        return new LinkedHashSet<>(ids);
    }
}
