package org.twoeyes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextNumbersTest {

    @Test
    void findsWhatAMapFinds() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 1_000, 40_000}) {
            List<String> ids =
                    Stream.generate(() -> id(random)).distinct().limit(size).toList();
            Map<String, Integer> map = new HashMap<>();
            ids.forEach(id -> map.put(id, map.size()));
            for (int given : new int[] {size, size / 3, 0}) {
                TextNumbers table = grown(ids, given);
                assertThat(table.size()).isEqualTo(size);
                ids.forEach(id -> assertThat(table.find(new String(id))).isEqualTo(map.get(id)));
                for (int i = 0; i < 2_000; i++) {
                    String id = id(random);
                    assertThat(table.find(id)).isEqualTo(map.getOrDefault(id, -1));
                }
            }
        }
    }

    /** Of texts of which so many are given and the others are added. */
    private static TextNumbers grown(List<String> ids, int given) {
        TextNumbers table = new TextNumbers(ids.subList(0, given));
        ids.stream().skip(given).forEach(table::add);
        return table;
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
        for (int given : new int[] {ids.size(), 0}) {
            TextNumbers table = grown(ids, given);
            for (int place = 0; place < ids.size(); place++) {
                assertThat(table.find(ids.get(place))).isEqualTo(place);
            }
            assertThat(table.find("AaBBcc")).isEqualTo(-1);
            assertThat(table.find("AaBB".repeat(9))).isEqualTo(-1);
        }
    }

    @Test
    void textsThatAreInEachOthersWayInASmallTableAreFoundInTheLargerOneItBecomes() {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 1_000_000)
                .mapToObj(number -> "crowd-" + number)
                .filter(id -> (spread(id) & 0xfff) < 8)
                .forEach(ids::add);
        assertThat(ids).hasSizeBetween(1_000, 2_048);
        IntStream.range(0, 40_000).mapToObj(number -> "other-" + number).forEach(ids::add);
        TextNumbers table = grown(ids, 0);
        for (int place = 0; place < ids.size(); place++) {
            assertThat(table.find(ids.get(place))).isEqualTo(place);
        }
    }

    /** The hash of the table, of which the last bits say where a text belongs. */
    private static int spread(String text) {
        int product = text.hashCode() * 0x9E3779B9;
        return product ^ product >>> 15;
    }
}
