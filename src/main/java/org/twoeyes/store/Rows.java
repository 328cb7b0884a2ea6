package org.twoeyes.store;

import java.time.LocalDate;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;

/** Makes the records of a portfolio from the columns that reading statements return. */
final class Rows {

    private Rows() {}

    static Account account(Columns columns, int i) {
        return new Account(
                columns.need("id", i),
                columns.need("name", i),
                columns.reference("parentId", i),
                columns.text("segment", i),
                columns.text("tier", i),
                columns.number("revenue", i),
                columns.text("currency", i),
                columns.text("region", i),
                columns.text("industry", i),
                columns.text("loyaltyStage", i),
                columns.number("satisfaction", i));
    }

    static Contact contact(Columns columns, int i) {
        return new Contact(
                columns.need("id", i),
                columns.need("accountId", i),
                columns.need("name", i),
                columns.text("title", i),
                columns.text("department", i),
                columns.need("layer", i),
                columns.flag("layerInferred", i, false),
                columns.texts("roles", i),
                columns.number("influence", i),
                columns.number("stance", i),
                columns.reference("reportsToId", i),
                columns.texts("influences", i),
                columns.day("since", i),
                columns.day("leftOn", i),
                columns.text("email", i));
    }

    static Employee employee(Columns columns, int i) {
        return new Employee(
                columns.need("id", i),
                columns.need("name", i),
                columns.text("title", i),
                columns.text("function", i),
                columns.need("layer", i),
                columns.flag("layerInferred", i, false),
                columns.reference("managerId", i),
                columns.text("region", i),
                columns.day("joinedOn", i),
                columns.day("leavingOn", i),
                columns.day("leftOn", i),
                columns.whole("capacity", i),
                columns.number("attritionRisk", i),
                columns.text("email", i));
    }

    static Interaction interaction(Columns columns, int i) {
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
                columns.texts("employeeIds", i),
                columns.texts("contactIds", i),
                direction == null ? null : Direction.find(direction).orElse(null),
                columns.text("subject", i),
                columns.whole("minutes", i),
                columns.number("sentiment", i));
    }

    static Opportunity opportunity(Columns columns, int i) {
        return new Opportunity(
                columns.need("id", i),
                columns.need("accountId", i),
                columns.need("name", i),
                columns.text("stage", i),
                columns.flag("open", i, true),
                columns.number("amount", i),
                columns.text("currency", i),
                columns.day("closeOn", i),
                columns.reference("ownerId", i),
                columns.texts("contactIds", i));
    }
}
