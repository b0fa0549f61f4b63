package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.generated.tables.records.OccurrenceRecord;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outcall.OutCallDesk;
import org.ringround.people.Newcomers;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.Way;

/**
 * Desks on which no worker runs: the test says what happens, and in which order. It is noon, on Tuesday 5 March. Sam befriends Ann, whose round is
 * daily and whose turns begin when the test says so.
 */
final class BefriendingHouse implements AutoCloseable {

    static final String ANN = "+447700900101";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Tuesday. */
    private static final Instant NOON = Instant.parse("2030-03-05T12:00:00Z");

    private final FaultHouse house;
    private final Desks desks;
    private final long ann;
    private final long round;
    private int turns;

    /** Who befriends Ann, in this order. */
    BefriendingHouse(String... volunteers) {
        house = FaultHouse.prepared(Map.of());
        house.clock().forward(Duration.between(house.clock().instant(), NOON));
        house.withVolunteers(volunteers);
        desks = house.desks();
        ann = resident("Ann Rees", ANN);
        round = round(ann, "befriending", volunteers);
    }

    private long resident(String name, String phone) {
        return house.database().transact(tx -> Newcomers.resident(tx, name, phone));
    }

    /** Another round of Ann's. */
    long checkin() {
        return round(ann, "checkin");
    }

    /** A round of somebody else's. */
    long roundOf(String name, String phone, String... volunteers) {
        return round(resident(name, phone), "befriending", volunteers);
    }

