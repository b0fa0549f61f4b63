package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.TEXT_IN;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.exchange.What;
import org.ringround.mail.SmtpPost;
import org.ringround.settings.MailSettings;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.PhoneCall;

/** What nobody could see, and what the phone network knows of it. */
class WatchStoriesTest {

    private static final String CALLER = FaultHouse.CALLER;
    private static final String OTHER = "+447700900124";
    private static final String THIRD = "+447700900125";
    private static final String JO = FaultHouse.JO;

    @Test
    void whoeverRangWhileTheDatabaseWasAwayIsAnOpenRequestWithItsSound() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM);
                Outage outage = Outage.in(house)) {
            outage.begins();
            outage.leavesAMessage(CALLER).awaitEnd();
            outage.leavesAMessage(OTHER).hangsUp();
            outage.rings(THIRD).hangsUp();
            outage.ends();

            Outage.inTime(house, () -> {
                assertThat(house.endings()).containsExactlyInAnyOrder("voicemail", "voicemail", "failed");
                assertThat(Outage.sounds(house)).hasSize(2).allMatch(length -> length > 1000);
            });
            Outage.inTime(
                    house,
                    () -> assertThat(Outage.reasons(house))
                            .containsExactlyInAnyOrder("voicemail", "voicemail", "missed"));
            assertThat(house.export(What.REQUESTS))
                    .allMatch(request -> "open".equals(request.get("status")))
                    .extracting(request -> request.get("call_sid"))
                    .doesNotHaveDuplicates();
            assertThat(house.inbound()).hasSize(3);
            assertThat(Outage.alarms(house)).isEmpty();
        }
    }

    @Test
    void aMessageThatBeganInTheOutageAndEndsAfterItIsKeptAtOnce() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM);
                Outage outage = Outage.in(house)) {
            outage.begins();
            // Long enough to be a message, however soon the outage ends.
            PhoneCall caller = outage.rings(CALLER).speaks(Duration.ofSeconds(5));
            var speaks = CompletableFuture.runAsync(() -> caller.speaks(Duration.ofSeconds(100)));
            outage.ends();
            caller.presses("#").hears("We will listen to your message");
            speaks.join();

            await().untilAsserted(() -> {
                assertThat(house.endings()).containsExactly("voicemail");
                assertThat(Outage.sounds(house)).hasSize(1);
            });
            assertThat(house.request()).containsEntry("reason", "voicemail").containsEntry("status", "open");
        }
    }

    @Test
    void whoeverRangWhileNoServerRanIsFoundAtTheNextStart() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM)) {
            house.serve(house.database(), null).close();
            PhoneCall caller = house.phone(CALLER).dials(FaultHouse.HELPLINE);
            caller.awaitEnd();

            house.serve(house.database(), null);

            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("failed"));
            assertThat(house.request())
                    .containsEntry("reason", "missed")
                    .containsEntry("status", "open")
                    .containsEntry("call_sid", caller.sid());
        }
    }

    @Test
    void aRecordingThatWasNeverToldOfIsFoundAndBroughtHome() {
        try (FaultHouse house = FaultHouse.begin()) {
            house.network().faults().loseRecordingCallbacks(true);
            PhoneCall caller =
                    house.asksForAPerson(CALLER).hears("leave a message").presses("2");
            caller.speaks(Duration.ofSeconds(20));
            // Neither that it was recorded nor that the caller has gone is told, however often it is tried.
            house.network().faults().failConnections(9);
            caller.hangsUp();
            Outage.inTime(house, () -> assertThat(house.endings()).doesNotContainNull());

            Outage.inTime(house, () -> {
                assertThat(house.endings()).containsExactly("voicemail");
                assertThat(Outage.sounds(house)).hasSize(1);
            });
            assertThat(house.request()).containsEntry("reason", "voicemail").containsEntry("status", "open");
        }
    }

    @Test
    void aCallThatNobodyHereAskedForIsAnAlarmOnce() {
        try (FaultHouse house = FaultHouse.begin(FaultHouse.SAM)) {
            String strange = new SecondOrder(house).of(UUID.randomUUID(), FaultHouse.ALEX);

            Outage.inTime(
                    house, () -> assertThat(Outage.alarms(house)).containsExactly(Map.entry("calls_differ", "calls")));
            assertThat(Outage.differences(house)).containsExactly(strange);
            house.clock().forward(Duration.ofMinutes(16));
            house.waits(CALLER).hangsUp();
            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("abandoned"));

            assertThat(Outage.alarms(house)).hasSize(1);
        }
    }

    @Test
    void textsThatCameWhileTheDatabaseWasAwayAreFoundAndDoneOnce() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM, FaultHouse.ALEX);
                Outage outage = Outage.in(house)) {
            outage.begins();
            house.phone(FaultHouse.SAM).texts(FaultHouse.HELPLINE, "OFF");
            house.phone(FaultHouse.ALEX).texts(FaultHouse.HELPLINE, "SAIB 240");
            house.phone(CALLER).texts(FaultHouse.HELPLINE, "Could somebody ring me?");
            house.clock().forward(Duration.ofSeconds(31));
            assertThat(house.phone(FaultHouse.SAM).texts()).isEmpty();
            outage.ends();

            house.phone(FaultHouse.SAM).awaitsText("You are off duty");
            house.phone(FaultHouse.ALEX).awaitsText("You are paused");
            house.phone(CALLER).awaitsText("A person will read your text");
            house.asksForAPerson(CALLER).hears("leave a message").hangsUp();
            house.clock().forward(Duration.ofMinutes(16));
            house.phone(FaultHouse.SAM).texts(FaultHouse.HELPLINE, "ON");
            house.phone(FaultHouse.SAM).awaitsText("You are on duty");

            assertThat(house.phone(FaultHouse.SAM).texts()).hasSize(2);
            assertThat(house.phone(FaultHouse.SAM).timesRung()).isZero();
            assertThat(house.phone(FaultHouse.ALEX).texts()).hasSize(1);
            assertThat(Outage.alarms(house)).containsExactly(Map.entry("unknown_text", "inbox"));
        }
    }

    @Test
    void aTextInAShortOutageIsHandedInAgainByTheNetworkAndDoneOnce() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM);
                Outage outage = Outage.in(house)) {
            house.connect();
            outage.begins();
            var sent =
                    CompletableFuture.runAsync(() -> house.phone(FaultHouse.SAM).texts(FaultHouse.HELPLINE, "OFF"));
            await().untilAsserted(() -> assertThat(house.network().log().events(NetworkEvent.Kind.WEBHOOK))
                    .isNotEmpty());
            outage.ends();
            sent.join();

            house.phone(FaultHouse.SAM).awaitsText("You are off duty");
            assertThat(house.database().<Integer>transact(tx -> tx.sql().fetchCount(TEXT_IN, TEXT_IN.SAID_AT.isNull())))
                    .isEqualTo(1);
        }
    }

    @Test
    void textsThatCameWhileNoServerRanAreFoundAtTheNextStart() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(FaultHouse.SAM)) {
            house.serve(house.database(), null).close();
            house.phone(FaultHouse.SAM).texts(FaultHouse.HELPLINE, "OFF");
            house.clock().forward(Duration.ofMinutes(7));

            house.serve(house.database(), null);

            house.phone(FaultHouse.SAM).awaitsText("reached us only now. You are off duty");
        }
    }

    @Test
    void anUrgentAlarmReachesACoordinatorByTextAndByMail() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withCoordinator(JO, "jo@example.org")) {
            URI url = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
            house.serve(
                    house.database(), null, SmtpPost.of(new MailSettings(url, "phones@example.org"), house.clock()));
            house.database()
                    .run(tx -> new Alarms()
                            .raise(
                                    tx,
                                    AlarmKind.URGENT,
                                    "214",
                                    null,
                                    Map.of("reference", "214"),
                                    house.clock().instant()));

            house.clock().forward(Duration.ofSeconds(11));

            house.phone(JO).awaitsText("Please look at 214 at once. When you have it in hand, text OK 1.");
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Ringround: alarm 1");
        } finally {
            server.stop();
        }
    }
}
