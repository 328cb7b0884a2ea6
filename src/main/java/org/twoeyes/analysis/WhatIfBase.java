package org.twoeyes.analysis;

import java.util.function.IntUnaryOperator;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.WhatIfReport.Totals;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * A portfolio as it is, made ready for what-ifs: with it, one works out again only the accounts it touches. Immutable, shared
 * between threads. O(contacts + ties) to make.
 */
public final class WhatIfBase {

    private final StakeholderNetwork network;
    private final IntUnaryOperator trueEyes;
    private final AccountFigures[] figures;
    private final double[] expected;
    private final Losses.Baseline losses;
    private final Totals totals;

    private WhatIfBase(
            StakeholderNetwork network,
            PortfolioReport report,
            IntUnaryOperator trueEyes,
            double[] expected,
            Losses.Baseline losses) {
        this.network = network;
        this.trueEyes = trueEyes;
        this.figures = new AccountFigures[network.accounts().size()];
        for (int rank = 0; rank < figures.length; rank++) {
            figures[network.accounts().atIdRank(rank)] = report.accounts().get(rank);
        }
        this.expected = expected;
        this.losses = losses;
        this.totals = totals(network, report);
    }

    /** Makes it of what is said of a portfolio. */
    public static WhatIfBase of(PortfolioAnalysis analysis) {
        return new WhatIfBase(
                analysis.network(), analysis.report(), analysis::trueEyes, analysis.expected(), analysis.losses());
    }

    /**
     * Makes it.
     *
     * @param report of the same network
     */
    public static WhatIfBase of(StakeholderNetwork network, PortfolioReport report) {
        return new WhatIfBase(
                network,
                report,
                contact -> report.contacts()
                        .get(network.contacts().idRank(contact))
                        .trueEyes(),
                SummaryFigures.expected(network, report.accounts()),
                new Losses.Baseline(network));
    }

    private static Totals totals(StakeholderNetwork network, PortfolioReport report) {
        PortfolioReport.Summary summary = report.summary();
        TieTable ties = network.ties();
        int dark = 0;
        for (int contact = 0; contact < network.contacts().size(); contact++) {
            dark += ties.eyes(contact) == 0 ? 1 : 0;
        }
        return new Totals(
                summary.notHeld(),
                summary.oneEye(),
                summary.alive(),
                summary.trulyAlive(),
                dark,
                summary.blindSpots(),
                summary.singleEyes(),
                summary.falseEyeRisks(),
                summary.revenueNotHeld(),
                SummaryFigures.revenue(network, report.accounts(), account -> account.life() == Life.ONE_EYE),
                summary.revenueDark(),
                summary.expectedRevenueAtRisk());
    }

    /** The snapshot it is of. */
    public StakeholderNetwork network() {
        return network;
    }

    /** The figures of an account, by its number. */
    AccountFigures figures(int account) {
        return figures[account];
    }

    /** How many true eyes a contact has, by their number. */
    int trueEyes(int contact) {
        return trueEyes.applyAsInt(contact);
    }

    /** A copy of what of the revenue is expected to go dark with each contact, at their place in the order of ids. */
    double[] expected() {
        return expected.clone();
    }

    /** What the accounts lose is measured by. */
    Losses.Baseline losses() {
        return losses;
    }

    /** The whole portfolio as it is. */
    Totals totals() {
        return totals;
    }
}
