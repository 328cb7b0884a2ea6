package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.model.Account;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.LifelikePortfolio;

class PortfolioMapTest {

    private static final Portfolio STORED = LifelikePortfolio.of(3, 3000);
    private static final AnalyzedPortfolio PORTFOLIO =
            AnalyzedPortfolio.of("first", STORED, LifelikePortfolio.AS_OF, 1);
    private static final PortfolioReport REPORT = PORTFOLIO.report();
    private static final PortfolioMap MAP = PortfolioMap.of(PORTFOLIO);

    @Test
    void everyColumnHasOneItemForEach() {
        PortfolioMap.Accounts accounts = MAP.accounts();
        assertThat(List.of(
                        accounts.id(),
                        accounts.name(),
                        accounts.parent(),
                        accounts.tier(),
                        accounts.region(),
                        accounts.segment(),
                        accounts.revenue(),
                        accounts.value(),
                        accounts.life(),
                        accounts.trueLife(),
                        accounts.eyes(),
                        accounts.trueEyes(),
                        accounts.contacts(),
                        accounts.team()))
                .allSatisfy(
                        column -> assertThat(column).hasSize(REPORT.accounts().size()));
        PortfolioMap.Contacts contacts = MAP.contacts();
        assertThat(List.of(
                        contacts.id(),
                        contacts.name(),
                        contacts.layer(),
                        contacts.key(),
                        contacts.eyes(),
                        contacts.trueEyes()))
                .allSatisfy(
                        column -> assertThat(column).hasSize(REPORT.contacts().size()));
        PortfolioMap.Employees employees = MAP.employees();
        assertThat(List.of(
                        employees.id(),
                        employees.name(),
                        employees.layer(),
                        employees.leavingOn(),
                        employees.sole(),
                        employees.revenueAtRisk(),
                        employees.accountsLost()))
                .allSatisfy(
                        column -> assertThat(column).hasSize(REPORT.summary().employees()));
        assertThat(List.of(MAP.ties().employee(), MAP.ties().percent())).allSatisfy(column -> assertThat(column)
                .hasSize(REPORT.summary().liveTies()));
    }

    @Test
    void countsSayWhoseContactsAndTiesAre() {
        int contact = 0;
        int tie = 0;
        for (int account = 0; account < MAP.accounts().id().size(); account++) {
            for (int i = 0; i < MAP.accounts().contacts().get(account); i++, contact++) {
                ContactFigures figures = contact(MAP.contacts().id().get(contact));
                assertThat(figures.accountId()).isEqualTo(MAP.accounts().id().get(account));
                int end = tie + MAP.contacts().eyes().get(contact);
                List<String> holders = MAP.ties().employee().subList(tie, end).stream()
                        .map(MAP.employees().id()::get)
                        .toList();
                assertThat(holders).isEqualTo(figures.holders());
                assertThat(MAP.contacts().trueEyes().get(contact)).isEqualTo(figures.trueEyes());
                assertThat(MAP.contacts().key().get(contact)).isEqualTo(figures.key() ? 1 : 0);
                assertThat(MAP.layers().get(MAP.contacts().layer().get(contact)))
                        .isEqualTo(figures.layer());
                tie = end;
            }
        }
        assertThat(contact).isEqualTo(MAP.contacts().id().size());
        assertThat(tie).isEqualTo(MAP.ties().employee().size());
        assertThat(MAP.ties().percent()).allSatisfy(percent -> assertThat(percent)
                .isBetween((int) (STORED.policy().liveThreshold() * 100), 100));
    }

    @Test
    void accountsAreThoseOfTheReport() {
        for (int account = 0; account < MAP.accounts().id().size(); account++) {
            String id = MAP.accounts().id().get(account);
            AccountFigures figures = REPORT.accounts().stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(MAP.lives().get(MAP.accounts().life().get(account))).isEqualTo(figures.life());
            assertThat(MAP.lives().get(MAP.accounts().trueLife().get(account))).isEqualTo(figures.trueLife());
            assertThat(MAP.accounts().eyes().get(account)).isEqualTo(figures.eyes());
            assertThat(MAP.accounts().trueEyes().get(account)).isEqualTo(figures.trueEyes());
            assertThat(MAP.accounts().value().get(account)).isEqualTo(figures.value());
            Account row = STORED.accounts().stream()
                    .filter(stored -> stored.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            int parent = MAP.accounts().parent().get(account);
            assertThat(parent < 0 ? null : MAP.accounts().id().get(parent)).isEqualTo(row.parentId());
            int tier = MAP.accounts().tier().get(account);
            assertThat(tier < 0 ? null : MAP.tiers().get(tier)).isEqualTo(row.tier());
            assertThat(MAP.regions().get(MAP.accounts().region().get(account))).isEqualTo(row.region());
            assertThat(MAP.segments().get(MAP.accounts().segment().get(account)))
                    .isEqualTo(row.segment());
            assertThat(MAP.accounts().team().get(account)).isNotEmpty();
        }
    }

    @Test
    void employeesCarryWhatGoesWithThem() {
        REPORT.departures().forEach(departure -> {
            int employee = MAP.employees().id().indexOf(departure.employeeId());
            assertThat(MAP.employees().revenueAtRisk().get(employee))
                    .isEqualTo(departure.loss().revenueAtRisk());
            assertThat(MAP.employees().sole().get(employee))
                    .isEqualTo(departure.loss().darkContacts().size());
            assertThat(MAP.employees().accountsLost().get(employee))
                    .isEqualTo(departure.loss().accountsLost().size());
        });
        assertThat(MAP.employees().leavingOn()).anyMatch(day -> day != null).anyMatch(day -> day == null);
    }

    private static ContactFigures contact(String id) {
        return REPORT.contacts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
