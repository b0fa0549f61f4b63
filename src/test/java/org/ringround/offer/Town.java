package org.ringround.offer;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AREA_NEIGHBOUR;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;
import static org.ringround.db.generated.Tables.VOLUNTEER_RUNG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.ringround.db.TestDatabase;
import org.ringround.db.generated.tables.records.OutcallRecord;
import org.ringround.db.generated.tables.records.VolunteerRecord;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** Llanrwst, whose neighbour is Betws, and Conwy, which is not; it is ten o'clock, and whoever is added is on duty. */
final class Town implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final TestDatabase test = TestDatabase.create();
    private int people;

    final long llanrwst = area("Llanrwst");
    final long betws = area("Betws");
    final long conwy = area("Conwy");

    Town() {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(AREA_NEIGHBOUR)
                        .set(AREA_NEIGHBOUR.AREA_ID, llanrwst)
                        .set(AREA_NEIGHBOUR.NEIGHBOUR_ID, betws)
                        .execute());
    }

    TestDatabase test() {
        return test;
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

    /** Was last rung then; returns the same volunteer. */
    long rung(long volunteer, Instant at) {
        test.database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER_RUNG)
                        .set(VOLUNTEER_RUNG.LAST_AT, at)
                        .where(VOLUNTEER_RUNG.VOLUNTEER_ID.eq(volunteer))
                        .execute());
        return volunteer;
    }

    /** Speaks English, helps with everything, on duty from nine to twelve. */
    long volunteer(long area) {
        return volunteer(area, row -> row);
    }

    /** With these columns changed. */
    long volunteer(long area, UnaryOperator<VolunteerRecord> changed) {
        long id = offDuty(area, changed);
        duty(id, NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(2)));
        return id;
    }

    long offDuty(long area, UnaryOperator<VolunteerRecord> changed) {
        people++;
        String phone = "+447700900%03d".formatted(people);
        return test.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Volunteer " + people)
                    .set(PERSON.PHONE, phone)
                    .returning()
                    .fetchSingle()
                    .getId();
            VolunteerRecord row = tx.sql().newRecord(VOLUNTEER);
            row.setPersonId(id);
            row.setPhone(phone);
            row.setLanguages(new String[] {"en"});
            row.setConfirmedAt(NOW.minus(Duration.ofDays(1)));
            changed.apply(row).insert();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area)
                    .execute();
            return id;
        });
    }

    void duty(long volunteer, Instant from, Instant to) {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(DUTY_SPAN)
                        .set(DUTY_SPAN.VOLUNTEER_ID, volunteer)
                        .set(DUTY_SPAN.STARTS_AT, from)
                        .set(DUTY_SPAN.ENDS_AT, to)
                        .execute());
    }

    void role(long volunteer, String role) {
        test.database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.ROLE, role)
                        .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                        .execute());
    }

    static VolunteerRecord coordinator(VolunteerRecord row) {
        row.setRole("coordinator");
        return row;
    }

    /** A search that has just begun. */
    UUID search(Wanted.Who who, @Nullable Long first) {
        UUID id = UUID.randomUUID();
        test.database().run(tx -> {
            long reference = tx.sql()
                    .insertInto(REQUEST)
                    .set(REQUEST.OPENED_AT, NOW)
                    .set(REQUEST.NEED, "other")
                    .set(REQUEST.LANGUAGE, "en")
                    .set(REQUEST.REASON, "missed")
                    .returning()
                    .fetchSingle()
                    .getReference();
            var wanted = new Wanted("call", UUID.randomUUID(), reference, who, first);
            new SearchStore(tx).insert(id, wanted, NOW, NOW.plusSeconds(90));
        });
        return id;
    }

    /** An offer of that search to that volunteer, in that state. */
    UUID offer(UUID search, long volunteer, OfferState state) {
        UUID id = UUID.randomUUID();
        var due =
                new OfferState.Due(new Briefing(Mission.CALL, 101, "Llanrwst", Language.ENGLISH, Need.OTHER, 1, false));
        test.database().run(tx -> {
            var store = new OfferStore(tx);
            var offer = new Offer(id, search, volunteer, Language.ENGLISH, 18, due, 0, null, null);
            store.insert(offer, "+447700900101", 0, 1, NOW);
            store.save(offer.in(state), NOW);
        });
        return id;
    }

    /** That volunteer's phone rings because of somebody whom they befriend. */
    void befriends(long volunteer) {
        test.database().run(tx -> {
            tx.sql().insertInto(RESIDENT).set(RESIDENT.PERSON_ID, volunteer).execute();
            OutcallRecord row = tx.sql().newRecord(OUTCALL);
            row.setId(UUID.randomUUID());
            row.setPurpose("befriending");
            row.setSubject(UUID.randomUUID());
            row.setStep(0);
            row.setNumber("+447700900900");
            row.setVolunteerId(volunteer);
            row.setResidentId(volunteer);
            row.setLanguage("en");
            row.setRingSeconds(40);
            row.setState(JSONB.jsonb("{}"));
            row.setPhase("ringing");
            row.setCreatedAt(NOW);
            row.insert();
        });
    }

    Wanted.Who wants(Need need) {
        return new Wanted.Who(llanrwst, Language.ENGLISH, need, "+441632960301", null, false, 1);
    }

    List<Long> candidates(Wanted.Who who, @Nullable UUID search) {
        return free(who, search).stream().map(CandidateStore.Free::volunteer).toList();
    }

    /** Of that group, for help in general. */
    List<CandidateStore.Free> group(Group group, @Nullable Long first) {
        var wanted = new Wanted("call", UUID.randomUUID(), 101, wants(Need.OTHER), group, first);
        return test.database().transact(tx -> new CandidateStore(tx).list(wanted, null, NOW));
    }

    private Wanted wanted(Wanted.Who who, @Nullable UUID search) {
        Long first = search == null
                ? null
                : test.database()
                        .transact(tx -> new SearchStore(tx).get(search).wanted().first());
        return new Wanted("call", UUID.randomUUID(), 101, who, first);
    }

    List<CandidateStore.Free> free(Wanted.Who who, @Nullable UUID search) {
        return test.database().transact(tx -> new CandidateStore(tx).list(wanted(who, search), search, NOW));
    }

    @Override
    public void close() {
        test.close();
    }
}
