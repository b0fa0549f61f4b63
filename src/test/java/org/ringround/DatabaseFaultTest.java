package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.JO;
import static org.ringround.FaultHouse.SAM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.simulator.PhoneCall;

/** The database goes away in the middle of calls, and comes back. */
class DatabaseFaultTest {

    private static final String FALLBACK = "+447700900299";
    private static final Pattern HOST = Pattern.compile("//[^/:]+(?::(\\d+))?/");
    private static final Duration TO_SPEAK = Duration.ofSeconds(5);

    @Test
    void callersHearKindWordsInBothLanguagesAndReachTheFallbackNumber() {
        try (FaultHouse house = prepared(Map.of("HELPLINE_FALLBACK_NUMBER", FALLBACK));
                Forwarder line = lineTo(house);
                Database database = over(line, house)) {
            App app = house.serve(database, null);
            house.phone(FALLBACK).answers();
            assertThat(health(app)).isEqualTo(200);

            line.breakOff();
            assertThat(health(app)).isEqualTo(503);
            long start = System.nanoTime();
            PhoneCall caller = house.phone(CALLER).dials(FaultHouse.HELPLINE);
            caller.awaitAnswered();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TO_SPEAK);
            caller.hears("We are sorry, our system is in trouble").hears("Mae'n ddrwg");
            assertThat(caller.awaitBridged()).isEqualTo(FALLBACK);
            caller.hangsUp();

            line.mend();
            await().untilAsserted(() -> assertThat(health(app)).isEqualTo(200));
            house.phone(SAM).answersAndPresses("1");
            assertThat(house.waits(CALLER).awaitBridged()).isEqualTo(SAM);
        }
    }

    @Test
    void withoutAFallbackNumberTheyLeaveAMessage() {
        try (FaultHouse house = prepared(Map.of());
                Forwarder line = lineTo(house);
                Database database = over(line, house)) {
            house.serve(database, null);
            line.breakOff();

            PhoneCall caller = house.phone(CALLER).dials(FaultHouse.HELPLINE);
            caller.hears("after the tone").speaks(Duration.ofSeconds(5)).presses("#");

            caller.hears("We will listen to your message").awaitEnd();
        }
    }

    @Test
    void aShortOutageLosesNoWaitingCaller() {
        try (FaultHouse house = prepared(Map.of("HELPLINE_SEARCH_TIME", "60s"));
                Forwarder line = lineTo(house);
                Database database = over(line, house)) {
            house.serve(database, null);
            PhoneCall caller = house.waits(CALLER);
            house.phone(SAM).ringing();

            line.breakOff();
            line.mend();
            house.phone(SAM).calls().get(0).answers().presses("1");

            assertThat(caller.awaitBridged()).isEqualTo(SAM);
            caller.hangsUp();
            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("connected"));
        }
    }

    @Test
    void callsThatEndWhileItIsAwayAreLookedAtWhenItIsBack() {
        try (FaultHouse house = prepared(Map.of("HELPLINE_SEARCH_TIME", "60s"));
                Forwarder line = lineTo(house);
                Database database = over(line, house)) {
            App app = house.serve(database, null);
            PhoneCall caller = house.waits(CALLER);
            house.phone(SAM).ringing();

            line.breakOff();
            assertThat(health(app)).isEqualTo(503);
            caller.hangsUp();
            house.phone(SAM).calls().get(0).awaitEnd();
            line.mend();

            await().untilAsserted(() -> {
                assertThat(house.endings()).containsExactly("abandoned");
                assertThat(house.offers()).doesNotContainNull();
            });
            assertThat(house.request()).containsEntry("reason", "missed");
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void aServerStartedWithoutItSpeaksAndOpensLater() {
        try (FaultHouse house = prepared(Map.of());
                Forwarder line = lineTo(house);
                Database database = over(line, house)) {
            line.breakOff();
            App app = house.serve(database, null);
            assertThat(health(app)).isEqualTo(503);
            house.phone(CALLER)
                    .dials(FaultHouse.HELPLINE)
                    .hears("We are sorry, our system is in trouble")
                    .hangsUp();

            line.mend();

            await().untilAsserted(() -> assertThat(health(app)).isEqualTo(200));
            house.phone(SAM).answersAndPresses("1");
            assertThat(house.waits(CALLER).awaitBridged()).isEqualTo(SAM);
        }
    }

    @Test
    void callersWhomARestoredDatabaseDoesNotKnowAreReceivedAnewAndReachAPerson() {
        try (FaultHouse house = prepared(Map.of("HELPLINE_SEARCH_TIME", "60s"))) {
            house.serve(house.database(), null);
            PhoneCall inMenu = house.phone(JO).dials(FaultHouse.HELPLINE).hears("For English, press 2");
            PhoneCall waiting = house.waits(CALLER);
            house.phone(SAM).ringing();

            house.database().run(tx -> tx.sql().execute("truncate call cascade"));

            inMenu.presses("2").hears("Welcome to Ringround").hears("For English, press 2");
            waiting.hears("Welcome to Ringround").hears("press 0").presses("0").awaitWaiting();
            inMenu.hangsUp();
            waiting.hangsUp();
            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("abandoned", "abandoned"));
            assertThat(house.request()).containsEntry("reason", "missed");
        }
    }

    private static FaultHouse prepared(Map<String, String> settings) {
        return FaultHouse.prepared(settings).withVolunteers(SAM);
    }

    private static Forwarder lineTo(FaultHouse house) {
        Matcher host = HOST.matcher(house.storage().address().url());
        assertThat(host.find()).isTrue();
        return new Forwarder(host.group(1) == null ? 5432 : Integer.parseInt(host.group(1)));
    }

    private static Database over(Forwarder line, FaultHouse house) {
        DatabaseAddress real = house.storage().address();
        String url = HOST.matcher(real.url()).replaceFirst("//localhost:" + line.port() + "/");
        return Database.open(new DatabaseAddress(url, real.user(), real.password()), 8);
    }

    private static int health(App app) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/health/ready"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
