package org.twoeyes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTableTest {

    @Test
    void findsWhatAMapFinds() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 1_000, 40_000}) {
            List<String> ids =
                    Stream.generate(() -> id(random)).distinct().limit(size).toList();
            Map<String, Integer> map = new HashMap<>();
            ids.forEach(id -> map.put(id, map.size()));
            IdTable table = new IdTable(ids);
            assertThat(table.size()).isEqualTo(size);
            ids.forEach(id -> assertThat(table.find(new String(id))).isEqualTo(map.get(id)));
            for (int i = 0; i < 2_000; i++) {
                String id = id(random);
                assertThat(table.find(id)).isEqualTo(map.getOrDefault(id, -1));
            }
        }
    }

    private static String id(Random random) {
        return (random.nextBoolean() ? "c-" : "联系人") + random.nextInt(100_000);
    }

    @Test
    void idsThatWereMadeToCollideAreFoundWithoutGoingThroughAllOfThem() {
        List<String> ids = new ArrayList<>(List.of(""));
        for (int pair = 0; pair < 16; pair++) {
            List<String> longer = new ArrayList<>();
            for (String id : ids) {
                longer.add(id + "Aa");
                longer.add(id + "BB");
            }
            ids = longer;
        }
        assertThat(ids.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
        IdTable table = new IdTable(ids);
        for (int place = 0; place < ids.size(); place++) {
            assertThat(table.find(ids.get(place))).isEqualTo(place);
        }
        assertThat(table.find("AaBBcc")).isEqualTo(-1);
        assertThat(table.find("AaBB".repeat(9))).isEqualTo(-1);
    }
}
