package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switches of what goes wrong: on for as long as they are on, and never for longer. */
final class TroubleStoriesTest extends Stories {

    @BeforeEach
    void aVolunteerWhoAnswers() {
        desk.says("/hello", "<Say>Hello.</Say>");
        network.phone(BRYN).answers();
    }

    @Test
    void allAreOffAtFirst() {
        assertThat(network.troubles().on()).isEmpty();
    }

    @Test
    void callsAreRefusedUntilTheSwitchIsOff() {
        network.troubles().turnOn(Trouble.CALLS_REFUSED);
        network.troubles().turnOn(Trouble.WEBHOOKS_TWICE);
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(429);
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(429);
        assertThat(network.troubles().on()).containsExactly(Trouble.CALLS_REFUSED, Trouble.WEBHOOKS_TWICE);
        network.troubles().turnOff(Trouble.CALLS_REFUSED);
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(201);
        network.phone(BRYN).awaitsCall().awaitEnd();
        assertThat(desk.asked("/hello")).hasSize(2);
    }

    @Test
    void callsFailAndNobodyIsRung() {
        network.troubles().turnOn(Trouble.CALLS_FAIL);
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(500);
        assertThat(network.phone(BRYN).timesRung()).isZero();
    }

    @Test
    void textsFailAndCallsDoNot() {
        network.troubles().turnOn(Trouble.TEXTS_FAIL);
        assertThat(post("/Messages.json", "To", BRYN, "From", HELPLINE, "Body", "Hello")
                        .status())
                .isEqualTo(500);
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(201);
        assertThat(network.phone(BRYN).texts()).isEmpty();
    }

    @Test
    void nothingArrivesAtTheServer() {
        desk.says("/voice", "<Say>Hello.</Say>");
        network.troubles().turnOn(Trouble.WEBHOOKS_LOST);
        network.phone(ANWEN).dials(HELPLINE).hears("application error").awaitEnd();
        assertThat(desk.asked("/voice")).isEmpty();
        network.troubles().allOff();
        network.phone(ANWEN).dials(HELPLINE).hears("Hello").awaitEnd();
    }

    @Test
    void whatIsLateArrives() {
        desk.says("/voice", "<Say>Hello.</Say>");
        network.troubles().turnOn(Trouble.WEBHOOKS_LATE);
        var before = System.nanoTime();
        network.phone(ANWEN).dials(HELPLINE).hears("Hello");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(75));
    }

    @Test
    void theServerIsToldNothingOfACall() {
        network.troubles().turnOn(Trouble.NEWS_LOST);
        ring(BRYN, "/hello");
        network.phone(BRYN).awaitsCall().awaitEnd();
        assertThat(desk.asked("/progress")).isEmpty();
    }
}
