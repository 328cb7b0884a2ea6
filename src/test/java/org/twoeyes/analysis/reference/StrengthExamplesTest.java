package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.HAND;
import static org.twoeyes.analysis.reference.Examples.contact;
import static org.twoeyes.analysis.reference.Examples.report;
import static org.twoeyes.analysis.reference.Examples.snapshot;
import static org.twoeyes.analysis.reference.Examples.strength;

import org.junit.jupiter.api.Test;
import org.twoeyes.testkit.PortfolioText;

/** Sections 2 and 3, worked out by hand. */
class StrengthExamplesTest {

    private static final String PEOPLE = """
        account  Acme
        contact  Wang executive
        contact  Li executive
        contact  Zhao executive
        employee Ana
        employee Bo
        """;

    @Test
    void declaredStrengthHalvesEveryHalfLife() {
        // 0.8 · 2^(−180/180) = 0.4 and 0.8 · 2^(−360/180) = 0.2
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 last=-180", "Ana", "Wang"))
                .isEqualTo(0.4);
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 last=-360", "Ana", "Wang"))
                .isEqualTo(0.2);
    }

    @Test
    void tieWithoutStrengthIsFullAndOtherScalesAreDivided() {
        assertThat(strength(PEOPLE + "tie Ana Wang", "Ana", "Wang")).isEqualTo(1);
        // 4 of 5 = 0.8
        assertThat(strength("policy strengthMax=5\n" + PEOPLE + "tie Ana Wang 4", "Ana", "Wang"))
                .isEqualTo(0.8);
    }

    @Test
    void ageComesFromLastContactElseSinceElseThePolicy() {
        // since a half-life ago; no date: undatedAgeDays = 180, one half-life too
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 since=-180", "Ana", "Wang"))
                .isEqualTo(0.4);
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 undated", "Ana", "Wang")).isEqualTo(0.4);
    }

    @Test
    void lastContactAfterTheDateCountsAsNotGiven() {
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 last=+1", "Ana", "Wang")).isEqualTo(0.4);
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 since=-360 last=+1", "Ana", "Wang"))
                .isEqualTo(0.2);
        assertThat(strength(PEOPLE + "tie Ana Wang 0.8 since=-360 last=today", "Ana", "Wang"))
                .isEqualTo(0.8);
    }

