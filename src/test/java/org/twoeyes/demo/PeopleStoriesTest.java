package org.twoeyes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.demo.DemoReport.PORTFOLIO;
import static org.twoeyes.demo.DemoReport.REPORT;
import static org.twoeyes.demo.DemoReport.account;
import static org.twoeyes.demo.DemoReport.contact;
import static org.twoeyes.demo.DemoReport.departure;
import static org.twoeyes.demo.DemoReport.gaps;
import static org.twoeyes.demo.DemoReport.loss;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Interaction;

/** What the sample tells of people. */
class PeopleStoriesTest {

    private static final List<String> BEHIND_MARIA = List.of(
            "cristobal.undurraga",
            "hernan.olavarria",
            "ignacio.echenique",
            "isidora.munizaga",
            "macarena.riquelme",
            "trinidad.ovalle");

    @Test
    void mariaFernandaCarriesOurWordToSixPeople() {
        assertThat(REPORT.bottlenecks())
                .filteredOn(bottleneck -> bottleneck.contactId().equals("maria.ibanez"))
                .singleElement()
                .satisfies(bottleneck -> {
                    assertThat(bottleneck.cutsOff()).isEqualTo(BEHIND_MARIA);
                    assertThat(bottleneck.cutsOffCount()).isEqualTo(6);
                    assertThat(bottleneck.cutsOffWeight()).isEqualTo(28);
                });
        assertThat(contact("hernan.olavarria").eyes()).isZero();
        assertThat(contact("hernan.olavarria").reachable()).isTrue();
        assertThat(contact("hernan.olavarria").paths()).isEqualTo(1);
    }

    @Test
    void withSofiaTheWayToMariaFernandaCloses() {
        assertThat(loss("sofia.lagos").cutOffContacts())
                .contains("maria.ibanez")
                .containsAll(BEHIND_MARIA);
        assertThat(loss("sofia.lagos").accountsLost()).contains("cordillana");
        assertThat(account("cordillana").eyeHolders()).containsExactly("sofia.lagos");
    }

    @Test
    void lastEyesOfBeatrizLeaveTogether() {
        assertThat(contact("beatriz.nogueira").eyes()).isEqualTo(2);
        assertThat(contact("beatriz.nogueira").trueEyes()).isZero();
        assertThat(contact("beatriz.nogueira").falseEyes())
                .containsExactly(
                        new FalseEye("camila.rocha", FalseEye.Reason.LEAVING, List.of()),
                        new FalseEye("thiago.prado", FalseEye.Reason.LEAVING, List.of()));
        assertThat(gaps(GapKind.LAST_EYE_LEAVING)).contains("LAST_EYE_LEAVING|ipelume|beatriz.nogueira");
        assertThat(account("ipelume-campo").life()).isEqualTo(Life.ONE_EYE);
        assertThat(account("ipelume-campo").trueLife()).isEqualTo(Life.NOT_HELD);
        assertThat(departure("camila.rocha", "thiago.prado").loss().keyDarkContacts())
                .contains("beatriz.nogueira");
    }

    @Test
    void chairOfMinagiGrewCold() {
        assertThat(contact("watanabe.seiji").holders()).containsExactly("kenji.morita", "priya.raman");
        assertThat(gaps(GapKind.STALE)).contains("STALE|minagi|watanabe.seiji");
    }

    @Test
    void margaretSignsAndIsAgainstUs() {
        assertThat(contact("margaret.thistlewood").key()).isTrue();
        assertThat(contact("margaret.thistlewood").eyes()).isEqualTo(2);
        assertThat(gaps(GapKind.OPPOSED)).contains("OPPOSED|brackenshire|margaret.thistlewood");
    }

    @Test
    void hallOfFiftyMadeNoRelationship() {
        Interaction hall = PORTFOLIO.interactions().stream()
                .filter(interaction -> interaction.channel().equals("event"))
                .findFirst()
                .orElseThrow();

        assertThat(hall.employeeIds().size() + hall.contactIds().size()).isEqualTo(50);
        assertThat(hall.contactIds()).contains("mariam.alketbi");
        assertThat(contact("mariam.alketbi").eyes()).isZero();
        assertThat(gaps(GapKind.BLIND_SPOT)).contains("BLIND_SPOT|marsalulu|mariam.alketbi");
    }

    @Test
    void nobodyAnsweredDev() {
        List<Interaction> letters = with("ananya.krishnan");

        assertThat(letters).hasSizeGreaterThan(8);
        assertThat(letters).allMatch(letter -> letter.direction() == Direction.OUT);
        assertThat(contact("ananya.krishnan").eyes()).isZero();
        assertThat(gaps(GapKind.BLIND_SPOT)).contains("BLIND_SPOT|gomtika|ananya.krishnan");
    }

    @Test
    void complaintsOfAneleMadeNoRelationship() {
        List<Interaction> complaints = with("anele.dlamini");

        assertThat(complaints).hasSizeGreaterThan(12);
        assertThat(complaints).allMatch(complaint -> complaint.channel().equals("complaint"));
        assertThat(contact("anele.dlamini").eyes()).isZero();
        assertThat(gaps(GapKind.BLIND_SPOT)).contains("BLIND_SPOT|witkrans|anele.dlamini");
        assertThat(gaps(GapKind.OPPOSED)).contains("OPPOSED|witkrans|anele.dlamini");
    }

    @Test
    void successorOfOctavioIsDark() {
        assertThat(REPORT.contacts())
                .extracting(PortfolioReport.ContactFigures::id)
                .doesNotContain("octavio.barragan", "bruno.villasenor")
                .contains("regina.montano");
        assertThat(with("octavio.barragan")).isNotEmpty();
        assertThat(contact("regina.montano").eyes()).isZero();
    }

    @Test
    void costaNetReportsIntoTheParent() {
        Contact nuria = PORTFOLIO.contacts().stream()
                .filter(contact -> contact.id().equals("nuria.bellver"))
                .findFirst()
                .orElseThrow();

        assertThat(nuria.reportsToId()).isEqualTo("carmen.valdivia");
        assertThat(contact("carmen.valdivia").accountId()).isEqualTo("iberlume");
        assertThat(contact("itziar.landa").eyes()).isZero();
        assertThat(contact("itziar.landa").reachable()).isTrue();
    }

    private static List<Interaction> with(String contactId) {
        return PORTFOLIO.interactions().stream()
                .filter(interaction -> interaction.contactIds().contains(contactId))
                .toList();
    }
}
