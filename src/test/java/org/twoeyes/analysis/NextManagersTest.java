package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;

/** Whether a door is closed hangs on who is above, however far: also where nobody at the customer knows them. */
class NextManagersTest {

    private static final int LONG = 40_000;

    private static final String FACTS = """
            employee Ana manager=Bo
            employee Bo manager=Cy
            employee Cy manager=Dan
            employee Dan
            employee Eve
            account Acme revenue=60
            contact Wang executive
            contact Li senior
            tie Ana Wang,Li
            tie Eve Li
            account Other revenue=40
            contact Zhao executive
            tie Eve Zhao
            """;

    private PortfolioAnalysis analysis = PortfolioAnalysis.of(network(FACTS), 1);

    @Test
    void aDoorIsClosedAsLongAsSomebodyIsAboveWhoKnowsNobodyThere() {
        assertThat(analysis.report().closedDoors()).hasSize(1);
        assertDoorsAfter(FACTS.replace("Dan\n", "Dan left=-1\n").replace("Bo manager=Cy", "Bo manager=Dan"), 1);
        assertDoorsAfter(FACTS.replace("Bo manager=Cy", "Bo"), 1);
        assertDoorsAfter(FACTS.replace("Bo manager=Cy", "Bo left=-1"), 0);
        assertDoorsAfter(FACTS.replace("Cy manager=Dan", "Cy left=-1"), 1);
        assertDoorsAfter(without("Bo", "Cy", "Dan"), 0);
        assertDoorsAfter(FACTS, 1);
    }

    @Test
    void aDoorOpensWhereSomebodyFarAboveKnowsThemAndClosesWhenTheLineIsCut() {
        String known = FACTS + "tie Dan Zhao,Li\n";
        assertDoorsAfter(known, 0);
        assertDoorsAfter(known.replace("Cy manager=Dan", "Cy"), 1);
        assertDoorsAfter(known, 0);
        assertDoorsAfter(known.replace("Cy manager=Dan", "Cy left=-1"), 1);
        assertDoorsAfter(known.replace("Cy manager=Dan", "Cy manager=Dan left=-1"), 0);
    }

    @Test
    void manyBelowALongLineOfThoseWhoLeftAreClimbedOnce() {
        StringBuilder text = new StringBuilder("employee Top\nemployee l0 left=-1 manager=Top\n");
        for (int i = 1; i < LONG; i++) {
            text.append("employee l%d left=-1 manager=l%d\nemployee e%d manager=l%d\n"
                    .formatted(i, i - 1, i, LONG - 1 - i % 3));
        }
        StakeholderNetwork network = network(text + FACTS);
        int top = network.employee("Top");
        for (int i = 1; i < LONG; i++) {
            assertThat(network.employees().activeManager(network.employee("e" + i)))
                    .isEqualTo(top);
        }
    }

    private static String without(String... managers) {
        String text = FACTS;
        for (String manager : managers) {
            text = text.replaceAll("employee " + manager + "( |\n)", "employee " + manager + " left=-1$1");
        }
        return text;
    }

    private void assertDoorsAfter(String text, int doors) {
        Portfolio then = PortfolioText.parse(text);
        analysis = analysis.next(then);
        assertThat(analysis.differences()).isPresent();
        assertThat(analysis.report().closedDoors()).hasSize(doors);
        assertThat(analysis.report()).isEqualTo(PortfolioAnalysis.report(network(text), 1));
    }

    private static StakeholderNetwork network(String text) {
        return StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
    }
}
