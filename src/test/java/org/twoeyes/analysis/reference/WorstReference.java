package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.model.Ids;

/** The set of at most k employees whose joint departure takes the most (section 6), by trying every set. */
final class WorstReference {

    private record Group(List<String> employees, double revenueAtRisk) {}

    private final SnapshotReference snapshot;
    private final LossReference losses;

    WorstReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        this.losses = new LossReference(snapshot);
    }

    /** The rows for k = 1, 2, 3, less those where nothing is at risk. */
    List<WorstGroup> worst() {
        List<String> people = snapshot.holdersOf(snapshot.activeContacts());
        List<Group> groups = new ArrayList<>();
        List<WorstGroup> rows = new ArrayList<>();
        for (int k = 1; k <= 3; k++) {
            Subsets.forEach(people, k, set -> groups.add(new Group(set, losses.revenueAtRisk(Set.copyOf(set)))));
            double largest =
                    groups.stream().mapToDouble(Group::revenueAtRisk).max().orElse(0);
            if (largest > 0) {
                rows.add(row(k, groups, largest));
            }
        }
        return rows;
    }

    private WorstGroup row(int k, List<Group> groups, double largest) {
        Group group = groups.stream()
                .filter(candidate -> candidate.revenueAtRisk() >= (1 - 1e-12) * largest)
                .min(Comparator.comparing(
                                (Group candidate) -> candidate.employees().size())
                        .thenComparing(Group::employees, Ids.LIST_ORDER))
                .orElseThrow();
        List<Double> alone = group.employees().stream()
                .map(employee -> losses.revenueAtRisk(Set.of(employee)))
                .toList();
        return new WorstGroup(k, group.employees(), alone, group.revenueAtRisk());
    }
}
