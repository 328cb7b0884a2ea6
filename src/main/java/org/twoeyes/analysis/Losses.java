package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.LayerLost;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.DealTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * What goes with a set of employees: dark contacts, weight, revenue and pipeline, accounts and layers.
 * O(ties of the set · holders, plus the size of the accounts that may be lost) for each set. Source:
 * {@code docs/methods/departures.md}.
 *
 * <p>One for each thread: it keeps marks between calls.
 */
final class Losses {

    private final StakeholderNetwork network;
    private final Baseline baseline;
    private final boolean[] gone;
    private final boolean[] dark;
    private final double[] lostWeight;

    /** What the network is like before anybody leaves; shared by all threads. */
    static final class Baseline {
        private final double[] weight;
        private final double[] held;
        private final int[] knownInLayer;
        private final int layers;

        Baseline(StakeholderNetwork network) {
            this.layers = network.policy().layers().size();
            this.weight = new double[network.accounts().size()];
            this.held = new double[weight.length];
            this.knownInLayer = new int[weight.length * layers];
            for (int account = 0; account < weight.length; account++) {
                sum(network, account);
            }
        }

        private Baseline(Baseline other) {
            this.layers = other.layers;
            this.weight = other.weight.clone();
            this.held = other.held.clone();
            this.knownInLayer = other.knownInLayer.clone();
        }

        /** The same where something differs in some accounts, and accounts have the same numbers. O(accounts) copies. */
        Baseline after(StakeholderNetwork network, IntStream accounts) {
            Baseline next = new Baseline(this);
            accounts.distinct().forEach(account -> {
                next.held[account] = 0;
                next.weight[account] = 0;
                Arrays.fill(next.knownInLayer, account * layers, (account + 1) * layers, 0);
                next.sum(network, account);
            });
            return next;
        }

        private void sum(StakeholderNetwork network, int account) {
            ContactTable contacts = network.contacts();
            int end = network.accounts().endContact(account);
            for (int contact = network.accounts().firstContact(account); contact < end; contact++) {
                weight[account] += contacts.weight(contact);
                if (network.ties().eyes(contact) > 0) {
                    held[account] += contacts.weight(contact);
                    knownInLayer[account * layers + contacts.layer(contact)]++;
                }
            }
        }

        /** W(a), the weight of an account's active contacts. */
        double weight(int account) {
            return weight[account];
        }

        /** What of the revenue goes dark with a contact. */
        double value(StakeholderNetwork network, int contact) {
            int account = network.contacts().account(contact);
            return network.accounts().revenue(account) * network.contacts().weight(contact) / weight[account];
        }
    }

    Losses(StakeholderNetwork network, Baseline baseline) {
        this.network = network;
        this.baseline = baseline;
        this.gone = new boolean[network.employees().size()];
        this.dark = new boolean[network.contacts().size()];
        this.lostWeight = new double[network.accounts().size()];
    }

    /** What goes with a set of active employees; {@code cutOff} are the contacts cut off by it. */
    Loss of(int[] employees, int[] cutOff) {
        int[] darkContacts = darken(employees);
        int[] accounts = lost(darkContacts);
        double weightLost = 0;
        double revenue = 0;
        List<String> accountsLost = new ArrayList<>();
        List<LayerLost> layersLost = new ArrayList<>();
        for (int account : byId(accounts)) {
            weightLost += lostWeight[account];
            revenue += revenueLost(account);
            addLosses(account, accountsLost, layersLost);
        }
        Loss loss = new Loss(
                ids(darkContacts, false),
                ids(darkContacts, true),
                ids(cutOff, false),
                weightLost,
                revenue,
                pipeline(darkContacts, accounts),
                accountsLost,
                layersLost);
        forget(darkContacts, accounts);
        return loss;
    }

    /** Only the revenue at risk of a set of employees. */
    double revenueAtRisk(int[] employees) {
        int[] darkContacts = darken(employees);
        int[] accounts = lost(darkContacts);
        double revenue = 0;
        for (int account : byId(accounts)) {
            revenue += revenueLost(account);
        }
        forget(darkContacts, accounts);
        return revenue;
    }

    private double revenueLost(int account) {
        return network.accounts().revenue(account) * lostWeight[account] / baseline.weight[account];
    }

