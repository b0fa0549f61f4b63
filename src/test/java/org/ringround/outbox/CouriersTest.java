package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.INTENT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.settings.Secret;
import org.ringround.simulator.NetworkOptions;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.telephony.twilio.TwilioTelephony;

/** Couriers on one database: the pace and the order of calls, and what becomes of the errands of one that died. */
class CouriersTest {

    private static final String KIND = "tests";
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final Duration RING = Duration.ofSeconds(18);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    private final TestDatabase storage = TestDatabase.create();
    private final Database db = storage.database();
    private final PhoneNetwork network = PhoneNetwork.start(NetworkOptions.forAccount(ACCOUNT, "secret")
            .withCallsPerSecond(0)
            .withSpeed(50)
            .withClock(clock));
    private final Bell bell = new Bell();
    private final Outbox outbox = new Outbox(bell, UUID::randomUUID);
    private final Asker asker = new Asker();
    private final List<Courier> couriers = new ArrayList<>();

    @AfterEach
    void end() {
        couriers.forEach(Courier::close);
        network.close();
        storage.close();
    }

    @Test
    void twoServersTogetherKeepThePace() {
        for (int call = 0; call < 10; call++) {
            want(Lane.OFFER);
        }
        start(10);
        start(10);

        await().until(() -> asker.told.size() == 10);
        List<Instant> left = placings();
        for (int call = 1; call < left.size(); call++) {
            assertThat(left.get(call)).isAfterOrEqualTo(left.get(call - 1).plusMillis(100));
        }
    }

    @Test
    void firstOffersLeaveFirstAndUrgentMattersGetEveryThirdPlace() {
        List<UUID> first = List.of(
                want(Lane.FIRST_OFFER),
                want(Lane.FIRST_OFFER),
                want(Lane.FIRST_OFFER),
                want(Lane.FIRST_OFFER),
                want(Lane.FIRST_OFFER));
        UUID checkin = want(Lane.CHECKIN);
        UUID offer = want(Lane.OFFER);
        List<UUID> urgent = List.of(want(Lane.URGENT), want(Lane.URGENT), want(Lane.URGENT));
        start(50);

        await().until(() -> asker.told.size() == 10);
        assertThat(inOrder())
                .containsExactly(
                        first.get(0),
                        first.get(1),
                        urgent.get(0),
                        first.get(2),
                        first.get(3),
                        urgent.get(1),
                        first.get(4),
                        urgent.get(2),
                        offer,
                        checkin);
    }

    @Test
    void whatIsNotWantedAnyMoreNeverLeaves() {
        UUID unwanted = want(Lane.OFFER);
        asker.unwanted.put(unwanted, true);
        UUID wanted = want(Lane.OFFER);
        start(0);

        await().until(() -> asker.told.containsKey(wanted));
        assertThat(state(unwanted)).isEqualTo("dropped");
        assertThat(network.phone(number(unwanted)).timesRung()).isZero();
    }

    @Test
    void aCallOfAWorkerThatDiedBeforeItLeftIsGivenUpAndNeverDialled() {
        UUID leg = want(Lane.OFFER);
        leftBehind();
        start(0);
        forward(Duration.ofSeconds(31));
        await().until(() -> state(leg).equals("unknown"));
        assertThat(asker.told.values()).doesNotHaveAnyElementsOfTypes(Result.Placed.class, Result.GivenUp.class);

        await().untilAsserted(() -> {
            forward(Duration.ofSeconds(61));
            assertThat(asker.told.get(leg)).isInstanceOf(Result.GivenUp.class);
        });
        assertThat(network.phone(number(leg)).timesRung()).isZero();
    }

