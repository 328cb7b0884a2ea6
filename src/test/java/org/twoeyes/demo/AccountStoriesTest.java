package org.twoeyes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.twoeyes.demo.DemoReport.REPORT;
import static org.twoeyes.demo.DemoReport.account;
import static org.twoeyes.demo.DemoReport.contact;
import static org.twoeyes.demo.DemoReport.coverage;
import static org.twoeyes.demo.DemoReport.departure;
import static org.twoeyes.demo.DemoReport.gaps;
import static org.twoeyes.demo.DemoReport.loss;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.LayerLost;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.analysis.reference.ReferenceDeparture;

/** What the sample tells of accounts. */
class AccountStoriesTest {

    @Test
    void mostAccountsLiveAndNotEverythingIsRed() {
        PortfolioReport.Summary summary = REPORT.summary();

        assertThat(summary.accounts()).isEqualTo(52);
        assertThat(summary.alive()).isEqualTo(33);
        assertThat(summary.oneEye()).isEqualTo(15);
        assertThat(summary.notHeld()).isEqualTo(4);
        assertThat(summary.trulyAlive()).isEqualTo(30);
        assertThat(summary.dataEndsOn()).isEqualTo(DemoPortfolio.LAST_DAY);
        List<Integer> eyes = REPORT.contacts().stream()
                .map(PortfolioReport.ContactFigures::eyes)
                .sorted()
                .toList();
        assertThat(eyes.get(eyes.size() / 2)).isBetween(1, 2);
        assertThat(summary.singleEyes() + summary.blindSpots()).isLessThan(summary.keyContacts() / 2);
    }

    @Test
    void norrvikaLooksAliveAndHasOneTrueEye() {
        PortfolioReport.AccountFigures norrvika = account("norrvika");

        assertThat(norrvika.life()).isEqualTo(Life.ALIVE);
        assertThat(norrvika.eyeHolders()).containsExactly("ingrid.solberg", "jonas.ekman");
        assertThat(norrvika.trueLife()).isEqualTo(Life.ONE_EYE);
        assertThat(contact("sigrid.lofgren").falseEyes())
                .containsExactly(new FalseEye("jonas.ekman", FalseEye.Reason.SHADOW, List.of("ingrid.solberg")));
        assertThat(gaps(GapKind.FALSE_EYE))
                .contains(
                        "FALSE_EYE|norrvika|sigrid.lofgren",
                        "FALSE_EYE|norrvika|anders.bjorkman",
                        "FALSE_EYE|norrvika|helena.astrom");
    }

    @Test
    void velstromHasOneTrueEyeOnceKlausRetires() {
        assertThat(account("velstrom").life()).isEqualTo(Life.ALIVE);
        assertThat(account("velstrom").trueLife()).isEqualTo(Life.ONE_EYE);
        assertThat(contact("dietmar.kehl").holders()).containsExactly("klaus.reinhardt", "petra.vogel");
        assertThat(contact("dietmar.kehl").falseEyes())
                .containsExactly(new FalseEye("klaus.reinhardt", FalseEye.Reason.LEAVING, List.of()));
        assertThat(gaps(GapKind.FALSE_EYE)).contains("FALSE_EYE|velstrom|dietmar.kehl");
    }

    @Test
    void faisalKeepsTheDoorOfQusaibaClosed() {
        assertThat(REPORT.closedDoors())
                .extracting(ClosedDoor::employeeId, ClosedDoor::accountId)
                .contains(tuple("faisal.darwish", "qusaiba"), tuple("faisal.darwish", "qusaiba-cloud"));
        assertThat(REPORT.closedDoors())
                .filteredOn(door -> door.accountId().equals("qusaiba"))
                .extracting(ClosedDoor::share)
                .allSatisfy(share -> assertThat(share).isCloseTo(30.0 / 41, within(1e-12)));
        assertThat(account("qusaiba").life()).isEqualTo(Life.ONE_EYE);
        assertThat(account("qusaiba").eyeHolders()).containsExactly("faisal.darwish");
        assertThat(REPORT.gaps().get(0).id()).isEqualTo("CLOSED_DOOR|qusaiba|faisal.darwish");
        assertThat(REPORT.singleEyes())
                .extracting(PortfolioReport.SingleEye::contactId)
                .startsWith("abdullah.alharbi", "khalid.alotaibi", "noura.alqahtani");
    }

    @Test
    void faisalsContactsGoDarkButColleaguesStillLeadToThem() {
        PortfolioReport.Loss loss = loss("faisal.darwish");

        assertThat(loss.keyDarkContacts()).contains("abdullah.alharbi", "khalid.alotaibi", "noura.alqahtani");
        assertThat(loss.cutOffContacts()).isEmpty();
        assertThat(loss.accountsLost()).containsExactly("qusaiba", "qusaiba-cloud");
        assertThat(loss.layersLost()).contains(new LayerLost("qusaiba", "executive"));
        assertThat(loss.pipelineAtRisk()).isGreaterThan(50e6);
    }

