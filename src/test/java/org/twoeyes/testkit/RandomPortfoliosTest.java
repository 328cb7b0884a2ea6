package org.twoeyes.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.reference.ReferenceReport;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.RandomPortfolios.Shape;

class RandomPortfoliosTest {

    static Stream<Shape> shapes() {
        return Stream.of(Shape.TINY, Shape.SMALL, Shape.MEDIUM, Shape.DENSE, Shape.MEETINGS);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sameSeedGivesTheSamePortfolioAndAnotherSeedAnother(Shape shape) {
        Set<Portfolio> portfolios = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, shape);
            assertThat(RandomPortfolios.of(seed, shape)).as("seed %d", seed).isEqualTo(portfolio);
            portfolios.add(portfolio);
        }
        assertThat(portfolios).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void portfoliosAreValid(Shape shape) {
        for (long seed = 0; seed < 300; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, shape);
            assertThat(problems(portfolio)).as("seed %d", seed).isEmpty();
        }
    }

    /** What import would refuse: see section 3 of the model. */
    private static List<String> problems(Portfolio portfolio) {
        Set<String> problems = new TreeSet<>();
        Map<String, Account> accounts = byId(portfolio.accounts(), Account::id, problems);
        Map<String, Contact> contacts = byId(portfolio.contacts(), Contact::id, problems);
        Map<String, Employee> employees = byId(portfolio.employees(), Employee::id, problems);
        accounts.values().forEach(account -> {
            climb(account, row -> row.parentId() == null ? null : accounts.get(row.parentId()), problems);
            require(portfolio.policy().rate(account.currency()) != null, "currency of " + account, problems);
        });
        contacts.values().forEach(contact -> {
            climb(contact, row -> row.reportsToId() == null ? null : contacts.get(row.reportsToId()), problems);
            require(accounts.containsKey(contact.accountId()), "account of " + contact, problems);
            require(contacts.keySet().containsAll(contact.influences()), "influences of " + contact, problems);
            require(portfolio.policy().layers().contains(contact.layer()), "layer of " + contact, problems);
            if (contact.reportsToId() != null && contacts.containsKey(contact.reportsToId())) {
                String other = contacts.get(contact.reportsToId()).accountId();
                require(
                        root(contact.accountId(), accounts).equals(root(other, accounts)),
                        "line of " + contact,
                        problems);
            }
        });
        employees.values().forEach(employee -> {
            climb(employee, row -> row.managerId() == null ? null : employees.get(row.managerId()), problems);
            require(portfolio.policy().layers().contains(employee.layer()), "layer of " + employee, problems);
        });
        Set<String> pairs = new HashSet<>();
        portfolio.ties().forEach(tie -> {
            require(pairs.add(tie.employeeId() + "|" + tie.contactId()), "twice " + tie, problems);
            require(employees.containsKey(tie.employeeId()), "employee of " + tie, problems);
            require(contacts.containsKey(tie.contactId()), "contact of " + tie, problems);
            Double strength = tie.strength();
            require(strength == null || strength <= portfolio.policy().strengthMax(), "strength of " + tie, problems);
        });
        portfolio.interactions().forEach(interaction -> {
            require(employees.keySet().containsAll(interaction.employeeIds()), "who of " + interaction, problems);
            require(contacts.keySet().containsAll(interaction.contactIds()), "whom of " + interaction, problems);
        });
        portfolio.opportunities().forEach(opportunity -> {
            require(contacts.keySet().containsAll(opportunity.contactIds()), "whom of " + opportunity, problems);
            require(accounts.containsKey(opportunity.accountId()), "account of " + opportunity, problems);
            require(portfolio.policy().rate(opportunity.currency()) != null, "currency of " + opportunity, problems);
        });
        portfolio.assignments().forEach(assignment -> {
            require(employees.containsKey(assignment.employeeId()), "employee of " + assignment, problems);
            require(accounts.containsKey(assignment.accountId()), "account of " + assignment, problems);
        });
        return List.copyOf(problems);
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id, Set<String> problems) {
        Map<String, T> byId = new HashMap<>();
        rows.forEach(row -> require(byId.put(id.apply(row), row) == null, "twice " + row, problems));
        return byId;
    }

    private static <T> void climb(T start, Function<T, @Nullable T> up, Set<String> problems) {
        Set<T> seen = new HashSet<>();
        for (T at = start; at != null; at = up.apply(at)) {
            if (!seen.add(at)) {
                problems.add("cycle at " + at);
                return;
            }
        }
    }

    private static String root(String accountId, Map<String, Account> accounts) {
        Account account = accounts.get(accountId);
        return account == null || account.parentId() == null ? accountId : root(account.parentId(), accounts);
    }

    private static void require(boolean holds, String problem, Set<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    @Test
    void rulesAndBordersAllOccur() {
        Set<GapKind> kinds = EnumSet.noneOf(GapKind.class);
        Set<String> seen = new TreeSet<>();
        shapes().filter(shape -> !shape.equals(Shape.MEDIUM)).forEach(shape -> {
            for (long seed = 0; seed < 150; seed++) {
                Portfolio portfolio = RandomPortfolios.of(seed, shape);
                PortfolioReport report = ReferenceReport.of(portfolio, RandomPortfolios.AS_OF);
                report.gaps().forEach(gap -> kinds.add(gap.kind()));
                note(report, seen);
                note(portfolio, seen);
            }
        });
        assertThat(kinds).containsExactlyInAnyOrder(GapKind.values());
        assertThat(seen)
                .contains(
                        "life NOT_HELD",
                        "life ONE_EYE",
                        "life ALIVE",
                        "capped",
                        "unmapped",
                        "revenue unknown",
                        "true eyes below eyes",
                        "exactly at the quorum",
                        "closed door",
                        "bottleneck",
                        "several paths",
                        "shadow of several",
                        "LEAVING",
                        "SHADOW",
                        "pair worse than its two",
                        "dark but reachable",
                        "cut off but never held",
                        "empty",
                        "no employee",
                        "no contact",
                        "supplementary id",
                        "private use id",
                        "several critical",
                        "no data",
                        "accounts lost",
                        "layers lost",
                        "pipeline");
    }

    private static void note(PortfolioReport report, Set<String> seen) {
        noteIf(report.summary().revenueUnknown(), "revenue unknown", seen);
        noteIf(report.summary().dataEndsOn() == null, "no data", seen);
        for (AccountFigures account : report.accounts()) {
            seen.add("life " + account.life());
            noteIf(account.eyesCapped(), "capped", seen);
            noteIf(account.unmapped(), "unmapped", seen);
            noteIf(account.trueEyes() < account.eyes(), "true eyes below eyes", seen);
            noteIf(account.heldWeight() > 0 && Math.abs(account.margin()) < 1e-12, "exactly at the quorum", seen);
            noteIf(account.criticalEmployees().size() > 1, "several critical", seen);
        }
        report.contacts().forEach(contact -> {
            noteIf(contact.paths() > 1, "several paths", seen);
            contact.falseEyes().forEach(eye -> seen.add(eye.reason().name()));
            contact.falseEyes().stream()
                    .map(FalseEye::of)
                    .forEach(of -> noteIf(of.size() > 1, "shadow of several", seen));
        });
        report.departures().forEach(departure -> {
            PortfolioReport.Loss loss = departure.loss();
            noteIf(!loss.cutOffContacts().containsAll(loss.darkContacts()), "dark but reachable", seen);
            noteIf(!loss.darkContacts().containsAll(loss.cutOffContacts()), "cut off but never held", seen);
            noteIf(!loss.accountsLost().isEmpty(), "accounts lost", seen);
            noteIf(!loss.layersLost().isEmpty(), "layers lost", seen);
            noteIf(loss.pipelineAtRisk() > 0, "pipeline", seen);
        });
        report.worst()
                .forEach(group -> noteIf(
                        group.revenueAtRisk()
                                > 1.01
                                        * group.alone().stream()
                                                .mapToDouble(alone -> alone)
                                                .sum(),
                        "pair worse than its two",
                        seen));
        noteIf(!report.closedDoors().isEmpty(), "closed door", seen);
        noteIf(!report.bottlenecks().isEmpty(), "bottleneck", seen);
    }

    private static void note(Portfolio portfolio, Set<String> seen) {
        noteIf(portfolio.isEmpty(), "empty", seen);
        noteIf(!portfolio.contacts().isEmpty() && portfolio.employees().isEmpty(), "no employee", seen);
        noteIf(!portfolio.employees().isEmpty() && portfolio.contacts().isEmpty(), "no contact", seen);
        portfolio.contacts().forEach(contact -> {
            int first = contact.id().codePointAt(0);
            noteIf(Character.isSupplementaryCodePoint(first), "supplementary id", seen);
            noteIf(first >= 0xE000 && first <= 0xFFFF, "private use id", seen);
        });
    }

    private static void noteIf(boolean holds, String what, Set<String> seen) {
        if (holds) {
            seen.add(what);
        }
    }
}
