package org.twoeyes.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.demo.Customers.Customer;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Tie;

/** The contacts of one account, those of its story first, and how each of them is met. */
final class People {

    static final List<String> LAYERS = List.of("executive", "senior", "middle", "operational");

    private final Customer customer;
    private final Names names;
    private final Dice dice;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private People(Customer customer, Names names, Dice dice) {
        this.customer = customer;
        this.names = names;
        this.dice = dice;
    }

    /** Tells the story's contacts and fills the rest. */
    static People of(Customer customer, Names names, Dice dice) {
        People people = new People(customer, names, dice);
        Stories.of(customer.id()).forEach(people::tell);
        Holding holding = new Holding(customer, dice);
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            for (int i = 0; i < customer.fill().get(layer); i++) {
                Contact contact = people.fill(LAYERS.get(layer));
                people.contacts.add(contact);
                people.bonds.addAll(holding.bonds(contact));
            }
        }
        return people;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Bond> bonds() {
        return bonds;
    }

    /** Ties that a story declares. */
    List<Tie> ties() {
        return ties;
    }

    private void tell(Table.Row row) {
        String id = row.text(0);
        String layer = row.text(4);
        String title = row.text(2);
        titles.add(title);
        String[] dates = row.cells().get(10).split("~", -1);
        contacts.add(new Contact(
                id,
                customer.id(),
                row.text(1),
                title,
                row.find(3),
                layer.replace("?", ""),
                layer.endsWith("?"),
                row.words(5),
                row.number(6),
                row.number(7),
                row.find(8),
                row.words(9),
                date(dates[0]),
                dates.length > 1 ? date(dates[1]) : null,
                email(id)));
        bonds.addAll(Bond.parse(row.words(11), id));
        ties.addAll(Bond.declared(row.words(11), id));
    }

    private Contact fill(String layer) {
        Names.Person person = names.next(customer.language(), dice);
        Titles.Title title = title(layer);
        titles.add(title.text());
        boolean inferred = Titles.tellLayer(customer.language()) && dice.percent(40);
        @Nullable Double stance = dice.percent(55) ? Double.valueOf(stance()) : null;
        @Nullable
        LocalDate since = dice.percent(30) ? LocalDate.of(dice.between(2012, 2024), dice.between(1, 12), 1) : null;
        return new Contact(
                person.id(),
                customer.id(),
                person.name(),
                title.text(),
                title.department(),
                layer,
                inferred,
                roles(layer, title),
                null,
                stance,
                dice.percent(75) ? superior(layer) : null,
                dice.percent(8) ? influenced(layer) : List.of(),
                since,
                null,
                dice.percent(70) ? email(person.id()) : null);
    }

    /** A title that nobody of the account has yet, where there is one; of executives in the order of the table. */
    private Titles.Title title(String layer) {
        List<Titles.Title> all = Titles.of(customer.language(), layer);
        List<Titles.Title> free =
                all.stream().filter(title -> !titles.contains(title.text())).toList();
        if (free.isEmpty()) {
            return dice.pick(all);
        }
        return layer.equals("executive") ? free.get(0) : dice.pick(free);
    }

    private List<String> roles(String layer, Titles.Title title) {
        return switch (layer) {
            case "executive" ->
                title.department().equals("Finance")
                        ? List.of("economic_buyer")
                        : dice.percent(50) ? List.of("decision_maker") : List.of();
            case "senior" ->
                dice.percent(15)
                        ? List.of("decision_maker")
                        : dice.percent(50)
                                ? List.of(dice.pick(List.of("technical_evaluator", "influencer")))
                                : List.of();
            case "middle" ->
                dice.percent(50)
                        ? List.of(dice.pick(List.of("champion", "influencer", "gatekeeper", "coach")))
                        : List.of();
            default -> dice.percent(50) ? List.of("user") : List.of();
        };
    }

    private int stance() {
        int draw = dice.between(1, 100);
        return draw <= 5 ? -1 : draw <= 40 ? 0 : draw <= 82 ? 1 : 2;
    }

    /** Somebody of the nearest layer above. */
    private @Nullable String superior(String layer) {
        for (int above = LAYERS.indexOf(layer) - 1; above >= 0; above--) {
            String wanted = LAYERS.get(above);
            List<String> ids = contacts.stream()
                    .filter(contact -> contact.layer().equals(wanted) && contact.leftOn() == null)
                    .map(Contact::id)
                    .toList();
            if (!ids.isEmpty()) {
                return dice.pick(ids);
            }
        }
        return null;
    }

    private List<String> influenced(String layer) {
        List<String> ids = contacts.stream()
                .filter(contact -> LAYERS.indexOf(contact.layer()) < LAYERS.indexOf(layer))
                .map(Contact::id)
                .toList();
        return ids.isEmpty() ? List.of() : List.of(dice.pick(ids));
    }

    private String email(String id) {
        return id + "@" + customer.group() + ".example";
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
