package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenKeysTest {

    @ParameterizedTest
    @CsvSource({
        "'For shopping or food, press 1.', For shopping or food",
        "'To come in, press 1.', To come in",
        "'For a chat, then please press 1.', For a chat",
        "'To ring later, key in 1.', To ring later",
        "'Am siopa neu fwyd, pwyswch 1.', Am siopa neu fwyd",
        "'I siarad â rhywun, yna pwyswch 1.', I siarad â rhywun",
        "'Shopping: press 1.', ''",
        "'Press 1 for shopping.', ''",
        "'Please press 1.', ''",
    })
    void whatAKeyIsForStandsBeforeIt(String text, String what) {
        assertThat(SpokenKeys.in(text)).containsExactly(new SpokenKeys.Spoken("1", what));
    }

    @Test
    void eachKeyHasItsOwn() {
        assertThat(SpokenKeys.in(
                        "For shopping press 1, and for a chat press 2. In danger call 999. For LL26, press 3."))
                .containsExactly(
                        new SpokenKeys.Spoken("1", "For shopping"),
                        new SpokenKeys.Spoken("2", "for a chat"),
                        new SpokenKeys.Spoken("3", "For LL26"));
    }
}
