package org.twoeyes.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The tables of a portfolio, in the order in which they are written: nodes before what refers to them. */
final class Tables {

    /** The policy, a table of one row. */
    static final Table<Policy> POLICY = new Table<>(
            "policy",
            portfolio -> List.of(portfolio.policy()),
            Comparator.comparingInt(policy -> 0),
            Table.Nodes.<Policy>of(
                            "Policy", Statement.LOAD_POLICIES, Statement.WRITE_POLICIES, null, policy -> PolicyJson.ID)
                    .with("text", PolicyJson::of),
            policy -> List.of(),
            policy -> 0);

    static final Table<Account> ACCOUNTS = accounts();
    static final Table<Contact> CONTACTS = contacts();
    static final Table<Employee> EMPLOYEES = employees();
    static final Table<Interaction> INTERACTIONS = interactions();
    static final Table<Opportunity> OPPORTUNITIES = opportunities();
    static final Table<Tie> TIES = ties();
    static final Table<Assignment> ASSIGNMENTS = assignments();

    /** Every table, the policy first. */
    static final List<Table<?>> ALL =
            List.of(POLICY, ACCOUNTS, CONTACTS, EMPLOYEES, INTERACTIONS, OPPORTUNITIES, TIES, ASSIGNMENTS);

    private Tables() {}

    private static Table<Account> accounts() {
        return new Table<>(
                "accounts",
                Portfolio::accounts,
                Portfolio.ACCOUNT_ORDER,
                Table.Nodes.<Account>of(
                                "Account",
                                Statement.LOAD_ACCOUNTS,
                                Statement.WRITE_ACCOUNTS,
                                Statement.REMOVE_ACCOUNTS,
                                Account::id)
                        .with("name", Account::name)
                        .with("segment", Account::segment)
                        .with("tier", Account::tier)
                        .with("revenue", Account::revenue)
                        .with("currency", Account::currency)
                        .with("region", Account::region)
                        .with("industry", Account::industry)
                        .with("loyaltyStage", Account::loyaltyStage)
                        .with("satisfaction", Account::satisfaction),
                account -> account.parentId() == null
                        ? List.of()
                        : List.of(Link.of(LinkKind.PART_OF, account.id(), account.parentId())),
                account -> one(account.parentId()));
    }

    private static Table<Contact> contacts() {
        return new Table<>(
                "contacts",
                Portfolio::contacts,
                Portfolio.CONTACT_ORDER,
                Table.Nodes.<Contact>of(
                                "Contact",
                                Statement.LOAD_CONTACTS,
                                Statement.WRITE_CONTACTS,
                                Statement.REMOVE_CONTACTS,
                                Contact::id)
                        .with("name", Contact::name)
                        .with("title", Contact::title)
                        .with("department", Contact::department)
                        .with("layer", Contact::layer)
                        .with("layerInferred", Contact::layerInferred)
                        .with("roles", Contact::roles)
                        .with("influence", Contact::influence)
                        .with("stance", Contact::stance)
                        .with("since", Contact::since)
                        .with("leftOn", Contact::leftOn)
                        .with("email", Contact::email),
                Tables::linksOf,
                contact -> 1 + one(contact.reportsToId()) + contact.influences().size());
    }

