package org.ringround.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

class RequestStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String UNKNOWN = "+441632960301";

    private final TestDatabase test = TestDatabase.create();
    private final long llanrwst = area("Llanrwst");
    private final long betws = area("Betws");
    private final long nia = resident("Nia");
    private final long tom = resident("Tom");
    private final UUID call = call();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theFirstReferenceIs101AndEachIsTheNext() {
        assertThat(open(unknown(Need.CHAT), NOW).reference()).isEqualTo(101);
        assertThat(open(unknown(Need.CHAT), NOW).reference()).isEqualTo(102);
    }

    @Test
    void aCallJoinsTheRequestOfTheSamePersonAreaAndNeed() {
        long reference = open(of(nia, llanrwst, Need.CHAT), NOW).reference();

        assertThat(same(of(nia, llanrwst, Need.CHAT))).contains(reference);
        assertThat(same(of(tom, llanrwst, Need.CHAT))).isEmpty();
        assertThat(same(of(nia, betws, Need.CHAT))).isEmpty();
        assertThat(same(of(nia, null, Need.CHAT))).isEmpty();
        assertThat(same(of(nia, llanrwst, Need.SHOPPING))).isEmpty();
    }

    @Test
    void anUnknownNeedJoinsAnyAndAnyJoinsAnUnknownNeed() {
        long chat = open(of(nia, llanrwst, Need.CHAT), NOW).reference();
        assertThat(same(of(nia, llanrwst, Need.OTHER))).contains(chat);

        long other = open(of(tom, llanrwst, Need.OTHER), NOW).reference();
        assertThat(same(of(tom, llanrwst, Need.MEDICINE))).contains(other);
    }

    @Test
    void anUnknownNumberJoinsItsOwnRequestsOnly() {
        long reference = open(unknown(Need.CHAT), NOW).reference();

        assertThat(same(unknown(Need.CHAT))).contains(reference);
        assertThat(same(new Matter(null, "+441632960302", null, Need.CHAT, Language.ENGLISH)))
                .isEmpty();
        assertThat(same(new Matter(nia, UNKNOWN, null, Need.CHAT, Language.ENGLISH)))
                .isEmpty();
    }

    @Test
    void aNumberThatIsNotSafeInOneOpenRequestIsRungForNone() {
        Request shopping = open(unknown(Need.SHOPPING), NOW);
        Request medicine = open(unknown(Need.MEDICINE), NOW);
        assertThat(safeNumber(shopping)).contains(new PhoneNumber(UNKNOWN));

        save(medicine.unsafe());
        assertThat(safeNumber(medicine.unsafe())).isEmpty();
        assertThat(safeNumber(shopping)).isEmpty();

        save(medicine.unsafe().taken(volunteer()).settled(Outcome.SORTED, null, NOW));
        assertThat(safeNumber(shopping)).contains(new PhoneNumber(UNKNOWN));
    }

    @Test
    void nobodyRingsAWithheldNumber() {
        assertThat(safeNumber(open(new Matter(null, null, null, Need.CHAT, Language.ENGLISH), NOW)))
                .isEmpty();
    }

    private Optional<PhoneNumber> safeNumber(Request request) {
        return test.database().transact(tx -> new RequestStore(tx).findSafeNumber(request));
    }

    @Test
    void anUnknownNumberDoesNotJoinAResidentsRequest() {
        open(new Matter(nia, UNKNOWN, null, Need.CHAT, Language.ENGLISH), NOW);

        assertThat(same(unknown(Need.CHAT))).isEmpty();
    }

    @Test
    void aWithheldCallerNeverJoins() {
        open(new Matter(null, null, null, Need.CHAT, Language.ENGLISH), NOW);

        assertThat(same(new Matter(null, null, null, Need.CHAT, Language.ENGLISH)))
                .isEmpty();
    }

    @Test
    void aRequestIsJoinedForSevenDays() {
        long reference = open(unknown(Need.CHAT), NOW.minus(Duration.ofDays(7))).reference();
        assertThat(same(unknown(Need.CHAT))).contains(reference);

        open(unknown(Need.SHOPPING), NOW.minus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(same(unknown(Need.SHOPPING))).isEmpty();
    }

    @Test
    void aClaimedRequestIsJoinedAndASettledOneIsNot() {
        Request request = open(unknown(Need.CHAT), NOW);
        Request claimed = request.taken(volunteer());
        save(claimed);
        assertThat(same(unknown(Need.CHAT))).contains(request.reference());

        save(claimed.settled(Outcome.SORTED, null, NOW));
        assertThat(same(unknown(Need.CHAT))).isEmpty();
    }

    @Test
    void theNewestIsJoined() {
        open(unknown(Need.CHAT), NOW.minusSeconds(60));
        long newer = open(unknown(Need.SHOPPING), NOW).reference();

        assertThat(same(unknown(Need.OTHER))).contains(newer);
    }

    @Test
    void everyChangeIsKept() {
        Request request = open(unknown(Need.CHAT), NOW);
        save(request.promised(NOW.plusSeconds(1800)));

        List<String> kept = test.database()
                .transact(tx -> tx.sql()
                        .select(REQUEST_EVENT.WHAT, REQUEST_EVENT.REASON)
                        .from(REQUEST_EVENT)
                        .orderBy(REQUEST_EVENT.ID)
                        .fetch(row -> row.value1() + " " + row.value2()));

        assertThat(kept).containsExactly("opened missed", "saved callback");
    }

    @Test
    void openPromisesOfTheAreaAreCounted() {
        save(open(of(nia, llanrwst, Need.CHAT), NOW).promised(NOW));
        save(open(of(tom, betws, Need.CHAT), NOW).promised(NOW));
        save(open(unknown(Need.CHAT), NOW).promised(NOW));
        open(of(tom, llanrwst, Need.SHOPPING), NOW);

        assertThat(promises(llanrwst)).isEqualTo(1);
        assertThat(promises(betws)).isEqualTo(1);
        assertThat(promises(null)).isEqualTo(1);
    }

    private int promises(@Nullable Long area) {
        return test.database().transact(tx -> new RequestStore(tx).countPromises(area, 0));
    }

    private Optional<Long> same(Matter matter) {
        return test.database()
                .transact(tx -> new RequestStore(tx).lockSame(matter, NOW.minus(Duration.ofDays(7))))
                .map(Request::reference);
    }

    private Request open(Matter matter, Instant at) {
        return test.database().transact(tx -> new RequestStore(tx).open(matter, call, "caller", at));
    }

    private void save(Request request) {
        test.database().run(tx -> new RequestStore(tx).save(request, "saved", "test", NOW));
    }

    private static Matter unknown(Need need) {
        return new Matter(null, UNKNOWN, null, need, Language.ENGLISH);
    }

    private static Matter of(long resident, @Nullable Long area, Need need) {
        return new Matter(resident, "+441632960310", area, need, Language.ENGLISH);
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

    private long person(String name, String phone) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(PERSON)
                        .set(PERSON.NAME, name)
                        .set(PERSON.PHONE, phone)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    private long resident(String name) {
        long id = person(name, "+441632960310");
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(RESIDENT)
                        .set(RESIDENT.PERSON_ID, id)
                        .execute());
        return id;
    }

    private long volunteer() {
        long id = person("Sam", "+447700900101");
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(VOLUNTEER)
                        .set(VOLUNTEER.PERSON_ID, id)
                        .set(VOLUNTEER.PHONE, "+447700900101")
                        .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                        .execute());
        return id;
    }

    private UUID call() {
        UUID id = UUID.randomUUID();
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(CALL)
                        .set(CALL.ID, id)
                        .set(CALL.SID, "CA1")
                        .set(CALL.DIALLED, "+441632960000")
                        .set(CALL.SCRIPT_HASH, "hash")
                        .set(CALL.KIND, "help")
                        .set(CALL.PARTICULARS, JSONB.valueOf("{}"))
                        .set(CALL.STATE, JSONB.valueOf("{}"))
                        .set(CALL.TURN, 0)
                        .set(CALL.STARTED_AT, NOW)
                        .set(CALL.HEARD_AT, NOW)
                        .execute());
        return id;
    }
}
