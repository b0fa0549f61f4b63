package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.LINE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.Alarms;
import org.ringround.call.Particulars.Caller;
import org.ringround.call.Particulars.Place;
import org.ringround.call.Particulars.Tongue;
import org.ringround.db.TestDatabase;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.people.PeopleStore;
import org.ringround.request.CallbackPromise;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** A helpline of two areas in English and Welsh; a call comes in from {@link #FROM}. */
class WelcomeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final PhoneNumber FROM = new PhoneNumber("+441632960301");
    private static final Tongue UNKNOWN = new Tongue(Language.ENGLISH, false, false);
    private static final Place NOWHERE = new Place(null, true);

    private final TestDatabase test = TestDatabase.create();
    private final long llanrwst = area("Llanrwst");
    private final long betws = area("Betws");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void nobodyKnowsANewNumber() {
        Particulars known = rings(FROM);

        assertThat(known.caller()).isEqualTo(new Caller("+441632960301", null, null, false));
        assertThat(known.tongue()).isEqualTo(UNKNOWN);
        assertThat(known.place()).isEqualTo(NOWHERE);
        assertThat(known.script()).isEqualTo("central");
    }

    @Test
    void aWithheldCallerIsServedAsAnybody() {
        assertThat(rings(null).caller()).isEqualTo(new Caller(null, null, null, false));
        assertThat(call(null, CENTRAL).state()).isEqualTo(new CallState.Seeking(false));
    }

    @Test
    void aResidentIsKnownByTheirNumber() {
        long nia = resident("Nia", FROM, betws, "cy");

        assertThat(rings(FROM).caller()).isEqualTo(new Caller("+441632960301", nia, null, false));
        assertThat(rings(FROM).tongue()).isEqualTo(new Tongue(Language.WELSH, true, true));
        assertThat(rings(FROM).place()).isEqualTo(new Place(betws, false));
    }

    @Test
    void aResidentIsKnownByTheirSecondPhoneToo() {
        long nia = resident("Nia", new PhoneNumber("+441632960302"), betws, "cy");
        test.database()
                .run(tx -> tx.sql()
                        .update(RESIDENT)
                        .set(RESIDENT.SECOND_PHONE, FROM.e164())
                        .where(RESIDENT.PERSON_ID.eq(nia))
                        .execute());

        assertThat(rings(FROM).caller().resident()).isEqualTo(nia);
    }

    @Test
    void aSharedLandlineIsNobodyButWhatAllAgreeOnIsKnown() {
        resident("Nia", FROM, betws, "cy");
        resident("Tom", FROM, betws, "en");

        assertThat(rings(FROM).caller()).isEqualTo(new Caller("+441632960301", null, null, true));
        assertThat(rings(FROM).tongue()).isEqualTo(UNKNOWN);
        assertThat(rings(FROM).place()).isEqualTo(new Place(betws, false));
    }

    @Test
    void whoeverSaysNothingOnASharedLandlineDoesNotAgree() {
        resident("Nia", FROM, betws, "cy");
        resident("Tom", FROM, null, null);

        assertThat(rings(FROM).tongue()).isEqualTo(UNKNOWN);
        assertThat(rings(FROM).place()).isEqualTo(NOWHERE);
    }

    @Test
    void aLanguageThatTheHelplineDoesNotSpeakIsAskedFor() {
        resident("Ewa", FROM, betws, "pl");

        assertThat(rings(FROM).tongue()).isEqualTo(UNKNOWN);
    }

    @Test
    void aVolunteerHearsTheDutyMenuInTheirLanguage() {
        long sam = volunteer("cy", "en");

        assertThat(call(FROM, CENTRAL).state()).isEqualTo(new CallState.DutyMenu(1));
        assertThat(rings(FROM).caller()).isEqualTo(new Caller("+441632960301", null, sam, false));
        assertThat(rings(FROM).tongue()).isEqualTo(new Tongue(Language.WELSH, true, true));
        assertThat(rings(FROM).place()).isEqualTo(new Place(llanrwst, false));
    }

    @Test
    void whatALastCallToldIsRememberedForTwelveMonths() {
        remember(Instant.parse("2025-11-23T10:00:00Z"));
        assertThat(rings(FROM).tongue()).isEqualTo(new Tongue(Language.WELSH, true, true));
        assertThat(rings(FROM).place()).isEqualTo(new Place(betws, false));

        remember(Instant.parse("2025-11-23T09:59:59Z"));
        assertThat(rings(FROM).tongue()).isEqualTo(UNKNOWN);
    }

    @Test
    void whoeverNeverChoseALanguageIsAskedAgainButNotForTheArea() {
        test.database().run(tx -> new PeopleStore(tx).remember(FROM, null, betws, NOW));

        assertThat(rings(FROM).tongue()).isEqualTo(UNKNOWN);
        assertThat(rings(FROM).place()).isEqualTo(new Place(betws, false));
    }

    @Test
    void aRecordOutranksWhatIsRemembered() {
        remember(NOW);
        resident("Nia", FROM, llanrwst, "en");

        assertThat(rings(FROM).tongue().language()).isEqualTo(Language.ENGLISH);
        assertThat(rings(FROM).area()).isEqualTo(llanrwst);
    }

    @Test
    void theAreaIsTheResidentsElseTheLinesElseRemembered() {
        line(llanrwst, null);
        assertThat(rings(FROM).place()).isEqualTo(new Place(llanrwst, false));

        remember(NOW);
        assertThat(rings(FROM).area()).isEqualTo(llanrwst);

        resident("Nia", FROM, betws, "cy");
        assertThat(rings(FROM).area()).isEqualTo(betws);
    }

    @Test
    void theOnlyAreaIsEverybodys() {
        test.database()
                .run(tx -> tx.sql().deleteFrom(AREA).where(AREA.ID.eq(betws)).execute());

        assertThat(rings(FROM).place()).isEqualTo(new Place(llanrwst, false));
    }

    @Test
    void aLineWhoseScriptIsNotThereIsServedByCentral() {
        line(null, "nowhere");

        assertThat(rings(FROM).script()).isEqualTo("central");
    }

    @Test
    void aNumberInNoLineIsServedAsTheCentralLine() {
        Call call = call(FROM, new PhoneNumber("+441632960999"));

        assertThat(call.particulars().script()).isEqualTo("central");
        assertThat(call.dialled()).isEqualTo("+441632960999");
    }

    private Particulars rings(@Nullable PhoneNumber from) {
        return call(from, CENTRAL).particulars();
    }

    private Call call(@Nullable PhoneNumber from, PhoneNumber to) {
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
                () -> NOW,
                UUID::randomUUID,
                rules,
                Words.load(),
                new ScriptLibrary(((ScriptReading.Read) ScriptReader.packaged()).scripts()),
                new Alarms(),
                OpenMatters.NONE);
        return test.database().transact(tx -> new Welcome(parts).call(tx, "CA1", new Incoming(from, to)));
    }

    private void remember(Instant at) {
        test.database().run(tx -> new PeopleStore(tx).remember(FROM, Language.WELSH, betws, at));
    }

    private void line(@Nullable Long area, @Nullable String script) {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(LINE)
                        .set(LINE.NUMBER, CENTRAL.e164())
                        .set(LINE.AREA_ID, area)
                        .set(LINE.SCRIPT, script)
                        .execute());
    }

    private long area(String name) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(AREA)
                        .set(AREA.NAME, name)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    private long person(String name, PhoneNumber phone) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(PERSON)
                        .set(PERSON.NAME, name)
                        .set(PERSON.PHONE, phone.e164())
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    private long resident(String name, PhoneNumber phone, @Nullable Long area, @Nullable String language) {
        long id = person(name, phone);
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(RESIDENT)
                        .set(RESIDENT.PERSON_ID, id)
                        .set(RESIDENT.AREA_ID, area)
                        .set(RESIDENT.LANGUAGE, language)
                        .execute());
        return id;
    }

    private long volunteer(String... languages) {
        long id = person("Sam", FROM);
        test.database().run(tx -> {
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, FROM.e164())
                    .set(VOLUNTEER.LANGUAGES, languages)
                    .set(VOLUNTEER.CONFIRMED_AT, NOW)
                    .execute();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, llanrwst)
                    .execute();
        });
        return id;
    }
}
