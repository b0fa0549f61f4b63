package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/** A digit by text that was long on its way: it is about a call of which Sam had been asked when it was sent. */
class LateDigitsTest {

    private final FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
    private final RaceDesk desk = new RaceDesk(house);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatWasAskedSinceIsNotMeant() {
        talksAndIsAsked("CA1");
        Instant said = house.clock().instant();
        house.clock().forward(Duration.ofMinutes(5));
        talksAndIsAsked("CA2");

        isFound("1", said);

        assertThat(statuses()).containsExactly("done", "claimed");
    }

    @Test
    void aDigitBeforeAnythingWasAskedAnswersNothing() {
        Instant said = house.clock().instant();
        house.clock().forward(Duration.ofMinutes(5));
        talksAndIsAsked("CA1");

        isFound("1", said);

        assertThat(statuses()).containsExactly("claimed");
    }

    private void talksAndIsAsked(String sid) {
        List<UUID> rung = desk.isLookedFor(sid);
        desk.presses(desk.answers(rung.get(0)), "1");
        desk.desks().calls().progress(sid, CallStatus.COMPLETED);
        desk.everybodyIsFree();
        RaceDesk.isAsked(house, rung.get(0));
    }

    private void isFound(String digit, Instant said) {
        desk.desks().texts().found(new IncomingText("SM1", new PhoneNumber(SAM), digit, null), said);
    }

    /** Of the requests, in the order in which they were made. */
    private List<String> statuses() {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(REQUEST.STATUS)
                        .from(REQUEST)
                        .orderBy(REQUEST.REFERENCE)
                        .fetch(REQUEST.STATUS));
    }
}
