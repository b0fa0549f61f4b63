package org.ringround.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class MaskingConverterTest {

    @Test
    void anInternationalNumberKeepsItsLastTwoDigits() {
        assertThat(MaskingConverter.mask("+441632960101 rang")).isEqualTo("***01 rang");
    }

    @Test
    void numbersAreMaskedAsPeopleWriteThem() {
        assertThat(MaskingConverter.mask("01632 960101")).isEqualTo("***01");
        assertThat(MaskingConverter.mask("07700 900 123")).isEqualTo("***23");
        assertThat(MaskingConverter.mask("07700-900-123.")).isEqualTo("***23.");
        assertThat(MaskingConverter.mask("(01632) 960101")).isEqualTo("(***01");
        assertThat(MaskingConverter.mask("+44 (0)1632 960101")).isEqualTo("***01");
        assertThat(MaskingConverter.mask("00441632960101")).isEqualTo("***01");
        assertThat(MaskingConverter.mask("Key (phone)=(+441632960101) already exists"))
                .isEqualTo("Key (phone)=(***01) already exists");
    }

    @Test
    void numbersInUrlsAreMasked() {
        assertThat(MaskingConverter.mask("From=%2B441632960101&To=%2b447700900123"))
                .isEqualTo("From=***01&To=***23");
        assertThat(MaskingConverter.mask("From=+441632960101")).isEqualTo("From=***01");
    }

    @Test
    void whatIsNoPhoneNumberStays() {
        assertThat(MaskingConverter.mask("request 214, 1795296882 ms, port 40417"))
                .isEqualTo("request 214, 1795296882 ms, port 40417");
        assertThat(MaskingConverter.mask("CA00000000000000000000000000000007"))
                .isEqualTo("CA00000000000000000000000000000007");
        assertThat(MaskingConverter.mask("at 2026-11-21T09:15:00.001234567Z"))
                .isEqualTo("at 2026-11-21T09:15:00.001234567Z");
        assertThat(MaskingConverter.mask("3f2b8c1e-0123-4567-8901-234567890123"))
                .isEqualTo("3f2b8c1e-0123-4567-8901-234567890123");
    }

    @Test
    void aStackTraceIsInALineOnceAndMasked() {
        var layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.getInstanceConverterMap().put("masked", MaskingConverter::new);
        layout.setPattern("%level %masked%n");
        layout.start();

        assertThat(layout.doLayout(failure()))
                .startsWith("ERROR call failed")
                .containsOnlyOnce("IllegalStateException: no route to ***01")
                .containsOnlyOnce("IllegalStateException")
                .doesNotContain("1632960");
    }

    private static LoggingEvent failure() {
        var logger = new LoggerContext().getLogger("any");
        var exception = new IllegalStateException("no route to +441632960101");
        return new LoggingEvent("any", logger, Level.ERROR, "call failed", exception, null);
    }

    @Test
    void aStackTraceIsMaskedToo() {
        var converter = new MaskingConverter();
        converter.start();
        assertThat(converter.convert(failure()))
                .startsWith("call failed")
                .contains("IllegalStateException: no route to ***01")
                .contains("MaskingConverterTest")
                .doesNotContain("1632960");
    }
}
