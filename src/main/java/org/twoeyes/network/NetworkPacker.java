package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Packs a portfolio into the tables of a {@link StakeholderNetwork}. */
final class NetworkPacker {

    private final Portfolio portfolio;
    private final Policy policy;
    private final LocalDate asOf;
    private final PeopleRules rules;

    NetworkPacker(Portfolio portfolio, LocalDate asOf) {
        this.portfolio = portfolio;
        this.policy = portfolio.policy();
        this.asOf = asOf;
        this.rules = new PeopleRules(policy, asOf);
    }

    StakeholderNetwork pack(int threads) {
        AccountGroups groups = AccountGroups.of(portfolio.accounts());
        EmployeeTable employees = employees();
        ContactTable contacts = ContactPacker.pack(portfolio.contacts(), rules, groups);
        MeetingTable meetings = meetings(employees, contacts, asOf).pack(portfolio.interactions());
        DeclaredTies declared = DeclaredTies.of(policy, portfolio.ties(), asOf, employees, contacts);
        TieTable ties = TiePacker.all(
                contacts.size(),
                employees.size(),
                threads,
                () -> new TiePacker(policy, declared, asOf, employees, meetings));
        DealTable deals = deals(groups, contacts);
        AccountTable accounts = accounts(groups, contacts, deals);
        return new StakeholderNetwork(portfolio, asOf, accounts, contacts, employees, ties, meetings, deals);
    }

    PeopleRules rules() {
        return rules;
    }

    EmployeeTable employees() {
        return new EmployeePacker(policy, rules).pack(portfolio.employees());
    }

    MeetingPacker meetings(EmployeeTable employees, ContactTable contacts, LocalDate upTo) {
        return new MeetingPacker(
                policy, upTo, employees, contacts, portfolio.interactions().size());
    }

    AccountTable accounts(AccountGroups groups, ContactTable contacts, DealTable deals) {
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
        return new AccountTable(groups, contactStart(contacts, rows.size()), revenue, value, unknown);
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

    DealTable deals(AccountGroups groups, ContactTable contacts) {
        List<Opportunity> rows =
                portfolio.opportunities().stream().filter(Opportunity::open).toList();
        int[] account = new int[rows.size()];
        double[] amount = new double[rows.size()];
        IntRows.Builder listed = new IntRows.Builder();
        for (int deal = 0; deal < account.length; deal++) {
            Opportunity row = rows.get(deal);
            account[deal] = groups.account(row.accountId());
            amount[deal] = converted(row.amount(), row.currency());
            for (int contact : listed(row, contacts)) {
                listed.add(contact);
            }
            listed.end();
        }
        return new DealTable(
                rows, account, amount, listed.build(), groups.accounts().size(), contacts.size());
    }

    /** The active contacts that a deal lists, in the order of ids. */
    static int[] listed(Opportunity row, ContactTable contacts) {
        return row.contactIds().stream()
                .map(contacts::indexOf)
                .filter(contact -> contact >= 0)
                .distinct()
                .sorted((a, b) -> Integer.compare(contacts.idRank(a), contacts.idRank(b)))
                .mapToInt(Integer::intValue)
                .toArray();
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
}
