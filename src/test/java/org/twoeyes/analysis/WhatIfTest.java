package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.network.StakeholderNetwork;

class WhatIfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void figuresAreThoseOfAPortfolioInWhichItHappened(long seed) {
        Portfolio sample = BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh())
                .portfolio()
                .orElseThrow();
        StakeholderNetwork network = StakeholderNetwork.of(sample, DAY);
        Random random = new Random(seed);
        Set<String> leavers = new java.util.TreeSet<>();
        for (int i = 0; i < seed % 5; i++) {
            leavers.add(
                    network.employees().id(random.nextInt(network.employees().size())));
        }
        List<AddedTie> added = new ArrayList<>();
        for (int i = 0; i < seed % 7; i++) {
            String employee =
                    network.employees().id(random.nextInt(network.employees().size()));
            String contact =
                    network.contacts().id(random.nextInt(network.contacts().size()));
            added.add(new AddedTie(employee, contact));
        }

        PortfolioReport today = PortfolioAnalysis.report(network, 1);
        WhatIfReport report = WhatIf.of(WhatIfBase.of(network, today), leavers, added);
        StakeholderNetwork happened = StakeholderNetwork.of(happened(sample, leavers, added), DAY);
        PortfolioReport expected = PortfolioAnalysis.report(happened, 1);

        assertThat(report.before().darkContacts()).isEqualTo(dark(network));
        assertThat(report.after().darkContacts()).isEqualTo(dark(happened));
        assertThat(report.loss())
                .isEqualTo(DepartureAnalysis.of(StakeholderNetwork.of(happened(sample, Set.of(), added), DAY), leavers)
                        .loss());
        assertThat(report.after().notHeld()).isEqualTo(expected.summary().notHeld());
        assertThat(report.after().oneEye()).isEqualTo(expected.summary().oneEye());
        assertThat(report.after().alive()).isEqualTo(expected.summary().alive());
        assertThat(report.after().trulyAlive()).isEqualTo(expected.summary().trulyAlive());
        assertThat(report.after().keyDark()).isEqualTo(expected.summary().blindSpots());
        assertThat(report.after().singleEyes()).isEqualTo(expected.summary().singleEyes());
        assertThat(report.after().falseEyeRisks()).isEqualTo(expected.summary().falseEyeRisks());
        assertThat(report.after().expectedRevenueAtRisk())
                .isEqualTo(expected.summary().expectedRevenueAtRisk());
        assertThat(report.after().revenueBehindOne()).isCloseTo(behindOne(happened, expected), within(1e-6));
        assertThat(report.after().revenueNotHeld()).isEqualTo(expected.summary().revenueNotHeld());
        assertThat(report.after().revenueExposed()).isEqualTo(expected.summary().revenueDark());
        for (WhatIfReport.AccountChange change : report.accounts()) {
            AccountFigures then = expected.accounts().stream()
                    .filter(account -> account.id().equals(change.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(change.after())
                    .as("seed %s account %s", seed, change.id())
                    .isEqualTo(new WhatIfReport.Standing(
                            then.eyes(),
                            then.life(),
                            then.trueEyes(),
                            then.trueLife(),
                            then.key(),
                            then.universal(),
                            then.organizational()));
        }
        expected.contacts().forEach(contact -> {
            int contactNow = network.contacts().find(contact.id()).orElseThrow();
            int eyes =
                    report.newEyes().getOrDefault(contact.id(), network.ties().eyes(contactNow));
            assertThat(eyes).as("seed %s contact %s", seed, contact.id()).isEqualTo(contact.eyes());
            int trueEyes = report.newTrueEyes()
                    .getOrDefault(
                            contact.id(),
                            today.contacts()
                                    .get(network.contacts().idRank(contactNow))
                                    .trueEyes());
            assertThat(trueEyes).as("seed %s contact %s", seed, contact.id()).isEqualTo(contact.trueEyes());
        });
        expected.accounts().forEach(account -> {
            AccountWhatIf alone = AccountWhatIf.of(WhatIf.changed(network, leavers, added), account.id());
            assertThat(alone).as("seed %s account %s", seed, account.id()).isEqualTo(said(expected, account));
            if (leavers.size() == 1 && added.isEmpty()) {
                AccountHold hold = AccountHold.without(
                        network, account.id(), leavers.iterator().next());
                assertThat(hold)
                        .as("seed %s account %s", seed, account.id())
                        .isEqualTo(new AccountHold(account.heldWeight(), account.eyes(), account.life()));
            }
        });
        StakeholderNetwork after = WhatIf.changed(network, leavers, added);
        assertThat(expected.departures()).isNotEmpty();
        expected.departures().forEach(departure -> {
            EmployeeWhatIf alone = EmployeeWhatIf.of(after, departure.employeeId());
            assertThat(alone)
                    .as("seed %s employee %s", seed, departure.employeeId())
                    .isEqualTo(said(expected, departure));
        });
    }

    /** What a report says of one employee. */
    private static EmployeeWhatIf said(PortfolioReport report, Departure departure) {
        String id = departure.employeeId();
        Map<String, FalseEye> falseEyes = new HashMap<>();
        report.contacts().forEach(contact -> contact.falseEyes().stream()
                .filter(eye -> eye.employeeId().equals(id))
                .forEach(eye -> falseEyes.put(contact.id(), eye)));
        return new EmployeeWhatIf(
                departure.loss(),
                falseEyes,
                report.closedDoors().stream()
                        .filter(door -> door.employeeId().equals(id))
                        .toList());
    }

    private static int dark(StakeholderNetwork network) {
        return (int) IntStream.range(0, network.contacts().size())
                .filter(contact -> network.ties().eyes(contact) == 0)
                .count();
    }

    private static double behindOne(StakeholderNetwork network, PortfolioReport report) {
        return report.accounts().stream()
                .filter(account -> account.life() == Life.ONE_EYE)
                .mapToDouble(account -> network.accounts().revenue(network.account(account.id())))
                .sum();
    }

    /** What a report says of one account. */
    private static AccountWhatIf said(PortfolioReport report, AccountFigures account) {
        return new AccountWhatIf(
                account,
                report.contacts().stream()
                        .filter(contact -> contact.accountId().equals(account.id()))
                        .toList(),
                report.coverage().stream()
                        .filter(row -> row.accountId().equals(account.id()))
                        .toList(),
                report.gaps().stream()
                        .filter(gap -> gap.accountId().equals(account.id()))
                        .toList());
    }

    private static Portfolio happened(Portfolio sample, Set<String> leavers, List<AddedTie> added) {
        List<Employee> employees = sample.employees().stream()
                .map(row -> leavers.contains(row.id()) ? gone(row) : row)
                .toList();
        List<Tie> ties = new ArrayList<>(sample.ties());
        for (AddedTie tie : added) {
            ties.removeIf(known -> known.employeeId().equals(tie.employeeId())
                    && known.contactId().equals(tie.contactId()));
            ties.add(new Tie(tie.employeeId(), tie.contactId(), null, null, DAY));
        }
        return new Portfolio(
                sample.policy(),
                sample.accounts(),
                sample.contacts(),
                employees,
                ties,
                sample.interactions(),
                sample.opportunities(),
                sample.assignments());
    }

    private static Employee gone(Employee row) {
        return new Employee(
                row.id(),
                row.name(),
                row.title(),
                row.function(),
                row.layer(),
                row.layerInferred(),
                row.managerId(),
                row.region(),
                row.joinedOn(),
                row.leavingOn(),
                DAY,
                row.capacity(),
                row.attritionRisk(),
                row.email());
    }
}
