package org.ringround.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.TEXT_STOP;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.AlarmKind;
import org.ringround.console.DeskHouse;
import org.ringround.db.Json;
import org.ringround.desk.DeskTown;
import org.ringround.outbox.Errand;
import org.ringround.request.HistoryStore;
import org.ringround.request.HistoryStore.Line;
import org.ringround.request.Reviews;
import org.ringround.telephony.Language;

/** What waits for a coordinator, and its buttons. */
class InboxTest {

    /** The account is that of the first person whom a test writes down. */
    private final DeskHouse house = new DeskHouse(
            DeskTown.phone(1),
            shell -> town -> new InboxDoors(new InboxParts(
                            shell,
                            town.inbox(),
                            town.acknowledgements(),
                            new Reviews(town.alarms()),
                            town.alarms(),
                            town.outbox()))
                    .routes());

    private final DeskTown town = house.town();
    private final long cara = town.coordinator("Cara", town.conwy);

    @AfterEach
    void close() {
        house.close();
    }

    private long text(@Nullable String number, String body) {
        return town.in(tx -> tx.sql()
                .insertInto(TEXT_IN)
                .set(TEXT_IN.SID, "SM" + body)
                .set(TEXT_IN.NUMBER, number)
                .set(TEXT_IN.BODY, body)
                .set(TEXT_IN.AT, DeskTown.NOW)
                .set(TEXT_IN.LISTED_AT, DeskTown.NOW)
                .returning()
                .fetchSingle()
                .getId());
    }

    private void raise(AlarmKind kind, String matter, @Nullable Long area) {
        town.in(tx -> {
            town.alarms().raise(tx, kind, matter, area, Map.of("reference", "101"), DeskTown.NOW);
            return 0;
        });
    }

    private long alarm() {
        return town.in(tx -> tx.sql().fetchSingle(ALARM).getNumber());
    }

    private String pressed(String button, String... fields) {
        DeskHouse.Page answer = house.post(button, fields);
        assertThat(answer.status()).isEqualTo(303);
        return house.get(answer.location()).body();
    }

    @Test
    void anEmptyInboxSaysWhatComesToIt() {
        assertThat(house.get("/inbox").body()).contains("Nothing waits for you here.");
        house.reads(Language.WELSH);
        assertThat(house.get("/inbox").body()).contains("Nid oes dim yn aros amdanoch yma.");
    }

    @Test
    void aTextIsAnsweredOnceAndSeenTo() {
        long ann = town.resident("Ann", town.conwy);
        long text = text(DeskTown.phone(2), "Is it <b>Tuesday</b>?");
        raise(AlarmKind.UNKNOWN_TEXT, "inbox", null);
        assertThat(house.get("/inbox").body()).contains("Ann (07700 900002)", "Is it &lt;b");

        String path = "/inbox/texts/" + text + "/answer";
        assertThat(house.post(path, "answer-" + text, " ").status()).isEqualTo(422);
        assertThat(pressed(path, "answer-" + text, "It is.")).contains("The answer is on its way", "Seen to lately");
        assertThat(pressed(path, "answer-" + text, "It is.")).contains("Somebody has seen to it already.");

        assertThat(town.texts()).containsExactly("002: It is.");
        assertThat(town.openAlarms()).isEmpty();
        assertThat(town.audit()).contains("texted " + ann + " null");
    }

