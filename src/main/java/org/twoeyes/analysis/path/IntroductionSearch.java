package org.twoeyes.analysis.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.path.IntroductionPath.Kind;
import org.twoeyes.analysis.path.IntroductionPath.Link;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;

/**
 * The best introduction path of everybody to one contact at a time: layer by layer from the contact outwards
 * (Bellman 1958), each layer only from whom the one before it improved. Multiplying by a strength is monotone,
 * also for doubles, so the largest product of a layer is that of a path, and the one that is found.
 *
 * <p>One for each thread: it keeps the values of the last contact. O(links of everybody within three hops) a
 * contact. Source: {@code docs/methods/introductions.md}.
 */
public final class IntroductionSearch {

    /** The longest path, in links. */
    public static final int MOST_HOPS = 4;

    private static final double NONE = -1;
    private static final int NOBODY = -1;

    private final IntroductionGraph graph;
    private final double[][] improved = new double[MOST_HOPS + 1][];
    private final IntBag[] layer = new IntBag[MOST_HOPS + 1];
    private final double[] best;
    private final boolean[] avoided;
    private int target;
    private int barred = NOBODY;

    /** Searches a graph. */
    public IntroductionSearch(IntroductionGraph graph) {
        this.graph = graph;
        this.best = new double[graph.size()];
        this.avoided = new boolean[graph.size()];
        Arrays.fill(best, NONE);
        for (int hops = 0; hops <= MOST_HOPS; hops++) {
            improved[hops] = best.clone();
            layer[hops] = new IntBag();
        }
    }

    /** Finds the best paths of everybody to a contact, given by number. */
    public void aim(int contact) {
        forget();
        target = graph.vertexOfContact(contact);
        improve(target, 1, 0);
        for (int hops = 1; hops <= MOST_HOPS; hops++) {
            for (int i = 0; i < layer[hops - 1].size(); i++) {
                relax(layer[hops - 1].get(i), hops);
            }
        }
    }

    /** How strong an employee's best path to the contact is; 0 without one. */
    public double strength(int employee) {
        return Math.max(0, best[employee]);
    }

    /** Says whether an employee has a path to the contact. */
    public boolean reaches(int employee) {
        return best[employee] >= 0;
    }

    /** The employees with a path to the contact, in no particular order; an employee may be there more than once. */
    public IntBag reached() {
        IntBag employees = new IntBag();
        for (IntBag found : layer) {
            for (int i = 0; i < found.size(); i++) {
                if (graph.isEmployee(found.get(i))) {
                    employees.add(found.get(i));
                }
            }
        }
        return employees;
    }

    /** The best path of an employee to the contact, given by number: the strongest, then the shortest, then the first by ids. */
    public Optional<IntroductionPath> path(int employee) {
        if (!reaches(employee)) {
            return Optional.empty();
        }
        int hops = 1;
        while (Rounding.compareStrengths(within(hops, employee), best[employee]) < 0) {
            hops++;
        }
        return Optional.of(described(employee, walk(employee, hops)));
    }

    /** The best path of an employee to a contact and, if there is one, the best that shares nobody with it but the two. */
    List<IntroductionPath> twoPaths(int employee, int contact) {
        aim(contact);
        List<IntroductionPath> found = new ArrayList<>(path(employee).stream().toList());
        if (!found.isEmpty()) {
            int[] links = walk(employee, found.get(0).links().size());
            for (int i = 0; i + 1 < links.length; i++) {
                avoided[graph.neighbour(links[i])] = true;
            }
            barred = links.length == 1 ? employee : NOBODY;
            aim(contact);
            path(employee).ifPresent(found::add);
            Arrays.fill(avoided, false);
            barred = NOBODY;
        }
        return found;
    }

    private void forget() {
        for (int hops = 0; hops <= MOST_HOPS; hops++) {
            for (int i = 0; i < layer[hops].size(); i++) {
                improved[hops][layer[hops].get(i)] = NONE;
                best[layer[hops].get(i)] = NONE;
            }
            layer[hops].clear();
        }
    }

    private void relax(int vertex, int hops) {
        double soFar = improved[hops - 1][vertex];
        for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
            int neighbour = graph.neighbour(i);
            if (!avoided[neighbour] && !(vertex == target && neighbour == barred)) {
                double strength = graph.strength(i) * soFar;
                if (strength > best[neighbour]) {
                    improve(neighbour, strength, hops);
                }
            }
        }
    }

    private void improve(int vertex, double strength, int hops) {
        best[vertex] = strength;
        if (improved[hops][vertex] < 0) {
            layer[hops].add(vertex);
        }
        improved[hops][vertex] = strength;
    }

    /** The strength of the best path of at most so many hops; below 0 without one. */
    private double within(int hops, int vertex) {
        int at = hops;
        while (at > 0 && improved[at][vertex] < 0) {
            at--;
        }
        return improved[at][vertex];
    }

    /** The first path by ids that is as strong as the best and as short: the positions of its links. */
    private int[] walk(int employee, int hops) {
        int[] links = new int[hops];
        int vertex = employee;
        for (int step = 0; step < hops; step++) {
            links[step] = NOBODY;
            for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
                int neighbour = graph.neighbour(i);
                boolean isOpen = vertex != barred || neighbour != target;
                if (isOpen
                        && within(hops - 1 - step, neighbour) >= 0
                        && (links[step] == NOBODY || graph.rank(neighbour) < graph.rank(graph.neighbour(links[step])))
                        && Rounding.compareStrengths(carried(links, step, i), best[employee]) >= 0) {
                    links[step] = i;
                }
            }
            vertex = graph.neighbour(links[step]);
        }
        return links;
    }

    /** The strength of the best path that goes over the first links, then over the link at a position. */
    private double carried(int[] links, int first, int position) {
        double strength = graph.strength(position) * within(links.length - 1 - first, graph.neighbour(position));
        for (int i = first - 1; i >= 0; i--) {
            strength = graph.strength(links[i]) * strength;
        }
        return strength;
    }

    private IntroductionPath described(int employee, int[] links) {
        List<String> ids = new ArrayList<>(List.of(graph.id(employee)));
        List<Link> kinds = new ArrayList<>();
        int vertex = employee;
        for (int link : links) {
            kinds.add(new Link(kind(vertex, link), graph.strength(link)));
            vertex = graph.neighbour(link);
            ids.add(graph.id(vertex));
        }
        double strength = 1;
        for (int i = links.length - 1; i >= 0; i--) {
            strength = graph.strength(links[i]) * strength;
        }
        return new IntroductionPath(strength, ids, kinds);
    }

    private Kind kind(int vertex, int link) {
        boolean fromEmployee = graph.isEmployee(vertex);
        if (fromEmployee != graph.isEmployee(graph.neighbour(link))) {
            return Kind.TIE;
        }
        if (!fromEmployee) {
            return Kind.COLLEAGUES;
        }
        return graph.strength(link) == IntroductionGraph.MANAGEMENT ? Kind.MANAGEMENT : Kind.SHARED_INTERACTION;
    }
}
