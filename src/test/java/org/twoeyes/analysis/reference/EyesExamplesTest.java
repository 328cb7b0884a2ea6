package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.HAND;
import static org.twoeyes.analysis.reference.Examples.account;
import static org.twoeyes.analysis.reference.Examples.contact;
import static org.twoeyes.analysis.reference.Examples.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;

/** Sections 4, 5 and 7, worked out by hand. */
class EyesExamplesTest {

    private static final String TEAM = "employee Ana\nemployee Bo\nemployee Cy\n";

    @Test
    void oneEmployeeWithTheExecutiveIsTheOneEye() {
        // W = 8 + 4 + 2 = 14, quorum 7. Without Ana 4 + 2 = 6 remain; without Bo 8 + 4 = 12.
        AccountFigures acme = account(report(TEAM + """
            account Acme revenue=100
            contact Wang executive
            contact Li senior
            contact Zhao middle
            tie Ana Wang,Li
            tie Bo Li,Zhao
            """), "Acme");
        assertThat(acme.weight()).isEqualTo(14);
        assertThat(acme.heldWeight()).isEqualTo(14);
        assertThat(acme.margin()).isEqualTo(7);
        assertThat(acme.eyes()).isEqualTo(1);
        assertThat(acme.life()).isEqualTo(Life.ONE_EYE);
        assertThat(acme.eyeHolders()).containsExactly("Ana");
        assertThat(acme.criticalEmployees()).containsExactly(new CriticalEmployee("Ana", 8));
        // key: one of two eyes on the only key contact; universal: 3 of 3; organizational: Ana takes 8 of 14
        assertThat(acme.key()).isEqualTo(50);
        assertThat(acme.universal()).isEqualTo(100);
        assertThat(acme.organizational()).isEqualTo(100 * (1 - 8.0 / 14), HAND);
    }

    @Test
    void accountHeldExactlyAtTheQuorumIsNotHeld() {
        // W = 2, quorum 1, held 1; with 0.1 + 0.2 + 0.3 = 0.6 and 0.3 held, noise in the sums must not decide
        AccountFigures acme = account(report(TEAM + "account Acme\ncontact Wang\ncontact Li\ntie Ana Wang"), "Acme");
        assertThat(acme.life()).isEqualTo(Life.NOT_HELD);
        assertThat(acme.eyeHolders()).isEmpty();
        assertThat(acme.margin()).isZero();
        AccountFigures fractions = account(report(TEAM + """
            account Acme
            contact A operational influence=0.1
            contact B operational influence=0.2
            contact C operational influence=0.3
            tie Ana A,B
            """), "Acme");
        assertThat(fractions.life()).isEqualTo(Life.NOT_HELD);
    }

    @Test
    void ofEqualLossesTheFirstByIdCountsWhateverTheSumsSay() {
        // W = 0.6, quorum 0.36: either takes 0.3, and 0.1 + 0.2 is a little more than that in binary
        AccountFigures acme = account(report("policy quorum=0.6\n" + TEAM + """
            account Acme
            contact A operational influence=0.3
            contact B operational influence=0.1
            contact C operational influence=0.2
            tie Ana A
            tie Bo B,C
            """), "Acme");
        assertThat(acme.eyes()).isEqualTo(1);
        assertThat(acme.eyeHolders()).containsExactly("Ana");
    }

    @Test
    void quorumZeroAsksForAnybody() {
        String text = "policy quorum=0\n" + TEAM + "account Acme\ncontact Wang executive\ncontact Li\n";
        assertThat(account(report(text), "Acme").eyes()).isZero();
        assertThat(account(report(text + "tie Ana Li"), "Acme").eyes()).isEqualTo(1);
    }

    @Test
    void ofSmallestSetsTheHeaviestThenTheFirstIsNamed() {
        // W = 3.2, quorum 1.6: any one may go, no two. {Ana, Bo} takes 2, {Ana, Cy} and {Bo, Cy} 2.2.
        String text = TEAM + """
            account Acme
            contact A operational influence=1
            contact B operational influence=1
            contact C operational influence=1.2
            tie Ana A
            tie Bo B
            tie Cy C
            """;
        AccountFigures acme = account(report(text), "Acme");
        assertThat(acme.eyes()).isEqualTo(2);
        assertThat(acme.life()).isEqualTo(Life.ALIVE);
        assertThat(acme.eyeHolders()).containsExactly("Ana", "Cy");
        assertThat(acme.criticalEmployees()).isEmpty();
        AccountFigures equal = account(report(text.replace("1.2", "1")), "Acme");
        assertThat(equal.eyeHolders()).containsExactly("Ana", "Bo");
    }

