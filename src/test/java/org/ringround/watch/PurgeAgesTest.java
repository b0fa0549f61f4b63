package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.telephony.PhoneNumber;

/** What goes by its age alone. Everything here was written down, or ended, on the first of February at ten. */
class PurgeAgesTest {

    private static final String THEN = "'2027-02-01T10:00:00Z'";

    private final TestDatabase test = TestDatabase.create();
    private Instant now = Instant.parse("2027-02-01T10:00:00Z");
    private final Purge purge = new Purge(
            test.database(),
            () -> now,
            new WatchRules(
                    new PhoneNumber("+441632960000"), Set.of(), ZoneId.of("Europe/London"), WatchRules.MESSAGES_KEPT));

    @BeforeEach
    void aVolunteerAndARequest() {
        sql("insert into person (name, phone) values ('Sam', '+447700900201')");
        sql("insert into volunteer (person_id, phone, languages) values (1, '+447700900201', '{en}')");
        sql("insert into request (opened_at, need, language, reason) values (" + THEN + ", 'other', 'en', 'missed')");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aCallOfTheRoundCountsAndTellsOfNobodyAfterTwelveMonths() {
        sql("insert into person (name, phone) values ('Ann', '+441632960101')");
        sql("insert into resident (person_id) values (2)");
        sql(
                "insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state, phase, sid,"
                        + " created_at, ended_at, ending) values (gen_random_uuid(), 'checkin', gen_random_uuid(), 0,"
                        + " '+441632960101', 2, 'en', 40, '{}', 'over', 'CA1', " + THEN + ", " + THEN
                        + ", 'answered')");
        String told = "outcall where number is not null and sid = 'CA1'";

        isThereAt(told, "2028-02-01T10:00:00Z");
        isGoneAt(told, "2028-02-01T10:00:01Z");
        assertThat(count("outcall where sid like 'anonymous-%'")).isEqualTo(1);
    }

    @Test
    void aPrivateLinkGoesThirtyDaysAfterItsEnd() {
        sql("insert into private_link (token_hash, volunteer_id, made_at, expires_at)"
                + " values (sha256('a'), 1, '2027-01-02T10:00:00Z', " + THEN + ")");

        isThereAt("private_link", "2027-03-03T10:00:00Z");
        isGoneAt("private_link", "2027-03-03T10:00:01Z");
    }

    @Test
    void aNoteOfNuisanceGoesAfterSixtyDays() {
        sql("insert into nuisance (number, volunteer_id, reference, at) values ('+441632960301', 1, 101, " + THEN
                + ")");

        isThereAt("nuisance", "2027-04-02T10:00:00Z");
        isGoneAt("nuisance", "2027-04-02T10:00:01Z");
    }

    @Test
    void aReviewGoesSixtyDaysAfterItWasSettledAndNotBefore() {
        sql("insert into review (number, why, since) values ('+441632960301', 'nuisance', " + THEN + ")");
        isThereAt("review", "2028-02-01T10:00:00Z");

        sql("update review set settled_at = '2028-02-01T10:00:00Z'");
        isThereAt("review", "2028-04-01T10:00:00Z");
        isGoneAt("review", "2028-04-01T10:00:01Z");
    }

    @Test
    void aFloodGoesADayAfterItsEndUnlessItsNumberIsUnderReview() {
        sql("insert into flood (number, began_at, ends_at)" + " values ('+441632960301', '2027-02-01T09:30:00Z', "
                + THEN + ")");
        isThereAt("flood", "2027-02-02T10:00:00Z");
        sql("insert into review (number, why, since) values ('+441632960301', 'flood', " + THEN + ")");
        isThereAt("flood", "2027-03-02T10:00:00Z");

        sql("update review set settled_at = '2027-03-02T10:00:00Z'");
        isGoneAt("flood", "2027-03-02T10:00:00Z");
    }

    @Test
    void aTextGoesAfterTwelveMonthsAlsoFromTheInbox() {
        sql("insert into text_in (sid, number, body, at, listed_at)" + " values ('SM1', '+447700900123', 'hello', "
                + THEN + ", " + THEN + ")");

        isThereAt("text_in", "2028-02-01T10:00:00Z");
        isGoneAt("text_in", "2028-02-01T10:00:01Z");
    }

    @Test
    void whatIsRememberedOfANumberGoesAfterTwelveMonths() {
        sql("insert into number_memory (number, language, at) values ('+447700900123', 'cy', " + THEN + ")");

        isThereAt("number_memory", "2028-02-01T10:00:00Z");
        isGoneAt("number_memory", "2028-02-01T10:00:01Z");
    }

    @Test
    void aBlockedNumberGoesTwelveMonthsAfterItsLastDay() {
        sql("insert into blocked (number, action, until) values ('+447700900123', 'reject', '2027-02-01')");

        isThereAt("blocked", "2028-02-01T23:59:59Z");
        isGoneAt("blocked", "2028-02-02T00:00:00Z");
    }

    @Test
    void aDifferenceGoesAfterThirtyDays() {
        sql("insert into alarm (kind, matter, particulars, raised_at, next_at)"
                + " values ('calls_differ', 'calls', '{}', " + THEN + ", " + THEN + ")");
        sql("insert into difference (sid, began_at, found_at, alarm)" + " values ('CA1', " + THEN + ", " + THEN
                + ", 1)");

        isThereAt("difference", "2027-03-03T10:00:00Z");
        isGoneAt("difference", "2027-03-03T10:00:01Z");
    }

    @Test
    void whatSigningInLeavesBehindGoesByItsAge() {
        sql("insert into account (name, name_key, role, password_hash, made_at)"
                + " values ('Rhian', 'rhian', 'admin', 'hash', " + THEN + ")");
        sql("insert into session (token_hash, account_id, made_at, seen_at, ends_at)"
                + " select sha256('a'), id, made_at, made_at, made_at + interval '12 hours' from account");
        sql("insert into known_device (token_hash, account_id, seen_at) select sha256('b'), id, made_at from account");
        sql("insert into sign_in_try (at, name, network) values (" + THEN + ", sha256('c'), sha256('d'))");

        isThereAt("sign_in_try", "2027-02-02T10:00:00Z");
        isGoneAt("sign_in_try", "2027-02-02T10:00:01Z");
        isThereAt("session", "2027-03-03T22:00:00Z");
        isGoneAt("session", "2027-03-03T22:00:01Z");
        isThereAt("known_device", "2027-07-31T10:00:00Z");
        isGoneAt("known_device", "2027-07-31T10:00:01Z");
    }

    @Test
    void moreThanOneHandfulGoesInOneNight() {
        sql("insert into text_in (sid, body, at) select 'SM' || one, 'hello', " + THEN
                + " from generate_series(1, 1001) as one");

        isGoneAt("text_in", "2028-02-01T10:00:01Z");
    }

    @Test
    void whatCannotBeLetGoKeepsNothingElse() {
        sql("insert into nuisance (number, volunteer_id, reference, at) values ('+441632960301', 1, 101, " + THEN
                + ")");
        sql("insert into text_in (sid, body, at) values ('SM1', 'hello', " + THEN + ")");
        sql("create table holder (number text, volunteer_id bigint, reference bigint,"
                + " foreign key (number, volunteer_id, reference) references nuisance)");
        sql("insert into holder select number, volunteer_id, reference from nuisance");

        isGoneAt("text_in", "2028-02-01T10:00:01Z");
        assertThat(count("nuisance")).isEqualTo(1);
    }

    private void isThereAt(String table, String moment) {
        now = Instant.parse(moment);
        purge.keep();
        assertThat(count(table)).isEqualTo(1);
    }

    private void isGoneAt(String table, String moment) {
        now = Instant.parse(moment);
        purge.keep();
        assertThat(count(table)).isZero();
    }

    private int count(String table) {
        return test.database()
                .transact(tx ->
                        tx.sql().fetchSingle("select count(*) from " + table).get(0, Integer.class));
    }

    private void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }
}
