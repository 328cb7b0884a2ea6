package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.contact;
import static org.twoeyes.analysis.reference.Examples.loss;
import static org.twoeyes.analysis.reference.Examples.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.model.Contact;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** Section 8, worked out by hand, and the two ways to count paths against each other. */
class AccessExamplesTest {

    private static final String TEAM = "employee Ana\nemployee Bo\nemployee Cy\naccount Acme\n";

    @Test
    void darkContactMayStillBeReachedThroughAColleague() {
        PortfolioReport report = report(TEAM + """
            contact Wang executive
            contact Li senior reports=Wang
            tie Ana Wang
            tie Bo Li
            """);
        assertThat(loss(report, "Ana").darkContacts()).containsExactly("Wang");
        assertThat(loss(report, "Ana").cutOffContacts()).isEmpty();
        assertThat(report.bottlenecks()).isEmpty();
    }

    @Test
    void contactNobodyKnowsIsCutOffWithTheOneWhoLeadsThere() {
        // hub - Ana - Wang - Li - Zhao: nobody but Ana leads in; Zhao hangs on Li, both hang on Wang
        PortfolioReport report = report(TEAM + """
            contact Wang executive
            contact Li senior reports=Wang
            contact Zhao middle
            contact Far middle
            contact Link operational influences=Zhao,Li
            tie Ana Wang
            """);
        assertThat(loss(report, "Ana").darkContacts()).containsExactly("Wang");
        assertThat(loss(report, "Ana").cutOffContacts()).containsExactly("Li", "Link", "Wang", "Zhao");
        assertThat(contact(report, "Zhao").reachable()).isTrue();
        assertThat(contact(report, "Zhao").paths()).isEqualTo(1);
        assertThat(contact(report, "Far").reachable()).isFalse();
        assertThat(contact(report, "Far").paths()).isZero();
        // without Li: Link (1) and Zhao (2); without Link: Zhao; without Wang: all three, 4 + 1 + 2
        assertThat(report.bottlenecks())
                .containsExactly(
                        new Bottleneck("Li", 2, 3, List.of("Link", "Zhao")),
                        new Bottleneck("Link", 1, 2, List.of("Zhao")),
                        new Bottleneck("Wang", 3, 7, List.of("Li", "Link", "Zhao")));
    }

    @Test
    void pathsShareNobody() {
        // Wang: by Ana, by Bo, and by Cy over Li
        PortfolioReport report = report(TEAM + """
            contact Wang executive
            contact Li senior reports=Wang
            contact Zhao senior influences=Wang
            tie Ana Wang
            tie Bo Wang
            tie Cy Li,Zhao
            """);
        // Zhao would be a fourth way, but it begins with Cy too
        assertThat(contact(report, "Wang").paths()).isEqualTo(3);
        // Li: by Cy, and by Ana or Bo over Wang
        assertThat(contact(report, "Li").paths()).isEqualTo(2);
    }

    @Test
    void groupIsJoinedThroughParentsAndNothingElse() {
        PortfolioReport report = report("""
            employee Ana
            account Holding
            account North parent=Holding
            contact Wang executive influences=Li,Other
            account South parent=Holding
            contact Li executive
            account Else
            contact Other executive
            tie Ana Wang
            """);
        assertThat(contact(report, "Li").reachable()).isTrue();
        assertThat(contact(report, "Other").reachable()).isFalse();
        assertThat(loss(report, "Ana").cutOffContacts()).containsExactly("Li", "Wang");
    }

    @Test
    void inactiveColleagueLeadsNowhere() {
        PortfolioReport report =
                report(TEAM + "contact Wang executive left=-1\ncontact Li senior reports=Wang\ntie Ana Wang,Li 0.1");
        assertThat(contact(report, "Li").reachable()).isFalse();
    }

    @Test
    void bottleneckNamesTheFirstHundredById() {
        StringBuilder text = new StringBuilder(TEAM + "contact Gate executive\ntie Ana Gate\n");
        for (int i = 0; i < 105; i++) {
            text.append(String.format("contact p%03d operational reports=Gate%n", i));
        }
        Bottleneck gate = report(text.toString()).bottlenecks().get(0);
        assertThat(gate.cutsOffCount()).isEqualTo(105);
        assertThat(gate.cutsOffWeight()).isEqualTo(105);
        assertThat(gate.cutsOff()).hasSize(100).startsWith("p000").endsWith("p099");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000, 3000})
    void pathsAreAsManyAsTheSmallestCut(long first) {
        for (long seed = first; seed < first + 60; seed++) {
            SnapshotReference snapshot =
                    new SnapshotReference(RandomPortfolios.of(seed, Shape.TINY), RandomPortfolios.AS_OF, Set.of());
            AccessReference access = new AccessReference(snapshot);
            for (Contact contact : snapshot.activeContacts()) {
                Map<String, Set<String>> graph = access.graph(contact);
                assertThat(PathsReference.paths(graph, "c:" + contact.id()))
                        .as("seed %d contact %s", seed, contact.id())
                        .isEqualTo(PathsReference.smallestCut(graph, "c:" + contact.id()));
            }
        }
    }
}
