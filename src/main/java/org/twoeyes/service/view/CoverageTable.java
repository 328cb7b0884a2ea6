package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.network.StakeholderNetwork;

/** The coverage heat map: accounts by value, and for each a cell for every layer of the policy. */
public record CoverageTable(LocalDate asOf, List<String> layers, List<Row> accounts) {

    /** The cells of an account, in the order of the layers. */
    public record Row(String id, String name, @Nullable String tier, double value, Life life, List<Cell> cells) {}

    /** A layer of an account; {@code hole} says that somebody is required there and nobody known to exist. */
    public record Cell(
            int contacts,
            int covered,
            int deep,
            int single,
            int fresh,
            int matched,
            int friendly,
            @Nullable Double coverage,
            boolean required,
            @Nullable Double min,
            boolean hole) {}

    /** The table of all accounts. O(accounts · layers). */
    public static CoverageTable of(AnalyzedPortfolio portfolio) {
        StakeholderNetwork network = portfolio.network();
        List<Row> rows = IntStream.range(0, network.accounts().size())
                .map(network.accounts()::atIdRank)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        network.accounts().value(b), network.accounts().value(a)))
                .map(account -> row(
                        portfolio, account, portfolio.figures(account).life(), Coverage.ofLayers(portfolio, account)))
                .toList();
        return new CoverageTable(portfolio.asOf(), portfolio.policy().layers(), rows);
    }

    /** The row of an account as it is or would be, from its life and its layers. */
    static Row row(AnalyzedPortfolio portfolio, int account, Life life, List<Coverage> layers) {
        StakeholderNetwork network = portfolio.network();
        List<Cell> cells = layers.stream()
                .map(layer -> {
                    boolean required = Boolean.TRUE.equals(layer.required());
                    return new Cell(
                            layer.contacts(),
                            layer.covered(),
                            layer.deep(),
                            layer.single(),
                            layer.fresh(),
                            layer.matched(),
                            layer.friendly(),
                            layer.coverage(),
                            required,
                            layer.minCoverage(),
                            required && layer.contacts() == 0);
                })
                .toList();
        return new Row(
                network.accounts().id(account),
                network.accounts().row(account).name(),
                network.accounts().row(account).tier(),
                network.accounts().value(account),
                life,
                cells);
    }
}
