package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.request.Request;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.NoSuchLeg;

/** What a resident hears before the bridge, at desks on which no worker runs. It is noon, and Sam keeps a promise to ring back. */
class IntroductionDeskTest {

    private final FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
    private final Desks desks = house.desks();

    @BeforeEach
    void noon() {
        house.clock().toNoon();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsInTheLanguageOfTheRequestHoweverOftenItIsAskedFor() {
        UUID leg = offered("cy");
        Heard ringing = takes(leg);
        var dyma = new Instruction.Say(
                Language.WELSH, "Dyma Ringround. Mae un o'n gwirfoddolwyr yn eich ffonio. Un eiliad.");

        assertThat(desks.offers().introduction(leg, ringing.turn())).containsExactly(dyma);
        assertThat(desks.offers().introduction(leg, ringing.turn())).containsExactly(dyma);
    }

    @Test
    void beforeThePhoneRingsAndOnceTheBridgeIsOverNothingIsSaid() {
        UUID leg = offered("en");
        assertThat(desks.offers().introduction(leg, 0)).isEmpty();
        Heard ringing = takes(leg);
        assertThat(desks.offers().introduction(leg, ringing.turn())).hasSize(1);
        assertThat(desks.offers().introduction(leg, ringing.turn() - 1)).isEmpty();

        Heard asked = desks.offers().on(leg, ringing.turn(), "CA1", new CallEvent.BridgeEnded(true, false, "CA2"));

        assertThat(desks.offers().introduction(leg, ringing.turn())).isEmpty();
        assertThat(desks.offers().introduction(leg, asked.turn())).isEmpty();
    }

    @Test
    void aLegThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> desks.offers().introduction(new UUID(0, 1), 1)).isInstanceOf(NoSuchLeg.class);
    }

    @Test
    void itDoesNotWaitForWhoeverHoldsTheOffer() {
        UUID leg = offered("en");
        Heard ringing = takes(leg);

        List<Instruction> introduction = house.database().transact(tx -> {
            tx.sql().selectFrom(OFFER).where(OFFER.ID.eq(leg)).forUpdate().fetch();
            return CompletableFuture.supplyAsync(() -> desks.offers().introduction(leg, ringing.turn()))
                    .orTimeout(5, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(introduction).hasSize(1);
    }

    /** Somebody who speaks that was promised to be rung back now, and Sam's phone is to ring. */
    private UUID offered(String language) {
        long reference = house.database().transact(tx -> {
            Instant now = house.clock().instant();
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(now.minus(Duration.ofHours(1)));
            row.setNeed("shopping");
            row.setLanguage(language);
            row.setReason("callback");
            row.setNumber(CALLER);
            row.setDueAt(now);
            row.insert();
            return row.getReference();
        });
        desks.callbacks().senders().stream()
                .filter(sender -> sender.kind().equals("promises"))
                .forEach(sender -> sender.due(Request.id(reference)));
        return house.database()
                .transact(tx ->
                        tx.sql().select(OFFER.ID).from(OFFER).where(OFFER.LIVE).fetchSingle(OFFER.ID));
    }

    /** Sam presses 1, and the resident's phone rings. */
    private Heard takes(UUID leg) {
        var call = new Errand.PlaceCall(SAM, OfferDesk.KIND, leg, 18);
        desks.offers().told(leg, call, new Result.Placed("CA1"));
        Heard asked = desks.offers().on(leg, Conversation.NO_TURN, "CA1", new CallEvent.Answered());
        return desks.offers().on(leg, asked.turn(), "CA1", new CallEvent.Keyed("1"));
    }
}
