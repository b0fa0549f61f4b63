package org.ringround.console.requests;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.CALL_EVENT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.ringround.console.DeskHouse;
import org.ringround.db.Tx;
import org.ringround.desk.DeskTown;

/** The pages of requests and calls over a town, and calls to be looked at. */
final class Pages {

    private Pages() {}

    static DeskHouse open(@Nullable String phone) {
        return new DeskHouse(
                phone,
                shell -> town ->
                        new RequestDoors(new RequestParts(shell, town.requests(), town.work(), town.board())).routes());
    }

    /** One that lasted 65 s: a menu, twenty seconds' waiting, then talking. */
    static UUID call(DeskTown town, @Nullable Long reference, @Nullable Long area, @Nullable Instant anonymous) {
        UUID id = UUID.randomUUID();
        town.in(tx -> {
            tx.sql()
                    .insertInto(CALL)
                    .set(CALL.ID, id)
                    .set(CALL.SID, "CA" + id)
                    .set(CALL.NUMBER, anonymous == null ? "+441632960777" : null)
                    .set(CALL.DIALLED, "+441632960000")
                    .set(CALL.SCRIPT_HASH, "")
                    .set(CALL.KIND, "help")
                    .set(CALL.PARTICULARS, JSONB.valueOf("{}"))
                    .set(CALL.STATE, JSONB.valueOf("{}"))
                    .set(CALL.TURN, 1)
                    .set(CALL.AREA_ID, area)
                    .set(CALL.REFERENCE, reference)
                    .set(CALL.STARTED_AT, DeskTown.NOW)
                    .set(CALL.HEARD_AT, DeskTown.NOW)
                    .set(CALL.SOUGHT_AT, DeskTown.NOW.plusSeconds(10))
                    .set(CALL.TAKEN_AT, DeskTown.NOW.plusSeconds(30))
                    .set(CALL.LEFT_AT, DeskTown.NOW.plusSeconds(65))
                    .set(CALL.ENDED_AT, DeskTown.NOW.plusSeconds(65))
                    .set(CALL.ENDING, "connected")
                    .set(CALL.ANONYMOUS_AT, anonymous)
                    .execute();
            event(tx, id, 0, "rang", "InMenu");
            event(tx, id, 5, "Keyed", "InMenu");
            event(tx, id, 10, "Keyed", "Waiting");
            event(tx, id, 30, "TakenBy", "Connected");
            event(tx, id, 65, "BridgeEnded", "Over");
            return id;
        });
        return id;
    }

    private static void event(Tx tx, UUID call, long after, String event, String state) {
        tx.sql()
                .insertInto(CALL_EVENT)
                .set(CALL_EVENT.CALL_ID, call)
                .set(CALL_EVENT.AT, DeskTown.NOW.plusSeconds(after))
                .set(CALL_EVENT.TURN, 1)
                .set(CALL_EVENT.EVENT, event)
                .set(CALL_EVENT.STATE, state)
                .execute();
    }
}