    @Test
    void eyesAreCountedUpToThePolicysMost() {
        // two contacts, both known by all three: it takes all three to lose it
        String text = TEAM + "account Acme\ncontact A\ncontact B\ntie Ana A,B\ntie Bo A,B\ntie Cy A,B\n";
        AccountFigures three = account(report(text), "Acme");
        assertThat(three.eyes()).isEqualTo(3);
        assertThat(three.eyesCapped()).isFalse();
        assertThat(three.eyeHolders()).containsExactly("Ana", "Bo", "Cy");
        AccountFigures capped = account(report("policy maxEyes=2\n" + text), "Acme");
        assertThat(capped.eyes()).isEqualTo(2);
        assertThat(capped.eyesCapped()).isTrue();
        assertThat(capped.eyeHolders()).isEmpty();
        assertThat(capped.trueEyes()).isEqualTo(2);
        AccountFigures exact = account(report("policy maxEyes=3\n" + text), "Acme");
        assertThat(exact.eyesCapped()).isFalse();
    }

    @Test
    void criticalEmployeesComeByWeightThenId() {
        // W = 12, quorum 0.9 · 12 = 10.8: whoever takes 1.2 or more is critical
        AccountFigures acme = account(report("policy quorum=0.9\n" + TEAM + """
            account Acme
            contact A operational influence=4
            contact B operational influence=4
            contact C operational influence=3
            contact D operational influence=1
            tie Cy A
            tie Bo B
            tie Ana C
            tie Ana D
            tie Bo D
            """), "Acme");
        assertThat(acme.criticalEmployees())
                .containsExactly(
                        new CriticalEmployee("Bo", 4), new CriticalEmployee("Cy", 4), new CriticalEmployee("Ana", 3));
        assertThat(acme.eyeHolders()).containsExactly("Bo");
    }

    @Test
    void whoOnlyComesAlongIsAShadow() {
        // Ana 1 − 0.7² = 0.51, Bo 0.3; without the meeting that Ana attended too, Bo has nothing
        PortfolioReport report = report(TEAM + """
            account Acme revenue=100
            contact Wang executive
            met m1 today visit Ana,Bo Wang
            met m2 today visit Ana Wang
            """);
        assertThat(contact(report, "Wang").holders()).containsExactly("Ana", "Bo");
        assertThat(contact(report, "Wang").falseEyes())
                .containsExactly(new FalseEye("Bo", FalseEye.Reason.SHADOW, List.of("Ana")));
        assertThat(contact(report, "Wang").trueEyes()).isEqualTo(1);
        assertThat(account(report, "Acme").eyes()).isEqualTo(2);
        assertThat(account(report, "Acme").trueEyes()).isEqualTo(1);
        assertThat(account(report, "Acme").trueLife()).isEqualTo(Life.ONE_EYE);
        assertThat(report.summary().falseEyeRisks()).isEqualTo(1);
        assertThat(report.summary().alive()).isEqualTo(1);
        assertThat(report.summary().trulyAlive()).isZero();
    }

    @Test
    void ofTwoWhoAlwaysCameTogetherTheFirstByIdIsTheEye() {
        PortfolioReport report = report(TEAM + "account Acme\ncontact Wang\nmet m1 today visit Bo,Ana Wang");
        assertThat(contact(report, "Wang").falseEyes())
                .containsExactly(new FalseEye("Bo", FalseEye.Reason.SHADOW, List.of("Ana")));
    }

    @Test
    void declaredTieKeepsACompanionFromBeingAShadow() {
        PortfolioReport report =
                report(TEAM + "account Acme\ncontact Wang\nmet m1 today visit Bo,Ana Wang\ntie Bo Wang 0.2");
        assertThat(contact(report, "Wang").trueEyes()).isEqualTo(2);
    }

