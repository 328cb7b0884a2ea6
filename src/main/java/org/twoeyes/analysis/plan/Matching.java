package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.twoeyes.analysis.flow.AssignmentProblem;
import org.twoeyes.analysis.flow.Assignments;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.model.Workers;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Gives contacts in need to the employees who can be asked, so that the sum of gain · affinity, in whole millionths of
 * the largest gain, is the largest there is. Among equals the most ties, then the first by contact and employee.
 * Accounts share employees, so it is one problem; the candidates are found account group by account group, on any
 * number of threads. Source: {@code docs/methods/plans.md}.
 */
final class Matching {

    private final StakeholderNetwork network;
    private final List<Need> needs;
    private final Staff staff;
    private final Supplier<Candidates> candidates;
    private final int[][] pieces;
    private final int threads;

    /**
     * A matching to be made.
     *
     * @param needs of different contacts, in any order
     */
    Matching(StakeholderNetwork network, IntroductionGraph graph, Staff staff, List<Need> needs, int threads) {
        this.network = network;
        this.staff = staff;
        this.needs = needs.stream()
                .sorted(Comparator.comparing(need -> network.contacts().idRank(need.contact())))
                .toList();
        double largest = needs.stream().mapToDouble(Need::gain).max().orElse(0);
        int[][] assigned = Candidates.assigned(network);
        this.candidates = () -> new Candidates(network, staff, graph, assigned, largest);
        this.threads = threads;
        this.pieces = pieces();
    }

    /** A contact given to an employee, both by number. */
    record Match(Need need, int employee) {}

    /** The best matching, by contact, then employee. */
    List<Match> best(Assignments.Aim aim) {
        Candidates.Found[] found = new Candidates.Found[needs.size()];
        Workers.forEach(threads, pieces.length, () -> {
            Candidates ours = candidates.get();
            return piece -> {
                for (int i : pieces[piece]) {
                    found[i] = ours.of(needs.get(i));
                }
            };
        });
        int[] columnOf = new int[network.employees().size()];
        int[] employees = columns(found, columnOf);
        AssignmentProblem problem = problem(found, columnOf, employees);
        List<Match> matches = new ArrayList<>();
        int row = 0;
        for (int arc : Assignments.best(problem, aim)) {
            while (problem.end(row) <= arc) {
                row++;
            }
            matches.add(new Match(needs.get(row), employees[problem.column(arc)]));
        }
        return matches;
    }

    /** How the employees of matches fit, in the order of the matches. */
    List<Candidates.Fit> fits(List<Match> matches) {
        Candidates.Fit[] fits = new Candidates.Fit[matches.size()];
        Workers.forEach(threads, fits.length, () -> {
            Candidates ours = candidates.get();
            return i -> fits[i] =
                    ours.fit(matches.get(i).employee(), matches.get(i).need().contact());
        });
        return List.of(fits);
    }

    /** The places of the needs, one array for each account group, those of an account together. */
    private int[][] pieces() {
        Map<Integer, IntBag> groups = new LinkedHashMap<>();
        Integer[] byAccount = new Integer[needs.size()];
        Arrays.setAll(byAccount, i -> i);
        Arrays.sort(byAccount, Comparator.comparing(i -> needs.get(i).contact()));
        for (Integer i : byAccount) {
            int account = network.contacts().account(needs.get(i).contact());
            groups.computeIfAbsent(network.accounts().group(account), group -> new IntBag())
                    .add(i);
        }
        return groups.values().stream().map(IntBag::toArray).toArray(int[][]::new);
    }

    /** The employees who are somebody's candidates, ascending; their places are noted in {@code columnOf}. */
    private static int[] columns(Candidates.Found[] found, int[] columnOf) {
        boolean[] asked = new boolean[columnOf.length];
        for (Candidates.Found one : found) {
            for (int employee : one.employees()) {
                asked[employee] = true;
            }
        }
        IntBag employees = new IntBag();
        for (int employee = 0; employee < asked.length; employee++) {
            columnOf[employee] = employees.size();
            if (asked[employee]) {
                employees.add(employee);
            }
        }
        return employees.toArray();
    }

    private AssignmentProblem problem(Candidates.Found[] found, int[] columnOf, int[] employees) {
        int[] start = new int[found.length + 1];
        for (int row = 0; row < found.length; row++) {
            start[row + 1] = Math.addExact(start[row], found[row].employees().length);
        }
        int[] columns = new int[start[found.length]];
        int[] values = new int[columns.length];
        for (int row = 0; row < found.length; row++) {
            int[] candidatesOfRow = found[row].employees();
            for (int i = 0; i < candidatesOfRow.length; i++) {
                columns[start[row] + i] = columnOf[candidatesOfRow[i]];
            }
            System.arraycopy(found[row].values(), 0, values, start[row], candidatesOfRow.length);
        }
        return new AssignmentProblem(
                needs.stream().mapToInt(Need::count).toArray(),
                Arrays.stream(employees).map(staff::room).toArray(),
                start,
                columns,
                values);
    }
}
