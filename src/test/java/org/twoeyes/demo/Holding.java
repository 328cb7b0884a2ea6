package org.twoeyes.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.demo.Bond.Mode;
import org.twoeyes.demo.Customers.Customer;
import org.twoeyes.demo.Customers.Style;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;

/** Who of an account's team meets which of its filled contacts, by the account's style. */
final class Holding {

    /** Of a hundred contacts of a layer in a broad account, how many two people meet, and how many one. */
    private static final Map<String, List<Integer>> BROAD = Map.of(
            "executive",
            List.of(80, 15),
            "senior",
            List.of(60, 30),
            "middle",
            List.of(35, 45),
            "operational",
            List.of(15, 50));

    /** Of a hundred contacts of a layer, how many the lead meets alone in an account of one eye. */
    private static final Map<String, Integer> LEAD_ALONE =
            Map.of("executive", 75, "senior", 85, "middle", 65, "operational", 40);

    /** The same in an account where hardly anybody is known. */
    private static final Map<String, Integer> THIN =
            Map.of("executive", 0, "senior", 35, "middle", 50, "operational", 50);

    private static final Map<String, String> LAYERS = layers();

    private final Customer customer;
    private final Dice dice;
    private int turn;
    private boolean accompanied;

    Holding(Customer customer, Dice dice) {
        this.customer = customer;
        this.dice = dice;
    }

    /** How one contact is met; empty if not at all. */
    List<Bond> bonds(Contact contact) {
        List<String> holders = holders(contact.layer());
        List<Bond> bonds = new ArrayList<>();
        for (String holder : holders) {
            boolean lead = holder.equals(customer.team().get(0));
            bonds.add(new Bond(List.of(holder), contact.id(), lead ? leadMode() : otherMode()));
        }
        if (dice.percent(holders.isEmpty() ? 40 : 15)) {
            String former = dice.pick(customer.team());
            if (!holders.contains(former)) {
                bonds.add(new Bond(List.of(former), contact.id(), dice.percent(75) ? Mode.FADED : Mode.OUT));
            }
        }
        return bonds;
    }

    private List<String> holders(String layer) {
        String lead = customer.team().get(0);
        int draw = dice.between(1, 100);
        if (customer.style() == Style.BROAD) {
            List<Integer> shares = BROAD.getOrDefault(layer, List.of(0, 0));
            String first = first(layer);
            return draw <= shares.get(0)
                    ? List.of(first, other(first, layer))
                    : draw <= shares.get(0) + shares.get(1) ? List.of(first) : List.of();
        }
        if (customer.style() == Style.ONE) {
            int alone = LEAD_ALONE.getOrDefault(layer, 0);
            if (layer.equals("executive")) {
                if (layer.equals("senior") && !accompanied) {
                    accompanied = true;
                    return List.of(lead, customer.team().get(1));
                }
                return draw <= alone
                        ? List.of(lead)
                        : List.of(lead, customer.team().get(1));
            }
            if (layer.equals("senior") && !accompanied) {
                accompanied = true;
                return List.of(lead, customer.team().get(1));
            }
            return draw <= alone ? List.of(lead) : draw <= alone + 12 ? List.of(other(lead, layer)) : List.of();
        }
        return draw <= THIN.getOrDefault(layer, 0) ? List.of(lead) : List.of();
    }

    /** The team by turns; of executives the seniors only. */
    private String first(String layer) {
        List<String> fit = fit(layer);
        return fit.get(turn++ % fit.size());
    }

    private String other(String first, String layer) {
        List<String> others =
                fit(layer).stream().filter(id -> !id.equals(first)).toList();
        List<String> team =
                customer.team().stream().filter(id -> !id.equals(first)).toList();
        return others.isEmpty() ? dice.pick(team) : dice.pick(others);
    }

    private List<String> fit(String layer) {
        if (!layer.equals("executive")) {
            return customer.team();
        }
        List<String> seniors = customer.team().stream()
                .filter(id -> People.LAYERS.indexOf(LAYERS.getOrDefault(id, "operational")) <= 1)
                .toList();
        return seniors.isEmpty() ? customer.team() : seniors;
    }

    private Mode leadMode() {
        int draw = dice.between(1, 100);
        return draw <= 30 ? Mode.STRONG : draw <= 76 ? Mode.STEADY : draw <= 95 ? Mode.LIGHT : Mode.STALE;
    }

    private Mode otherMode() {
        int draw = dice.between(1, 100);
        return draw <= 12 ? Mode.STRONG : draw <= 58 ? Mode.STEADY : draw <= 96 ? Mode.LIGHT : Mode.STALE;
    }

    private static Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        for (Employee employee : Staff.employees()) {
            layers.put(employee.id(), employee.layer());
        }
        return layers;
    }
}