    @Test
    void shadowCastsNoShadow() {
        // Ana 0.51; Bo 1 − 0.7 · 0.85 = 0.405, without Ana 0.15: a shadow. Cy 1 − 0.85² = 0.2775, without Bo 0.15;
        // but Bo is a shadow, so nothing of Cy's is taken away.
        PortfolioReport report = report(TEAM + """
            account Acme
            contact Wang executive
            met m1 today visit Ana,Bo Wang
            met m2 today visit Ana Wang
            met m3 today call Bo,Cy Wang
            met m4 today call Cy Wang
            """);
        assertThat(contact(report, "Wang").falseEyes())
                .extracting(FalseEye::employeeId)
                .containsExactly("Bo");
        assertThat(contact(report, "Wang").trueEyes()).isEqualTo(2);
    }

    @Test
    void shadowOfSeveralNamesThemById() {
        // Cy: two visits, 0.51 like Ana's and Bo's own pairs of visits; last by id, and never alone
        PortfolioReport report = report(TEAM + """
            account Acme
            contact Wang executive
            met m1 today visit Bo,Cy Wang
            met m2 today visit Ana,Cy Wang
            met m3 today visit Ana Wang
            met m4 today visit Bo Wang
            """);
        assertThat(contact(report, "Wang").falseEyes())
                .containsExactly(new FalseEye("Cy", FalseEye.Reason.SHADOW, List.of("Ana", "Bo")));
    }

    @Test
    void onlyUnansweredMessagesBesideTheJointMeetingMakeAShadow() {
        // Bo's own 6 messages would give 1 − 0.95⁶ = 0.265, but without the joint visit all of them are out
        PortfolioReport report = report(TEAM + """
            account Acme
            contact Wang executive
            tie Ana Wang
            met m0 today visit Ana,Bo Wang
            met m1 today email Bo Wang out
            met m2 today email Bo Wang out
            met m3 today email Bo Wang out
            met m4 today email Bo Wang out
            met m5 today email Bo Wang out
            met m6 today email Bo Wang out
            """);
        assertThat(contact(report, "Wang").falseEyes())
                .extracting(FalseEye::employeeId)
                .containsExactly("Bo");
    }

    @Test
    void whoIsLeavingIsNoEyeAndCastsNoShadow() {
        PortfolioReport report = report("""
            employee Ana leaving=+30
            employee Bo
            account Acme
            contact Wang executive
            met m1 today visit Ana,Bo Wang
            """);
        assertThat(contact(report, "Wang").falseEyes())
                .containsExactly(new FalseEye("Ana", FalseEye.Reason.LEAVING, List.of()));
        assertThat(contact(report, "Wang").trueEyes()).isEqualTo(1);
        assertThat(contact(report, "Wang").eyes()).isEqualTo(2);
    }

    @Test
    void keyIsByRoleLayerOrInfluence() {
        PortfolioReport report = report("""
            account Acme
            contact Boss executive influence=1
            contact Buyer operational roles=user,economic_buyer
            contact Grey operational influence=8
            contact Nearly operational influence=7.99
            contact User operational roles=user
            """);
        assertThat(report.contacts())
                .filteredOn(PortfolioReport.ContactFigures::key)
                .extracting(PortfolioReport.ContactFigures::id)
                .containsExactly("Boss", "Buyer", "Grey");
        assertThat(report.summary().keyContacts()).isEqualTo(3);
    }

    @Test
    void soleHolderWithoutAManagerBesideThemIsAClosedDoor() {
        // W = held = 8 + 4 = 12; Ana alone holds 8: share 2/3
        String text = """
            employee Ana manager=Bo
            employee Bo left=-5 manager=Dan
            employee Cy
            employee Dan leaving=+10
            account Acme revenue=60
            contact Wang executive
            contact Li senior
            tie Ana Wang,Li
            tie Cy Li
            """;
        assertThat(report(text).closedDoors()).containsExactly(new ClosedDoor("Ana", "Acme", 8.0 / 12));
        // somebody higher up who knows anybody there opens it
        assertThat(report(text + "tie Dan Li").closedDoors()).isEmpty();
        // with nobody active above there is nobody who could stand beside Ana
        assertThat(report(text.replace("leaving=+10", "left=-1")).closedDoors()).isEmpty();
        // a tie of the manager who left does not count
        assertThat(report(text + "tie Bo Wang").closedDoors()).hasSize(1);
        // share 2/3 reaches a closedDoorShare of 2/3, not of 0.7
        assertThat(report("policy closedDoorShare=0.6666666666666666\n" + text).closedDoors())
                .hasSize(1);
        assertThat(report("policy closedDoorShare=0.7\n" + text).closedDoors()).isEmpty();
    }
}
