package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "'',0",
        "王小明,6",
        "한국,4",
        "e\u0301,1",
        "ｱ,1",
        "Ａ,2",
        "👍🏽,2",
        "👩‍👩‍👧,2",
        "🇪🇸,2",
        "☎️,2",
        "محمد,4",
        "नि,1",
        "\u2068x\u2069,1"
    })
    void widthIsWhatTerminalsTake(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,4,abc…", "王小明,5,王小…", "王小明,4,王…", "abc,3,abc", "👩‍👩‍👧x👍🏽,4,👩‍👩‍👧x…"})
    void clippingKeepsClustersWhole(String text, int columns, String clipped) {
        assertThat(DisplayWidth.clip(text, columns)).isEqualTo(clipped);
    }
}
