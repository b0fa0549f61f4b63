package org.ringround.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "01492 575100, +441492575100",
        "(01492) 575-100, +441492575100",
        "07700 900123, +447700900123",
        "+44 7700 900123, +447700900123",
        "00447700900123, +447700900123",
        "+353 1 679 0000, +35316790000"
    })
    void numbersAreReadAsPeopleWriteThem(String written, String e164) {
        assertThat(PhoneNumber.read(written, "GB")).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "999",
                "112",
                "116123",
                "01492",
                "0149257510000",
                "01492 575100 ext 5",
                "Sam",
                "+44",
                "+440"
            })
    void whatIsNoNumberIsNotRead(String written) {
        assertThat(PhoneNumber.read(written, "GB")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900000",
                "07700 900999",
                "01632 960000",
                "0113 496 0999",
                "0121 496 0123",
                "0191 496 0123",
                "020 7946 0123",
                "029 2018 0123"
            })
    void dramaNumbersAreValidAndDrama(String written) {
        assertThat(PhoneNumber.read(written, "GB")).get().matches(PhoneNumber::isDrama);
        assertThat(PhoneNumber.read(written, "GB")).get().matches(PhoneNumber::mayBeRung);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01492 575100", "07911 123456", "020 7946 1123"})
    void realNumbersAreNotDrama(String written) {
        assertThat(PhoneNumber.read(written, "GB")).get().matches(number -> !number.isDrama());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anonymous",
                "Anonymous",
                "unknown",
                "Restricted",
                "UNKNOWN",
                "unavailable",
                "Private",
                "withheld",
                "No Caller ID",
                "null",
                "-",
                "+",
                "+44",
                "+1",
                "07700900123",
                "sip:sam@example.com",
                "client:sam",
                "+999999999"
            })
    void whateverIsNoNumberIsWithheld(String from) {
        assertThat(PhoneNumber.readCaller(from)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // anonymous, restricted, blocked, unknown, unavailable, private, withheld, suppressed, out of area.
                "+266696687",
                "+7378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "+7748283",
                "+94844353",
                "+7877737733",
                "+688632732",
                "+464",
                " +266696687 ",
                "266696687",
                "00266696687",
                "7378742833",
                "+1266696687",
                "+44266696687"
            })
    void theKeysBelowTheLettersOfAWordAreNoNumber(String from) {
        assertThat(PhoneNumber.readCaller(from)).isEmpty();
    }

    @Test
    void aCallerIsReadInE164() {
        assertThat(PhoneNumber.readCaller(" +447700900123 ")).contains(new PhoneNumber("+447700900123"));
    }

    @ParameterizedTest
    @CsvSource({
        "+447911123456, true",
        "+447700900123, true",
        "+441492575100, false",
        "+441632960123, false",
        "+442079460123, false"
    })
    void textsReachMobiles(String number, boolean reached) {
        assertThat(new PhoneNumber(number).takesTexts()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "+441492575100, true",
        "+447911123456, true",
        "+443001231234, true",
        "+445600123456, true",
        // Premium, shared cost, pager, and what is no number at all.
        "+449098790000, false",
        "+448431234567, false",
        "+448712345678, false",
        "+447640123456, false",
        "+44116123, false",
        "+441999999, false"
    })
    void onlyPlainNumbersAreEverRung(String number, boolean rung) {
        assertThat(new PhoneNumber(number).mayBeRung()).isEqualTo(rung);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "447700900123", "+0447700900", "+44999", "+44 7700", "+4477009001234567"})
    void anythingElseIsNoPhoneNumber(String e164) {
        assertThatThrownBy(() -> new PhoneNumber(e164)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itPrintsMasked() {
        assertThat(new PhoneNumber("+447700900123")).hasToString("+44…123");
    }

    @ParameterizedTest
    @CsvSource({
        "+441492575100, 44 1492",
        "+442079460000, 44 20",
        "+441632960201, 44 1632",
        "+447700900123, 44 mobile",
        "+447400123456, 44 mobile",
        "+35312345678, 353 1",
        "+12125551234, 1 212",
    })
    void aNumberBelongsToAPartOfTheCountryAndAllMobilesAreOne(String e164, String area) {
        assertThat(new PhoneNumber(e164).areaCode()).isEqualTo(area);
    }
}
