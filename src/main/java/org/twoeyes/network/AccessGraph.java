package org.twoeyes.network;

import java.util.Arrays;

/**
 * How the vendor reaches the people of one account group: the vendor's hub, the employees with a live tie
 * in the group, the group's active contacts; an edge hub–employee for each employee, employee–contact for
 * each live tie, contact–contact for each reporting line or influence. Undirected, without loops or
 * parallel edges.
 *
 * <p>Vertices are numbered: 0 the hub, then the employees ascending, then the contacts ascending. Employees
 * without a live tie in the group hang on the hub alone and change nothing, so they are left out. Edges
 * are stored once for each direction; a contact's holders come before their colleagues. Source: {@code docs/methods/access.md}.
 */
public final class AccessGraph {

    /** The vertex of the vendor itself. */
    public static final int HUB = 0;

    /** So far may be read behind the neighbours of the last vertex, see {@link #holders}. */
    private static final int PADDING = 2;

    /** The graph of a group in which there is nobody: the hub alone. */
    public static final AccessGraph NOBODY = new AccessGraph(new int[0], 0, 0, new int[2], new int[PADDING]);

    private final int[] employees;
    private final int firstContact;
    private final int contacts;
    private final int[] start;
    private final int[] neighbours;

    private AccessGraph(int[] employees, int firstContact, int contacts, int[] start, int[] neighbours) {
        this.employees = employees;
        this.firstContact = firstContact;
        this.contacts = contacts;
        this.start = start;
        this.neighbours = neighbours;
    }

    /** The graph of an account group. O(ties and links of the group + holders · log holders). */
    public static AccessGraph of(StakeholderNetwork network, int group) {
        return of(network, group, new LocalNumbers());
    }

    /** The same with memory to work in. */
    public static AccessGraph of(StakeholderNetwork network, int group, LocalNumbers numbers) {
        AccountTable accounts = network.accounts();
        int first = accounts.firstContact(accounts.firstInGroup(group));
        int end = accounts.endContact(accounts.endOfGroup(group) - 1);
        TieTable ties = network.ties();
        ContactTable contacts = network.contacts();
        numbers.clear();
        for (int contact = first; contact < end; contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                numbers.add(ties.employee(tie));
            }
        }
        int[] employees = numbers.number();
        int vertices = 1 + employees.length + end - first;
        int[] start = new int[vertices + 1];
        start[1] = employees.length;
        Arrays.fill(start, 2, 2 + employees.length, 1);
        int shift = 1 + employees.length - first;
        for (int contact = first; contact < end; contact++) {
            start[contact + shift + 1] = ties.eyes(contact) + contacts.endLink(contact) - contacts.firstLink(contact);
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                start[1 + numbers.of(ties.employee(tie)) + 1]++;
            }
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            start[vertex + 1] += start[vertex];
        }
        AccessGraph graph = new AccessGraph(employees, first, end - first, start, new int[start[vertices] + PADDING]);
        graph.join(ties, contacts, numbers);
        return graph;
    }

    private void join(TieTable ties, ContactTable table, LocalNumbers numbers) {
        int[] next = start.clone();
        for (int employee = 1; employee <= employees.length; employee++) {
            neighbours[next[HUB]++] = employee;
            neighbours[next[employee]++] = HUB;
        }
        for (int i = 0; i < contacts; i++) {
            int contact = firstContact + i;
            int vertex = vertexOfContact(contact);
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                int employee = 1 + numbers.of(ties.employee(tie));
                neighbours[next[vertex]++] = employee;
                neighbours[next[employee]++] = vertex;
            }
            for (int link = table.firstLink(contact); link < table.endLink(contact); link++) {
                neighbours[next[vertex]++] = vertexOfContact(table.link(link));
            }
        }
    }

    /** How many vertices there are, the hub included. */
    public int size() {
        return start.length - 1;
    }

    /** The position of the first neighbour of a vertex, for {@link #neighbour}. */
    public int first(int vertex) {
        return start[vertex];
    }

    /** One past the position of the last neighbour of a vertex. */
    public int end(int vertex) {
        return start[vertex + 1];
    }

    /** The number of neighbours of a vertex. */
    public int degree(int vertex) {
        return start[vertex + 1] - start[vertex];
    }

    /** The neighbour at a position. */
    public int neighbour(int position) {
        return neighbours[position];
    }

    /** Says whether a vertex is an employee. */
    public boolean isEmployee(int vertex) {
        return vertex > HUB && vertex <= employees.length;
    }

    /** Says whether a vertex is a contact. */
    public boolean isContact(int vertex) {
        return vertex > employees.length;
    }

    /** The vertex of the first contact; contacts are all from there to the end. */
    public int firstContactVertex() {
        return 1 + employees.length;
    }

    /**
     * How many holders the contact at a vertex has: 0, 1, or 2 for any more. Found without a branch: both places are read,
     * whether there are so many neighbours or not, and the signs say what is true.
     */
    public int holders(int vertex) {
        int first = start[vertex];
        int end = start[vertex + 1];
        int one = (first - end) & (neighbours[first] - 1 - employees.length);
        int two = (first + 1 - end) & (neighbours[first + 1] - 1 - employees.length);
        return (one >>> 31) + (two >>> 31);
    }

    /** The employee, as numbered in the network, at a vertex that is one. */
    public int employee(int vertex) {
        return employees[vertex - 1];
    }

    /** The contact, as numbered in the network, at a vertex that is one. */
    public int contact(int vertex) {
        return vertex - 1 - employees.length + firstContact;
    }

    /** The vertex of an employee; −1 if they have no live tie in the group. O(log employees). */
    public int vertexOfEmployee(int employee) {
        int found = Arrays.binarySearch(employees, employee);
        return found < 0 ? -1 : found + 1;
    }

    /** The vertex of a contact of the group. */
    public int vertexOfContact(int contact) {
        return contact - firstContact + 1 + employees.length;
    }
}