    @Test
    void tieThatBeginsLaterIsIgnoredWholeButItsInteractionsCount() {
        String later = PEOPLE + "tie Ana Wang 0.8 since=+1 last=-1\n";
        assertThat(snapshot(later).strengths().isTied("Ana", "Wang")).isFalse();
        assertThat(strength(later + "met m1 today visit Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.3, HAND);
    }

    @Test
    void interactionsAddUpAsIndependentChancesAndFade() {
        // 1 − (1 − 0.3)(1 − 0.3) = 0.51; with one of them a half-life old 1 − 0.7 · 0.85 = 0.405
        assertThat(strength(PEOPLE + "met m1 today visit Ana Wang\nmet m2 today visit Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.51, HAND);
        assertThat(strength(PEOPLE + "met m1 -180 visit Ana Wang\nmet m2 today visit Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.405, HAND);
    }

    @Test
    void interactionAfterTheDateIsIgnored() {
        assertThat(snapshot(PEOPLE + "met m1 +1 visit Ana Wang").strengths().isTied("Ana", "Wang"))
                .isFalse();
    }

    @Test
    void crowdCountsLessForEachPair() {
        // 2 × 3 = 6 pairs with crowd 3: half of a visit's 0.3; 6 pairs with crowd 12: all of it
        String met = PEOPLE + "met m1 today visit Ana,Bo Wang,Li,Zhao";
        assertThat(strength("policy crowd=3\n" + met, "Ana", "Wang")).isEqualTo(0.15, HAND);
        assertThat(strength(met, "Ana", "Wang")).isEqualTo(0.3, HAND);
    }

    @Test
    void unansweredMessagesAreNoRelationship() {
        String out = PEOPLE + "met m1 today visit Ana Wang out\nmet m2 today email Ana Wang out\n";
        assertThat(strength(out, "Ana", "Wang")).isZero();
        // any answer, of any channel, and all count: 1 − 0.7 · 0.95 · 1 = 0.335
        assertThat(strength(out + "met m3 -300 complaint Ana Wang in", "Ana", "Wang"))
                .isEqualTo(0.335, HAND);
    }

    @Test
    void unknownChannelCountsLittle() {
        assertThat(strength(PEOPLE + "met m1 today pigeon Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.05, HAND);
    }

    @Test
    void strongerOfDeclaredAndDerivedCounts() {
        assertThat(strength(PEOPLE + "tie Ana Wang 0.4\nmet m1 today visit Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.4);
        assertThat(strength(PEOPLE + "tie Ana Wang 0.1\nmet m1 today visit Ana Wang", "Ana", "Wang"))
                .isEqualTo(0.3, HAND);
    }

    @Test
    void tieIsLiveFromTheThresholdOnWithATolerance() {
        assertThat(contact(report(PEOPLE + "tie Ana Wang 0.2"), "Wang").eyes()).isEqualTo(1);
        assertThat(contact(report(PEOPLE + "tie Ana Wang 0.1999999999"), "Wang").eyes())
                .isEqualTo(1);
        assertThat(contact(report(PEOPLE + "tie Ana Wang 0.199999"), "Wang").eyes())
                .isZero();
    }

    @Test
    void withThresholdZeroEveryTieIsLiveButNotEveryPair() {
        String text = "policy liveThreshold=0\n" + PEOPLE + "tie Ana Wang 0\nmet m1 today email Ana Li out";
        assertThat(contact(report(text), "Wang").holders()).containsExactly("Ana");
        assertThat(contact(report(text), "Li").holders()).containsExactly("Ana");
        assertThat(contact(report(text), "Zhao").holders()).isEmpty();
    }

    @Test
    void dateEqualToTheDateOfTheAnalysisHasHappened() {
        String text = """
            account  Acme
            contact  Here executive since=today
            contact  Later executive since=+1
            contact  Gone executive left=today
            contact  Going executive left=+1
            employee New joined=today
            employee Next joined=+1
            employee Left left=today
            employee Leaving leaving=+1
            employee Past leaving=today
            """;
        SnapshotReference snapshot = snapshot(text);
        assertThat(snapshot.activeContacts()).extracting("id").containsExactly("Going", "Here");
        assertThat(snapshot.activeEmployees()).extracting("id").containsExactly("Leaving", "New");
        assertThat(snapshot.isLeaving("Leaving")).isTrue();
        assertThat(snapshot.isLeaving("New")).isFalse();
        assertThat(snapshot.isLeaving("Past")).isFalse();
    }

    @Test
    void lastContactIsTheLatestThatMeansSomething() {
        StrengthReference strengths = snapshot(PEOPLE + """
            tie Ana Wang since=-400 last=-50
            met m1 -40 email Ana Wang
            met m2 -30 complaint Ana Wang in
            met m3 +3 visit Ana Wang
            tie Ana Li since=-400 last=+3
            met m4 -20 email Ana Li out
            met m5 -10 email Bo Zhao out
            """).strengths();
        // the complaint has weight 0, the visit is to come
        assertThat(strengths.lastContact("Ana", "Wang")).isEqualTo(PortfolioText.AS_OF.minusDays(40));
        // a declared contact to come counts as not given, so since; nobody answered the message
        assertThat(strengths.lastContact("Ana", "Li")).isEqualTo(PortfolioText.AS_OF.minusDays(400));
        assertThat(strengths.lastContact("Bo", "Zhao")).isNull();
    }

    @Test
    void oneAnswerMakesTheMessagesSentCountAsContacts() {
        StrengthReference strengths = snapshot(PEOPLE + """
            met m1 -40 complaint Ana Wang in
            met m2 -20 email Ana Wang out
            """).strengths();
        assertThat(strengths.lastContact("Ana", "Wang")).isEqualTo(PortfolioText.AS_OF.minusDays(20));
    }
}
