package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.PortfolioText;

class DuplicatesTest {

    private static final List<Account> ACCOUNTS =
            List.of(account("a", null), account("a-south", "a"), account("b", null));

    private static Account account(String id, @Nullable String parent) {
        return new Account(id, id, parent, null, null, null, null, null, null, null, null);
    }

    private static Contact contact(String id, String account, String name, @Nullable String email) {
        return new Contact(
                id, account, name, null, null, "senior", false, List.of(), null, null, null, List.of(), null, null,
                email);
    }

    private static Portfolio portfolio(Contact... contacts) {
        return new Portfolio(
                Policy.DEFAULT, ACCOUNTS, List.of(contacts), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Duplicates.Pair> among(Contact... contacts) {
        Portfolio portfolio = portfolio(contacts);
        return Duplicates.of(AnalyzedPortfolio.of("1", portfolio, PortfolioText.AS_OF, 1), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "José García, Jose Garcia, NAME",
        "'GARCÍA, José', Jose Garcia, NAME",
        "Łukasz Dąbrowski, lukasz dabrowski, NAME",
        "Jörg Groß, Jorg Gross, NAME",
        "李 伟, 李　伟, NAME",
        "J. Smith, John Smith, INITIAL",
        "John  Smith, J Smith, INITIAL",
        "Jane Smith, John Smith,",
        "John Smith, John Smyth,",
        "J. Smith, J. Smart,",
        "李伟, 王伟,",
        "李 伟, 李伟, NAME",
        "王伟, Wang Wei, SCRIPT",
        "王伟, Wei Wang, SCRIPT",
        "王伟, 王薇,",
        "王伟, Wang Min,",
        "李小龙, Li Xiaolong, SCRIPT",
        "李小龙, Xiao-Long Li, SCRIPT",
        "欧阳娜娜, Nana Ouyang, SCRIPT",
        "曾国藩, Zeng Guofan, SCRIPT",
        "Иван Петров, Petrov Ivan, SCRIPT",
        "Алексей Щербаков, Aleksey Shcherbakov, SCRIPT",
        "Γιώργος Παπαδόπουλος, Giorgos Papadopoulos, SCRIPT",
        "خالد الراشد, Khalid Al-Rashid, SCRIPT",
        "فاطمة حسن, Fatima Hassan, SCRIPT",
        "خالد الراشد, Khalid Al-Harbi,",
        "José Núñez, Jose Nunez, NAME",
        "김 민수, 김민수, NAME",
        "김민수, Kim Min-su, SCRIPT",
        "김 민수, Minsoo Kim, SCRIPT",
        "이영희, Young-Hee Lee, SCRIPT",
        "이영희, Yi Yeonghui, SCRIPT",
        "박지훈, Park Ji Hoon, SCRIPT",
        "최수진, Choi Soojin, SCRIPT",
        "정현우, Jung Hyun-woo, SCRIPT",
        "남궁민, Min Namgoong, SCRIPT",
        "김민수, Kim Min-ji,",
        "박지훈, Lee Ji-hoon,",
        "たなか けんじ, Kenji Tanaka, SCRIPT",
        "タナカ・ケンジ, たなか けんじ, SCRIPT",
        "オオノ ショウタ, Shota Ohno, SCRIPT",
        "じゅんぺい ふじた, Fujita Jumpei, SCRIPT",
        "김민수, Kim Min-seo,",
        "선우진, Sun Woojin, SCRIPT",
        "じゅんいち たなか, Junichi Tanaka, SCRIPT",
        "しんや おの, Shinya Ono, SCRIPT",
        "しゅんすけ もり, Syunsuke Mori, SCRIPT",
        "ちゅうや もり, Tyuya Mori, SCRIPT",
        "たなか けんじ, Kenji Tamaki,",
        "森田 健二, Kenji Morita,"
    })
    void namesThatAreOnePersonsAreFound(String one, String other, @Nullable String because) {
        List<Duplicates.Pair> found = among(contact("1", "a", one, null), contact("2", "a-south", other, null));

        assertThat(found.stream().flatMap(pair -> pair.because().stream()).map(Enum::name))
                .isEqualTo(because == null ? List.of() : List.of(because));
        assertThat(among(contact("1", "a", one, null), contact("2", "b", other, null)))
                .as("in another account group")
                .isEmpty();
    }

    @Test
    void whoWasToldApartIsComparedWithTheNextOfTheSameName() {
        Portfolio portfolio = portfolio(
                contact("1", "a", "Ann Li", null),
                contact("2", "a", "Ann Li", null),
                contact("3", "a", "Li Ann", null),
                contact("4", "a", "A. Li", null));
        DistinctPair apart = new DistinctPair(PersonKey.Kind.CONTACT, "1", "2");
        AnalyzedPortfolio analyzed = AnalyzedPortfolio.of("1", portfolio, PortfolioText.AS_OF, 1);

        assertThat(Duplicates.of(analyzed, Set.of(apart)))
                .extracting(pair -> pair.one().id() + pair.other().id() + pair.because())
                .containsExactly("13[NAME]", "23[NAME]", "14[INITIAL]", "24[INITIAL]");
        assertThat(Duplicates.of(analyzed.next("2", portfolio.withPolicy(Policy.DEFAULT)), Set.of()))
                .extracting(pair -> pair.one().id() + pair.other().id())
                .containsExactly("12", "13", "14", "24");
    }

    @Test
    void addressTellsMoreThanANameAndBothTellMost() {
        List<Duplicates.Pair> found = among(
                contact("1", "a", "Ann Li", null),
                contact("2", "a", "Li Ann", "ann@a.example"),
                contact("3", "a", "Wei An", "ANN@a.example "),
                contact("4", "b", "Bo Berg", "bo@b.example"),
                contact("5", "b", "Bo Berg", "BO@b.example"),
                contact("6", "b", "Info Desk", "n/a"),
                contact("7", "b", "Press Office", "n/a"));

        assertThat(found)
                .extracting(pair -> pair.one().id(), pair -> pair.other().id(), Duplicates.Pair::because)
                .containsExactly(
                        tuple("4", "5", List.of(DuplicateReason.EMAIL, DuplicateReason.NAME)),
                        tuple("2", "3", List.of(DuplicateReason.EMAIL)),
                        tuple("1", "2", List.of(DuplicateReason.NAME)));
        assertThat(found.get(0).one().account()).isEqualTo(new Named("b", "b"));
    }

    @Test
    void colleaguesOfOneNameAreFoundWithTheirTies() {
        AnalyzedPortfolio portfolio = AnalyzedPortfolio.of("1", PortfolioText.parse("""
                account  Acme
                contact  Wang executive
                employee Ana-Ruiz senior
                employee Ruiz-Ana senior
                employee Bo
                tie      Ana-Ruiz Wang last=-9
                """), PortfolioText.AS_OF, 1);

        assertThat(Duplicates.of(portfolio, Set.of())).singleElement().satisfies(pair -> {
            assertThat(pair.kind()).isEqualTo("employee");
            assertThat(pair.one().liveTies()).isEqualTo(1);
            assertThat(pair.one().lastContact()).isEqualTo(PortfolioText.AS_OF.minusDays(9));
            assertThat(pair.other().liveTies()).isZero();
            assertThat(pair.other().account()).isNull();
        });
    }
}
