package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.HELPLINE;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Tx;
import org.ringround.exchange.What;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.watch.Purge;
import org.ringround.watch.WatchRules;

/** Somebody rings and is helped, is rung back, leaves a message and texts. A year later the tables tell of nobody, and count as before. */
class RetentionTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Incoming FROM = new Incoming(new PhoneNumber(CALLER), new PhoneNumber(HELPLINE));

    private final FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
    private final Desks desks = house.desks();
    private final Purge purge = new Purge(
            house.database(),
            house.clock(),
            new WatchRules(new PhoneNumber(HELPLINE), Set.of(), LONDON, WatchRules.MESSAGES_KEPT));

    @BeforeEach
    void aDay() {
        house.clock().toNoon();
        ringsAndIsHelped();
        isRungBack();
        desks.calls().leftMessage("CA5", FROM, new CallEvent.Recorded("RE1", Duration.ofSeconds(9), true));
        desks.texts().text(new IncomingText("SM1", new PhoneNumber(CALLER), "I am Ann", null));
        everythingIsDone();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void afterAYearNoTableTellsWhoRangAndEverythingCountsAsBefore() {
        List<Map<String, Object>> calls = house.export(What.CALLS);
        List<Map<String, Object>> requests = house.export(What.REQUESTS);
        assertThat(calls).hasSize(5);
        assertThat(requests).isNotEmpty().allMatch(request -> CALLER.equals(request.get("resident")));
        assertThat(tablesWith(CALLER.substring(1)))
                .contains("call", "search", "request", "dialled_leg", "text_in", "number_memory");
        assertThat(tablesWith("Ann is home")).containsExactly("request_event");

        house.clock().forward(Duration.ofDays(367));
        purge.keep();
        purge.keep();

        assertThat(tablesWith(CALLER.substring(1))).isEmpty();
        assertThat(tablesWith("\"CA[0-9]\"|[(,](CA|RE|SM|QU)[0-9]+[,)]")).isEmpty();
        assertThat(tablesWith("I am Ann|Ann is home")).isEmpty();
        assertThat(without(house.export(What.CALLS), "call_sid"))
                .containsExactlyInAnyOrderElementsOf(without(calls, "call_sid"));
        assertThat(without(house.export(What.REQUESTS), "call_sid", "resident"))
                .isEqualTo(without(requests, "call_sid", "resident"));
        assertThat(house.export(What.REQUESTS)).allMatch(request -> request.get("resident") == null);
        assertThat(house.export(What.CALLS))
                .allMatch(call -> call.get("call_sid").toString().startsWith("anonymous-"));
    }

    @Test
    void forAYearItIsAllThere() {
        house.clock().forward(Duration.ofDays(364));
        purge.keep();

        assertThat(tablesWith(CALLER.substring(1)))
                .contains("call", "search", "request", "dialled_leg", "text_in", "number_memory");
        assertThat(house.export(What.CALLS))
                .allMatch(call -> call.get("call_sid").toString().startsWith("CA"));
    }

    @Test
    void whatIsOpenKeepsItsCaller() {
        house.database()
                .run(tx -> tx.sql()
                        .update(REQUEST)
                        .set(REQUEST.STATUS, "open")
                        .setNull(REQUEST.CLOSED_AT)
                        .execute());

        house.clock().forward(Duration.ofDays(367));
        purge.keep();

        assertThat(tablesWith(CALLER.substring(1))).containsExactly("request");
    }

    @Test
    void whatIsAnonymousCanStillBeRead() {
        house.clock().forward(Duration.ofDays(367));
        purge.keep();

        UUID call = house.database()
                .transact(tx -> tx.sql().select(CALL.ID).from(CALL).limit(1).fetchSingle(CALL.ID));
        Heard heard = desks.calls().on(call, Conversation.NO_TURN, "CA1", new CallEvent.Lost());

        assertThat(heard.instructions()).isNotEmpty();
    }

    @Test
    void muchIsLetGoAsWellAsLittle() {
        house.database()
                .run(tx -> tx.sql()
                        .execute("insert into search (id, subject_kind, subject, reference, language, need, not_number,"
                                + " started_at, deadline_at, ended_at, ending)"
                                + " select gen_random_uuid(), 'call', gen_random_uuid(), min(reference), 'en', 'other',"
                                + " '" + CALLER + "', min(opened_at), min(opened_at), min(opened_at), 'nobody'"
                                + " from request, generate_series(1, 450) as one group by one"));
        house.clock().forward(Duration.ofDays(367));

        purge.keep();

        assertThat(house.database().<Integer>transact(tx -> tx.sql().fetchCount(SEARCH, SEARCH.ANONYMOUS_AT.isNull())))
                .isZero();
    }

    /** A call in, Sam's phone, one volunteer's outcome. */
    private void ringsAndIsHelped() {
        Heard greeted = desks.calls().ring("CA1", FROM);
        desks.calls().on(greeted.leg(), greeted.turn(), "CA1", new CallEvent.Keyed("0"));
        UUID leg = leg();
        Heard asked = answers(leg, "CA2");
        Heard connected = desks.offers().on(leg, asked.turn(), "CA2", new CallEvent.Keyed("1"));
        desks.calls().progress("CA1", CallStatus.COMPLETED);
        Heard after = desks.offers().on(leg, connected.turn(), "CA2", new CallEvent.BridgeEnded(true, false, null));
        desks.offers().on(leg, after.turn(), "CA2", new CallEvent.Keyed("1"));
        hangsUp(leg, "CA2");
    }

    /** Sam's phone, and the caller's rung from it. */
    private void isRungBack() {
        long reference = house.database().transact(tx -> {
            var row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(house.clock().instant());
            row.setNeed("shopping");
            row.setLanguage("en");
            row.setReason("callback");
            row.setNumber(CALLER);
            row.setDueAt(house.clock().instant().minusSeconds(60));
            row.insert();
            return row.getReference();
        });
        desks.callbacks().senders().stream()
                .filter(sender -> sender.kind().equals("promises"))
                .forEach(sender -> sender.due(Request.id(reference)));
        UUID leg = leg();
        Heard asked = answers(leg, "CA3");
        Heard rings = desks.offers().on(leg, asked.turn(), "CA3", new CallEvent.Keyed("1"));
        Heard after = desks.offers().on(leg, rings.turn(), "CA3", new CallEvent.BridgeEnded(true, false, "CA4"));
        desks.offers().on(leg, after.turn(), "CA3", new CallEvent.Keyed("1"));
        hangsUp(leg, "CA3");
    }

    private Heard answers(UUID leg, String sid) {
        desks.offers().told(leg, new Errand.PlaceCall(SAM, OfferDesk.KIND, leg, 18), new Result.Placed(sid));
        return desks.offers().on(leg, Conversation.NO_TURN, sid, new CallEvent.Answered());
    }

    private void hangsUp(UUID leg, String sid) {
        desks.offers().on(leg, Conversation.NO_TURN, sid, new CallEvent.Progress(CallStatus.COMPLETED));
    }

    private UUID leg() {
        return house.database()
                .transact(tx ->
                        tx.sql().select(OFFER.ID).from(OFFER).where(OFFER.LIVE).fetchSingle(OFFER.ID));
    }

    private void everythingIsDone() {
        house.database().run(tx -> {
            var requests = new RequestStore(tx);
            Instant now = house.clock().instant();
            requests.listOpen()
                    .forEach(request -> requests.save(
                            request.settled(Outcome.SORTED, null, now), "done: Ann is home", "test", now));
            tx.sql().execute("update intent set state = 'done' where state = 'due'");
        });
        assertThat(house.database().<Integer>transact(tx -> tx.sql().fetchCount(DIALLED_LEG)))
                .isEqualTo(1);
    }

    /** The tables in which some row, as text, matches the expression. */
    private List<String> tablesWith(String expression) {
        return house.database()
                .transact(tx -> tables(tx).stream()
                        .filter(table -> tx.sql()
                                .fetchSingle(
                                        "select exists (select from \"" + table + "\" as t where t::text ~ {0})",
                                        DSL.val(expression))
                                .get(0, Boolean.class))
                        .toList());
    }

    private static List<String> tables(Tx tx) {
        return tx.sql()
                .fetch("select table_name::text from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")
                .getValues(0, String.class);
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> rows, String... columns) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> rest = new HashMap<>(row);
                    List.of(columns).forEach(rest::remove);
                    return rest;
                })
                .toList();
    }
}
