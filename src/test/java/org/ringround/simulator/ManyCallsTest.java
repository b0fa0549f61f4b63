package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network bears a hundred conversations at once, and closes in the middle of them. */
final class ManyCallsTest extends Stories {

    @Test
    void aHundredCallersAreConnectedWithAHundredVolunteers() {
        desk.answers(
                "/voice",
                asked -> "<Response><Enqueue action=\"/left\" waitUrl=\"/wait\">" + asked.get("From")
                        + "</Enqueue></Response>");
        desk.says("/wait", "<Say>Please hold.</Say><Pause length=\"60\"/>");
        desk.says("/left", "<Say>Goodbye.</Say>");
        desk.answers(
                "/take",
                asked -> "<Response><Dial timeout=\"30\"><Queue>"
                        + asked.get("To").replace("9002", "9001") + "</Queue></Dial></Response>");
        var callers = IntStream.range(0, 100)
                .mapToObj(each -> network.phone(String.format(Locale.ROOT, "+4477009001%02d", each))
                        .dials(HELPLINE))
                .toList();
        callers.forEach(PhoneCall::awaitWaiting);
        IntStream.range(0, 100).forEach(each -> {
            var number = String.format(Locale.ROOT, "+4477009002%02d", each);
            network.phone(number).answersAfter(Duration.ofSeconds(1));
            ring(number, "/take");
        });
        callers.forEach(caller ->
                assertThat(caller.awaitBridged()).isEqualTo(caller.from().replace("9001", "9002")));
        callers.forEach(caller -> network.phone(caller.from().replace("9001", "9002"))
                .awaitsCall()
                .hangsUp());
        callers.forEach(caller -> caller.hears("Goodbye").awaitEnd());
        nobodyComplains();
    }

    @Test
    void closingEndsEverythingQuickly() {
        desk.says("/voice", "<Enqueue waitUrl=\"/wait\">call-1</Enqueue>");
        desk.says("/wait", "<Pause length=\"3600\"/>");
        network.phone(ANWEN).dials(HELPLINE).awaitWaiting();
        var began = System.nanoTime();
        network.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
}
