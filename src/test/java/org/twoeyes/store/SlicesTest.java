package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;

/** Whatever is cut into slices is in one of them, and counted. */
class SlicesTest {

    @Test
    void everyLinkOfEveryRowIsInOneSlice() {
        for (int seed = 1; seed <= 40; seed++) {
            Portfolio portfolio = RandomPortfolio.of(seed, 1 + seed % 12);
            Slices slices = new Slices(portfolio, 1 + seed % 30);
            List<Link> found = new ArrayList<>();
            List<Object> nodes = new ArrayList<>();
            List<Slices.Slice> all = new ArrayList<>(slices.slices());
            all.add(slices.first());
            for (Slices.Slice slice : all) {
                List<Link> links = new ArrayList<>();
                slice.forEachLink(links::add);
                int size = links.size();
                for (List<Object> rows : slice.nodes().values()) {
                    nodes.addAll(rows);
                    size += rows.size();
                }
                assertThat(slice.size()).as("seed %d", seed).isEqualTo(size);
                found.addAll(links);
            }
            List<Link> wanted = new ArrayList<>();
            List<Object> rows = new ArrayList<>();
            Tables.ALL.forEach(table -> collect(table, portfolio, wanted, rows));
            assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(nodes).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(slices.size()).isEqualTo(wanted.size() + rows.size());
        }
    }

    private static <T> void collect(Table<T> table, Portfolio portfolio, List<Link> links, List<Object> nodes) {
        for (T row : table.rows().apply(portfolio)) {
            links.addAll(table.links().apply(row));
            if (table.nodes() != null) {
                nodes.add(row);
            }
        }
    }
}
