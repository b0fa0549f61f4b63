package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;

/** The worker with its own thread before a scripted phone network. */
class CourierTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final String SAM = "+447700900101";
    private static final UUID LEG = new UUID(0, 1);

    private final TestDatabase test = TestDatabase.create();
    private final ScriptedTelephony telephony = new ScriptedTelephony();
    private final Desk desk = new Desk();
    private final long began = System.nanoTime();
    private final InstantSource clock = () -> START.plusNanos(System.nanoTime() - began);
    private final Bell bell = new Bell();
    private final Outbox outbox = new Outbox(bell, UUID::randomUUID);
    private final Courier courier = new Courier(test.database(), telephony, clock, bell, 0).serve(List.of(desk));

    @BeforeEach
    void start() {
        courier.start();
    }

    @AfterEach
    void close() {
        courier.close();
        test.close();
    }

    @Test
    void whatCameOfACallIsTold() throws InterruptedException {
        telephony.answers("CA7");
        call();

        assertThat(desk.told()).isEqualTo(new Result.Placed("CA7"));
        assertThat(telephony.asked()).containsExactly("place " + SAM);
    }

    @Test
    void aCallNoLongerWantedNeverLeaves() throws InterruptedException {
        desk.wanted = false;
        call();
        errand(new Errand.HangUp("CA9"));

        assertThat(desk.told()).isEqualTo(new Result.Done());
        assertThat(telephony.asked()).containsExactly("hang up CA9");
    }

    @Test
    void aTimerIsHeardWhenItIsDue() throws InterruptedException {
        test.database().run(tx -> outbox.remind(tx, "desk", LEG, START.plusSeconds(1)));

        assertThat(desk.heard()).isEqualTo(LEG);
        assertThat(clock.instant()).isAfterOrEqualTo(START.plusSeconds(1));
    }

    private void call() {
        var call = new Errand.PlaceCall(SAM, "desk", LEG, 18);
        test.database().run(tx -> outbox.addCall(tx, "desk", call, Lane.OFFER, START, START));
    }

    private void errand(Errand errand) {
        test.database().run(tx -> outbox.add(tx, "desk", LEG, errand, START));
    }

    /** Keeps what it is told. */
    private static final class Desk implements Sender {

        private final BlockingQueue<Result> told = new LinkedBlockingQueue<>();
        private final BlockingQueue<UUID> heard = new LinkedBlockingQueue<>();
        private volatile boolean wanted = true;

        Result told() throws InterruptedException {
            return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "nothing was told");
        }

        UUID heard() throws InterruptedException {
            return Objects.requireNonNull(heard.poll(20, TimeUnit.SECONDS), "nothing was heard");
        }

        @Override
        public String kind() {
            return "desk";
        }

        @Override
        public boolean stillWanted(Tx tx, UUID subject) {
            return wanted;
        }

        @Override
        public void told(UUID subject, Errand errand, Result result) {
            told.add(result);
        }

        @Override
        public void due(UUID subject) {
            heard.add(subject);
        }
    }
}
