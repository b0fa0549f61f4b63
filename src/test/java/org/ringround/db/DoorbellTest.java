package org.ringround.db;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("try") // bells are only hung
class DoorbellTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

    private static final TestDatabase HOME = TestDatabase.create();

    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger there = new AtomicInteger();

    @AfterAll
    static void drop() {
        HOME.close();
    }

    @Test
    void aServerHearsItsOwnChangeWhenItIsCommittedAndNotBefore() {
        try (var server = Database.open(HOME.address(), 2);
                var bell = server.doorbell().hang(here::incrementAndGet)) {
            awaitListening(here);
            int before = server.transact(tx -> {
                person(tx, "+441632960001");
                return here.get();
            });

            assertThat(before).isEqualTo(1);
            assertThat(here).hasValue(2);
        }
    }

    @Test
    void anotherServerHearsIt() {
        try (var server = Database.open(HOME.address(), 2);
                var other = Database.open(HOME.address(), 2);
                var bell = other.doorbell().hang(there::incrementAndGet)) {
            awaitListening(there);
            server.run(tx -> person(tx, "+441632960002"));

            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(there).hasValueGreaterThan(1));
        }
    }

    @Test
    void whoClosesAtOnceHasToldItAllTheSame() {
        try (var other = Database.open(HOME.address(), 2);
                var bell = other.doorbell().hang(there::incrementAndGet)) {
            awaitListening(there);
            try (var command = Database.open(HOME.address(), 2)) {
                command.run(tx -> person(tx, "+441632960003"));
            }

            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(there).hasValueGreaterThan(1));
        }
    }

    @Test
    void aServerIsNotRungByItsOwnWordOnceMore() {
        try (var server = Database.open(HOME.address(), 2);
                var other = Database.open(HOME.address(), 2);
                var bell = server.doorbell().hang(here::incrementAndGet);
                var second = other.doorbell().hang(there::incrementAndGet)) {
            awaitListening(here);
            awaitListening(there);
            server.run(tx -> person(tx, "+441632960004"));
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(there).hasValueGreaterThan(1));
            other.run(tx -> person(tx, "+441632960005"));
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(here).hasValueGreaterThan(2));

            // Its own, and the other's: words come in the order in which they were told.
            assertThat(here).hasValue(3);
        }
    }

    @Test
    void whatNobodySeesAndWhatIsUndoneRingsNobody() {
        try (var server = Database.open(HOME.address(), 2);
                var bell = server.doorbell().hang(here::incrementAndGet)) {
            awaitListening(here);
            server.run(tx -> alarm(tx, "first"));
            assertThat(here).hasValue(2);

            server.run(tx -> tx.sql().insertInto(AREA).set(AREA.NAME, "Nowhere").execute());
            server.run(tx -> tx.sql().update(ALARM).set(ALARM.NEXT_AT, NOW).execute());
            server.run(tx -> tx.sql()
                    .update(PERSON)
                    .set(PERSON.NAME, "Ann")
                    .where(PERSON.NAME.eq("nobody"))
                    .execute());
            assertThatThrownBy(() -> server.run(tx -> {
                alarm(tx, "second");
                throw new IllegalStateException("undone");
            }));
            assertThat(here).hasValue(2);

            server.run(tx -> tx.sql()
                    .update(ALARM)
                    .set(ALARM.SETTLED_AT, NOW)
                    .returning()
                    .fetch());
            assertThat(here).hasValue(3);
            server.run(tx -> tx.sql().deleteFrom(ALARM).execute());
            assertThat(here).hasValue(4);
            server.run(tx -> tx.sql()
                    .batch(tx.sql().insertInto(PERSON).set(PERSON.NAME, "Ann").set(PERSON.PHONE, "+441632960006"))
                    .execute());
            assertThat(here).hasValue(5);
        }
    }

    @Test
    void aBrokenBellKeepsNobodyFromHearing() {
        try (var server = Database.open(HOME.address(), 2);
                var broken = server.doorbell().hang(() -> {
                    throw new IllegalStateException("broken");
                });
                var bell = server.doorbell().hang(here::incrementAndGet)) {
            awaitListening(here);
            server.run(tx -> person(tx, "+441632960007"));

            assertThat(here).hasValue(2);
        }
    }

    @Test
    void whoTookTheBellDownHearsNothing() {
        try (var server = Database.open(HOME.address(), 2)) {
            var bell = server.doorbell().hang(here::incrementAndGet);
            awaitListening(here);
            bell.close();
            server.run(tx -> person(tx, "+441632960008"));

            assertThat(here).hasValue(1);
        }
    }

    @Test
    void whenTheDatabaseIsBackItRingsBecauseSomethingMayHaveBeenMissed() {
        var stoppable = StoppableDatabase.create();
        try (var home = stoppable.database();
                var bell = home.database().doorbell().hang(here::incrementAndGet)) {
            awaitListening(here);
            stoppable.stop();
            stoppable.start();

            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(here).hasValue(2));
        }
    }

    /** The first ring says that it listens now. */
    private static void awaitListening(AtomicInteger rings) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(rings).hasValue(1));
    }

    private static void person(Tx tx, String phone) {
        tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, "Ann")
                .set(PERSON.PHONE, phone)
                .execute();
    }

    private static void alarm(Tx tx, String matter) {
        tx.sql()
                .insertInto(ALARM)
                .set(ALARM.KIND, "flood")
                .set(ALARM.MATTER, matter)
                .set(ALARM.PARTICULARS, JSONB.valueOf("{}"))
                .set(ALARM.RAISED_AT, NOW)
                .set(ALARM.NEXT_AT, NOW)
                .execute();
    }
}
