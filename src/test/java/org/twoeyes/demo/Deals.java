package org.twoeyes.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.twoeyes.demo.Customers.Customer;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;

/** Opportunities: those of the stories, and the rest from the dice. */
final class Deals {

    /** account | name | stage | open | amount in millions | currency | closes | owner | contacts. */
    private static final String ROWS = """
            lagunara       | Rete 2027: nationwide radio renewal | proposal    | true  | 38  | EUR | 2026-10-30 | giulia.conti   | alessandra.ferroni massimo.tedeschi chiara.bonfanti
            lagunara       | Fibre backbone, lots 1 to 3         | qualified   | true  | 21  | EUR | 2027-01-29 | giulia.conti   |
            qusaiba        | Core network 2027                   | negotiation | true  | 210 | SAR | 2026-09-30 | faisal.darwish | abdullah.alharbi khalid.alotaibi noura.alqahtani
            yanjiang       | 核心网升级三期                      | negotiation | true  | 260 | CNY | 2026-11-30 | chen.jing      | li.wei wang.guihua zhang.zhiyuan
            yanjiang-cloud | 数据中心互联                        | proposal    | true  | 95  | CNY | 2026-12-18 | sun.hao        | gu.mingzhe lu.wenqian
            cordillana     | Red de transporte austral           | proposal    | true  | 9800 | CLP | 2026-12-15 | sofia.lagos   | hernan.olavarria isidora.munizaga benjamin.larrain
            velstrom       | Campusnetze Mittelstand             | qualified   | true  | 14  | EUR | 2026-11-15 | klaus.reinhardt | dietmar.kehl
            ipelume        | Rede 5G interior                    | negotiation | true  | 62  | BRL | 2026-08-20 | thiago.prado   | beatriz.nogueira
            norrvika       | Norrvika Core Renewal               | proposal    | true  | 120 | SEK | 2026-12-01 | ingrid.solberg | sigrid.lofgren anders.bjorkman helena.astrom
            polfala        | Modernizacja sieci dostępowej       | qualified   | true  | 44  | PLN | 2027-02-26 |                | malgorzata.wilk
            gomtika        | Digital care platform               | lead        | true  | 410 | INR | 2027-03-31 | dev.menon      | ananya.krishnan
            marsalulu      | Digital ports programme             | proposal    | true  | 75  | AED | 2026-12-31 | tariq.mansour  | mariam.alketbi
            """;

    private static final List<String> OPEN = List.of("lead", "qualified", "proposal", "negotiation");
    private static final List<String> WHAT = List.of(
            "Radio expansion",
            "Core upgrade",
            "Fibre roll-out",
            "Managed services",
            "Energy saving",
            "Private network",
            "Transport renewal",
            "Security monitoring",
            "Support renewal");

    private Deals() {}

    /** The deals of the stories, without ids. */
    static List<Opportunity> told() {
        List<Opportunity> deals = new ArrayList<>();
        for (Table.Row row : Table.parse(ROWS, 9)) {
            deals.add(new Opportunity(
                    "told",
                    row.text(0),
                    row.text(1),
                    row.find(2),
                    Boolean.parseBoolean(row.text(3)),
                    Double.valueOf(row.text(4)) * 1_000_000,
                    row.find(5),
                    row.date(6),
                    row.find(7),
                    row.words(8)));
        }
        return deals;
    }

    /** Some deals of an account with revenue, a few per cent of it each, without ids. */
    static List<Opportunity> filled(Customer customer, List<Contact> contacts, Policy policy, Dice dice) {
        List<Opportunity> deals = new ArrayList<>();
        Account account = customer.account();
        Double revenue = account.revenue();
        if (revenue == null || contacts.isEmpty()) {
            return deals;
        }
        int count = account.parentId() == null ? dice.between(1, 3) : dice.between(0, 2);
        for (int i = 0; i < count; i++) {
            boolean open = dice.percent(65);
            int age = dice.between(20, 300);
            LocalDate close = open ? DemoPortfolio.LAST_DAY.plusDays(age) : DemoPortfolio.LAST_DAY.minusDays(age);
            double amount = round(revenue * dice.between(2, 15) / 100);
            deals.add(new Opportunity(
                    "filled",
                    account.id(),
                    dice.pick(WHAT) + " " + close.getYear(),
                    open ? dice.pick(OPEN) : dice.pick(List.of("won", "won", "lost")),
                    open,
                    dice.percent(94) ? Double.valueOf(amount) : null,
                    policy.reportingCurrency().equals(account.currency()) ? null : account.currency(),
                    close,
                    customer.team().get(0),
                    dice.percent(50) ? deciders(contacts, dice) : List.of()));
        }
        return deals;
    }

    private static List<String> deciders(List<Contact> contacts, Dice dice) {
        List<String> ids = new ArrayList<>();
        for (Contact contact : contacts) {
            boolean high =
                    contact.layer().equals("executive") || contact.layer().equals("senior");
            if (high && ids.size() < 3 && dice.percent(60)) {
                ids.add(contact.id());
            }
        }
        return ids;
    }

    /** Two leading digits are enough for a forecast. */
    private static double round(double amount) {
        long unit = 1;
        while (amount / unit >= 100) {
            unit *= 10;
        }
        return (double) Math.round(amount / unit) * unit;
    }
}
