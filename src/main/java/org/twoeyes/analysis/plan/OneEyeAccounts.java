package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.analysis.flow.Assignments.Aim;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.plan.Matching.Match;
import org.twoeyes.model.Pair;
import org.twoeyes.network.StakeholderNetwork;

/**
 * As few new ties as leave no account with one eye. Each account asks for a smallest set of contacts; where nobody with
 * room is found for one of them, it asks for a smallest set without those, until all that is asked for is given. So
 * every account that is asked for is mended; whether with the fewest ties, the sum of the first sets tells.
 */
final class OneEyeAccounts {

    private final StakeholderNetwork network;
    private final PlanScope scope;
    private final Set<Integer> accepted;
    private final List<AccountFigures> accounts;
    private final Set<Integer> unusable = new HashSet<>();

    /**
     * The accounts with one eye.
     *
     * @param report of the same network
     * @param scope which accounts and contacts to look at
     * @param accepted ties whose contacts are looked at too
     */
    OneEyeAccounts(StakeholderNetwork network, PortfolioReport report, PlanScope scope, List<Pair> accepted) {
        this.network = network;
        this.scope = scope;
        this.accepted =
                accepted.stream().map(pair -> network.contact(pair.contactId())).collect(Collectors.toSet());
        this.accounts = report.accounts().stream()
                .filter(account -> account.life() == Life.ONE_EYE)
                .filter(account -> scope.hasAccount(network, network.account(account.id())))
                .toList();
    }

    /** The number of new ties below which no plan reaches the aim in the accounts in which it can be reached. */
    int least() {
        return accounts.stream()
                .mapToInt(account -> contacts(account).map(set -> set.length).orElse(0))
                .sum();
    }

    /** Finds the ties. */
    List<Match> matches(IntroductionGraph graph, Staff staff, int threads) {
        closeCritical(staff);
        while (true) {
            List<Need> needs = new ArrayList<>();
            for (AccountFigures account : accounts) {
                for (int contact : contacts(account).orElse(new int[0])) {
                    needs.add(new Need(contact, 1, Need.gain(network, contact)));
                }
            }
            List<Match> matches = new Matching(network, graph, staff, needs, threads).best(Aim.NUMBER);
            Set<Integer> given =
                    matches.stream().map(match -> match.need().contact()).collect(Collectors.toSet());
            if (given.size() == needs.size()) {
                return matches;
            }
            needs.stream()
                    .map(Need::contact)
                    .filter(contact -> !given.contains(contact))
                    .forEach(unusable::add);
        }
    }

    /** The contacts for whom nobody was found, of accounts that therefore keep one eye, by contact. */
    List<Unmet> unmet() {
        return accounts.stream()
                .filter(account -> contacts(account).isEmpty())
                .flatMap(account -> unusable.stream()
                        .filter(contact ->
                                network.contacts().row(contact).accountId().equals(account.id())))
                .sorted((a, b) ->
                        network.contacts().idRank(a) - network.contacts().idRank(b))
                .map(contact -> new Unmet(
                        network.contacts().id(contact),
                        network.contacts().row(contact).accountId(),
                        1))
                .toList();
    }

    /** The accounts that keep one eye: nobody was found, or contacts of other layers hold too much; by id. */
    List<String> left() {
        return accounts.stream()
                .filter(account -> contacts(account).isEmpty())
                .map(AccountFigures::id)
                .toList();
    }

    private Optional<int[]> contacts(AccountFigures account) {
        return SecondEyes.of(
                network,
                account,
                contact -> !unusable.contains(contact)
                        && (scope.hasLayerOf(network, contact) || accepted.contains(contact)));
    }

    /** A critical employee who takes a dark contact too makes nobody less critical. */
    private void closeCritical(Staff staff) {
        for (AccountFigures account : accounts) {
            int number = network.account(account.id());
            for (int contact = network.accounts().firstContact(number);
                    contact < network.accounts().endContact(number);
                    contact++) {
                if (network.ties().eyes(contact) == 0) {
                    for (CriticalEmployee critical : account.criticalEmployees()) {
                        staff.forbid(network.employee(critical.employeeId()), contact);
                    }
                }
            }
        }
    }
}
