package org.twoeyes.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Packs a portfolio into the tables of a {@link StakeholderNetwork}. Used once. */
final class NetworkPacker {

    private final Portfolio portfolio;
    private final Policy policy;
    private final LocalDate asOf;
    private final Map<String, Integer> layerIndex = new HashMap<>();

    NetworkPacker(Portfolio portfolio, LocalDate asOf) {
        this.portfolio = portfolio;
        this.policy = portfolio.policy();
        this.asOf = asOf;
        for (String layer : policy.layers()) {
            layerIndex.put(layer, layerIndex.size());
        }
    }

    StakeholderNetwork pack() {
        AccountGroups groups = AccountGroups.of(portfolio.accounts());
        Map<String, Integer> accountIndex = groups.index();
        EmployeeTable employees = employees();
        List<Contact> active = activeContactsByAccount(accountIndex);
        int[] contactStart = contactStart(active, accountIndex);
        ContactTable contacts = contacts(active, accountIndex, groups);
        MeetingTable meetings = new MeetingPacker(portfolio, asOf, employees, contacts).pack();
        TieTable ties = new TiePacker(portfolio, asOf, employees, contacts, meetings).pack();
        DealTable deals = deals(accountIndex, contacts);
        return new StakeholderNetwork(
                portfolio, asOf, accounts(groups, contactStart, deals), contacts, employees, ties, meetings, deals);
    }

    private AccountTable accounts(AccountGroups groups, int[] contactStart, DealTable deals) {
        List<Account> rows = groups.accounts();
        double[] revenue = new double[rows.size()];
        boolean unknown = true;
        for (int account = 0; account < revenue.length; account++) {
            Account row = rows.get(account);
            revenue[account] = converted(row.revenue(), row.currency());
            unknown &= revenue[account] <= 0;
        }
        if (unknown) {
            Arrays.fill(revenue, 1);
        }
        double[] value = revenue.clone();
        for (int deal = 0; deal < deals.size(); deal++) {
            value[deals.account(deal)] += deals.amount(deal);
        }
        return new AccountTable(
                rows, groups.index(), groups.starts(), groups.idOrder(), contactStart, revenue, value, unknown);
    }

    private EmployeeTable employees() {
        Map<String, Employee> all = new HashMap<>();
        portfolio.employees().forEach(employee -> all.put(employee.id(), employee));
        List<Employee> rows =
                portfolio.employees().stream().filter(this::isActive).toList();
        Map<String, Integer> index = new HashMap<>();
        rows.forEach(row -> index.put(row.id(), index.size()));
        int[] layer = new int[rows.size()];
        boolean[] leaving = new boolean[rows.size()];
        double[] attrition = new double[rows.size()];
        int[] manager = new int[rows.size()];
        for (int employee = 0; employee < layer.length; employee++) {
            Employee row = rows.get(employee);
            layer[employee] = layerOf(row.layer());
            leaving[employee] = row.leavingOn() != null || row.leftOn() != null;
            Double risk = row.attritionRisk();
            attrition[employee] = leaving[employee] ? 1 : risk == null ? policy.baseAttrition() : risk;
            manager[employee] = activeManager(row, all, index);
        }
        return new EmployeeTable(rows, index, layer, leaving, attrition, manager);
    }

    private static int activeManager(Employee row, Map<String, Employee> all, Map<String, Integer> index) {
        String above = row.managerId();
        while (above != null) {
            Integer found = index.get(above);
            if (found != null) {
                return found;
            }
            Employee manager = all.get(above);
            above = manager == null ? null : manager.managerId();
        }
        return EmployeeTable.NONE;
    }

    private boolean isActive(Employee employee) {
        return hasCome(employee.joinedOn()) && !isOver(employee.leftOn()) && !isOver(employee.leavingOn());
    }

    private boolean isActive(Contact contact) {
        return hasCome(contact.since()) && !isOver(contact.leftOn());
    }

    private boolean hasCome(@Nullable LocalDate date) {
        return date == null || !date.isAfter(asOf);
    }

