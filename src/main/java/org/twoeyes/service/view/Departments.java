package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twoeyes.analysis.CoverageTally;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;

/**
 * The departments of an account: those with the most senior people first, then by name; people without a
 * department, under an empty name, last.
 */
final class Departments {

    private final StakeholderNetwork network;
    private final int account;
    private final List<String> names;

    private Departments(StakeholderNetwork network, int account, List<String> names) {
        this.network = network;
        this.account = account;
        this.names = names;
    }

    static Departments of(StakeholderNetwork network, int account) {
        Map<String, int[]> byLayer = new TreeMap<>(Ids.ORDER);
        int layers = network.policy().layers().size();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            byLayer.computeIfAbsent(name(network, contact), department -> new int[layers])[
                    network.contacts().layer(contact)]++;
        }
        List<String> names = new ArrayList<>(byLayer.keySet());
        Comparator<String> mostSeniorFirst = (a, b) -> -Arrays.compare(countsOf(byLayer, a), countsOf(byLayer, b));
        names.sort(Comparator.comparing(String::isEmpty).thenComparing(mostSeniorFirst));
        return new Departments(network, account, List.copyOf(names));
    }

    private static int[] countsOf(Map<String, int[]> byLayer, String department) {
        return byLayer.getOrDefault(department, new int[0]);
    }

    private static String name(StakeholderNetwork network, int contact) {
        String department = network.contacts().row(contact).department();
        return department == null ? "" : department;
    }

    List<String> names() {
        return names;
    }

    int indexOf(int contact) {
        return names.indexOf(name(network, contact));
    }

    /** How each department is covered. */
    List<Coverage> coverage() {
        List<Coverage> rows = new ArrayList<>();
        for (String department : names) {
            rows.add(tally(department, -1));
        }
        return rows;
    }

    /** How each layer of each department is covered in which there is anybody, by layer, then department. */
    List<Coverage> matrix() {
        List<Coverage> rows = new ArrayList<>();
        for (int layer = 0; layer < network.policy().layers().size(); layer++) {
            for (String department : names) {
                Coverage cell = tally(department, layer);
                if (cell.contacts() > 0) {
                    rows.add(cell);
                }
            }
        }
        return rows;
    }

    private Coverage tally(String department, int layer) {
        CoverageTally tally = new CoverageTally(network);
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            boolean inLayer = layer < 0 || network.contacts().layer(contact) == layer;
            if (inLayer && name(network, contact).equals(department)) {
                tally.add(contact);
            }
        }
        String label = layer < 0 ? null : network.policy().layers().get(layer);
        return Coverage.of(tally.row(network.accounts().id(account), ""), label, department);
    }
}
