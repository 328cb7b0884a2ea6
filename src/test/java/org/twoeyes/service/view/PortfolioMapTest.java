package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.RandomPortfolios;

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
                        accounts.area(),
                        accounts.revenue(),
                        accounts.value(),
                        accounts.life(),
                        accounts.trueLife(),
                        accounts.eyes(),
                        accounts.trueEyes(),
                        accounts.contacts(),
                        accounts.places(),
                        accounts.team(),
                        accounts.owner()))
                .allSatisfy(
                        column -> assertThat(column).hasSize(REPORT.accounts().size()));
        PortfolioMap.Contacts contacts = MAP.contacts();
        assertThat(List.of(
                        contacts.id(),
                        contacts.name(),
                        contacts.layer(),
                        contacts.place(),
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
                        employees.region(),
                        employees.function(),
                        employees.manager(),
                        employees.reach(),
                        employees.leavingOn(),
                        employees.sole(),
                        employees.revenueAtRisk(),
                        employees.accountsLost()))
                .allSatisfy(
                        column -> assertThat(column).hasSize(STORED.employees().size()));
        assertThat(employees.active()).isEqualTo(REPORT.summary().employees());
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

    @Test
    void placesAreTheSameOnEveryDate() {
        int gone = 0;
        for (long seed = 0; seed < 20; seed++) {
            Portfolio stored = RandomPortfolios.of(seed, RandomPortfolios.Shape.MEDIUM);
            PortfolioMap before = on(stored, RandomPortfolios.AS_OF.minusDays(40));
            PortfolioMap after = on(stored, RandomPortfolios.AS_OF.plusDays(40));
            Map<String, Integer> places =
                    byId(before.contacts().id(), before.contacts().place());
            Map<String, Integer> placesThen =
                    byId(after.contacts().id(), after.contacts().place());

            assertThat(byId(after.employees().id(), after.employees().reach()))
                    .isEqualTo(byId(before.employees().id(), before.employees().reach()));
            assertThat(after.accounts().places()).isEqualTo(before.accounts().places());
            assertThat(owners(after)).isEqualTo(owners(before));
            places.forEach((id, place) ->
                    assertThat(placesThen.getOrDefault(id, place)).isEqualTo(place));
            gone += places.keySet().equals(placesThen.keySet()) ? 0 : 1;
        }
        assertThat(gone).isPositive();
    }

    private static PortfolioMap on(Portfolio stored, LocalDate day) {
        return PortfolioMap.of(AnalyzedPortfolio.of("first", stored, day, 1));
    }

    @Test
    void contactsStandByLayerThenId() {
        int contact = 0;
        for (int account = 0; account < MAP.accounts().id().size(); account++) {
            String id = MAP.accounts().id().get(account);
            List<String> standing = STORED.contacts().stream()
                    .filter(stored -> stored.accountId().equals(id))
                    .sorted(Comparator.comparing(
                                    (Contact stored) -> STORED.policy().layerIndex(stored.layer()))
                            .thenComparing(Contact::id))
                    .map(Contact::id)
                    .toList();
            assertThat(MAP.accounts().places().get(account)).isEqualTo(standing.size());
            for (int i = 0; i < MAP.accounts().contacts().get(account); i++, contact++) {
                assertThat(standing.get(MAP.contacts().place().get(contact)))
                        .isEqualTo(MAP.contacts().id().get(contact));
            }
        }
    }

    @Test
    void reachIsTheShareOfRevenueOfEverybodyRecordedWith() {
        int employee =
                MAP.employees().reach().indexOf(Collections.max(MAP.employees().reach()));
        String id = MAP.employees().id().get(employee);
        Set<String> known = new TreeSet<>();
        STORED.ties().stream().filter(tie -> tie.employeeId().equals(id)).forEach(tie -> known.add(tie.contactId()));
        STORED.interactions().stream()
                .filter(interaction -> interaction.employeeIds().contains(id))
                .forEach(interaction -> known.addAll(interaction.contactIds()));
        double reach = 0;
        for (int account = 0; account < MAP.accounts().id().size(); account++) {
            String accountId = MAP.accounts().id().get(account);
            double whole = 0;
            double share = 0;
            for (Contact contact : STORED.contacts()) {
                if (contact.accountId().equals(accountId)) {
                    double weight = contact.influence() == null
                            ? STORED.policy().layerWeight(contact.layer())
                            : contact.influence();
                    whole += weight;
                    share += known.contains(contact.id()) ? weight : 0;
                }
            }
            reach += whole == 0 ? 0 : MAP.accounts().revenue().get(account) * share / whole;
        }
        assertThat(MAP.employees().reach().get(employee)).isCloseTo(reach, within(1e-6 * reach));
    }

    private static List<String> owners(PortfolioMap map) {
        return map.accounts().owner().stream()
                .map(owner -> owner < 0 ? "" : map.employees().id().get(owner))
                .toList();
    }

    private static <V> Map<String, V> byId(List<String> ids, List<V> values) {
        Map<String, V> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            found.put(ids.get(i), values.get(i));
        }
        return found;
    }

    private static ContactFigures contact(String id) {
        return REPORT.contacts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