    @Test
    void aCallOfAWorkerThatDiedAfterItLeftIsFoundAndNotDialledAgain() {
        UUID leg = want(Lane.OFFER);
        leftBehind();
        String sid = telephony().place(new PhoneNumber(number(leg)), KIND, leg, RING);
        start(0);
        forward(Duration.ofSeconds(31));

        await().until(() -> asker.told.get(leg) instanceof Result.Placed);
        assertThat(asker.told.get(leg)).isEqualTo(new Result.Placed(sid));
        await().until(() -> state(leg).equals("placed"));
        assertThat(network.phone(number(leg)).timesRung()).isEqualTo(1);
    }

    @Test
    void aSenderThatWasNotToldIsToldAgain() {
        asker.fails = true;
        UUID leg = want(Lane.OFFER);
        start(0);
        await().until(() -> network.phone(number(leg)).timesRung() == 1);
        await().until(() -> asker.failed);

        asker.fails = false;
        forward(Duration.ofSeconds(31));

        await().until(() -> asker.told.get(leg) instanceof Result.Placed);
        assertThat(asker.told.get(leg)).isInstanceOf(Result.Placed.class);
        assertThat(network.phone(number(leg)).timesRung()).isEqualTo(1);
    }

    private UUID want(Lane lane) {
        UUID leg = UUID.randomUUID();
        Instant now = clock.instant();
        var call = new Errand.PlaceCall(number(leg), KIND, leg, RING.toSeconds());
        db.run(tx -> outbox.addCall(tx, KIND, call, lane, now, now));
        return leg;
    }

    /** A drama number for each leg. */
    private static String number(UUID leg) {
        return "+447700900" + (100 + Math.floorMod(leg.hashCode(), 900));
    }

    /** As a worker leaves it that dies between claiming and sending. */
    private void leftBehind() {
        var senders = new Senders();
        senders.add(asker);
        db.run(tx -> new Departures(0, LEASE, senders).claim(tx, clock.instant(), 1));
    }

    private void start(int callsPerSecond) {
        var courier = new Courier(db, telephony(), clock, bell, callsPerSecond).serve(List.of(asker));
        couriers.add(courier);
        courier.start();
    }

    private Telephony telephony() {
        var central = new PhoneNumber("+441632960000");
        var account = TwilioAccount.of(ACCOUNT, new Secret("secret"), network.apiUrl(), central, central);
        network.owns(central.e164(), "", "", "", "");
        return new TwilioTelephony(account, new Links(network::apiUrl));
    }

    private void forward(Duration by) {
        ahead.updateAndGet(by::plus);
        bell.ring();
    }

    private List<Instant> placings() {
        return db.transact(tx -> tx.sql()
                .select(INTENT.PLACING_AT)
                .from(INTENT)
                .orderBy(INTENT.PLACING_AT)
                .fetch(INTENT.PLACING_AT));
    }

    private List<UUID> inOrder() {
        return db.transact(tx -> tx.sql()
                .select(INTENT.SUBJECT)
                .from(INTENT)
                .orderBy(INTENT.PLACING_AT)
                .fetch(INTENT.SUBJECT));
    }

    private String state(UUID leg) {
        return db.transact(tx -> tx.sql()
                .select(INTENT.STATE)
                .from(INTENT)
                .where(INTENT.SUBJECT.eq(leg))
                .fetchSingle(INTENT.STATE));
    }

    /** Wants calls, and remembers what came of them. */
    private static final class Asker implements Sender {
        private final Map<UUID, Result> told = new ConcurrentHashMap<>();
        private final Map<UUID, Boolean> unwanted = new ConcurrentHashMap<>();
        private volatile boolean fails;
        private volatile boolean failed;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean stillWanted(Tx tx, UUID subject) {
            return !unwanted.containsKey(subject);
        }

        @Override
        public void told(UUID subject, Errand errand, Result result) {
            if (fails) {
                failed = true;
                throw new IllegalStateException("struck by lightning");
            }
            told.put(subject, result);
        }

        @Override
        public void due(UUID subject) {
            throw new IllegalStateException("no timer was set");
        }
    }
}