    @Test
    void chenJingAndSunHaoCoverForEachOther() {
        WorstGroup one = REPORT.worst().get(0);
        WorstGroup two = REPORT.worst().get(1);

        assertThat(one.employees()).containsExactly("faisal.darwish");
        assertThat(two.employees()).containsExactly("chen.jing", "sun.hao");
        assertThat(two.revenueAtRisk()).isGreaterThan(220e6);
        assertThat(two.alone()).allSatisfy(alone -> assertThat(alone).isLessThan(6e6));
        assertThat(REPORT.worst().get(2).employees()).containsExactly("chen.jing", "faisal.darwish", "sun.hao");
        assertThat(account("yanjiang").life()).isEqualTo(Life.ALIVE);
        assertThat(departure("chen.jing", "sun.hao").loss().accountsLost()).contains("yanjiang", "yanjiang-cloud");
    }

    @Test
    void polfalaWentDarkWithHenrik() {
        assertThat(account("polfala").life()).isEqualTo(Life.NOT_HELD);
        assertThat(REPORT.blindSpots())
                .extracting(PortfolioReport.BlindSpot::contactId)
                .contains("wojciech.zalewski", "malgorzata.wilk", "dorota.szulc");
        assertThat(REPORT.departures())
                .extracting(PortfolioReport.Departure::employeeId)
                .doesNotContain("henrik.aalto", "martin.kolb", "amara.diallo", "noor.aziz");
    }

    @Test
    void dayBeforeHenrikLeftPolfalaHadOneEye() {
        LocalDate before = LocalDate.of(2026, 2, 14);
        DepartureReport departure = ReferenceDeparture.of(DemoReport.PORTFOLIO, before, List.of("henrik.aalto"));

        assertThat(departure.loss().accountsLost()).containsExactly("polfala");
        assertThat(departure.accounts())
                .filteredOn(change -> change.id().equals("polfala"))
                .extracting(change -> change.before().life(), change -> change.after()
                        .life())
                .containsExactly(tuple(Life.ONE_EYE, Life.NOT_HELD));
    }

    @Test
    void lagunaraHasNoRevenueYetAndIsWorthALook() {
        PortfolioReport.AccountFigures lagunara = account("lagunara");

        assertThat(lagunara.life()).isEqualTo(Life.NOT_HELD);
        assertThat(lagunara.value()).isCloseTo(59e6 * 1.1, within(1.0));
        assertThat(gaps(GapKind.BLIND_SPOT).subList(0, 3))
                .containsExactly(
                        "BLIND_SPOT|lagunara|alessandra.ferroni",
                        "BLIND_SPOT|lagunara|chiara.bonfanti",
                        "BLIND_SPOT|lagunara|massimo.tedeschi");
    }

    @Test
    void nobodyIsMappedInUganda() {
        assertThat(account("savanika-uganda").unmapped()).isTrue();
        assertThat(account("savanika-uganda").life()).isEqualTo(Life.NOT_HELD);
        assertThat(gaps(GapKind.UNMAPPED_LAYER)).contains("UNMAPPED_LAYER|savanika-uganda|executive");
    }

    @Test
    void lekkoraHasNobodyInTheMiddle() {
        assertThat(coverage("lekkora", "middle").contacts()).isZero();
        assertThat(gaps(GapKind.UNMAPPED_LAYER)).contains("UNMAPPED_LAYER|lekkora|middle");
    }

    @Test
    void executivesOfCordillanaAreThinlyCovered() {
        assertThat(coverage("cordillana", "executive").coverage()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(gaps(GapKind.LOW_COVERAGE)).contains("LOW_COVERAGE|cordillana|executive");
    }

    @Test
    void kastelbahnHangsOnAServiceEngineer() {
        assertThat(account("kastelbahn").life()).isEqualTo(Life.ONE_EYE);
        assertThat(account("kastelbahn").criticalEmployees())
                .extracting(PortfolioReport.CriticalEmployee::employeeId)
                .containsExactly("lukasz.wrobel");
        assertThat(contact("zoe.muller").holders()).containsExactly("bram.dekker", "lukasz.wrobel");
        assertThat(gaps(GapKind.RANK_MISMATCH)).contains("RANK_MISMATCH|kastelbahn|zoe.muller");
    }

    @Test
    void merantisStandsWhoeverLeaves() {
        PortfolioReport.AccountFigures merantis = account("merantis");

        assertThat(merantis.eyes()).isEqualTo(4);
        assertThat(merantis.eyesCapped()).isTrue();
        assertThat(merantis.trueLife()).isEqualTo(Life.ALIVE);
        assertThat(merantis.key()).isEqualTo(100.0);
        assertThat(merantis.universal()).isEqualTo(100.0);
        assertThat(merantis.organizational()).isGreaterThan(95);
    }
}
