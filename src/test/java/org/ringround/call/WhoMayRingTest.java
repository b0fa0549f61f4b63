package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.Alarms;
import org.ringround.alarm.Whose;
import org.ringround.db.TestDatabase;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.people.Need;
import org.ringround.request.CallbackPromise;
import org.ringround.request.Matter;
import org.ringround.request.ReviewStore;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** A call comes in from {@link #FROM} on the 30th of June, shortly after midnight in London. */
class WhoMayRingTest {

    private static final Instant JUST_PAST_MIDNIGHT = Instant.parse("2027-06-29T23:05:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final PhoneNumber FROM = new PhoneNumber("+441632960301");
    private static final PhoneNumber ANOTHER = new PhoneNumber("+441632960302");

    private final TestDatabase test = TestDatabase.create();
    private Instant now = JUST_PAST_MIDNIGHT;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aBlockedNumberIsRefused() {
        blocked(FROM, "reject", "2027-07-30");

        assertThat(rings(FROM).state()).isEqualTo(new CallState.Refused());
        assertThat(rings(ANOTHER).state()).isEqualTo(new CallState.Seeking(false));
        assertThat(rings(null).state()).isEqualTo(new CallState.Seeking(false));
    }

    @Test
    void aBlockHoldsToTheEndOfItsLastLocalDay() {
        blocked(FROM, "reject", "2027-06-30");
        assertThat(standing(FROM)).isEqualTo(Standing.NOTHING);

        now = Instant.parse("2027-06-30T22:59:59Z");
        assertThat(standing(FROM)).isEqualTo(Standing.NOTHING);

        now = Instant.parse("2027-06-30T23:00:00Z");
        assertThat(standing(FROM)).isEqualTo(Standing.ANYBODY);
    }

    @Test
    void aKnownResidentIsNeverKeptFromAPerson() {
        resident(FROM);
        blocked(FROM, "reject", "2027-07-30");
        assertThat(rings(FROM).state()).isEqualTo(new CallState.Seeking(false));
        assertThat(standing(FROM)).isEqualTo(Standing.COORDINATORS);

        resident(FROM);
        assertThat(rings(FROM).particulars().caller().shared()).isTrue();
        assertThat(standing(FROM)).isEqualTo(Standing.COORDINATORS);
    }

    @Test
    void whetherAVolunteerMayRingIsAskedFirst() {
        volunteer(FROM);
        assertThat(rings(FROM).state()).isEqualTo(new CallState.DutyMenu(1));

        blocked(FROM, "coordinator", "2027-07-30");
        assertThat(rings(FROM).state()).isEqualTo(new CallState.Seeking(false));
        assertThat(standing(FROM)).isEqualTo(Standing.COORDINATORS);
    }

    @Test
    void theSeventhCallInTenMinutesMayOnlyLeaveAMessage() {
        for (int call = 0; call < 6; call++) {
            assertThat(comesIn(FROM)).isEqualTo(Standing.ANYBODY);
        }
        assertThat(comesIn(FROM)).isEqualTo(Standing.FLOODING);
        assertThat(standing(ANOTHER)).isEqualTo(Standing.ANYBODY);
    }

    @Test
    void callsOfMoreThanTenMinutesAgoDoNotCount() {
        for (int call = 0; call < 6; call++) {
            comesIn(FROM);
        }
        now = now.plus(Duration.ofMinutes(10));
        assertThat(standing(FROM)).isEqualTo(Standing.FLOODING);

        now = now.plusSeconds(1);
        assertThat(standing(FROM)).isEqualTo(Standing.ANYBODY);
    }

    @Test
    void aFloodLastsHalfAnHourAndIsOneMatterForADay() {
        begins();
        begins();
        assertThat(alarms()).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(30)).minusSeconds(1);
        assertThat(standing(FROM)).isEqualTo(Standing.FLOODING);
        now = now.plusSeconds(1);
        assertThat(standing(FROM)).isEqualTo(Standing.ANYBODY);

        begins();
        assertThat(standing(FROM)).isEqualTo(Standing.FLOODING);
        assertThat(alarms()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(30)).plus(Duration.ofDays(1));
        begins();
        assertThat(alarms()).isEqualTo(2);
    }

    @Test
    void aCoordinatorWhoHasAFloodInHandHasReviewedItsNumber() {
        begins();
        assertThat(isUnderReview()).isTrue();

        test.database()
                .run(tx -> assertThat(new FloodReview().take(tx, "1", 1, now)).contains(new Whose.Reviewed()));
        assertThat(isUnderReview()).isFalse();

        test.database().run(tx -> {
            assertThat(new FloodReview().take(tx, "1", 1, now)).isEmpty();
            assertThat(new FloodReview().take(tx, "9", 1, now)).isEmpty();
        });
    }

    private boolean isUnderReview() {
        return test.database().transact(tx -> new ReviewStore(tx).isUnderReview(FROM.e164()));
    }

    @Test
    void residentsAndVolunteersMayRingAsOftenAsTheyLike() {
        resident(FROM);
        volunteer(ANOTHER);
        for (int call = 0; call < 8; call++) {
            assertThat(comesIn(FROM)).isEqualTo(Standing.ANYBODY);
            assertThat(comesIn(ANOTHER)).isEqualTo(Standing.ANYBODY);
        }
    }

    @Test
    void withheldNumbersAreNeverOneNumber() {
        for (int call = 0; call < 8; call++) {
            assertThat(comesIn(null)).isEqualTo(Standing.ANYBODY);
        }
    }

    private void begins() {
        var matter = new Matter(null, FROM.e164(), null, Need.OTHER, Language.ENGLISH);
        test.database().run(tx -> new Floods(tx, new Alarms()).begin(matter, 101, now));
    }

    private int alarms() {
        return test.database().transact(tx -> tx.sql().fetchCount(ALARM, ALARM.KIND.eq("flood")));
    }

    private Standing standing(PhoneNumber from) {
        return rings(from).particulars().standing();
    }

    /** It rings, and the call is stored. */
    private Standing comesIn(@Nullable PhoneNumber from) {
        Call call = rings(from);
        boolean isNew = test.database().transact(tx -> new CallStore(tx).insert(call));
        assertThat(isNew).isTrue();
        return call.particulars().standing();
    }

    private Call rings(@Nullable PhoneNumber from) {
        var rules = new CallRules(
                "Ringround",
                List.of(Language.ENGLISH, Language.WELSH),
                LONDON,
                "GB",
                Set.of(CENTRAL),
                new CallbackPromise(Duration.ofMinutes(30), LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON));
        var parts = new CallParts(
                test.database(),
                new Outbox(new Bell(), UUID::randomUUID),
                () -> now,
                UUID::randomUUID,
                rules,
                Words.load(),
                new ScriptLibrary(((ScriptReading.Read) ScriptReader.packaged()).scripts()),
                new Alarms(),
                OpenMatters.NONE);
        String sid = "CA" + UUID.randomUUID();
        return test.database().transact(tx -> new Welcome(parts).call(tx, sid, new Incoming(from, CENTRAL)));
    }

    private void blocked(PhoneNumber number, String action, String until) {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(BLOCKED)
                        .set(BLOCKED.NUMBER, number.e164())
                        .set(BLOCKED.ACTION, action)
                        .set(BLOCKED.UNTIL, LocalDate.parse(until))
                        .execute());
    }

    private long person(PhoneNumber phone) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(PERSON)
                        .set(PERSON.NAME, "Somebody " + UUID.randomUUID())
                        .set(PERSON.PHONE, phone.e164())
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    private void resident(PhoneNumber phone) {
        long id = person(phone);
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(RESIDENT)
                        .set(RESIDENT.PERSON_ID, id)
                        .execute());
    }

    private void volunteer(PhoneNumber phone) {
        long id = person(phone);
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(VOLUNTEER)
                        .set(VOLUNTEER.PERSON_ID, id)
                        .set(VOLUNTEER.PHONE, phone.e164())
                        .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                        .set(VOLUNTEER.CONFIRMED_AT, now)
                        .execute());
    }
}
