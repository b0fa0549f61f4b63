package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.ringround.simulator.NetworkEvent.Kind;

/** Phones in the hands of people who see what they do, and what they hear. */
final class HandsetStoriesTest extends Stories {

    private static final long SAM = 1;
    private static final long ALEX = 2;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

    @Override
    NetworkOptions options() {
        InstantSource clock = time::get;
        // So that a phone rings for more than six seconds, however slow the machine is.
        return super.options().withSpeed(10).withClock(clock);
    }

    private Handset taken(long holder, String number) {
        var bench = network.benches().of(holder);
        assertThat(bench.take(number)).isTrue();
        return bench.handsets().stream()
                .filter(handset -> handset.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(Handset handset) {
        return handset.captions().stream()
                .map(Caption::event)
                .filter(event -> event.kind() == Kind.SAID)
                .map(event -> event.detail() + " " + event.text())
                .toList();
    }

    private static void becomes(Handset handset, HandsetState state) {
        eventually(() -> handset.state().equals(state));
    }

    @Test
    void aCallerSeesWhatIsSaidInWhichLanguageAndPressesKeys() {
        desk.says("/voice", """
                <Gather numDigits="1" timeout="600" action="/chosen"><Say language="cy-GB">Croeso.</Say><Say language="en-GB">Welcome.</Say>\
                </Gather>""");
        desk.says("/chosen", "<Say language=\"en-GB\">Thank you.</Say><Pause length=\"600\"/>");
        var anwen = taken(SAM, ANWEN);
        assertThat(anwen.state()).isEqualTo(new HandsetState.Idle());
        anwen.dials(HELPLINE);
        becomes(anwen, new HandsetState.Listening());
        eventually(() -> said(anwen).size() == 2);
        anwen.presses("2");
        eventually(() -> said(anwen).size() == 3);
        assertThat(said(anwen)).containsExactly("cy-GB Croeso.", "en-GB Welcome.", "en-GB Thank you.");
        assertThat(asked("/chosen").get("Digits")).isEqualTo("2");
        anwen.hangsUp();
        becomes(anwen, new HandsetState.Idle());
        assertThat(anwen.captions().get(anwen.captions().size() - 1).event().kind())
                .isEqualTo(Kind.HUNG_UP);
    }

    @Test
    void aPhoneRingsUntilItsHolderAnswersAndItsScriptDoesNothing() {
        desk.says("/hello", "<Say>Hello.</Say><Pause length=\"600\"/>");
        network.phone(BRYN).declines();
        var bryn = taken(SAM, BRYN);
        var call = ring(BRYN, "/hello").sid();
        becomes(bryn, new HandsetState.Rung(HELPLINE));
        assertThat(get("/Calls/" + call + ".json").json().path("status").asString())
                .isEqualTo("ringing");
        bryn.answers();
        becomes(bryn, new HandsetState.Listening());
        eventually(() -> said(bryn).equals(List.of(" Hello.")));
    }

    @Test
    void whoeverDoesNotWantACallTurnsItAway() {
        var bryn = taken(SAM, BRYN);
        var call = ring(BRYN, "/hello").sid();
        becomes(bryn, new HandsetState.Rung(HELPLINE));
        bryn.hangsUp();
        becomes(bryn, new HandsetState.Idle());
        assertThat(get("/Calls/" + call + ".json").json().path("status").asString())
                .isEqualTo("busy");
    }

    @Test
    void aPhoneInUseIsEngaged() {
        desk.says("/hello", "<Pause length=\"600\"/>");
        var bryn = taken(SAM, BRYN);
        ring(BRYN, "/hello");
        becomes(bryn, new HandsetState.Rung(HELPLINE));
        bryn.answers();
        var second = ring(BRYN, "/hello").sid();
        eventually(() -> get("/Calls/" + second + ".json")
                .json()
                .path("status")
                .asString()
                .equals("busy"));
        bryn.dials(HELPLINE);
        assertThat(network.phone(BRYN).calls()).hasSize(1);
    }

    @Test
    void twoWhoTalkSeeWithWhom() {
        desk.says("/voice", "<Enqueue waitUrl=\"/wait\">q</Enqueue>");
        desk.says("/wait", "<Say>Please wait.</Say>");
        desk.says("/take", "<Dial><Queue>q</Queue></Dial><Say>They have gone.</Say>");
        var anwen = taken(SAM, ANWEN);
        var bryn = taken(SAM, BRYN);
        anwen.dials(HELPLINE);
        eventually(() -> said(anwen).contains(" Please wait."));
        ring(BRYN, "/take");
        becomes(bryn, new HandsetState.Rung(HELPLINE));
        bryn.answers();
        becomes(anwen, new HandsetState.Talking(BRYN));
        becomes(bryn, new HandsetState.Talking(ANWEN));
        anwen.hangsUp();
        eventually(() -> said(bryn).contains(" They have gone."));
        assertThat(bryn.state()).isEqualTo(new HandsetState.Listening());
    }

    @Test
    void whatItsHolderSaysIsAMessage() {
        desk.says("/voice", "<Record timeout=\"600\" action=\"/left\"/><Say>Nothing was said.</Say>");
        desk.says("/left", "<Say>Thank you.</Say><Pause length=\"600\"/>");
        var anwen = taken(SAM, ANWEN);
        anwen.dials(HELPLINE);
        becomes(anwen, new HandsetState.Recorded());
        anwen.speaks();
        anwen.presses("#");
        eventually(() -> said(anwen).equals(List.of(" Thank you.")));
        assertThat(asked("/left").get("RecordingDuration")).isNotEqualTo("0");
    }

    @Test
    void textsOfBothDirectionsAreOneThread() {
        desk.says("/sms", "<Message>You are on duty.</Message>");
        var bryn = taken(SAM, BRYN);
        bryn.texts(HELPLINE, "ON");
        eventually(() -> bryn.thread().size() == 2);
        assertThat(bryn.thread()).extracting(Text::body).containsExactly("ON", "You are on duty.");
        assertThat(bryn.thread()).extracting(Text::from).containsExactly(BRYN, HELPLINE);
        assertThat(asked("/sms").get("Body")).isEqualTo("ON");
    }

    @Test
    void onePhoneInTwoHandsIsOnePhone() {
        desk.says("/voice", "<Pause length=\"600\"/><Say>Never.</Say><Pause length=\"600\"/>");
        var sams = taken(SAM, ANWEN);
        var alexs = taken(ALEX, ANWEN);
        assertThat(alexs).isSameAs(sams);
        sams.dials(HELPLINE);
        network.benches().of(SAM).putAway(sams);
        assertThat(alexs.state()).isEqualTo(new HandsetState.Dialling(HELPLINE));
        assertThat(network.benches().of(ALEX).find(alexs.id())).contains(alexs);
        network.benches().of(ALEX).putAway(alexs);
        assertThat(alexs.state()).isEqualTo(new HandsetState.Idle());
        assertThat(alexs.captions()).isEmpty();
    }

    @Test
    void aBenchHasRoomForFive() {
        var bench = network.benches().of(SAM);
        for (var last = 1; last <= 5; last++) {
            assertThat(bench.take("+44770090010" + last)).isTrue();
        }
        assertThat(bench.take("+447700900106")).isFalse();
        assertThat(bench.take("+447700900101")).isTrue();
        assertThat(bench.handsets()).hasSize(5);
    }

    @Test
    void aCallThatNobodyLooksAtEndsAndWhatRingsGoesOnRinging() {
        desk.says("/voice", "<Say>Hello.</Say><Pause length=\"3600\"/>");
        var anwen = taken(SAM, ANWEN);
        var bryn = taken(SAM, BRYN);
        anwen.dials(HELPLINE);
        becomes(anwen, new HandsetState.Listening());
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(121)));
        network.benches().of(SAM).look(List.of(bryn));
        becomes(anwen, new HandsetState.Idle());
        ring(BRYN, "/hello");
        becomes(bryn, new HandsetState.Rung(HELPLINE));
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(121)));
        eventually(() -> network.phone(BRYN).engaged().isEmpty());
        assertThat(bryn.state()).isEqualTo(new HandsetState.Rung(HELPLINE));
    }

    @Test
    void aCallThatNobodyTouchesForHalfAnHourEndsAlthoughItsPageIsOpen() {
        desk.says("/voice", "<Say>Hello.</Say><Pause length=\"36000\"/>");
        var anwen = taken(SAM, ANWEN);
        anwen.dials(HELPLINE);
        becomes(anwen, new HandsetState.Listening());
        for (var minute = 0; minute < 30; minute++) {
            time.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
            network.benches().of(SAM).look(List.of(anwen));
        }
        assertThat(anwen.state()).isEqualTo(new HandsetState.Listening());
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
        becomes(anwen, new HandsetState.Idle());
    }

    @Test
    void aPhoneThatNobodyHoldsAnyMoreDoesWhatItsScriptSays() {
        desk.says("/hello", "<Say>Hello.</Say>");
        network.phone(BRYN).answers();
        var bryn = taken(SAM, BRYN);
        network.benches().of(SAM).putAway(bryn);
        ring(BRYN, "/hello");
        network.phone(BRYN).awaitsCall().hears("Hello").awaitEnd();
    }
}
