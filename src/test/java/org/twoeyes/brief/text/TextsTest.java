package org.twoeyes.brief.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void nameThatLooksLikeAPlaceStaysAsItIsStored() {
        assertThat(Texts.of(Language.EN).say("brief.handover.title", "name", "{name} {title} $1"))
                .isEqualTo("{name} {title} $1: handover sheet");
    }

    @Test
    void revenueThatNobodyHasIsPrintedInFull() {
        assertThat(Texts.of(Language.EN).figures("USD", false).revenue(1e20))
                .isEqualTo("USD 100,000,000,000,000,000,000");
        assertThat(Texts.of(Language.ES).figures("USD", false).revenue(1234567.5))
                .isEqualTo("USD 1.234.568");
    }
}
