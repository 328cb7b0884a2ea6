package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

class BundleReaderTest {

    @TempDir
    Path folder;

    private Portfolio expected() {
        return good(BundleText.read(BundleText.small().folder(folder.resolve("expected"))));
    }

    private static Portfolio good(IntakeReport report) {
        assertThat(BundleText.sentences(report)).isEmpty();
        return report.portfolio().orElseThrow();
    }

    @Test
    void everyFileBecomesRecords() {
        IntakeReport report = BundleText.read(BundleText.small().folder(folder));
        Portfolio portfolio = good(report);
        assertThat(portfolio.accounts())
                .containsExactly(
                        new Account("a1", "Acme", null, null, "strategic", 1e6, "USD", null, null, "repeat", 7.5),
                        new Account("a2", "Acme Labs", "a1", null, null, null, null, null, null, null, null));
        Contact ann = portfolio.contacts().get(0);
        assertThat(ann.layer()).isEqualTo("executive");
        assertThat(ann.layerInferred()).isTrue();
        assertThat(ann.influences()).containsExactly("c2");
        Contact bo = portfolio.contacts().get(1);
        assertThat(bo.layerInferred()).isFalse();
        assertThat(bo.roles()).containsExactly("user", "coach");
        assertThat(bo.stance()).isEqualTo(-2.0);
        assertThat(portfolio.employees().get(0).capacity()).isEqualTo(10);
        assertThat(portfolio.employees().get(1).layer()).isEqualTo("operational");
        assertThat(portfolio.ties())
                .containsExactly(
                        new Tie("e1", "c1", 0.9, LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 30)),
                        new Tie("e2", "c2", null, null, null));
        assertThat(portfolio.interactions().get(0).direction()).isEqualTo(Direction.IN);
        assertThat(portfolio.interactions().get(0).contactIds()).containsExactly("c1", "c2");
        assertThat(portfolio.opportunities().get(0).open()).isTrue();
        assertThat(portfolio.opportunities().get(1).open()).isFalse();
        assertThat(portfolio.assignments()).containsExactly(new Assignment("e1", "a1", "account_manager"));
        assertThat(report.files()).contains(new FileCount("contacts.csv", 2), new FileCount("ties.csv", 2));
        assertThat(report.layersByRule()).containsEntry("en-chief-officer", 1).containsEntry("none", 1);
    }

    @Test
    void lineEndsOfEveryKindGiveTheSame() {
        Portfolio expected = expected();
        for (String end : List.of("\r\n", "\r")) {
            BundleText text = BundleText.small();
            for (BundleFile file : BundleFile.values()) {
                if (file != BundleFile.POLICY) {
                    text.change(file.fileName(), content -> content.replace("\n", end));
                }
            }
            Path bundle = text.folder(folder.resolve("end" + end.length()));
            assertThat(good(BundleText.read(bundle))).isEqualTo(expected);
        }
    }

    @Test
    void byteOrderMarksDecideTheEncoding() {
        Portfolio expected = expected();
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        for (Charset charset : charsets) {
            Path bundle = BundleText.small().folder(folder.resolve(charset.name()), charset, "\uFEFF");
            assertThat(good(BundleText.read(bundle))).as(charset.name()).isEqualTo(expected);
            assertThat(good(BundleReader.read(bundle, IntakeOptions.fresh().withEncoding("windows-1252"))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void otherEncodingsNeedTheirName() {
        BundleText text = BundleText.small().change("accounts.csv", csv -> csv.replace("Acme Labs", "Société"));
        Path bundle = text.folder(folder, Charset.forName("windows-1252"), "");
        IntakeReport refused = BundleText.read(bundle);
        assertThat(BundleText.sentences(refused))
                .containsExactly(
                        "accounts.csv, line 3: byte 110 of the file is not UTF-8; expected UTF-8, or UTF-16 with"
                                + " a byte order mark; name another encoding with --encoding, such as --encoding windows-1252");
        Portfolio read = good(BundleReader.read(bundle, IntakeOptions.fresh().withEncoding("windows-1252")));
        assertThat(read.accounts().get(1).name()).isEqualTo("Société");
        IntakeReport unknown = BundleReader.read(bundle, IntakeOptions.fresh().withEncoding("klingon"));
        assertThat(BundleText.sentences(unknown).get(0)).startsWith("--encoding: \"klingon\" is no known encoding");
    }

    @Test
    void wideEncodingsWithoutAMarkAreNamed() {
        Path bundle = BundleText.small().folder(folder, StandardCharsets.UTF_16LE, "");
        assertThat(BundleText.sentences(BundleText.read(bundle)))
                .anyMatch(sentence -> sentence.startsWith("accounts.csv, line 1: the header has NUL bytes"));
        assertThat(good(BundleReader.read(bundle, IntakeOptions.fresh().withEncoding("UTF-16LE"))))
                .isEqualTo(expected());
        Path wide = BundleText.small().folder(folder.resolve("32"), Charset.forName("UTF-32LE"), "\uFEFF");
        assertThat(good(BundleReader.read(wide, IntakeOptions.fresh().withEncoding("UTF-32"))))
                .isEqualTo(expected());
    }

    @Test
    void quotedLineEndsBelongToTheCellAndCountAsLines() {
        BundleText text = BundleText.small()
                .with(
                        "accounts.csv",
                        "id,name,parentId,revenue\na1,\"Acme\r\nof\nSpain\",,5\na2,\"say \"\"hi\"\", ok\",a1,x\n");
        IntakeReport report = BundleText.read(text.folder(folder));
        assertThat(BundleText.sentences(report))
                .containsExactly(
                        "accounts.csv, line 5, column revenue: \"x\" is not a number; expected a number of at least 0");
        text.change("accounts.csv", csv -> csv.replace(",x", ","));
        Portfolio portfolio = good(BundleText.read(text.folder(folder)));
        assertThat(portfolio.accounts().get(0).name()).isEqualTo("Acme\r\nof\nSpain");
        assertThat(portfolio.accounts().get(1).name()).isEqualTo("say \"hi\", ok");
    }

    @Test
    void zipsAreReadAtTheRootAndUnderOneFolder() {
        Portfolio expected = expected();
        assertThat(good(BundleText.read(BundleText.small().zip(folder.resolve("a.zip"), ""))))
                .isEqualTo(expected);
        BundleText text = BundleText.small();
        Path nested = text.zip(folder.resolve("b.zip"), "export/2026/");
        assertThat(good(BundleText.read(nested))).isEqualTo(expected);
    }

    @Test
    void namesOfFilesAreKnownInAnyCaseAndOthersAreNoticed() throws Exception {
        Path bundle = BundleText.small().folder(folder);
        Files.move(bundle.resolve("accounts.csv"), bundle.resolve("Accounts.CSV"));
        Files.writeString(bundle.resolve("notes.txt"), "hello");
        Files.writeString(bundle.resolve(".DS_Store"), "hello");
        IntakeReport report = BundleText.read(bundle);
        good(report);
        Notice notice = report.warnings().get(0);
        assertThat(notice.kind()).isEqualTo(NoticeKind.UNKNOWN_FILE);
        assertThat(notice.examples()).containsExactly("notes.txt");
    }

    @Test
    void blankRowsAreNoneAndShortRowsAreNoticed() {
        BundleText text = BundleText.small().plus("accounts.csv", "\n,,,,,,,\n  ,\na3,Third\n");
        text.change("accounts.csv", csv -> csv.replace("  ,\n", ""));
        IntakeReport report = BundleText.read(text.folder(folder));
        assertThat(good(report).accounts()).hasSize(3);
        assertThat(report.warnings()).anyMatch(notice -> notice.kind() == NoticeKind.SHORT_ROW && notice.count() == 1);
    }

    @Test
    void warningsTellWhatIsWorthALook() {
        BundleText text = BundleText.small()
                .change("accounts.csv", csv -> csv.replace("id,name", "id,name,colour")
                        .replace("a1,Acme,", "a1,Acme,red,")
                        .replace("a2,Acme Labs,", "a2,Acme Labs,,")
                        .replace("strategic", "gold")
                        .replace("repeat", "fan"))
                .plus("accounts.csv", "z,Zeta,,,,,,,\n")
                .plus("contacts.csv", "c3,z,Cy,,,wizard,,,,c1,,ANN@acme.example\nc4,z,cy ,,,,,,,,,\nc5,z,CY,,,,,,,,,\n")
                .change("interactions.csv", csv -> csv.replace("meeting", "fax"))
                .plus("assignments.csv", "e1,a1,account_manager\n")
                .plus("employees.csv", "e3,Na\u202Eme,,,,,\n");
        IntakeReport report = BundleText.read(text.folder(folder));
        Portfolio portfolio = good(report);
        assertThat(portfolio.employees().get(2).name()).isEqualTo("Name");
        assertThat(report.warnings().stream()
                        .map(notice -> notice.kind() + " " + notice.count() + " " + notice.examples()))
                .containsExactly(
                        "UNKNOWN_COLUMN 1 [accounts.csv: colour]",
                        "INVISIBLE_CHARACTER 1 [employees.csv, line 4]",
                        "REPEATED_ASSIGNMENT 1 [assignments.csv, line 3]",
                        "LAYER_INFERRED 7 [en-chief-officer: 1, en-director: 1, none: 5]",
                        "UNKNOWN_CHANNEL 1 [fax]",
                        "UNKNOWN_TIER 1 [a1: gold]",
                        "UNKNOWN_LOYALTY_STAGE 1 [a1: fan]",
                        "UNKNOWN_ROLE 1 [c3: wizard]",
                        "INFLUENCE_OUTSIDE_GROUP 1 [c3 → c1]",
                        "CONTACT_WITHOUT_TIE 3 [c3, c4, c5]",
                        "UNDATED_TIE 1 [e2 – c2]",
                        "SAME_EMAIL 1 [contact c1, contact c3]",
                        "SAME_NAME 2 [contact c3, contact c4, contact c3, contact c5]");

        DistinctPair pair = new DistinctPair(PersonKey.Kind.CONTACT, "c3", "c4");
        Change toldApart = new Change(
                "1", Instant.EPOCH, "ana", DistinctPair.RECORD, pair.entity(), null, DistinctPair.FACTS, null, "");
        IntakeOptions known = IntakeOptions.fresh().withHistory(List.of(toldApart));
        assertThat(BundleReader.read(folder, known).warnings())
                .extracting(notice -> notice.kind() + " " + notice.count() + " " + notice.examples())
                .contains("SAME_EMAIL 1 [contact c1, contact c3]", "SAME_NAME 1 [contact c3, contact c5]");
    }

    @Test
    void policyOfTheBundleIsLaidOverTheDefaults() {
        BundleText text = BundleText.small()
                .with(
                        "policy.yaml",
                        "quorum: 0.6\nchannelWeights: {fax: 0.01}\nfx: {EUR: 1.1}\nlayers: [top, rest]\n"
                                + "layerWeights: {top: 5, rest: 1}\nkeyLayers: [top]\n"
                                + "tiers: {}\n");
        text.change("contacts.csv", csv -> csv.replace("middle", "top"));
        Portfolio portfolio = good(BundleText.read(text.folder(folder)));
        assertThat(portfolio.policy().quorum()).isEqualTo(0.6);
        assertThat(portfolio.policy().channelWeights())
                .containsEntry("visit", 0.3)
                .containsEntry("fax", 0.01);
        assertThat(portfolio.contacts().get(0).layer()).isEqualTo("rest");
    }

    @Test
    void policyFileStandsInPlaceOfEveryOther() throws Exception {
        Path policy = folder.resolve("other.yaml");
        Files.writeString(policy, "quorum: 0.25\n");
        Path bundle = BundleText.small().with("policy.yaml", "quorum: 0.75\n").folder(folder.resolve("b"));
        assertThat(good(BundleReader.read(bundle, IntakeOptions.fresh().withPolicyFile(policy)))
                        .policy()
                        .quorum())
                .isEqualTo(0.25);
        Files.writeString(policy, "crowd: 3\nquorum: 2\n");
        IntakeReport report = BundleReader.read(bundle, IntakeOptions.fresh().withPolicyFile(policy));
        assertThat(BundleText.sentences(report))
                .containsExactly("other.yaml, line 2, column quorum: \"2.0\" is wrong; expected a number in [0, 1)");
        IntakeReport missing =
                BundleReader.read(bundle, IntakeOptions.fresh().withPolicyFile(folder.resolve("none.yaml")));
        assertThat(BundleText.sentences(missing))
                .containsExactly("none.yaml: it cannot be read (NoSuchFileException); expected a readable file");
    }

    @Test
    void progressCountsBytesAndRowsToTheEnd() throws Exception {
        List<String> heard = new ArrayList<>();
        Path bundle = BundleText.small().folder(folder);
        long total = 0;
        for (BundleFile file : BundleFile.values()) {
            total += file == BundleFile.POLICY ? 0 : Files.size(bundle.resolve(file.fileName()));
        }
        BundleReader.read(
                bundle,
                IntakeOptions.fresh()
                        .withProgress(
                                (file, rows, read, all) -> heard.add(file + " " + rows + " " + read + " " + all)));
        assertThat(heard).hasSize(7);
        assertThat(heard.get(6)).isEqualTo("assignments.csv 1 " + total + " " + total);
    }
}
