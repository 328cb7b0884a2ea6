package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twoeyes.service.view.Finding.Rule;
import org.twoeyes.service.view.Shortlist.Candidate;

/** A short list says the same as going through all candidates, whatever order they come in. */
class ShortlistTest {

    private static final List<Rule> RULES = List.of(Rule.values());

    @Test
    void keepsWhatIsAmongTheFirstOfAll() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Candidate> all = candidates(random);
            Shortlist list = new Shortlist();
            for (Candidate candidate : all) {
                if (list.mayTake(candidate.rule(), candidate.score())) {
                    list.offer(candidate);
                }
            }
            assertThat(list.first()).as("seed %d", seed).isEqualTo(firstOf(all));
        }
    }

    @Test
    void showsNoMoreThanThreeOfARuleAndTwoOfAnAccount() {
        Shortlist list = new Shortlist();
        for (int i = 0; i < 50; i++) {
            list.offer(candidate(Rule.STALE, i, 50 - i, i / 10));
            list.offer(candidate(Rule.OPPOSED, i, 100 - i, 0));
        }
        assertThat(list.first())
                .extracting(Candidate::id)
                .containsExactly("OPPOSED|0", "OPPOSED|1", "STALE|10", "STALE|11", "STALE|20");
    }

    /** Few rules, accounts and scores, so that there is much to pass over. */
    private static List<Candidate> candidates(Random random) {
        int rules = 1 + random.nextInt(RULES.size());
        int accounts = 1 + random.nextInt(12);
        int scores = 1 + random.nextInt(40);
        List<Candidate> all = new ArrayList<>();
        int count = random.nextInt(400);
        for (int i = 0; i < count; i++) {
            int account = random.nextInt(20) == 0 ? Shortlist.NO_ACCOUNT : random.nextInt(accounts);
            all.add(candidate(RULES.get(random.nextInt(rules)), i, random.nextInt(scores), account));
        }
        return all;
    }

    private static Candidate candidate(Rule rule, int number, double score, int account) {
        return new Candidate(rule, rule + "|" + number, score, account, () -> {
            throw new IllegalStateException("nobody may tell a finding before it is chosen");
        });
    }

    /** The best of all first, and whoever has room. */
    private static List<Candidate> firstOf(List<Candidate> all) {
        Map<Object, Integer> taken = new HashMap<>();
        List<Candidate> first = new ArrayList<>();
        for (Candidate candidate : all.stream().sorted(Candidate.BEST_FIRST).toList()) {
            boolean isFull =
                    candidate.account() != Shortlist.NO_ACCOUNT && taken.getOrDefault(candidate.account(), 0) == 2;
            if (first.size() < 10 && taken.getOrDefault(candidate.rule(), 0) < 3 && !isFull) {
                taken.merge(candidate.rule(), 1, Integer::sum);
                taken.merge(candidate.account(), 1, Integer::sum);
                first.add(candidate);
            }
        }
        return first;
    }
}
