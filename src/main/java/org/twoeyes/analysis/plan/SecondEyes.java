package org.twoeyes.analysis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * For an account with one eye, a smallest set of contacts of whom each needs one new holder, so that the account
 * survives whoever leaves: for each critical employee enough of the weight that only they hold, or of the dark contacts,
 * which count for all of them.
 *
 * <p>Exact, whoever the new holders are (of a dark contact, nobody critical): the contacts that each critical employee
 * holds alone are apart, so for any number of dark contacts, the heaviest, each takes their own heaviest. O(contacts ·
 * (dark contacts + critical employees)). Source: {@code docs/methods/plans.md}.
 */
final class SecondEyes {

    private final StakeholderNetwork network;
    private final AccountFigures figures;
    private final List<Integer> dark;
    private final List<List<Integer>> alone = new ArrayList<>();
    private final double[] staying;

    private SecondEyes(StakeholderNetwork network, AccountFigures figures, IntPredicate isUsable) {
        this.network = network;
        this.figures = figures;
        int account = network.account(figures.id());
        TieTable ties = network.ties();
        this.dark = heaviest(account, contact -> isUsable.test(contact) && ties.eyes(contact) == 0);
        this.staying = new double[figures.criticalEmployees().size()];
        for (int i = 0; i < staying.length; i++) {
            CriticalEmployee critical = figures.criticalEmployees().get(i);
            int employee = network.employee(critical.employeeId());
            staying[i] = figures.heldWeight() - critical.weightLost();
            alone.add(heaviest(
                    account,
                    contact -> isUsable.test(contact)
                            && ties.eyes(contact) == 1
                            && ties.employee(ties.first(contact)) == employee));
        }
    }

    /**
     * The contacts who need a new holder, by number; none for an account that has not one eye, nothing where no new
     * holders would be enough.
     *
     * @param isUsable says whether a contact can be given a new holder
     */
    static Optional<int[]> of(StakeholderNetwork network, AccountFigures figures, IntPredicate isUsable) {
        return new SecondEyes(network, figures, isUsable).smallest();
    }

    private List<Integer> heaviest(int account, IntPredicate isAsked) {
        List<Integer> found = new ArrayList<>();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            if (isAsked.test(contact)) {
                found.add(contact);
            }
        }
        found.sort(((Comparator<Integer>) (a, b) -> Rounding.compare(
                        network.contacts().weight(b), network.contacts().weight(a)))
                .thenComparing(Comparator.naturalOrder()));
        return found;
    }

    /** Tries every number of dark contacts; of equal sets the one with the fewest of them. */
    private Optional<int[]> smallest() {
        Optional<int[]> best = Optional.empty();
        double gained = 0;
        for (int count = 0; count <= dark.size(); count++) {
            if (count > 0) {
                gained += network.contacts().weight(dark.get(count - 1));
            }
            Optional<int[]> found = with(count, gained);
            if (found.isPresent() && (best.isEmpty() || found.get().length < best.get().length)) {
                best = found;
            }
        }
        return best;
    }

    private Optional<int[]> with(int darkCount, double gained) {
        IntBag contacts = new IntBag();
        dark.subList(0, darkCount).forEach(contacts::add);
        for (int i = 0; i < staying.length; i++) {
            double held = staying[i] + gained;
            int next = 0;
            while (!Thresholds.holds(held, network.policy().quorum(), figures.weight())) {
                if (next == alone.get(i).size()) {
                    return Optional.empty();
                }
                int contact = alone.get(i).get(next++);
                held += network.contacts().weight(contact);
                contacts.add(contact);
            }
        }
        return Optional.of(contacts.toArray());
    }
}
