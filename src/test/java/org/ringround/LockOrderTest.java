package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.HELPLINE;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.callback.Ringing;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.people.PeopleStore;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/**
 * Whoever hears from a phone that rings about a request holds its matter, then the search, the phone, the request. Whoever
 * comes to that request otherwise waits for the matter, and holds nothing of the rest meanwhile.
 */
class LockOrderTest {

    private final FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
    private final Desks desks = house.desks();
    private long reference;

    @BeforeEach
    void somebodyIsToBeRungBackAndSamsPhoneRings() {
        house.clock().toNoon();
        reference = house.database().transact(tx -> {
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(house.clock().instant());
            row.setNeed("shopping");
            row.setLanguage("en");
            row.setReason("callback");
            row.setNumber(CALLER);
            row.setAreaId(1L);
            row.setDueAt(house.clock().instant().minus(Duration.ofMinutes(1)));
            row.insert();
            return row.getReference();
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCallerWhoIsBackWaitsForTheCallbackBeforeItHoldsTheRequest() {
        callbackSearchRuns();
        var from = new Incoming(new PhoneNumber(CALLER), new PhoneNumber(HELPLINE));
        Heard greeted = desks.calls().ring("CA1", from);

        nothingElseIsHeldWhileItWaits(
                "callback", () -> desks.calls().on(greeted.leg(), greeted.turn(), "CA1", new CallEvent.Keyed("0")));

        assertThat(house.database()
                        .<UUID>transact(tx -> tx.sql()
                                .fetchSingle(SEARCH, SEARCH.ENDED_AT.isNull())
                                .getSubject()))
                .isEqualTo(greeted.leg());
    }

    @Test
    void whoAsksToBeConnectedWaitsForTheirLastCallBeforeTheRequestIsHeld() {
        callbackSearchRuns();
        house.database().run(tx -> {
            long sam = new PeopleStore(tx)
                    .findVolunteer(new PhoneNumber(SAM))
                    .orElseThrow()
                    .id();
            var requests = new RequestStore(tx);
            requests.save(
                    requests.lock(reference).claimed(sam),
                    "claimed",
                    "test",
                    house.clock().instant());
            tx.sql()
                    .update(SEARCH)
                    .set(SEARCH.ENDED_AT, house.clock().instant())
                    .set(SEARCH.ENDING, "taken")
                    .execute();
            tx.sql()
                    .update(OFFER)
                    .set(OFFER.PHASE, "after")
                    .set(OFFER.ENDED_AT, house.clock().instant())
                    .execute();
            assertThat(desks.callbacks().ring(tx, sam, reference, house.clock().instant()))
                    .isEqualTo(Ringing.RINGING);
        });
        UUID own = ringOut("request");

        nothingElseIsHeldWhileItWaits("callback", () -> due("own-requests", own));
    }

    /** The test holds that matter as a phone's own desk would, and then reaches for the rest at once. */
    private void nothingElseIsHeldWhileItWaits(String kind, Runnable other) {
        UUID matter = ringOut(kind);
        CompletableFuture<?> waits = house.database().transact(tx -> {
            tx.sql()
                    .fetchSingle(tx.sql()
                            .selectFrom(RING_OUT)
                            .where(RING_OUT.ID.eq(matter))
                            .forUpdate());
            CompletableFuture<?> begun = CompletableFuture.runAsync(other);
            await().until(this::somebodyWaits);
            assertThat(tx.sql().selectFrom(SEARCH).forUpdate().noWait().fetch()).hasSize(1);
            assertThat(tx.sql().selectFrom(OFFER).forUpdate().noWait().fetch()).hasSize(1);
            assertThat(tx.sql()
                            .selectFrom(REQUEST)
                            .where(REQUEST.REFERENCE.eq(reference))
                            .forUpdate()
                            .noWait()
                            .fetch())
                    .hasSize(1);
            return begun;
        });
        waits.join();
    }

    private boolean somebodyWaits() {
        return house.database()
                .transact(tx -> tx.sql()
                        .fetchSingle("select exists (select from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock')")
                        .get(0, Boolean.class));
    }

    private void callbackSearchRuns() {
        due("promises", Request.id(reference));
        ringOut("callback");
    }

    private void due(String kind, UUID subject) {
        desks.callbacks().senders().stream()
                .filter(sender -> sender.kind().equals(kind))
                .forEach(sender -> sender.due(subject));
    }

    private UUID ringOut(String kind) {
        return house.database()
                .transact(tx ->
                        tx.sql().fetchSingle(RING_OUT, RING_OUT.KIND.eq(kind)).getId());
    }
}
