package org.twoeyes.brief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.brief.text.Language;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AccountMap;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.DepartureBrief;
import org.twoeyes.service.view.HandoverSheet;
import org.twoeyes.service.view.PlanBrief;
import org.twoeyes.testkit.Portfolios;

class BriefsTest {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @ParameterizedTest
    @EnumSource
    void everyPaperOfTheSampleIsWholeInEveryLanguage(Language language) {
        Briefs briefs = DemoPapers.as(BriefFormat.HTML, language);
        DemoPapers.DEMO.report().accounts().forEach(account -> {
            String text = new String(briefs.of(DemoPapers.account(account.id())), UTF_8);
            assertThat(PLACE.matcher(text.replaceFirst(STYLE.pattern(), "")).find())
                    .as(account.id())
                    .isFalse();
        });
        DepartureBrief departure =
                DepartureBrief.of(DemoPapers.DEMO, List.of("faisal.darwish", "chen.jing"), Optional.empty());
        HandoverSheet sheet =
                HandoverSheet.find(DemoPapers.DEMO, "faisal.darwish").orElseThrow();
        assertThat(new String(briefs.of(departure), UTF_8))
                .contains("Faisal Darwish")
                .contains("陈静");
        assertThat(new String(briefs.of(sheet), UTF_8)).contains("عبد الله الحربي");
        PlanBrief plan = PlanBrief.of(DemoPapers.DEMO, PlanRequest.WHOLE);
        String steps = new String(briefs.of(plan), UTF_8);
        assertThat(PLACE.matcher(steps.replaceFirst(STYLE.pattern(), "")).find())
                .isFalse();
        assertThat(plan.steps()).isNotEmpty().allSatisfy(step -> assertThat(steps)
                .contains(step.contact().name())
                .contains(step.employee().name()));
    }

    @Test
    void briefSaysEveryFindingOfTheAccountWithItsEvidence() {
        AccountBrief brief = DemoPapers.account("qusaiba");
        String text = new String(DemoPapers.as(BriefFormat.HTML, Language.EN).of(brief), UTF_8);
        assertThat(brief.singleEyes()).hasSize(3);
        brief.singleEyes().forEach(single -> assertThat(text)
                .contains(single.contact().name())
                .contains(single.holder().name())
                .contains(String.valueOf(single.lastContact())));
        assertThat(text)
                .contains("As of 2026-06-30")
                .contains("Policy " + brief.rules().policy())
                .contains("layer rules " + brief.rules().layerRules())
                .contains("Two Eyes 0.0");
        assertThat(brief.departures().get(0).employee().id()).isEqualTo("faisal.darwish");
        assertThat(brief.departures().get(0).eyes()).isZero();
        assertThat(brief.detail().gaps()).isNotEmpty();
        assertThat(brief.steps()).isNotEmpty();
    }

    @Test
    void falseEyesNameWhoseShadowTheyAre() {
        assertThat(DemoPapers.account("norrvika").falseEyes()).hasSize(7).allSatisfy(eye -> assertThat(eye.because())
                .singleElement()
                .satisfies(because -> assertThat(because.of()).isNotEmpty()));
    }

    @Test
    void htmlRunsNothingAndAllowsItsOwnStyleOnly() throws Exception {
        String text = new String(DemoPapers.as(BriefFormat.HTML, Language.EN).of(hostile()), UTF_8);
        assertThat(text)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u202e")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        Matcher style = STYLE.matcher(text);
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8));
        assertThat(text)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "&#39;");
    }

    private static AccountBrief hostile() {
        Portfolio stored = DemoPapers.DEMO.network().portfolio();
        AnalyzedPortfolio portfolio = DemoPapers.analyzed(
                Portfolios.renamed(stored, "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(1)>\u0000"));
        return AccountBrief.find(portfolio, stored.accounts().get(0).id()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void mapIsTheSameBytesAndWellFormed(Language language) throws Exception {
        Briefs briefs = DemoPapers.as(BriefFormat.SVG, language);
        for (String id : List.of("qusaiba", "minagi", "velstrom")) {
            AccountBrief brief = DemoPapers.account(id);
            byte[] first = briefs.of(brief);
            AnalyzedPortfolio again =
                    DemoPapers.analyzed(DemoPapers.DEMO.network().portfolio());
            assertThat(briefs.of(AccountBrief.find(again, id).orElseThrow())).isEqualTo(first);
            AccountMap map = brief.map();
            String text = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(first))
                    .getDocumentElement()
                    .getTextContent();
            assertThat(text)
                    .contains(map.account().name())
                    .contains("2026-06-30")
                    .contains(map.employees().name().get(0));
        }
    }

    @Test
    void onlyAccountsHaveAMap() {
        HandoverSheet sheet =
                HandoverSheet.find(DemoPapers.DEMO, "faisal.darwish").orElseThrow();
        assertThatThrownBy(() -> DemoPapers.as(BriefFormat.SVG, Language.EN).of(sheet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("svg");
    }
}
