package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/** Counts how a number of contacts are covered: a layer, a department, or a layer of a department. */
public final class CoverageTally {

    private final StakeholderNetwork network;
    private final Cadences cadences;
    private int contacts;
    private double weight;
    private double coveredWeight;
    private int covered;
    private int deep;
    private int fresh;
    private int matched;
    private int friendly;

    /** Nothing counted yet. */
    public CoverageTally(StakeholderNetwork network) {
        this(network, new Cadences(network));
    }

    private CoverageTally(StakeholderNetwork network, Cadences cadences) {
        this.network = network;
        this.cadences = cadences;
    }

    /** The coverage of an account, a tally for each layer of the policy. O(ties of the account). */
    static CoverageTally[] tallies(StakeholderNetwork network, Cadences cadences, int account) {
        CoverageTally[] layers = new CoverageTally[network.policy().layers().size()];
        Arrays.setAll(layers, layer -> new CoverageTally(network, cadences));
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            layers[network.contacts().layer(contact)].add(contact);
        }
        return layers;
    }

    /** The coverage of an account, a row for each layer of the policy. O(ties of the account). */
    public static List<CoverageRow> layers(StakeholderNetwork network, int account) {
        return rows(network, account, tallies(network, new Cadences(network), account));
    }

    /** The same of tallies that are made. */
    static List<CoverageRow> rows(StakeholderNetwork network, int account, CoverageTally[] tallies) {
        List<CoverageRow> rows = new ArrayList<>();
        for (int layer = 0; layer < tallies.length; layer++) {
            rows.add(tallies[layer].row(
                    network.accounts().id(account), network.policy().layers().get(layer)));
        }
        return rows;
    }

    /** Counts one contact. O(holders). */
    public void add(int contact) {
        int eyes = network.ties().eyes(contact);
        contacts++;
        weight += network.contacts().weight(contact);
        coveredWeight += eyes > 0 ? network.contacts().weight(contact) : 0;
        covered += eyes > 0 ? 1 : 0;
        deep += eyes > 1 ? 1 : 0;
        fresh += cadences.isFresh(contact) ? 1 : 0;
        matched += isMatched(network, contact) ? 1 : 0;
        friendly += Thresholds.reaches(network.contacts().stance(contact), 1) ? 1 : 0;
    }

    /** How many contacts were counted. */
    int contacts() {
        return contacts;
    }

    /** The weight of all that were counted. */
    double weight() {
        return weight;
    }

    /** Share of the weight that somebody covers; null without weight. */
    @Nullable
    Double coverage() {
        return weight > 0 ? Double.valueOf(coveredWeight / weight) : null;
    }

    /** The counts as a row of the report. */
    public CoverageRow row(String accountId, String layer) {
        return new CoverageRow(accountId, layer, contacts, weight, covered, deep, fresh, matched, friendly, coverage());
    }

    /** Says whether a holder of a contact is of the same layer or a more senior one. */
    static boolean isMatched(StakeholderNetwork network, int contact) {
        TieTable ties = network.ties();
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (network.employees().layer(ties.employee(tie))
                    <= network.contacts().layer(contact)) {
                return true;
            }
        }
        return false;
    }
}
