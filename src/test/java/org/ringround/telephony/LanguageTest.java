package org.ringround.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @Test
    void aCodeIsReadInAnyCase() {
        assertThat(Language.of(" CY ")).isEqualTo(Language.WELSH);
        assertThat(Language.of("En")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("gsw")).hasToString("gsw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "engl", "en-GB", "12", "English"})
    void anythingElseIsNoLanguage(String code) {
        assertThatThrownBy(() -> Language.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
