package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.PortfolioText;

/** What a search finds, held against looking at every name. */
class SearchHitTest {

    private static final AnalyzedPortfolio LIFELIKE =
            AnalyzedPortfolio.of("1", LifelikePortfolio.of(8, 3_000), LifelikePortfolio.AS_OF, 1);

    private record Named(SearchHit hit, String text, int rank, int order, double importance) {}

    @Test
    void findsAndOrdersWhatLookingAtEveryNameFinds() {
        Random random = new Random(8);
        List<SearchHit> all = everything(LIFELIKE).map(Named::hit).toList();
        int found = 0;
        for (int i = 0; i < 300; i++) {
            SearchHit some = all.get(random.nextInt(all.size()));
            String question = part(some.name() + " " + some.id(), random);
            int most = 1 + random.nextInt(30);
            List<SearchHit> expected = reference(question);
            SearchHit.Found answer = SearchHit.find(LIFELIKE, question, most);
            assertThat(answer.total()).as(question).isEqualTo(expected.size());
            assertThat(answer.best()).as(question).isEqualTo(expected.subList(0, Math.min(most, expected.size())));
            found += expected.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    /** A few signs from within a text, or from two of its words. */
    private static String part(String text, Random random) {
        int from = random.nextInt(text.length());
        String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(6)));
        return random.nextInt(4) == 0 ? part + " " + text.substring(0, 2) : part;
    }

    private static List<SearchHit> reference(String question) {
        String folded = SearchText.of(question);
        return everything(LIFELIKE)
                .map(named -> new Named(
                        named.hit(),
                        named.text(),
                        folded.isEmpty() ? -1 : SearchText.rank(named.text(), folded),
                        named.order(),
                        named.importance()))
                .filter(named -> named.rank() >= 0)
                .sorted(Comparator.comparingInt(Named::rank)
                        .thenComparingInt(Named::order)
                        .thenComparing(
                                Comparator.comparingDouble(Named::importance).reversed())
                        .thenComparing(named -> named.hit().id(), Ids.ORDER))
                .map(Named::hit)
                .toList();
    }

    private static Stream<Named> everything(AnalyzedPortfolio portfolio) {
        StakeholderNetwork network = portfolio.network();
        List<Named> all = new ArrayList<>();
        for (int account = 0; account < network.accounts().size(); account++) {
            Account row = network.accounts().row(account);
            String kind = row.industry() != null ? row.industry() : row.region();
            add(
                    all,
                    new SearchHit("account", row.id(), row.name(), kind == null ? "" : kind, row.id()),
                    0,
                    network.accounts().value(account));
        }
        for (int contact = 0; contact < network.contacts().size(); contact++) {
            Contact row = network.contacts().row(contact);
            String at =
                    network.accounts().row(network.contacts().account(contact)).name();
            String detail = row.title() == null ? at : row.title() + " · " + at;
            add(
                    all,
                    new SearchHit("contact", row.id(), row.name(), detail, row.accountId()),
                    2,
                    network.contacts().weight(contact));
        }
        for (int employee = 0; employee < network.employees().size(); employee++) {
            Employee row = network.employees().row(employee);
            int ties = network.ties().endHeld(employee) - network.ties().firstHeld(employee);
            String title = row.title() == null ? "" : row.title();
            add(all, new SearchHit("employee", row.id(), row.name(), title, null), 1, ties);
        }
        return all.stream();
    }

    private static void add(List<Named> all, SearchHit hit, int order, double importance) {
        all.add(new Named(hit, SearchText.of(hit.name() + " " + hit.id()), 0, order, importance));
    }

    @Test
    void namesInAnyScriptAreFoundByTheirParts() {
        AnalyzedPortfolio portfolio = AnalyzedPortfolio.of(
                "1",
                PortfolioText.parse("account 北京电信\ncontact 王晓明 executive\ncontact Müller-Łukasz executive\n"),
                PortfolioText.AS_OF,
                1);
        for (String question : List.of("晓明", "王", "muller", "ŁUKASZ", "ller-l", "Mü")) {
            assertThat(SearchHit.find(portfolio, question, 5).best())
                    .as(question)
                    .hasSize(1);
        }
        assertThat(SearchHit.find(portfolio, "明晓", 5)).isEqualTo(new SearchHit.Found(List.of(), 0));
        assertThat(SearchHit.find(portfolio, " ", 5).total()).isZero();
    }
}
