package org.twoeyes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Made-up accounts of any size, the same each time: to see how the page does with many people or many accounts. */
final class Crowd {

    private static final LocalDate DAY = Site.DEMO_DAY;
    private static final String[] FIRST = {
        "Ana", "Ben", "Carla", "Dan", "Elena", "Farid", "Grace", "Hiro", "Wei", "Zofia"
    };
    private static final String[] LAST = {"Alvarez", "Brandt", "Castillo", "Dubois", "Eriksson", "Fischer", "Gonzalez"};
    private static final String[] DEPARTMENTS = {"Network", "IT", "Finance", "Procurement", "Operations", "Legal"};
    private static final String[] REGIONS = {"north", "south", "east", "west", "islands"};
    private static final double[] UP_TO = {0.02, 0.1, 0.4, 1};

    private final Random random = new Random(7);
    private final int employees;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private Crowd(int employees) {
        this.employees = employees;
    }

    /** Accounts {@code a0}, {@code a1} … with so many contacts {@code a0c0} … each, and employees {@code e0} …. */
    static Portfolio of(int accounts, int contactsEach, int employees) {
        Crowd crowd = new Crowd(employees);
        List<Account> rows = new ArrayList<>();
        for (int a = 0; a < accounts; a++) {
            rows.add(new Account(
                    "a" + a,
                    crowd.any(LAST) + " Rail " + a,
                    null,
                    null,
                    null,
                    1e6 * (1 + a % 40),
                    null,
                    REGIONS[a % REGIONS.length],
                    null,
                    null,
                    null));
            for (int c = 0; c < contactsEach; c++) {
                crowd.contact(a, c);
            }
        }
        List<Employee> staff = new ArrayList<>();
        for (int e = 0; e < employees; e++) {
            staff.add(crowd.employee(e));
        }
        return new Portfolio(Policy.DEFAULT, rows, crowd.contacts, staff, crowd.ties, List.of(), List.of(), List.of());
    }

    private void contact(int account, int at) {
        double draw = random.nextDouble();
        int layer = (int) Arrays.stream(UP_TO).filter(limit -> draw > limit).count();
        String id = "a" + account + "c" + at;
        String boss = at > 0 && at % 3 > 0 ? "a" + account + "c" + random.nextInt(1 + at / 6) : null;
        List<String> influences = at > 0 && at % 9 == 0 ? List.of("a" + account + "c" + random.nextInt(at)) : List.of();
        String department = any(DEPARTMENTS);
        contacts.add(new Contact(
                id,
                "a" + account,
                any(FIRST) + " " + any(LAST),
                department + " " + (layer < 2 ? "Director" : "Engineer"),
                department,
                Policy.DEFAULT.layers().get(layer),
                false,
                List.of(),
                null,
                (double) (random.nextInt(5) - 2),
                boss,
                influences,
                null,
                null,
                null));
        random.ints(random.nextInt(4), 0, employees)
                .distinct()
                .forEach(e -> ties.add(new Tie(
                        "e" + e, id, 0.15 + 0.8 * random.nextDouble(), null, DAY.minusDays(random.nextInt(200)))));
    }

    private Employee employee(int at) {
        return new Employee(
                "e" + at,
                any(FIRST) + " " + any(LAST),
                "Account Manager",
                "sales",
                "senior",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
