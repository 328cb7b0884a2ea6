package org.twoeyes.service.view;

import java.util.List;
import org.twoeyes.analysis.PortfolioReport.Loss;

/** What goes with a set of employees, with the names of whom and what. */
public record LossDetail(
        List<KnownContact> darkContacts,
        List<Named> keyDarkContacts,
        List<Named> cutOffContacts,
        double weightLost,
        double revenueAtRisk,
        double pipelineAtRisk,
        List<Named> accountsLost,
        List<LayerLost> layersLost) {

    /** Nothing goes. */
    static final LossDetail NOTHING = new LossDetail(List.of(), List.of(), List.of(), 0, 0, 0, List.of(), List.of());

    /** A layer of an account in which everybody known goes dark. */
    public record LayerLost(Named account, String layer) {}

    static LossDetail of(AnalyzedPortfolio portfolio, Loss loss) {
        return new LossDetail(
                loss.darkContacts().stream()
                        .map(id -> portfolio.knownContact(
                                portfolio.network().contacts().find(id).orElseThrow()))
                        .toList(),
                loss.keyDarkContacts().stream().map(portfolio::contact).toList(),
                loss.cutOffContacts().stream().map(portfolio::contact).toList(),
                loss.weightLost(),
                loss.revenueAtRisk(),
                loss.pipelineAtRisk(),
                loss.accountsLost().stream().map(portfolio::account).toList(),
                loss.layersLost().stream()
                        .map(lost -> new LayerLost(portfolio.account(lost.accountId()), lost.layer()))
                        .toList());
    }
}
