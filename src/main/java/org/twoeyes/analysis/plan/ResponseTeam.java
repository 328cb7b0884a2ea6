package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionSearch;
import org.twoeyes.analysis.plan.ResponseTeamReport.Member;
import org.twoeyes.model.Ids;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * Whom to call when a customer is in trouble: of each function the active employees with the strongest live ties at the
 * account, or, without one, the strongest introduction paths to it. O(contacts of the account · people in reach).
 * Source: {@code docs/methods/response-team.md}.
 */
public final class ResponseTeam {

    /** How many people of a function are named at most. */
    public static final int MOST_OF_A_FUNCTION = 3;

    private static final Comparator<Member> STRONGEST = (a, b) -> Rounding.compareStrengths(b.strength(), a.strength());

    private static final Comparator<Member> CALL_ORDER = Comparator.comparing(
                    (Member member) -> !member.knowsTheAccount())
            .thenComparing(STRONGEST)
            .thenComparing(Member::employeeId, Ids.ORDER);

    private final StakeholderNetwork network;
    private final int account;
    private final Map<Integer, String> asked;
    private final Map<Integer, Member> found = new HashMap<>();

    private ResponseTeam(StakeholderNetwork network, int account, Map<Integer, String> asked) {
        this.network = network;
        this.account = account;
        this.asked = asked;
    }

    /**
     * Finds a team.
     *
     * @param functions of employees; upper and lower case are the same, each counts once, and blank ones not at all
     * @throws IllegalArgumentException if the account is unknown
     */
    public static ResponseTeamReport of(IntroductionGraph graph, String accountId, Collection<String> functions) {
        StakeholderNetwork network = graph.network();
        List<String> wanted = new ArrayList<>();
        for (String function : functions) {
            if (!function.isBlank() && wanted.stream().noneMatch(known -> isSame(known, function))) {
                wanted.add(function.strip());
            }
        }
        ResponseTeam team = new ResponseTeam(network, network.account(accountId), asked(network, wanted));
        team.addHolders();
        team.addIntroduced(new IntroductionSearch(graph));
        return team.report(wanted);
    }

    private static boolean isSame(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }

    /** The function of each employee who has one of those wanted. */
    private static Map<Integer, String> asked(StakeholderNetwork network, List<String> wanted) {
        Map<Integer, String> asked = new HashMap<>();
        for (int employee = 0; employee < network.employees().size(); employee++) {
            String function = network.employees().row(employee).function();
            for (String name : wanted) {
                if (function != null && isSame(name, function)) {
                    asked.put(employee, name);
                }
            }
        }
        return asked;
    }

    private void addHolders() {
        TieTable ties = network.ties();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            String id = network.contacts().id(contact);
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                int employee = ties.employee(tie);
                String function = asked.get(employee);
                if (function != null) {
                    int day = ties.lastContact(tie);
                    String name = network.employees().id(employee);
                    keep(
                            employee,
                            new Member(
                                    function,
                                    name,
                                    id,
                                    ties.strength(tie),
                                    day == TieTable.NEVER ? null : LocalDate.ofEpochDay(day),
                                    List.of(name, id)));
                }
            }
        }
    }

    /** Looks for introductions of those who know nobody at the account. */
    private void addIntroduced(IntroductionSearch search) {
        List<Integer> strangers = asked.keySet().stream()
                .filter(employee -> !found.containsKey(employee))
                .toList();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            search.aim(contact);
            String id = network.contacts().id(contact);
            for (int employee : strangers) {
                search.path(employee).ifPresent(path -> keep(employee, introduced(employee, id, path)));
            }
        }
    }

    private Member introduced(int employee, String contactId, IntroductionPath path) {
        return new Member(
                Objects.requireNonNull(asked.get(employee)),
                network.employees().id(employee),
                contactId,
                path.strength(),
                null,
                path.ids());
    }

    /** Keeps the stronger way of an employee, then the shorter, then the first by ids. */
    private void keep(int employee, Member member) {
        found.merge(
                employee,
                member,
                (a, b) -> STRONGEST
                                        .thenComparing(one -> one.path().size())
                                        .thenComparing(Member::path, Ids.LIST_ORDER)
                                        .compare(a, b)
                                <= 0
                        ? a
                        : b);
    }

    private ResponseTeamReport report(List<String> wanted) {
        List<Member> team = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String function : wanted) {
            List<Member> those = found.values().stream()
                    .filter(member -> member.function().equals(function))
                    .sorted(CALL_ORDER)
                    .limit(MOST_OF_A_FUNCTION)
                    .toList();
            team.addAll(those);
            if (those.isEmpty()) {
                missing.add(function);
            }
        }
        team.sort(CALL_ORDER);
        return new ResponseTeamReport(network.asOf(), network.accounts().id(account), team, missing);
    }
}
