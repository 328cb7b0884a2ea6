package org.twoeyes.analysis.path;

import org.twoeyes.network.StakeholderNetwork;

/** Through whom an employee can be introduced to a contact. Source: {@code docs/methods/introductions.md}. */
public final class Introductions {

    private Introductions() {}

    /**
     * Finds the best introduction path and a second one.
     *
     * @throws IllegalArgumentException if one of the two is not active on the date
     */
    public static IntroductionReport of(IntroductionGraph graph, String employeeId, String contactId) {
        StakeholderNetwork network = graph.network();
        return new IntroductionReport(
                network.asOf(),
                employeeId,
                contactId,
                new IntroductionSearch(graph).twoPaths(network.employee(employeeId), network.contact(contactId)));
    }
}