    private void forget(int[] darkContacts, int[] accounts) {
        for (int contact : darkContacts) {
            dark[contact] = false;
        }
        for (int account : accounts) {
            lostWeight[account] = 0;
        }
    }

    /** The contacts all of whose holders are in the set, ascending. */
    private int[] darken(int[] employees) {
        TieTable ties = network.ties();
        for (int employee : employees) {
            gone[employee] = true;
        }
        IntBag found = new IntBag();
        for (int employee : employees) {
            for (int i = ties.firstHeld(employee); i < ties.endHeld(employee); i++) {
                int contact = ties.held(i);
                if (!dark[contact] && allGone(contact)) {
                    dark[contact] = true;
                    found.add(contact);
                }
            }
        }
        for (int employee : employees) {
            gone[employee] = false;
        }
        found.sort();
        return found.toArray();
    }

    private boolean allGone(int contact) {
        TieTable ties = network.ties();
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (!gone[ties.employee(tie)]) {
                return false;
            }
        }
        return true;
    }

    /** Sums the weight lost of each account and returns the accounts, ascending. */
    private int[] lost(int[] darkContacts) {
        IntBag accounts = new IntBag();
        for (int contact : darkContacts) {
            int account = network.contacts().account(contact);
            if (accounts.isEmpty() || accounts.get(accounts.size() - 1) != account) {
                accounts.add(account);
            }
            lostWeight[account] += network.contacts().weight(contact);
        }
        return accounts.toArray();
    }

    private int[] byId(int[] accounts) {
        int[] ranks = new int[accounts.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = network.accounts().idRank(accounts[i]);
        }
        Arrays.sort(ranks);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = network.accounts().atIdRank(ranks[i]);
        }
        return ranks;
    }

    private void addLosses(int account, List<String> accountsLost, List<LayerLost> layersLost) {
        int[] darkInLayer = new int[baseline.layers];
        int count = 0;
        double staying = 0;
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            if (dark[contact]) {
                darkInLayer[network.contacts().layer(contact)]++;
                count++;
            } else if (network.ties().eyes(contact) > 0) {
                staying += network.contacts().weight(contact);
            }
        }
        double quorum = network.policy().quorum();
        double weight = baseline.weight[account];
        if (Thresholds.holds(baseline.held[account], quorum, weight) && !Thresholds.holds(staying, quorum, weight)) {
            accountsLost.add(network.accounts().id(account));
        }
        for (int layer = 0; layer < baseline.layers && count > 0; layer++) {
            if (darkInLayer[layer] > 0
                    && darkInLayer[layer] == baseline.knownInLayer[account * baseline.layers + layer]) {
                layersLost.add(new LayerLost(
                        network.accounts().id(account),
                        network.policy().layers().get(layer)));
            }
        }
    }

    private double pipeline(int[] darkContacts, int[] accounts) {
        IntBag touched = new IntBag();
        for (int contact : darkContacts) {
            network.deals().addOfContact(contact, touched);
        }
        for (int account : accounts) {
            network.deals().addOfAccountAlone(account, touched);
        }
        touched.sort();
        double sum = 0;
        for (int i = 0; i < touched.size(); i++) {
            if (i == 0 || touched.get(i) != touched.get(i - 1)) {
                sum += network.deals().amount(touched.get(i)) * share(touched.get(i));
            }
        }
        return sum;
    }

    private double share(int deal) {
        DealTable deals = network.deals();
        int account = deals.account(deal);
        if (deals.contactCount(deal) == 0) {
            return baseline.weight[account] > 0 ? lostWeight[account] / baseline.weight[account] : 0;
        }
        double weight = 0;
        double lost = 0;
        for (int i = 0; i < deals.contactCount(deal); i++) {
            int contact = deals.contact(deal, i);
            weight += network.contacts().weight(contact);
            lost += dark[contact] ? network.contacts().weight(contact) : 0;
        }
        return lost / weight;
    }

    private List<String> ids(int[] contacts, boolean keyOnly) {
        if (contacts.length == 0) {
            return List.of();
        }
        ContactTable table = network.contacts();
        return Arrays.stream(contacts)
                .filter(contact -> !keyOnly || table.isKey(contact))
                .map(table::idRank)
                .sorted()
                .mapToObj(rank -> table.id(table.atIdRank(rank)))
                .toList();
    }
}
