package org.twoeyes.store;

import java.time.LocalDate;
import java.util.List;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;

/** Makes the records of a portfolio from pages of nodes. */
final class Rows {

    private Rows() {}

    static Account account(NodePage page, int i) {
        Columns columns = page.cells();
        return new Account(
                columns.need("id", i),
                columns.need("name", i),
                page.one("PART_OF", i),
                columns.text("segment", i),
                columns.text("tier", i),
                columns.number("revenue", i),
                columns.text("currency", i),
                columns.text("region", i),
                columns.text("industry", i),
                columns.text("loyaltyStage", i),
                columns.number("satisfaction", i));
    }

    static Contact contact(NodePage page, int i) {
        Columns columns = page.cells();
        return new Contact(
                columns.need("id", i),
                page.need("WORKS_AT", "accountId", i),
                columns.need("name", i),
                columns.text("title", i),
                columns.text("department", i),
                columns.need("layer", i),
                columns.flag("layerInferred", i, false),
                columns.texts("roles", i),
                columns.number("influence", i),
                columns.number("stance", i),
                page.one("REPORTS_TO", i),
                page.all("INFLUENCES", i),
                columns.day("since", i),
                columns.day("leftOn", i),
                columns.text("email", i));
    }

    static Employee employee(NodePage page, int i) {
        Columns columns = page.cells();
        return new Employee(
                columns.need("id", i),
                columns.need("name", i),
                columns.text("title", i),
                columns.text("function", i),
                columns.need("layer", i),
                columns.flag("layerInferred", i, false),
                page.one("REPORTS_TO", i),
                columns.text("region", i),
                columns.day("joinedOn", i),
                columns.day("leavingOn", i),
                columns.day("leftOn", i),
                columns.whole("capacity", i),
                columns.number("attritionRisk", i),
                columns.text("email", i));
    }

    static Interaction interaction(NodePage page, int i) {
        Columns columns = page.cells();
        LocalDate on = columns.day("on", i);
        if (on == null) {
            throw new StoreFailed("In the graph, the interaction with id \"" + columns.need("id", i)
                    + "\" has no day, which this program needs.");
        }
        String direction = columns.text("direction", i);
        return new Interaction(
                columns.need("id", i),
                on,
                columns.need("channel", i),
                page.all("Employee", i),
                page.all("Contact", i),
                direction == null ? null : Direction.find(direction).orElse(null),
                columns.text("subject", i),
                columns.whole("minutes", i),
                columns.number("sentiment", i));
    }

    static Opportunity opportunity(NodePage page, int i) {
        Columns columns = page.cells();
        return new Opportunity(
                columns.need("id", i),
                page.need("FOR", "accountId", i),
                columns.need("name", i),
                columns.text("stage", i),
                columns.flag("open", i, true),
                columns.number("amount", i),
                columns.text("currency", i),
                columns.day("closeOn", i),
                page.one("Employee", i),
                page.all("Contact", i));
    }

    /** What an employee is assigned to. */
    static List<Assignment> assignments(NodePage page, int i) {
        String employee = page.cells().need("id", i);
        return page.ends("ASSIGNED_TO", i).stream()
                .map(end -> new Assignment(employee, end.id(), end.detail().asString()))
                .toList();
    }
}
