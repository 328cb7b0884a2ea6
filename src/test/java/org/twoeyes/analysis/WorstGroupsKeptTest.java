package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.network.NetworkStep;
import org.twoeyes.network.NetworkStep.Differences;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** Where the worst groups are said to be kept after an edit, a search finds the same. */
class WorstGroupsKeptTest {

    private static final int SIZES = 3;

    private int keptThoughHoldersChanged;
    private int searched;

    @Test
    void groupsSaidToBeKeptAreTheWorstOfTheChangedNetwork() {
        for (long seed = 9000; seed < 9100; seed++) {
            edit(RandomPortfolios.of(seed, Shape.MEDIUM), RandomPortfolios.AS_OF, seed, 6);
        }
        for (long seed = 1; seed <= 5; seed++) {
            edit(LifelikePortfolio.of(seed, 2_000), LifelikePortfolio.AS_OF, seed, 40);
        }
        assertThat(keptThoughHoldersChanged).isGreaterThan(20);
        assertThat(searched).isGreaterThan(20);
    }

    @Test
    void whereAllWeightsOfAnAccountAreTripledTheLastDigitIsTheSearchs() {
        Random random = new Random(31);
        for (int i = 0; i < 200; i++) {
            int revenue = 1 + random.nextInt(1_000);
            int[] tenths = random.ints(5, 1, 90).toArray();
            assertStaysAsSearched(weighed(revenue, tenths, 1), weighed(revenue, tenths, 3));
        }
    }

    @Test
    void whereSomebodyHoldsAlmostEverybodyItIsNotAskedButSearched() {
        assertThat(isKeptWithHub(50)).as("a hub of few").isTrue();
        assertThat(isKeptWithHub(1_500)).as("a hub of many").isFalse();
    }

    /** Says whether the worst groups are kept where a contact of little weight changes, one of whose holders holds so many others. */
    private static boolean isKeptWithHub(int others) {
        StringBuilder text =
                new StringBuilder("employee Ana\nemployee Ben\nemployee Chen\nemployee Hub\naccount A revenue=900\n");
        text.append(
                "contact a1 executive\ntie Ana a1\ncontact a2 executive\ntie Ben a2\ncontact a3 executive\ntie Chen a3\n");
        text.append("account B revenue=900\n");
        for (int i = 0; i < others; i++) {
            text.append("contact b%d\ntie Hub b%d\ntie Ana b%d\ntie Ben b%d\ntie Chen b%d\n".formatted(i, i, i, i, i));
        }
        text.append("account C revenue=1\ncontact c1\ntie Hub c1\ntie Ana c1\n");
        StakeholderNetwork before = network(text.toString());
        NetworkStep next = before.next(PortfolioText.parse(
                text.append("contact c2 influence=2\ntie Hub c2\ntie Ana c2\n").toString()));
        return new WorstGroupsKept(
                        state(before), state(next.network()), next.differences().orElseThrow())
                .areKept(WorstGroups.of(before, SIZES), SIZES);
    }

    private static StakeholderNetwork network(String text) {
        return StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
    }

    private static String weighed(int revenue, int[] tenths, int times) {
        StringBuilder text =
                new StringBuilder("employee Ana\nemployee Ben\nemployee Chen\naccount Acme revenue=" + revenue + "\n");
        for (int i = 0; i < tenths.length; i++) {
            text.append("contact c%d executive influence=%s\ntie Ana c%d\n".formatted(i, tenths[i] * times / 10.0, i));
        }
        return text
                + "account Other revenue=1\ncontact Li executive\ntie Ben Li\ncontact Wang executive\ntie Chen Wang\n";
    }

    @Test
    void whoeverIsAlmostTheWorstBecomesItWhenTheLargestLossShrinks() {
        String largest = """
                employee Ana
                employee Ben
                employee Chen
                employee Dora
                employee Eve
                account A revenue=999999.9999984
                contact Wang executive
                tie Ana Wang
                account B revenue=999999.9999992
                contact Li executive
                tie Ben Li
                account C revenue=1000000
                contact Zhao executive
                tie Chen Zhao
                account D revenue=1000000000
                contact Qian executive
                tie Dora Qian
                tie Eve Qian
                """;
        String shrunk = largest.replace("revenue=1000000\n", "revenue=500000\n");
        assertThat(worstOfOne(largest)).containsExactly("Ben");
        assertThat(worstOfOne(shrunk)).containsExactly("Ana");
        assertStaysAsSearched(largest, shrunk);
    }

    private static List<String> worstOfOne(String text) {
        return WorstGroups.of(StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF), SIZES)
                .get(0)
                .employees();
    }

    private static void assertStaysAsSearched(String first, String then) {
        Portfolio after = PortfolioText.parse(then);
        PortfolioAnalysis before =
                PortfolioAnalysis.of(StakeholderNetwork.of(PortfolioText.parse(first), PortfolioText.AS_OF), 1);
        assertThat(before.next(after).report().worst())
                .as(then)
                .isEqualTo(WorstGroups.of(StakeholderNetwork.of(after, PortfolioText.AS_OF), SIZES));
    }

    private void edit(Portfolio first, LocalDate day, long seed, int times) {
        StakeholderNetwork before = StakeholderNetwork.of(first, day);
        List<WorstGroup> worst = WorstGroups.of(before, SIZES);
        RandomEdits edits = new RandomEdits(seed);
        Random random = new Random(seed);
        for (int step = 0; step < times; step++) {
            Optional<Portfolio> edited = step % 4 == 0 ? edits.several(first, 2) : withoutTie(first, random);
            NetworkStep next = before.next(edited.orElse(first));
            StakeholderNetwork after = next.network();
            boolean kept = next.differences()
                    .map(differing -> new WorstGroupsKept(state(before), state(after), differing).areKept(worst, SIZES))
                    .orElse(false);
            if (kept) {
                assertThat(worst).as("seed %d, step %d", seed, step).isEqualTo(WorstGroups.of(after, SIZES));
                keptThoughHoldersChanged += haveSameHolders(next, before) ? 0 : 1;
            } else {
                searched++;
            }
        }
    }

    private static Optional<Portfolio> withoutTie(Portfolio portfolio, Random random) {
        if (portfolio.ties().isEmpty()) {
            return Optional.empty();
        }
        Tie tie = portfolio.ties().get(random.nextInt(portfolio.ties().size()));
        EntityKey key = new EntityKey(EntityKind.TIE, List.of(tie.employeeId(), tie.contactId()));
        return RowEdits.remove(portfolio, key).portfolio();
    }

    private static boolean haveSameHolders(NetworkStep next, StakeholderNetwork before) {
        Differences differing = next.differences().orElseThrow();
        StakeholderNetwork after = next.network();
        return differing.contacts().isSame()
                && differing.employees().isSame()
                && IntStream.range(0, after.contacts().size())
                        .allMatch(contact -> Arrays.equals(
                                after.ties().holders(contact), before.ties().holders(contact)));
    }

    private static WorstGroupsKept.State state(StakeholderNetwork network) {
        return new WorstGroupsKept.State(network, new Losses.Baseline(network));
    }
}
