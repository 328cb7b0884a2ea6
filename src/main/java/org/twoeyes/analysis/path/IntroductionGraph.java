package org.twoeyes.analysis.path;

import java.util.Arrays;
import org.twoeyes.model.Ids;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * Who can introduce whom: all active employees and contacts of a network, joined by live ties, by management
 * (the nearest active manager), by interactions that two employees both attended, and by the reporting lines and
 * influences of contacts. Undirected; two employees with both links have the stronger one.
 *
 * <p>Vertices are numbered: the employees, then the contacts, as in the network. Immutable; many threads may
 * search it at once. O(ties + links + Σ attendees²) time; a link takes 12 bytes each way. Source:
 * {@code docs/methods/introductions.md}.
 */
public final class IntroductionGraph {

    static final double MANAGEMENT = 0.9;
    static final double SHARED_INTERACTION = 0.8;
    static final double COLLEAGUES = 0.5;

    private final StakeholderNetwork network;
    private final int employees;
    private final int[] rank;
    private final int[] start;
    private final IntBag neighbours = new IntBag();
    private double[] strengths = new double[1024];

    private IntroductionGraph(StakeholderNetwork network) {
        this.network = network;
        this.employees = network.employees().size();
        this.start = new int[employees + network.contacts().size() + 1];
        this.rank = ranks();
    }

    /** The graph of a network. */
    public static IntroductionGraph of(StakeholderNetwork network) {
        IntroductionGraph graph = new IntroductionGraph(network);
        graph.joinEmployees();
        graph.joinContacts();
        return graph;
    }

    /** The network it was made of. */
    public StakeholderNetwork network() {
        return network;
    }

    /** How many vertices there are. */
    int size() {
        return start.length - 1;
    }

    /** The position of the first neighbour of a vertex, for {@link #neighbour} and {@link #strength}. */
    int first(int vertex) {
        return start[vertex];
    }

    /** One past the position of the last neighbour of a vertex. */
    int end(int vertex) {
        return start[vertex + 1];
    }

    /** The neighbour at a position. */
    int neighbour(int position) {
        return neighbours.get(position);
    }

    /** How far the link at a position carries, 0 to 1. */
    double strength(int position) {
        return strengths[position];
    }

    /** The vertex of a contact; that of an employee is the employee's number. */
    int vertexOfContact(int contact) {
        return employees + contact;
    }

    /** Says whether a vertex is an employee. */
    boolean isEmployee(int vertex) {
        return vertex < employees;
    }

    /** The id of whoever a vertex is. */
    String id(int vertex) {
        return isEmployee(vertex)
                ? network.employees().id(vertex)
                : network.contacts().id(vertex - employees);
    }

    /** The place of a vertex in the order of ids; of an employee and a contact with the same id the employee comes first. */
    int rank(int vertex) {
        return rank[vertex];
    }

    private int[] ranks() {
        ContactTable contacts = network.contacts();
        int[] ranks = new int[start.length - 1];
        int employee = 0;
        int contact = 0;
        for (int next = 0; next < ranks.length; next++) {
            boolean employeeFirst = contact == contacts.size()
                    || (employee < employees
                            && Ids.compare(network.employees().id(employee), contacts.id(contacts.atIdRank(contact)))
                                    <= 0);
            ranks[employeeFirst ? employee++ : employees + contacts.atIdRank(contact++)] = next;
        }
        return ranks;
    }

    private void joinEmployees() {
        EmployeeTable table = network.employees();
        TieTable ties = network.ties();
        int[][] reports = reports();
        int[][] meetings = meetings();
        boolean[] joined = new boolean[employees];
        for (int employee = 0; employee < employees; employee++) {
            joined[employee] = true;
            int manager = table.activeManager(employee);
            if (manager != EmployeeTable.NONE) {
                addNew(manager, MANAGEMENT, joined);
            }
            for (int report : reports[employee]) {
                addNew(report, MANAGEMENT, joined);
            }
            for (int meeting : meetings[employee]) {
                for (int i = network.meetings().firstAttendee(meeting);
                        i < network.meetings().endAttendee(meeting);
                        i++) {
                    addNew(network.meetings().attendee(i), SHARED_INTERACTION, joined);
                }
            }
            joined[employee] = false;
            for (int i = start[employee]; i < neighbours.size(); i++) {
                joined[neighbours.get(i)] = false;
            }
            for (int i = ties.firstHeld(employee); i < ties.endHeld(employee); i++) {
                int contact = ties.held(i);
                add(vertexOfContact(contact), ties.strength(ties.find(employee, contact)));
            }
            start[employee + 1] = neighbours.size();
        }
    }

    private void joinContacts() {
        ContactTable contacts = network.contacts();
        TieTable ties = network.ties();
        for (int contact = 0; contact < contacts.size(); contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                add(ties.employee(tie), ties.strength(tie));
            }
            for (int link = contacts.firstLink(contact); link < contacts.endLink(contact); link++) {
                add(vertexOfContact(contacts.link(link)), COLLEAGUES);
            }
            start[vertexOfContact(contact) + 1] = neighbours.size();
        }
    }

    private void addNew(int employee, double strength, boolean[] joined) {
        if (!joined[employee]) {
            joined[employee] = true;
            add(employee, strength);
        }
    }

    private void add(int vertex, double strength) {
        if (neighbours.size() == strengths.length) {
            strengths = Arrays.copyOf(strengths, strengths.length * 2);
        }
        strengths[neighbours.size()] = strength;
        neighbours.add(vertex);
    }

    /** Who reports to each employee, inactive managers between them passed over. */
    private int[][] reports() {
        IntBag from = new IntBag();
        IntBag to = new IntBag();
        for (int employee = 0; employee < employees; employee++) {
            int manager = network.employees().activeManager(employee);
            if (manager != EmployeeTable.NONE) {
                from.add(manager);
                to.add(employee);
            }
        }
        return lists(from, to);
    }

    /** The interactions that each employee attended. */
    private int[][] meetings() {
        IntBag from = new IntBag();
        IntBag to = new IntBag();
        for (int meeting = 0; meeting < network.meetings().size(); meeting++) {
            for (int i = network.meetings().firstAttendee(meeting);
                    i < network.meetings().endAttendee(meeting);
                    i++) {
                from.add(network.meetings().attendee(i));
                to.add(meeting);
            }
        }
        return lists(from, to);
    }

    private int[][] lists(IntBag of, IntBag values) {
        int[] count = new int[employees];
        for (int i = 0; i < of.size(); i++) {
            count[of.get(i)]++;
        }
        int[][] lists = new int[employees][];
        Arrays.setAll(lists, employee -> new int[count[employee]]);
        for (int i = 0; i < of.size(); i++) {
            int[] list = lists[of.get(i)];
            list[list.length - count[of.get(i)]--] = values.get(i);
        }
        return lists;
    }
}
