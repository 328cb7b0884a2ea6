package org.twoeyes.testkit;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.model.Account;
import org.twoeyes.model.Portfolio;

/** Portfolios that differ from others in their accounts alone. */
public final class Portfolios {

    private Portfolios() {}

    /** The same facts with other accounts. */
    public static Portfolio withAccounts(Portfolio facts, List<Account> accounts) {
        return new Portfolio(
                facts.policy(),
                accounts,
                facts.contacts(),
                facts.employees(),
                facts.ties(),
                facts.interactions(),
                facts.opportunities(),
                facts.assignments());
    }

    /** The same facts with another name of the first account. */
    public static Portfolio renamed(Portfolio facts, String name) {
        List<Account> accounts = new ArrayList<>(facts.accounts());
        Account first = accounts.get(0);
        accounts.set(
                0,
                new Account(
                        first.id(),
                        name,
                        first.parentId(),
                        first.segment(),
                        first.tier(),
                        first.revenue(),
                        first.currency(),
                        first.region(),
                        first.industry(),
                        first.loyaltyStage(),
                        first.satisfaction()));
        return withAccounts(facts, accounts);
    }
}
