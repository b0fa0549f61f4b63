package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;

/** The worker before a mail server that is ill. */
class PostmanTest implements Sender {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final ScriptedTelephony telephony = new ScriptedTelephony();
    private final long began = System.nanoTime();
    private final InstantSource clock = () -> START.plusNanos(System.nanoTime() - began);
    private final Bell bell = new Bell();
    private final Outbox outbox = new Outbox(bell, UUID::randomUUID);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final CountDownLatch well = new CountDownLatch(1);
    private final Courier courier = new Courier(test.database(), telephony, clock, bell, 0).serve(List.of(this));

    @AfterEach
    void close() {
        well.countDown();
        courier.close();
        test.close();
    }

    private void write(Errand errand) {
        test.database().run(tx -> outbox.add(tx, "desk", UUID.randomUUID(), errand, START));
    }

    private static Errand.SendMail mail(String to) {
        return new Errand.SendMail(UUID.randomUUID(), to, "Ringround: alarm 7", "something");
    }

    @Test
    void aMailServerThatHangsHoldsUpNoText() {
        for (int number = 0; number < 30; number++) {
            write(mail("jo" + number + "@example.org"));
        }
        courier.post(this::hang).start();
        await().until(() -> posted.size() == 2);

        write(new Errand.SendText("+447700900301", "hello"));

        await().until(() -> telephony.asked().contains("text hello"));
        well.countDown();
        await().untilAsserted(() ->
                assertThat(told).hasSize(31).filteredOn("Done"::equals).hasSize(30));
    }

    @Test
    void aMailIsTriedAgainUntilTheServerTakesIt() {
        courier.post(this::refuseTheFirst).start();
        write(mail("jo@example.org"));

        await().untilAsserted(() -> assertThat(told).containsExactly("Done"));
        assertThat(posted).containsExactly("jo@example.org", "jo@example.org");
    }

    @Test
    void whatTheServerRefusesForGoodIsGivenUp() {
        courier.post(mail -> {
            throw new NotPosted("no such person", true, null);
        });
        courier.start();
        write(mail("jo@example.org"));

        await().untilAsserted(() -> assertThat(told).containsExactly("Refused"));
    }

    private void hang(Errand.SendMail mail) {
        posted.add(mail.to());
        try {
            well.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseTheFirst(Errand.SendMail mail) {
        posted.add(mail.to());
        if (posted.size() == 1) {
            throw new NotPosted("connection refused", false, null);
        }
    }

    @Override
    public String kind() {
        return "desk";
    }

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return true;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        told.add(result.getClass().getSimpleName());
    }

    @Override
    public void due(UUID subject) {
        throw new IllegalStateException("no timer is set");
    }
}
