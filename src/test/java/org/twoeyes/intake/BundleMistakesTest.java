package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleMistakesTest {

    @TempDir
    Path folder;

    @Test
    void everyMistakeOfABundleIsToldWithItsPlace() {
        BundleText text = new BundleText()
                .with(
                        "accounts.csv",
                        "id,name,parentId,revenue,currency,satisfaction,name\n"
                                + "a1,Acme,,12,5,5,\n"
                                + "a1,Acme again,,,,,\n"
                                + ",Nameless,,,,,\n"
                                + "a;2,Semi,,,,,\n"
                                + "a3,,a9,-1,XYZ,11,\n"
                                + "a4,Loop,a5,1.000.000,,1e999,\n"
                                + "a5,Loop,a4,0x10,,NaN,\n"
                                + "a6,Self,a6,5d,,,\n"
                                + "a7,Wide,,,,,,too,much\n")
                .with(
                        "contacts.csv",
                        "id,accountId,name,layer,influence,stance,reportsToId,influences,since\n"
                                + "c1,a1,Ann,boss,0,3,,c9,31/12/2020\n"
                                + "c2,a9,Bo,,abc,,c9,,2020-02-30\n"
                                + "c3,a7,Cy,,,,c1,,\n"
                                + "c4,,Di,,\"1,5\",,,,\n"
                                + " c5,a1,Ed,,,,,,2020-1-1\n")
                .with(
                        "employees.csv",
                        "id,name,managerId,capacity,attritionRisk,joinedOn\n"
                                + "e1,Eve,e2,2.5,1.5,yesterday\n"
                                + "e2,Finn,e1,-1,,0000-01-01\n"
                                + "e3,Gus,nobody,99999999999,,\n")
                .with(
                        "ties.csv",
                        "employeeId,contactId,strength,lastContact\n" + "e1,c1,1.5,\ne1,c1,,\ne9,c9,-0.1,\n,c1,,\n")
                .with(
                        "interactions.csv",
                        "id,on,channel,employeeIds,contactIds,direction,minutes,sentiment\n"
                                + "i1,,meeting,e1,c1,up,-5,2\n"
                                + "i2,2020-01-01,,,;,,,\n"
                                + "i2,2020-01-01,call,e1;e8,c1;c8,,,\n")
                .with(
                        "opportunities.csv",
                        "id,accountId,name,open,amount,currency,ownerId,contactIds\n"
                                + "o1,a9,Deal,maybe,-5,EUR,e9,c1;c9\n")
                .with("assignments.csv", "employeeId,accountId\ne9,a9\n")
                .with(
                        "policy.yaml",
                        "quorum: 1.5\nlayerWeights:\n  senior: 0\ncolour: red\ntiers:\n  gold:\n    required: boss\n");
        IntakeReport report = BundleText.read(text.folder(folder));
        assertThat(report.portfolio()).isEmpty();
        assertThat(BundleText.sentences(report)).containsExactlyElementsOf(EXPECTED);
        assertThat(report.errorCount()).isEqualTo(EXPECTED.size());
    }

    private static final String ID = "1 to 100 characters without ';', '|', control characters or outer spaces";

    private static final List<String> EXPECTED = List.of(
            "accounts.csv, line 1, column name: the column is there twice; expected each column once",
            "accounts.csv, line 2, column currency: \"5\" has no rate in the policy; expected USD or a rate under fx in policy.yaml",
            "accounts.csv, line 3, column id: \"a1\" is the id of line 2 already; expected each id once",
            "accounts.csv, line 4, column id: the value is missing; expected an id",
            "accounts.csv, line 5, column id: \"a;2\" is not an id; expected " + ID,
            "accounts.csv, line 6, column name: the value is missing; expected a name",
            "accounts.csv, line 6, column parentId: \"a9\" is the id of no account; expected an id from accounts.csv",
            "accounts.csv, line 6, column revenue: \"-1\" is out of range; expected a number of at least 0",
            "accounts.csv, line 6, column currency: \"XYZ\" has no rate in the policy; expected USD or a rate under fx in policy.yaml",
            "accounts.csv, line 6, column satisfaction: \"11\" is out of range; expected a number from 0 to 10",
            "accounts.csv, line 7, column parentId: \"a5\" closes a cycle: a4 → a5 → a4; expected a chain that ends",
            "accounts.csv, line 7, column revenue: \"1.000.000\" is not a number; expected a number of at least 0",
            "accounts.csv, line 7, column satisfaction: \"1e999\" is out of range; expected a number from 0 to 10",
            "accounts.csv, line 8, column revenue: \"0x10\" is not a number; expected a number of at least 0",
            "accounts.csv, line 8, column satisfaction: \"NaN\" is not a number; expected a number from 0 to 10",
            "accounts.csv, line 9, column parentId: \"a6\" closes a cycle: a6 → a6; expected a chain that ends",
            "accounts.csv, line 9, column revenue: \"5d\" is not a number; expected a number of at least 0",
            "accounts.csv, line 10: the row has 9 cells and the header 7; expected no cell without a column (in CSV, text with commas needs double quotes)",
            "contacts.csv, line 2, column layer: \"boss\" is no layer of the policy; expected one of executive, senior, middle, operational",
            "contacts.csv, line 2, column influence: \"0\" is out of range; expected a number above 0",
            "contacts.csv, line 2, column stance: \"3\" is out of range; expected a number from -2 to 2",
            "contacts.csv, line 2, column influences: \"c9\" is the id of no contact; expected an id from contacts.csv",
            "contacts.csv, line 2, column since: \"31/12/2020\" is not a date; expected a day such as 2026-01-31",
            "contacts.csv, line 3, column accountId: \"a9\" is the id of no account; expected an id from accounts.csv",
            "contacts.csv, line 3, column influence: \"abc\" is not a number; expected a number above 0",
            "contacts.csv, line 3, column reportsToId: \"c9\" is the id of no contact; expected an id from contacts.csv",
            "contacts.csv, line 3, column since: \"2020-02-30\" is not a date; expected a day such as 2026-01-31",
            "contacts.csv, line 5, column accountId: the value is missing; expected an id",
            "contacts.csv, line 5, column influence: \"1,5\" is not a number; expected a number above 0",
            "contacts.csv, line 6, column id: \" c5\" is not an id; expected " + ID,
            "contacts.csv, line 6, column since: \"2020-1-1\" is not a date; expected a day such as 2026-01-31",
            "employees.csv, line 2, column managerId: \"e2\" closes a cycle: e1 → e2 → e1; expected a chain that ends",
            "employees.csv, line 2, column joinedOn: \"yesterday\" is not a date; expected a day such as 2026-01-31",
            "employees.csv, line 2, column capacity: \"2.5\" is not a whole number; expected a whole number of at least 0",
            "employees.csv, line 2, column attritionRisk: \"1.5\" is out of range; expected a number from 0 to 1",
            "employees.csv, line 3, column joinedOn: \"0000-01-01\" is not a date; expected a day such as 2026-01-31",
            "employees.csv, line 3, column capacity: \"-1\" is out of range; expected a whole number of at least 0",
            "employees.csv, line 4, column managerId: \"nobody\" is the id of no employee; expected an id from employees.csv",
            "employees.csv, line 4, column capacity: \"99999999999\" is out of range; expected a whole number of at least 0",
            "ties.csv, line 2, column strength: \"1.5\" is out of range; expected a number from 0 to 1",
            "ties.csv, line 3, column contactId: \"c1\" is tied to employee e1 in line 2 already; expected each pair of employee and contact once",
            "ties.csv, line 4, column employeeId: \"e9\" is the id of no employee; expected an id from employees.csv",
            "ties.csv, line 4, column contactId: \"c9\" is the id of no contact; expected an id from contacts.csv",
            "ties.csv, line 4, column strength: \"-0.1\" is out of range; expected a number from 0 to 1",
            "ties.csv, line 5, column employeeId: the value is missing; expected an id",
            "interactions.csv, line 2, column on: the value is missing; expected a day such as 2026-01-31",
            "interactions.csv, line 2, column direction: \"up\" is no direction; expected in, out or both",
            "interactions.csv, line 2, column minutes: \"-5\" is out of range; expected a whole number of at least 0",
            "interactions.csv, line 2, column sentiment: \"2\" is out of range; expected a number from -1 to 1",
            "interactions.csv, line 3, column channel: the value is missing; expected a channel such as meeting",
            "interactions.csv, line 3, column employeeIds: the value is missing; expected at least one id",
            "interactions.csv, line 3, column contactIds: the value is missing; expected at least one id",
            "interactions.csv, line 4, column id: \"i2\" is the id of line 3 already; expected each id once",
            "interactions.csv, line 4, column employeeIds: \"e8\" is the id of no employee; expected an id from employees.csv",
            "interactions.csv, line 4, column contactIds: \"c8\" is the id of no contact; expected an id from contacts.csv",
            "opportunities.csv, line 2, column accountId: \"a9\" is the id of no account; expected an id from accounts.csv",
            "opportunities.csv, line 2, column open: \"maybe\" is neither true nor false; expected true or false",
            "opportunities.csv, line 2, column amount: \"-5\" is out of range; expected a number of at least 0",
            "opportunities.csv, line 2, column currency: \"EUR\" has no rate in the policy; expected USD or a rate under fx in policy.yaml",
            "opportunities.csv, line 2, column ownerId: \"e9\" is the id of no employee; expected an id from employees.csv",
            "opportunities.csv, line 2, column contactIds: \"c9\" is the id of no contact; expected an id from contacts.csv",
            "assignments.csv, line 1, column role: the required column is missing; expected a header with employeeId, accountId, role",
            "assignments.csv, line 2, column employeeId: \"e9\" is the id of no employee; expected an id from employees.csv",
            "assignments.csv, line 2, column accountId: \"a9\" is the id of no account; expected an id from accounts.csv",
            "policy.yaml, line 1, column quorum: \"1.5\" is wrong; expected a number in [0, 1)",
            "policy.yaml, line 3, column layerWeights.senior: \"0.0\" is wrong; expected a number above 0 for every layer",
            "policy.yaml, line 4, column colour: \"red\" is wrong; expected one of the keys [reportingCurrency, fx, strengthMax, halfLifeDays, undatedAgeDays, crowd, timeZone, liveThreshold, quorum, maxEyes, layers, layerWeights, keyLayers, keyRoles, keyInfluence, channelWeights, cadenceDays, tiers, defaultTier, closedDoorShare, baseAttrition, newTiesPerEmployee, kindFactors]",
            "policy.yaml, line 7, column tiers.gold.required: \"boss\" is wrong; expected a list of names");

    @Test
    void contactReportingIntoAnotherGroupIsAnError() {
        BundleText text =
                BundleText.small().plus("accounts.csv", "z,Zeta,,,,,,,\n").plus("contacts.csv", "c3,z,Cy,,,,,,c1,,,\n");
        assertThat(BundleText.sentences(BundleText.read(text.folder(folder))))
                .containsExactly(
                        "contacts.csv, line 4, column reportsToId: \"c1\" works in another account group; expected a contact of the same account group");
    }

    @Test
    void missingRequiredFilesAreToldAndNothingThatFollowsFromThem() throws Exception {
        Path bundle = BundleText.small()
                .without("accounts.csv")
                .without("employees.csv")
                .folder(folder);
        assertThat(BundleText.sentences(BundleText.read(bundle)))
                .containsExactly(
                        "accounts.csv: it is required and missing; expected a file accounts.csv in the bundle",
                        "employees.csv: it is required and missing; expected a file employees.csv in the bundle");
        Files.createDirectory(bundle.resolve("accounts.csv"));
        assertThat(BundleText.sentences(BundleText.read(bundle)).get(0))
                .isEqualTo("accounts.csv: it is not a file; expected a readable file");
    }

    @Test
    void fileThatBreaksOffHidesNoFurtherErrorsAndInventsNone() {
        BundleText text = BundleText.small()
                .plus("contacts.csv", "c3,a1,\"never closed\n\n")
                .plus("employees.csv", "e1,Twin,,,,,\n");
        assertThat(BundleText.sentences(BundleText.read(text.folder(folder))))
                .containsExactly(
                        "contacts.csv, line 4: a quote is opened and never closed; expected a closing quote",
                        "employees.csv, line 4, column id: \"e1\" is the id of line 2 already; expected each id once");
    }

    @Test
    void otherSeparatorsAreRecognized() {
        BundleText text = BundleText.small().change("accounts.csv", csv -> csv.replace(',', ';'));
        assertThat(BundleText.sentences(BundleText.read(text.folder(folder))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("accounts.csv, line 1: \"id;name;parentId;")
                .endsWith("expected columns separated by commas: id, name");
    }

    @Test
    void thousandErrorsAreKeptInOrderAndAllAreCounted() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            rows.append("x").append(i).append(",nowhere,Name,,,,,,,,,\n");
        }
        BundleText text =
                BundleText.small().plus("contacts.csv", rows.toString()).plus("accounts.csv", "a1,Twin,,,,,,\n");
        IntakeReport report = BundleText.read(text.folder(folder));
        assertThat(report.errorCount()).isEqualTo(3001);
        assertThat(report.errors()).hasSize(1000);
        assertThat(report.errors().get(0).file()).isEqualTo("accounts.csv");
        assertThat(report.errors().get(999).line()).isEqualTo(1002);
    }

    @Test
    void longReportingLinesAndCyclesNeedNoStack() {
        StringBuilder employees = new StringBuilder("id,name,managerId\n");
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            employees
                    .append('e')
                    .append(i)
                    .append(",N")
                    .append(i)
                    .append(",e")
                    .append((i + 1) % count)
                    .append('\n');
        }
        BundleText text = new BundleText()
                .with("accounts.csv", "id,name\n")
                .with("contacts.csv", "id,accountId,name\n")
                .with("employees.csv", employees.toString());
        assertThat(BundleText.sentences(BundleText.read(text.folder(folder))))
                .containsExactly(
                        "employees.csv, line 2, column managerId: \"e1\" closes a cycle: e0 → e1 → e2 → e3 → e4 → e5"
                                + " → e6 → e7 → e8 → e9 → … (100000 in all) → e0; expected a chain that ends");
        text.change("employees.csv", csv -> csv.replace("N99999,e0", "N99999,"));
        assertThat(BundleText.read(text.folder(folder)).portfolio()).isPresent();
    }
}
