package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Portfolio;

class OverlayTest {

    @TempDir
    Path folder;

    private Portfolio stored = Portfolio.EMPTY;

    @BeforeEach
    void store() {
        stored = BundleText.small().portfolio(folder.resolve("stored"));
    }

    private IntakeReport over(BundleText text, boolean replace) {
        return BundleReader.read(
                text.folder(folder.resolve("next")),
                IntakeOptions.fresh().withBase(stored).withReplace(replace));
    }

    private static BundleText keys() {
        return new BundleText()
                .with("accounts.csv", "id,name\na1,Acme\n")
                .with("contacts.csv", "id,accountId,name\nc1,a1,Ann\n")
                .with("employees.csv", "id,name\ne1,Eve\n");
    }

    @Test
    void sameBundleTwiceChangesNothing() {
        assertThat(over(BundleText.small(), false).portfolio()).contains(stored);
        assertThat(over(BundleText.small(), true).portfolio()).contains(stored);
    }

    @Test
    void absentColumnsFilesAndRowsKeepWhatIsStored() {
        assertThat(over(keys(), false).portfolio()).contains(stored);
    }

    @Test
    void emptyCellsClear() {
        BundleText text = keys().with("accounts.csv", "id,name,tier,revenue\na1,Acme,,\n")
                .with("contacts.csv", "id,accountId,name,roles,influences,layer\nc1,a1,Ann,,,\nc2,a2,Bo,,,\n")
                .with("ties.csv", "employeeId,contactId,strength\ne1,c1,\n");
        Portfolio next = over(text, false).portfolio().orElseThrow();
        assertThat(next.accounts().get(0).tier()).isNull();
        assertThat(next.accounts().get(0).revenue()).isNull();
        assertThat(next.accounts().get(0).currency()).isEqualTo("USD");
        assertThat(next.contacts().get(0).roles()).isEmpty();
        assertThat(next.contacts().get(0).influences()).isEmpty();
        assertThat(next.contacts().get(1).layerInferred()).isTrue();
        assertThat(next.ties()).hasSize(2);
        assertThat(next.ties().get(0).strength()).isNull();
        assertThat(next.ties().get(0).since()).isEqualTo("2020-01-01");
    }

    @Test
    void inferredLayersFollowTheTitleAndGivenOnesStay() {
        BundleText text = keys().with("contacts.csv", "id,accountId,name,title\nc1,a1,Ann,Accountant\nc2,a2,Bo,CEO\n");
        Portfolio next = over(text, false).portfolio().orElseThrow();
        assertThat(next.contacts().stream().map(Contact::layer)).containsExactly("operational", "middle");
    }

    @Test
    void replaceRemovesRowsThatAreGoneFromFilesThatAreThere() {
        BundleText text = keys().with("accounts.csv", "id,name\na1,Acme\na2,Labs\n")
                .with("contacts.csv", "id,accountId,name\nc1,a1,Ann\nc2,a2,Bo\n")
                .with("employees.csv", "id,name\ne1,Eve\ne2,Finn\n")
                .with("ties.csv", "employeeId,contactId\ne2,c1\n")
                .with("assignments.csv", "employeeId,accountId,role\ne2,a2,delivery\n");
        Portfolio next = over(text, true).portfolio().orElseThrow();
        assertThat(next.ties().stream().map(tie -> tie.employeeId() + tie.contactId()))
                .containsExactly("e2c1");
        assertThat(next.assignments()).hasSize(1);
        assertThat(next.interactions()).isEqualTo(stored.interactions());
        assertThat(next.accounts().get(0).tier()).isEqualTo("strategic");
    }

    @Test
    void replaceThatLeavesReferencesBehindSaysWhichStoredRow() {
        IntakeReport report = over(keys(), true);
        assertThat(report.portfolio()).isEmpty();
        assertThat(BundleText.sentences(report))
                .containsExactly(
                        "contacts.csv, line 2, column influences: \"c2\" is the id of no contact; expected an id from contacts.csv",
                        "stored data, column employeeId: \"e2\" is the id of no employee any more (in a stored row of ties.csv: e2, c2); expected an id from employees.csv",
                        "stored data, column contactId: \"c2\" is the id of no contact any more (in a stored row of ties.csv: e2, c2); expected an id from contacts.csv",
                        "stored data, column employeeIds: \"e2\" is the id of no employee any more (in a stored row of interactions.csv: i1); expected an id from employees.csv",
                        "stored data, column contactIds: \"c2\" is the id of no contact any more (in a stored row of interactions.csv: i1); expected an id from contacts.csv",
                        "stored data, column accountId: \"a2\" is the id of no account any more (in a stored row of opportunities.csv: o2); expected an id from accounts.csv",
                        "stored data, column contactIds: \"c2\" is the id of no contact any more (in a stored row of opportunities.csv: o1); expected an id from contacts.csv");
    }

    @Test
    void newPolicyIsHeldAgainstStoredRows() {
        BundleText text = keys().with(
                        "policy.yaml",
                        "reportingCurrency: EUR\nstrengthMax: 0.5\nlayers: [executive, operational]\n"
                                + "tiers: {strategic: {required: [executive]}, standard: {required: [executive]}}\n");
        text.with("accounts.csv", "id,name\na2,Labs\n").with("contacts.csv", "id,accountId,name\nc1,a1,Ann\n");
        assertThat(BundleText.sentences(over(text, false)))
                .containsExactly(
                        "stored data, column currency: \"USD\" has no rate in the policy (in a stored row of accounts.csv: a1); expected EUR or a rate under fx in policy.yaml",
                        "stored data, column layer: \"middle\" is no layer of the policy (in a stored row of contacts.csv: c2); expected one of executive, operational",
                        "stored data, column strength: \"0.9\" is out of range (in a stored row of ties.csv: e1, c1); expected a number from 0 to 0.5");
        assertThat(over(keys().with("policy.yaml", "quorum: 0.4\n"), false)
                        .portfolio()
                        .map(p -> p.policy().quorum()))
                .isEqualTo(Optional.of(0.4));
    }

    @Test
    void cyclesThroughStoredRowsAreFound() {
        BundleText text = keys().with("accounts.csv", "id,name,parentId\na1,Acme,a2\n");
        assertThat(BundleText.sentences(over(text, false)))
                .containsExactly(
                        "accounts.csv, line 2, column parentId: \"a2\" closes a cycle: a1 → a2 → a1; expected a chain that ends");
    }
}
