package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** What readers are given after an edit, most of it taken over from the state before, is what they would be given anew. */
class NextPortfolioTest {

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,1,60", "MEETINGS,3000,40", "MEDIUM,5000,8"})
    void readersGetAfterEachEditWhatTheyWouldGetAnew(String shape, long firstSeed, int count) {
        int takenOver = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio now = RandomPortfolios.of(seed, Shape.of(shape));
            RandomEdits edits = new RandomEdits(seed);
            AnalyzedPortfolio portfolio = anew(now);
            for (int step = 0; step < 8; step++) {
                Optional<Portfolio> edited = edits.several(now, 1 + step % 3);
                if (edited.isPresent()) {
                    now = step % 3 == 0 ? RandomEdits.readAgain(edited.get()) : edited.get();
                    portfolio = portfolio.next("next", now).prepared();
                    takenOver += portfolio.analysis().differences().isPresent() ? 1 : 0;
                    assertSame("seed " + seed + ", step " + step, portfolio, anew(now));
                }
            }
        }
        assertThat(takenOver).isGreaterThan(count);
    }

    private static AnalyzedPortfolio anew(Portfolio portfolio) {
        return AnalyzedPortfolio.of("next", portfolio, RandomPortfolios.AS_OF, 1)
                .prepared();
    }

    private static void assertSame(String where, AnalyzedPortfolio next, AnalyzedPortfolio anew) {
        for (Perspective perspective : Perspective.values()) {
            assertThat(next.home(perspective)).as(where).isEqualTo(anew.home(perspective));
        }
        assertThat(next.accountRows()).as(where).isEqualTo(anew.accountRows());
        assertThat(next.employeeRows()).as(where).isEqualTo(anew.employeeRows());
        for (String question : new String[] {"a", "e1", "c 1", "0"}) {
            assertThat(SearchHit.find(next, question, Integer.MAX_VALUE))
                    .as(where)
                    .isEqualTo(SearchHit.find(anew, question, Integer.MAX_VALUE));
        }
        for (int contact = 0; contact < anew.network().contacts().size(); contact++) {
            String id = anew.network().contacts().id(contact);
            assertThat(ContactDetail.find(next, id)).as(where).isEqualTo(ContactDetail.find(anew, id));
        }
    }
}
