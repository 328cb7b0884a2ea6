package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|EUR 0",
                "0.2|EUR under 1",
                "950.4|EUR 950",
                "9994|EUR 9,994",
                "9999.9|EUR 10.0 k",
                "48249|EUR 48.2 k",
                "999999|EUR 1.00 M",
                "3214500|EUR 3.21 M",
                "1049999999|EUR 1.05 bn",
                "12345678901234|EUR 12,300 bn"
            })
    void moneyHasThreeDigitsAndItsCurrency(double amount, String text) {
        assertThat(new Amounts("EUR", false).revenue(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0.00 accounts", "0.001,under 0.01 accounts", "1,1.00 account", "2.125,2.12 accounts"})
    void withoutRevenueAmountsAreAccounts(double amount, String text) {
        assertThat(new Amounts("EUR", true).revenue(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0%", "0.001,under 1%", "0.5,50%", "0.999,over 99%", "1,100%"})
    void percentNeverRoundsSomethingToNothing(double share, String text) {
        assertThat(Amounts.percent(share)).isEqualTo(text);
    }
}
