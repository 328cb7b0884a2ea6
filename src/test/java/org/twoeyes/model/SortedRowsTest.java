package org.twoeyes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedRowsTest {

    private static final List<String> ROWS = new SortedRows<>(List.of("d", "b", "f"), Comparator.naturalOrder());

    @Test
    void changesOneRowAndStaysSorted() {
        assertThat(ROWS).containsExactly("b", "d", "f");
        assertThat(SortedRows.inserted(ROWS, 0, "a")).containsExactly("a", "b", "d", "f");
        assertThat(SortedRows.inserted(ROWS, 3, "g")).containsExactly("b", "d", "f", "g");
        assertThat(SortedRows.replaced(ROWS, 1, "e")).containsExactly("b", "e", "f");
        assertThat(SortedRows.removed(ROWS, 2)).containsExactly("b", "d");
        assertThat(ROWS).containsExactly("b", "d", "f");
        assertThat(SortedRows.inserted(SortedRows.removed(ROWS, 0), 0, "b"))
                .isEqualTo(ROWS)
                .hasSameHashCodeAs(ROWS);
    }

    @Test
    void rowsThatAreTheSameInTwoPortfoliosAreOneObject() {
        List<String> again = rows(new String("b"), new String("d"), new String("f"));
        assertThat(SortedRows.sharing(again, ROWS)).isSameAs(ROWS);
        List<String> other = rows("a", new String("d"), "e", new String("f"));
        List<String> shared = SortedRows.sharing(other, ROWS);
        assertThat(shared).isEqualTo(other);
        assertThat(shared.get(1)).isSameAs(ROWS.get(1));
        assertThat(shared.get(3)).isSameAs(ROWS.get(2));
        assertThat(SortedRows.sharing(ROWS, rows())).isEqualTo(ROWS);
        assertThat(SortedRows.sharing(rows(), ROWS)).isEmpty();
    }

    private static List<String> rows(String... rows) {
        return new SortedRows<>(List.of(rows), Comparator.naturalOrder());
    }

    @Test
    void refusesARowThatBelongsElsewhereAndRowsOfNoPortfolio() {
        assertThatThrownBy(() -> SortedRows.inserted(ROWS, 1, "a"))
                .hasMessage("a row for place 1 of 3 must belong there");
        assertThatThrownBy(() -> SortedRows.replaced(ROWS, 1, "g"))
                .hasMessage("a row for place 1 of 3 must belong there");
        assertThatThrownBy(() -> SortedRows.removed(List.of("a"), 0))
                .hasMessage("rows (1) must be those of a portfolio");
    }
}
