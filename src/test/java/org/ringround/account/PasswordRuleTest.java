package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password and a name may be. */
class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({
        "short,SHORT",
        "ninechars,SHORT",
        "rhian ap huw,IS_NAME",
        "RHIAN AP HUW,IS_NAME",
        "password123,COMMON",
        "Password2026!,COMMON",
        "1234567890,COMMON",
        "9876543210,COMMON",
        "aaaaaaaaaa,COMMON",
        "qwertyuiop,COMMON",
        "cyfrinair1234,COMMON"
    })
    void isNotGood(String password, PasswordRule.Fault fault) {
        assertThat(PasswordRule.fault(password, "Rhian ap Huw")).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three blue teapots", "tŷ bach twt", "0401198773", "jkhsdf8723", "🫖🫖🫖🫖🫖🫖🫖🫖🫖☕️"})
    void isGood(String password) {
        assertThat(PasswordRule.fault(password, "Rhian ap Huw")).isEmpty();
    }

    @Test
    void nobodyHasToHashABook() {
        assertThat(PasswordRule.fault("three blue teapots ".repeat(11), "Rhian"))
                .contains(PasswordRule.Fault.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "a\nb", "a\r\nSet-Cookie: x", "a\u0000b", "a\u202eb", "a\u200bb", "a\u00a0b", "\ud800"
            })
    void isNoName(String name) {
        assertThat(AccountName.read(name)).isEmpty();
    }

    @Test
    void aNameHasSixtyLettersAtMost() {
        assertThat(AccountName.read("a".repeat(60))).isPresent();
        assertThat(AccountName.read("a".repeat(61))).isEmpty();
    }

    @Test
    void aNameIsComparedWithoutCaseAndHoweverItsLettersAreMade() {
        assertThat(AccountName.key(" SIÔN  Huw")).isEqualTo(AccountName.key("Sio\u0302n huw"));
        assertThat(AccountName.read("  Siôn   Huw ")).contains(new AccountName("Siôn Huw"));
    }
}
