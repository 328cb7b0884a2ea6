package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * The contacts of an account group, and who is reached through whom.
 *
 * @param contacts by contact index
 * @param bottlenecks by contact index
 */
record GroupAccess(List<ContactFigures> contacts, List<Bottleneck> bottlenecks) {

    /** Of a group. */
    static GroupAccess of(StakeholderNetwork network, FalseEyes falseEyes, int group) {
        AccessGraph graph = AccessGraph.of(network, group);
        AccessCuts cuts = new AccessCuts();
        cuts.of(graph);
        return of(network, falseEyes, graph, cuts);
    }

    /** Of a group whose graph is known. */
    static GroupAccess of(StakeholderNetwork network, FalseEyes falseEyes, AccessGraph graph, AccessCuts cuts) {
        DisjointPaths paths = new DisjointPaths(graph, cuts);
        List<ContactFigures> contacts = new ArrayList<>();
        for (int vertex = graph.firstContactVertex(); vertex < graph.size(); vertex++) {
            contacts.add(
                    contact(network, falseEyes, graph.contact(vertex), cuts.isReachable(vertex), paths.to(vertex)));
        }
        return new GroupAccess(contacts, new Bottlenecks(network, graph, cuts).find());
    }

    private static ContactFigures contact(
            StakeholderNetwork network, FalseEyes falseEyes, int contact, boolean reachable, int paths) {
        TieTable ties = network.ties();
        String[] holders = new String[ties.eyes(contact)];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = network.employees().id(ties.employee(ties.first(contact) + i));
        }
        return new ContactFigures(
                network.contacts().id(contact),
                network.accounts().id(network.contacts().account(contact)),
                network.policy().layers().get(network.contacts().layer(contact)),
                network.contacts().isKey(contact),
                network.contacts().weight(contact),
                holders.length,
                List.of(holders),
                falseEyes.trueEyes(contact),
                falseEyes.falseEyes(contact),
                reachable,
                paths);
    }
}
