package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * The groups of at most 1, 2, 3, … employees whose joint departure puts the most revenue at risk, exactly.
 * Often not the worst individuals: two people who cover for each other look harmless one at a time.
 * Source: {@code docs/methods/worst-groups.md}.
 */
public final class WorstGroups {

    private WorstGroups() {}

    /**
     * The worst groups of at most 1 to {@code maxSize} employees; no row where nothing is at risk. About
     * O(employees · neighbourhood) for 3.
     *
     * @throws IllegalArgumentException if {@code maxSize} is below 1
     */
    public static List<WorstGroup> of(StakeholderNetwork network, int maxSize) {
        return of(network, maxSize, new Losses.Baseline(network));
    }

    static List<WorstGroup> of(StakeholderNetwork network, int maxSize, Losses.Baseline baseline) {
        if (maxSize < 1) {
            throw new IllegalArgumentException("maxSize (" + maxSize + ") must be at least 1");
        }
        int largest = Math.min(maxSize, network.employees().size());
        if (largest == 0) {
            return List.of();
        }
        HeaviestGroup heaviest = new HeaviestGroup(holderSets(network, baseline, largest), largest);
        Losses losses = new Losses(network, baseline);
        double[] loss = new double[largest + 1];
        List<WorstGroup> rows = new ArrayList<>();
        for (int k = 1; k <= maxSize; k++) {
            int size = Math.min(k, largest);
            loss[size] = Math.max(loss[size - 1], heaviest.loss(size));
            if (loss[size] > 0) {
                rows.add(row(network, k, heaviest, loss, size, losses));
            }
        }
        return rows;
    }

    private static WorstGroup row(
            StakeholderNetwork network, int k, HeaviestGroup heaviest, double[] loss, int size, Losses losses) {
        double equal = loss[size] * (1 - HeaviestGroup.EQUAL_SHARE);
        int fewest = 1;
        while (loss[fewest] < equal) {
            fewest++;
        }
        int[] group = heaviest.first(fewest, equal);
        List<String> ids =
                Arrays.stream(group).mapToObj(network.employees()::id).toList();
        List<Double> alone = Arrays.stream(group)
                .mapToObj(employee -> losses.revenueAtRisk(new int[] {employee}))
                .toList();
        return new WorstGroup(k, ids, alone, losses.revenueAtRisk(group));
    }

    private static HolderSets holderSets(StakeholderNetwork network, Losses.Baseline baseline, int largest) {
        HolderSets.Builder sets = new HolderSets.Builder(network.employees().size(), largest);
        TieTable ties = network.ties();
        int[] holders = new int[largest];
        for (int contact = 0; contact < network.contacts().size(); contact++) {
            int eyes = ties.eyes(contact);
            if (eyes > 0 && eyes <= largest) {
                for (int i = 0; i < eyes; i++) {
                    holders[i] = ties.employee(ties.first(contact) + i);
                }
                sets.add(holders, 0, eyes, baseline.value(network, contact));
            }
        }
        return sets.build();
    }
}