    private long round(long resident, String kind, String... volunteers) {
        return house.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(ROUND)
                    .set(ROUND.RESIDENT_ID, resident)
                    .set(ROUND.KIND, kind)
                    .set(ROUND.LOCAL_TIME, LocalTime.NOON)
                    .set(ROUND.WEEKDAYS, new Integer[] {1, 2, 3, 4, 5, 6, 7})
                    .set(ROUND.EVERY_WEEKS, 1)
                    .set(ROUND.STARTS_ON, LocalDate.EPOCH)
                    .set(ROUND.BANK_HOLIDAYS, "call")
                    .set(ROUND.AGREED_ON, LocalDate.EPOCH)
                    .set(ROUND.RING_SECONDS, 40)
                    .set(ROUND.COUNTS_FROM, now())
                    .set(ROUND.BEGUN_TO, now())
                    .returning()
                    .fetchSingle()
                    .getId();
            for (int place = 0; place < volunteers.length; place++) {
                tx.sql()
                        .insertInto(ROUND_VOLUNTEER)
                        .set(ROUND_VOLUNTEER.ROUND_ID, id)
                        .set(ROUND_VOLUNTEER.PLACE, place)
                        .set(ROUND_VOLUNTEER.VOLUNTEER_ID, volunteer(volunteers[place]))
                        .execute();
            }
            return id;
        });
    }

    long volunteer(String phone) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(VOLUNTEER.PERSON_ID)
                        .from(VOLUNTEER)
                        .where(VOLUNTEER.PHONE.eq(phone))
                        .fetchSingle(VOLUNTEER.PERSON_ID));
    }

    FaultHouse house() {
        return house;
    }

    Desks desks() {
        return desks;
    }

    long round() {
        return round;
    }

    Instant now() {
        return house.clock().instant();
    }

    void later(Duration duration) {
        house.clock().forward(duration);
    }

    /** A turn of Ann's that is due now, and was not looked at yet. */
    UUID due() {
        return due(round);
    }

    UUID due(long of) {
        var id = UUID.randomUUID();
        turns++;
        house.database()
                .run(tx -> tx.sql()
                        .insertInto(OCCURRENCE)
                        .set(OCCURRENCE.ID, id)
                        .set(OCCURRENCE.ROUND_ID, of)
                        .set(
                                OCCURRENCE.LOCAL_DATE,
                                LocalDate.ofInstant(now(), LONDON).plusDays(turns))
                        .set(OCCURRENCE.LOCAL_TIME, LocalTime.NOON)
                        .set(OCCURRENCE.DUE_AT, now())
                        .execute());
        return id;
    }

    /** The same, and Sam's phone is to ring. */
    UUID begun() {
        UUID turn = due();
        look(turn);
        return turn;
    }

    void look(UUID turn) {
        when("turns", turn);
    }

    /** What that time of day is for, is done now. */
    void when(String kind, UUID subject) {
        desks.rounds().senders().stream()
                .filter(sender -> sender.kind().equals(kind))
                .forEach(sender -> sender.due(subject));
    }

    /** The one call about that turn that lives. */
    UUID leg(UUID turn) {
        List<UUID> live = live(turn);
        assertThat(live).hasSize(1);
        return live.get(0);
    }

    List<UUID> live(UUID turn) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OUTCALL.ID)
                        .from(OUTCALL)
                        .where(OUTCALL.SUBJECT.eq(turn))
                        .and(OUTCALL.ENDED_AT.isNull())
                        .fetch(OUTCALL.ID));
    }

    /** Whether the network may still be asked for that call. */
    boolean isWanted(UUID leg) {
        return house.database().transact(tx -> outCalls().stillWanted(tx, leg));
    }

    /** That call leaves, and is answered. */
    Heard answers(UUID leg) {
        String sid = sid(leg);
        outCalls().told(leg, new Errand.PlaceCall(ANN, OutCallDesk.KIND, leg, 40), new Result.Placed(sid));
        return outCalls().on(leg, Conversation.NO_TURN, sid, new CallEvent.Answered());
    }

    Heard presses(Heard heard, String key) {
        return tells(heard, new CallEvent.Keyed(key));
    }

    Heard tells(Heard heard, CallEvent event) {
        return outCalls().on(heard.leg(), heard.turn(), sid(heard.leg()), event);
    }

    void hangsUp(UUID leg) {
        outCalls().on(leg, Conversation.NO_TURN, sid(leg), new CallEvent.Progress(CallStatus.COMPLETED));
    }

    /** Its time has come to be looked at, and the network is asked what became of the leg that was dialled from it. */
    void networkTells(UUID leg, CallStatus status, @Nullable Duration talked) {
        looksAgain(leg);
        assertThat(askedOf()).containsExactly(sid(leg));
        Instant now = house.clock().instant();
        var who = new Incoming(new PhoneNumber(FaultHouse.HELPLINE), new PhoneNumber(ANN));
        var dialled = new CallListed("CA2", Way.DIALLED, who, status, now, now, sid(leg), talked);
        outCalls().told(leg, new Errand.FindDialled(sid(leg)), new Result.Dialled(List.of(dialled)));
    }

    void looksAgain(UUID leg) {
        outCalls().due(leg);
    }

    /** The calls of which the network is to be asked what was dialled from them. */
    List<String> askedOf() {
        return house
                .database()
                .transact(tx -> tx.sql().selectFrom(INTENT).fetch(row -> Json.read(row.getErrand(), Errand.class)))
                .stream()
                .filter(Errand.FindDialled.class::isInstance)
                .map(errand -> ((Errand.FindDialled) errand).parent())
                .toList();
    }

    /** That call leaves, and rings out. */
    void isNotReached(UUID leg) {
        String sid = sid(leg);
        outCalls().told(leg, new Errand.PlaceCall(ANN, OutCallDesk.KIND, leg, 40), new Result.Placed(sid));
        outCalls().on(leg, Conversation.NO_TURN, sid, new CallEvent.Progress(CallStatus.NO_ANSWER));
    }

    private OutCallDesk outCalls() {
        return desks.rounds().outCalls();
    }

    private static String sid(UUID leg) {
        return "CA" + leg.toString().replace("-", "");
    }

    /** Everything that is said in it. */
    static String said(Heard heard) {
        return heard.instructions().toString();
    }

    static boolean connects(Heard heard) {
        return heard.instructions().stream().anyMatch(Instruction.Dial.class::isInstance);
    }

    OccurrenceRecord turn(UUID id) {
        return house.database().transact(tx -> tx.sql().fetchSingle(OCCURRENCE, OCCURRENCE.ID.eq(id)));
    }

    /** The kinds of all alarms there were. */
    List<String> alarms() {
        return house.database()
                .transact(tx -> tx.sql().select(ALARM.KIND).from(ALARM).fetch(ALARM.KIND));
    }

    /** The texts that were written to that phone, oldest first. */
    List<String> textsTo(String phone) {
        return SentTexts.to(phone, house.database());
    }

    @Override
    public void close() {
        house.close();
    }
}
