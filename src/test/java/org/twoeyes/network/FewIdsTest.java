package org.twoeyes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Its bits say nothing that the set does not. */
class FewIdsTest {

    /** So many that some others have a bit of theirs. */
    private static final int MEMBERS = 40_000;

    @Test
    void areExactlyTheMembers() {
        Set<String> members = IntStream.range(0, MEMBERS)
                .mapToObj(member -> "employee-" + 3 * member)
                .collect(Collectors.toSet());
        FewIds few = new FewIds(members);
        for (int i = 0; i < 3 * MEMBERS; i++) {
            assertThat(few.contains("employee-" + i)).isEqualTo(i % 3 == 0);
        }
        assertThat(few.isEmpty()).isFalse();
        assertThat(few.containsAny(List.of("employee-1", "employee-2", "employee-3")))
                .isTrue();
        assertThat(few.containsAny(List.of("employee-1", "employee-2"))).isFalse();
        assertThat(few.containsAny(List.of())).isFalse();
    }

    @Test
    void mayBeNone() {
        FewIds none = new FewIds(Set.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.contains("")).isFalse();
        assertThat(none.containsAny(List.of("a"))).isFalse();
    }
}