    @Test
    void whatCannotBeAnsweredIsSeenToAndPutBack() {
        long text = text("+441632960555", "Hello");
        String path = "/inbox/texts/" + text;

        assertThat(house.get("/inbox").body()).contains("01632 960555", "This number cannot be texted.");
        assertThat(house.post(path + "/answer", "answer-" + text, "Hello").status())
                .isEqualTo(422);
        assertThat(pressed(path + "/done")).contains("It is seen to.", "Put back");
        assertThat(pressed(path + "/back")).contains("It waits here again.");
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void textsOfPeopleOfAnotherAreaAreNotThere() {
        town.volunteer("Far", town.betws);
        long theirs = text(DeskTown.phone(2), "Far away");
        long nobodys = text(null, "Nobody's");

        assertThat(house.get("/inbox").body()).doesNotContain("Far away").contains("Nobody's", "a withheld number");
        assertThat(house.post("/inbox/texts/" + theirs + "/done").status()).isEqualTo(404);
        assertThat(house.post("/inbox/texts/" + theirs + "/answer").status()).isEqualTo(404);
        assertThat(house.post("/inbox/texts/" + nobodys + "/done").status()).isEqualTo(303);
    }

    @Test
    void anAlarmIsInHandAsByText() {
        raise(AlarmKind.TASK_UNCLAIMED, "101", town.conwy);

        assertThat(house.get("/inbox").body()).contains("/requests/101");
        assertThat(pressed("/inbox/alarms/" + alarm() + "/have")).contains("You have it in hand.");
        assertThat(pressed("/inbox/alarms/" + alarm() + "/have")).contains("Somebody has seen to it already.");
        assertThat(town.<Long>in(tx -> tx.sql().fetchSingle(ALARM).getAcknowledgedBy()))
                .isEqualTo(cara);
    }

    @Test
    void anUrgentRequestIsTheirsWhoHaveItsAlarm() {
        long reference = town.open();
        town.in(tx -> town.requests().press(tx, town.hand(reference)));

        assertThat(pressed("/inbox/alarms/" + alarm() + "/have")).contains("You have it in hand.");
        assertThat(town.row(reference).getVolunteerId()).isEqualTo(cara);
    }

    @Test
    void anAccountThatIsLinkedToNobodyHasAnUrgentMatterInHandAsWell() {
        long reference = town.open();
        town.in(tx -> town.requests().press(tx, town.hand(reference)));
        town.in(tx -> tx.sql().update(ACCOUNT).setNull(ACCOUNT.PHONE).execute());

        assertThat(pressed("/inbox/alarms/" + alarm() + "/have")).contains("You have it in hand.");
        assertThat(pressed("/inbox/alarms/" + alarm() + "/have")).contains("Somebody has seen to it already.");
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
        assertThat(town.row(reference).getUrgent()).isTrue();
        assertThat(town.openAlarms()).isEmpty();
        assertThat(town.<String>in(tx -> tx.sql().fetchSingle(RING_OUT).getEnding()))
                .isEqualTo("nobody");
        assertThat(town.<Line>in(tx -> new HistoryStore(tx).getLast(reference)))
                .extracting(Line::what, Line::actor)
                .containsExactly("urgent, in hand", "account:" + house.account());
    }

    @Test
    void anAlarmOfAnotherAreaIsNotThere() {
        raise(AlarmKind.TASK_UNCLAIMED, "101", town.betws);

        assertThat(house.get("/inbox").body()).doesNotContain("/inbox/alarms/");
        assertThat(house.post("/inbox/alarms/" + alarm() + "/have").status()).isEqualTo(404);
        assertThat(town.openAlarms()).hasSize(1);
    }

    @Test
    void aNumberThatWasLookedAtWaitsNoMore() {
        town.open();
        long review = town.in(tx -> tx.sql()
                .insertInto(REVIEW)
                .set(REVIEW.NUMBER, "+441632960777")
                .set(REVIEW.WHY, "nuisance")
                .set(REVIEW.SINCE, DeskTown.NOW)
                .returning()
                .fetchSingle()
                .getId());
        raise(AlarmKind.NUISANCE, "review " + review, town.conwy);

        assertThat(house.get("/inbox").body()).contains("01632 960777", "Two volunteers called it a nuisance");
        assertThat(pressed("/inbox/reviews/" + review + "/done"))
                .contains("It is seen to.")
                .doesNotContain("960777");
        assertThat(town.openAlarms()).isEmpty();
        assertThat(pressed("/inbox/reviews/" + review + "/done")).contains("Somebody has seen to it already.");
        assertThat(house.post("/inbox/reviews/4711/done").status()).isEqualTo(404);
    }

    @Test
    void aTextThatDidNotArriveIsSeenTo() {
        town.volunteer("Sam", town.conwy);
        UUID id = UUID.randomUUID();
        town.in(tx -> tx.sql()
                .insertInto(INTENT)
                .set(INTENT.ID, id)
                .set(INTENT.KIND, "texts")
                .set(INTENT.ERRAND, Json.write(new Errand.SendText(DeskTown.phone(2), "Your shift")))
                .set(INTENT.SUBJECT_KIND, "texts")
                .set(INTENT.SUBJECT, id)
                .set(INTENT.SINCE, DeskTown.NOW)
                .set(INTENT.DUE_AT, DeskTown.NOW)
                .set(INTENT.STATE, "failed")
                .set(INTENT.CREATED_AT, DeskTown.NOW)
                .execute());

        assertThat(house.get("/inbox").body()).contains("To Sam (07700 900002)", "Your shift");
        assertThat(pressed("/inbox/failed/" + id + "/done"))
                .contains("It is seen to.")
                .doesNotContain("Your shift");
        assertThat(house.post("/inbox/failed/" + UUID.randomUUID() + "/done").status())
                .isEqualTo(404);
        assertThat(house.post("/inbox/failed/x/done").status()).isEqualTo(404);
    }

    @Test
    void whoTakesNoTextsAndWhatNobodySaidStandsThereInWelshToo() {
        long sam = town.volunteer("Sam", town.conwy);
        long reference = town.claimed(sam);
        talked(reference, sam);
        town.in(tx -> tx.sql()
                .insertInto(TEXT_STOP)
                .set(TEXT_STOP.NUMBER, DeskTown.phone(2))
                .set(TEXT_STOP.SINCE, DeskTown.NOW)
                .execute());
        raise(AlarmKind.OPTED_OUT, String.valueOf(sam), town.conwy);
        text(DeskTown.phone(2), "Bore da");
        house.reads(Language.WELSH);

        assertThat(house.get("/inbox").body())
                .contains("Siaradodd Sam â nhw", "/requests/" + reference + "#outcome")
                .contains("Gwirfoddolwyr nad ydynt yn derbyn negeseuon", "Larwm 1", "Bore da");
    }

    private void talked(long reference, long volunteer) {
        UUID search = UUID.randomUUID();
        town.in(tx -> {
            tx.sql()
                    .insertInto(SEARCH)
                    .set(SEARCH.ID, search)
                    .set(SEARCH.SUBJECT_KIND, "callback")
                    .set(SEARCH.SUBJECT, search)
                    .set(SEARCH.REFERENCE, reference)
                    .set(SEARCH.LANGUAGE, "en")
                    .set(SEARCH.NEED, "shopping")
                    .set(SEARCH.STARTED_AT, DeskTown.NOW.minus(Duration.ofHours(4)))
                    .set(SEARCH.DEADLINE_AT, DeskTown.NOW.minus(Duration.ofHours(4)))
                    .set(SEARCH.ENDED_AT, DeskTown.NOW.minus(Duration.ofHours(4)))
                    .set(SEARCH.ENDING, "taken")
                    .execute();
            return tx.sql()
                    .insertInto(OFFER)
                    .set(OFFER.ID, UUID.randomUUID())
                    .set(OFFER.SEARCH_ID, search)
                    .set(OFFER.VOLUNTEER_ID, volunteer)
                    .set(OFFER.LANGUAGE, "en")
                    .set(OFFER.TIER, 0)
                    .set(OFFER.WAVE, 0)
                    .set(OFFER.RING_SECONDS, 18)
                    .set(OFFER.STATE, JSONB.valueOf("{}"))
                    .set(OFFER.PHASE, "over")
                    .set(OFFER.LIVE, false)
                    .set(OFFER.CREATED_AT, DeskTown.NOW.minus(Duration.ofHours(4)))
                    .set(OFFER.TAKEN_AT, DeskTown.NOW.minus(Duration.ofHours(4)))
                    .set(OFFER.ENDED_AT, DeskTown.NOW.minus(Duration.ofHours(3)))
                    .set(OFFER.ENDING, "connected")
                    .set(OFFER.ASKED, 2)
                    .execute();
        });
    }
}
