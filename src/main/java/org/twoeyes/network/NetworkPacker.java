package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/**
 * Packs a portfolio into the tables of a {@link StakeholderNetwork}, sharing those of an earlier state that would become
 * the same. Used once.
 */
final class NetworkPacker {

    private final Portfolio portfolio;
    private final Policy policy;
    private final LocalDate asOf;
    private final @Nullable StakeholderNetwork before;
    private final Map<String, Integer> layerIndex = new HashMap<>();

    /**
     * Packs a portfolio.
     *
     * @param before another state of the facts; null if there is none to share with
     */
    NetworkPacker(Portfolio portfolio, LocalDate asOf, @Nullable StakeholderNetwork before) {
        this.before =
                before != null && before.asOf().equals(asOf) && before.policy().equals(portfolio.policy())
                        ? before
                        : null;
        this.portfolio = portfolio;
        this.policy = portfolio.policy();
        this.asOf = asOf;
        for (String layer : policy.layers()) {
            layerIndex.put(layer, layerIndex.size());
        }
    }

    StakeholderNetwork pack() {
        AccountGroups groups = before != null && before.portfolio().accounts().equals(portfolio.accounts())
                ? before.accounts().asGroups()
                : AccountGroups.of(portfolio.accounts());
        EmployeeTable employees = employees();
        ContactTable contacts = new ContactPacker(portfolio, asOf, before, this::layerOf).pack(groups);
        boolean isNumberedAsBefore = before != null
                && contacts.isNumberedAs(before.contacts())
                && employees.isNumberedAs(before.employees());
        if (before != null && isNumberedAsBefore) {
            return next(before, groups, employees, contacts);
        }
        MeetingTable meetings = meetingPacker(employees, contacts).pack(portfolio.interactions());
        TieTable ties = new TiePacker(policy, portfolio.ties(), asOf, employees, contacts, meetings).pack();
        DealTable deals = deals(groups.index(), contacts);
        AccountTable accounts =
                accounts(groups, contactStart(contacts, groups.accounts().size()), deals);
        return new StakeholderNetwork(portfolio, asOf, accounts, contacts, employees, ties, meetings, deals);
    }

    /** Packs what differs of a state in which numbers stand for the same people and accounts; the rest is shared. */
    private StakeholderNetwork next(
            StakeholderNetwork base, AccountGroups groups, EmployeeTable employees, ContactTable contacts) {
        List<RowChange<Interaction>> met =
                RowChange.between(base.portfolio().interactions(), portfolio.interactions(), MeetingPacker.ORDER);
        MeetingTable meetings = meetings(base, met, employees, contacts);
        TieTable ties = new ChangedTies(base, portfolio, employees, contacts).pack(met, meetings);
        boolean sameDeals = base.portfolio().opportunities().equals(portfolio.opportunities());
        DealTable deals = sameDeals ? base.deals() : deals(groups.index(), contacts);
        boolean sameAccounts = base.portfolio().accounts().equals(portfolio.accounts());
        AccountTable accounts = sameAccounts && sameDeals
                ? base.accounts()
                : accounts(groups, contactStart(contacts, groups.accounts().size()), deals);
        return new StakeholderNetwork(portfolio, asOf, accounts, contacts, employees, ties, meetings, deals);
    }

    private MeetingTable meetings(
            StakeholderNetwork base, List<RowChange<Interaction>> met, EmployeeTable employees, ContactTable contacts) {
        List<Interaction> all = portfolio.interactions();
        MeetingTable before = base.meetings();
        if (base.portfolio().interactions() == all) {
            return before;
        }
        return met.isEmpty()
                ? before.with(MeetingPacker.visible(all, before.size(), asOf))
                : meetingPacker(employees, contacts).pack(all, before, met);
    }

    private MeetingPacker meetingPacker(EmployeeTable employees, ContactTable contacts) {
        return new MeetingPacker(
                policy, asOf, employees, contacts, portfolio.interactions().size());
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
        if (before != null
                && RowChange.between(
                                before.portfolio().employees(),
                                portfolio.employees(),
                                Comparator.comparing(Employee::id, Ids.ORDER))
                        .isEmpty()) {
            return before.employees();
        }
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

    private boolean hasCome(@Nullable LocalDate date) {
        return date == null || isReached(date, asOf);
    }

    private boolean isOver(@Nullable LocalDate date) {
        return isReached(date, asOf);
    }

    /** Says whether there is a date and it has come by a day. */
    static boolean isReached(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }

    private static int[] contactStart(ContactTable contacts, int accounts) {
        int[] start = new int[accounts + 1];
        for (int contact = 0; contact < contacts.size(); contact++) {
            start[contacts.account(contact) + 1]++;
        }
        for (int i = 0; i + 1 < start.length; i++) {
            start[i + 1] += start[i];
        }
        return start;
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

    static int accountOf(String id, Map<String, Integer> accountIndex) {
        Integer account = accountIndex.get(id);
        if (account == null) {
            throw new IllegalArgumentException("account (" + id + ") must be one of the portfolio's");
        }
        return account;
    }
}