    private boolean isOver(@Nullable LocalDate date) {
        return date != null && !date.isAfter(asOf);
    }

    private List<Contact> activeContactsByAccount(Map<String, Integer> accountIndex) {
        List<List<Contact>> byAccount = new ArrayList<>(accountIndex.size());
        for (int i = 0; i < accountIndex.size(); i++) {
            byAccount.add(new ArrayList<>(4));
        }
        for (Contact contact : portfolio.contacts()) {
            if (isActive(contact)) {
                byAccount.get(accountOf(contact.accountId(), accountIndex)).add(contact);
            }
        }
        List<Contact> rows = new ArrayList<>(portfolio.contacts().size());
        byAccount.forEach(rows::addAll);
        return rows;
    }

    private static int[] contactStart(List<Contact> contacts, Map<String, Integer> accountIndex) {
        int[] start = new int[accountIndex.size() + 1];
        for (Contact contact : contacts) {
            start[accountOf(contact.accountId(), accountIndex) + 1]++;
        }
        for (int i = 0; i + 1 < start.length; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private ContactTable contacts(List<Contact> rows, Map<String, Integer> accountIndex, AccountGroups groups) {
        Map<String, Integer> index = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> index.put(row.id(), index.size()));
        int[] account = new int[rows.size()];
        int[] layer = new int[rows.size()];
        double[] weight = new double[rows.size()];
        boolean[] key = new boolean[rows.size()];
        for (int contact = 0; contact < account.length; contact++) {
            Contact row = rows.get(contact);
            account[contact] = accountOf(row.accountId(), accountIndex);
            layer[contact] = layerOf(row.layer());
            Double influence = row.influence();
            weight[contact] = influence == null ? policy.layerWeight(row.layer()) : influence;
            key[contact] = policy.keyLayers().contains(row.layer())
                    || !Collections.disjoint(row.roles(), policy.keyRoles())
                    || (influence != null && Thresholds.reaches(influence, policy.keyInfluence()));
        }
        int[] idOrder = new int[rows.size()];
        int rank = 0;
        for (Contact row : portfolio.contacts()) {
            Integer contact = index.get(row.id());
            if (contact != null) {
                idOrder[rank++] = contact;
            }
        }
        ColleagueLinks links = ColleagueLinks.of(rows, index, account, groups);
        return new ContactTable(rows, index, account, idOrder, layer, weight, key, links.start(), links.links());
    }

    private DealTable deals(Map<String, Integer> accountIndex, ContactTable contacts) {
        List<Opportunity> rows =
                portfolio.opportunities().stream().filter(Opportunity::open).toList();
        int[] account = new int[rows.size()];
        double[] amount = new double[rows.size()];
        int[][] listed = new int[rows.size()][];
        for (int deal = 0; deal < account.length; deal++) {
            Opportunity row = rows.get(deal);
            account[deal] = accountOf(row.accountId(), accountIndex);
            amount[deal] = converted(row.amount(), row.currency());
            listed[deal] = row.contactIds().stream()
                    .flatMap(id -> contacts.find(id).stream())
                    .distinct()
                    .sorted((a, b) -> Integer.compare(contacts.idRank(a), contacts.idRank(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new DealTable(rows, account, amount, listed);
    }

    private double converted(@Nullable Double amount, @Nullable String currency) {
        if (amount == null) {
            return 0;
        }
        Double rate = policy.rate(currency);
        if (rate == null) {
            throw new IllegalArgumentException("currency (" + currency + ") must have a rate in the policy's fx");
        }
        return amount * rate;
    }

    private int layerOf(String layer) {
        Integer found = layerIndex.get(layer);
        return found == null ? policy.layerIndex(layer) : found;
    }

    private static int accountOf(String id, Map<String, Integer> accountIndex) {
        Integer account = accountIndex.get(id);
        if (account == null) {
            throw new IllegalArgumentException("account (" + id + ") must be one of the portfolio's");
        }
        return account;
    }
}