    private static List<Link> linksOf(Contact contact) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(LinkKind.WORKS_AT, contact.id(), contact.accountId()));
        if (contact.reportsToId() != null) {
            links.add(Link.of(LinkKind.CONTACT_REPORTS, contact.id(), contact.reportsToId()));
        }
        for (int i = 0; i < contact.influences().size(); i++) {
            links.add(Link.of(
                    LinkKind.INFLUENCES, contact.id(), contact.influences().get(i), position(i)));
        }
        return links;
    }

    private static Table<Employee> employees() {
        return new Table<>(
                "employees",
                Portfolio::employees,
                Portfolio.EMPLOYEE_ORDER,
                Table.Nodes.<Employee>of(
                                "Employee",
                                Statement.LOAD_EMPLOYEES,
                                Statement.WRITE_EMPLOYEES,
                                Statement.REMOVE_EMPLOYEES,
                                Employee::id)
                        .with("name", Employee::name)
                        .with("title", Employee::title)
                        .with("function", Employee::function)
                        .with("layer", Employee::layer)
                        .with("layerInferred", Employee::layerInferred)
                        .with("region", Employee::region)
                        .with("joinedOn", Employee::joinedOn)
                        .with("leavingOn", Employee::leavingOn)
                        .with("leftOn", Employee::leftOn)
                        .with("capacity", Employee::capacity)
                        .with("attritionRisk", Employee::attritionRisk)
                        .with("email", Employee::email),
                employee -> employee.managerId() == null
                        ? List.of()
                        : List.of(Link.of(LinkKind.EMPLOYEE_REPORTS, employee.id(), employee.managerId())),
                employee -> one(employee.managerId()));
    }

    private static Table<Interaction> interactions() {
        return new Table<>(
                "interactions",
                Portfolio::interactions,
                Portfolio.INTERACTION_ORDER,
                Table.Nodes.<Interaction>of(
                                "Interaction",
                                Statement.LOAD_INTERACTIONS,
                                Statement.WRITE_INTERACTIONS,
                                Statement.REMOVE_INTERACTIONS,
                                Interaction::id)
                        .with("on", Interaction::on)
                        .with("channel", Interaction::channel)
                        .with(
                                "direction",
                                row -> row.direction() == null
                                        ? null
                                        : row.direction().word())
                        .with("subject", Interaction::subject)
                        .with("minutes", Interaction::minutes)
                        .with("sentiment", Interaction::sentiment),
                Tables::linksOf,
                row -> row.employeeIds().size() + row.contactIds().size());
    }

    private static List<Link> linksOf(Interaction interaction) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < interaction.employeeIds().size(); i++) {
            links.add(Link.of(
                    LinkKind.EMPLOYEE_ATTENDED, interaction.employeeIds().get(i), interaction.id(), position(i)));
        }
        for (int i = 0; i < interaction.contactIds().size(); i++) {
            links.add(
                    Link.of(LinkKind.CONTACT_ATTENDED, interaction.contactIds().get(i), interaction.id(), position(i)));
        }
        return links;
    }

    private static Table<Opportunity> opportunities() {
        return new Table<>(
                "opportunities",
                Portfolio::opportunities,
                Portfolio.OPPORTUNITY_ORDER,
                Table.Nodes.<Opportunity>of(
                                "Opportunity",
                                Statement.LOAD_OPPORTUNITIES,
                                Statement.WRITE_OPPORTUNITIES,
                                Statement.REMOVE_OPPORTUNITIES,
                                Opportunity::id)
                        .with("name", Opportunity::name)
                        .with("stage", Opportunity::stage)
                        .with("open", Opportunity::open)
                        .with("amount", Opportunity::amount)
                        .with("currency", Opportunity::currency)
                        .with("closeOn", Opportunity::closeOn),
                Tables::linksOf,
                row -> 1 + one(row.ownerId()) + row.contactIds().size());
    }

    private static List<Link> linksOf(Opportunity opportunity) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(LinkKind.OPPORTUNITY_FOR, opportunity.id(), opportunity.accountId()));
        if (opportunity.ownerId() != null) {
            links.add(Link.of(LinkKind.OWNS, opportunity.ownerId(), opportunity.id()));
        }
        for (int i = 0; i < opportunity.contactIds().size(); i++) {
            links.add(Link.of(LinkKind.DECIDES, opportunity.contactIds().get(i), opportunity.id(), position(i)));
        }
        return links;
    }

    private static Table<Tie> ties() {
        return new Table<>(
                "ties",
                Portfolio::ties,
                Portfolio.TIE_ORDER,
                null,
                tie -> List.of(Link.of(
                        LinkKind.KNOWS,
                        tie.employeeId(),
                        tie.contactId(),
                        tie.strength(),
                        tie.since(),
                        tie.lastContact())),
                tie -> 1);
    }

    private static Table<Assignment> assignments() {
        return new Table<>(
                "assignments",
                Portfolio::assignments,
                Portfolio.ASSIGNMENT_ORDER,
                null,
                row -> List.of(Link.of(LinkKind.ASSIGNED_TO, row.employeeId(), row.accountId(), row.role())),
                row -> 1);
    }

    /** The place in a list as the graph has it: the first has none, because most lists are of one, and a property is dear. */
    private static @Nullable Integer position(int place) {
        return place == 0 ? null : place;
    }

    private static int one(@Nullable String id) {
        return id == null ? 0 : 1;
    }
}
