package org.ringround.offer;

import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.SearchRecord;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** Searches in the database; one live for one request. */
final class SearchStore {

    private final Tx tx;

    SearchStore(Tx tx) {
        this.tx = tx;
    }

    void insert(UUID id, Wanted wanted, Instant now, Instant deadline) {
        tx.sql()
                .insertInto(SEARCH)
                .set(SEARCH.ID, id)
                .set(SEARCH.SUBJECT_KIND, wanted.kind())
                .set(SEARCH.SUBJECT, wanted.subject())
                .set(SEARCH.REFERENCE, wanted.reference())
                .set(SEARCH.AREA_ID, wanted.who().area())
                .set(SEARCH.LANGUAGE, wanted.who().language().code())
                .set(SEARCH.NEED, wanted.who().need().word())
                .set(SEARCH.NOT_NUMBER, wanted.who().notNumber())
                .set(SEARCH.NOT_PERSON, wanted.who().notPerson())
                .set(SEARCH.SHARED, wanted.who().shared())
                .set(SEARCH.CALL_TODAY, wanted.who().today())
                .set(SEARCH.WHOM, wanted.group().word())
                .set(SEARCH.FIRST_ID, wanted.first())
                .set(SEARCH.STARTED_AT, now)
                .set(SEARCH.DEADLINE_AT, deadline)
                .execute();
    }

    Search get(UUID id) {
        return tx.sql().selectFrom(SEARCH).where(SEARCH.ID.eq(id)).fetchSingle(SearchStore::search);
    }

    Optional<Search> find(UUID id) {
        return tx.sql().selectFrom(SEARCH).where(SEARCH.ID.eq(id)).fetchOptional(SearchStore::search);
    }

    Search lock(UUID id) {
        return tx.sql().selectFrom(SEARCH).where(SEARCH.ID.eq(id)).forUpdate().fetchSingle(SearchStore::search);
    }

    /** Urgent matters are searched for apart: the same request may have a caller who waits. */
    Optional<Search> findLive(long reference, boolean urgent) {
        return tx.sql()
                .selectFrom(SEARCH)
                .where(SEARCH.REFERENCE.eq(reference))
                .and(SEARCH.WHOM.eq(Group.URGENT.word()).eq(urgent))
                .and(SEARCH.ENDED_AT.isNull())
                .fetchOptional(SearchStore::search);
    }

    /** Those of that request that run, or in which some phone is not done; in the order of their matters. */
    List<Search> listBusy(long reference) {
        return tx.sql()
                .selectFrom(SEARCH)
                .where(SEARCH.ID.in(tx.sql()
                        .select(SEARCH.ID)
                        .from(SEARCH)
                        .where(SEARCH.REFERENCE.eq(reference))
                        .and(SEARCH.ENDED_AT.isNull())
                        .union(tx.sql()
                                .select(SEARCH.ID)
                                .from(OFFER)
                                .join(SEARCH)
                                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                                .where(OFFER.LIVE)
                                .and(SEARCH.REFERENCE.eq(reference)))))
                .orderBy(SEARCH.SUBJECT_KIND, SEARCH.SUBJECT)
                .fetch(SearchStore::search);
    }

    /** The one that runs for that matter. */
    Optional<UUID> findLiveFor(UUID subject) {
        return tx.sql()
                .select(SEARCH.ID)
                .from(SEARCH)
                .where(SEARCH.SUBJECT.eq(subject))
                .and(SEARCH.ENDED_AT.isNull())
                .fetchOptional(SEARCH.ID);
    }

    boolean isThereFor(UUID subject) {
        return tx.sql().fetchExists(SEARCH, SEARCH.SUBJECT.eq(subject));
    }

    /** A search for the same, given up because the caller had gone, in which a volunteer still decides. */
    Optional<UUID> findLingering(Wanted wanted) {
        return tx.sql()
                .select(SEARCH.ID)
                .from(SEARCH)
                .join(OFFER)
                .on(OFFER.SEARCH_ID.eq(SEARCH.ID))
                .where(SEARCH.REFERENCE.eq(wanted.reference()))
                .and(SEARCH.SUBJECT_KIND.eq(wanted.kind()))
                .and(SEARCH.LANGUAGE.eq(wanted.who().language().code()))
                .and(SEARCH.ENDING.eq("withdrawn"))
                .and(OFFER.LIVE)
                .and(OFFER.PHASE.eq("screening"))
                .orderBy(SEARCH.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(SEARCH.ID);
    }

    /** It runs again from now on, for another call; whose phone was only stopped from ringing may be rung once more. */
    void reopen(UUID id, UUID subject, Instant now, Instant deadline) {
        tx.sql()
                .update(SEARCH)
                .set(SEARCH.SUBJECT, subject)
                .set(SEARCH.STARTED_AT, now)
                .set(SEARCH.DEADLINE_AT, deadline)
                .set(SEARCH.TIER, 0)
                .set(SEARCH.WAVE_ENDS_AT, now)
                .setNull(SEARCH.ENDED_AT)
                .setNull(SEARCH.ENDING)
                .where(SEARCH.ID.eq(id))
                .execute();
        tx.sql()
                .update(OFFER)
                .set(OFFER.TRIED, false)
                .where(OFFER.SEARCH_ID.eq(id))
                .and(OFFER.ENDING.eq("cancelled").or(DSL.condition("{0} ->> 'is' = 'Withdrawing'", OFFER.STATE)))
                .execute();
    }

    /** Those that run, the one that waits longest first. */
    List<UUID> listLive(int most) {
        return tx.sql()
                .select(SEARCH.ID)
                .from(SEARCH)
                .where(SEARCH.ENDED_AT.isNull())
                .orderBy(SEARCH.STARTED_AT, SEARCH.ID)
                .limit(most)
                .fetch(SEARCH.ID);
    }

    boolean isAnyLive() {
        return tx.sql().fetchExists(SEARCH, SEARCH.ENDED_AT.isNull());
    }

    void reached(UUID id, int tier, int wave, @Nullable Instant waveEndsAt) {
        tx.sql()
                .update(SEARCH)
                .set(SEARCH.TIER, tier)
                .set(SEARCH.WAVE, wave)
                .set(SEARCH.WAVE_ENDS_AT, waveEndsAt)
                .where(SEARCH.ID.eq(id))
                .execute();
    }

    /** Another matter of the same request takes the search over, and with it the phones that ring. */
    void handTo(UUID id, Wanted wanted, Instant deadline) {
        tx.sql()
                .update(SEARCH)
                .set(SEARCH.SUBJECT_KIND, wanted.kind())
                .set(SEARCH.SUBJECT, wanted.subject())
                .set(SEARCH.WHOM, wanted.group().word())
                .set(SEARCH.AREA_ID, wanted.who().area())
                .set(SEARCH.LANGUAGE, wanted.who().language().code())
                .set(SEARCH.NEED, wanted.who().need().word())
                .set(SEARCH.NOT_NUMBER, wanted.who().notNumber())
                .set(SEARCH.NOT_PERSON, wanted.who().notPerson())
                .set(SEARCH.FIRST_ID, DSL.coalesce(DSL.val(wanted.first(), SEARCH.FIRST_ID), SEARCH.FIRST_ID))
                .set(SEARCH.DEADLINE_AT, deadline)
                .where(SEARCH.ID.eq(id))
                .execute();
    }

    void end(UUID id, String ending, Instant now) {
        tx.sql()
                .update(SEARCH)
                .set(SEARCH.ENDED_AT, now)
                .set(SEARCH.ENDING, ending)
                .where(SEARCH.ID.eq(id))
                .and(SEARCH.ENDED_AT.isNull())
                .execute();
    }

    private static Search search(SearchRecord row) {
        var who = new Wanted.Who(
                row.getAreaId(),
                new Language(row.getLanguage()),
                Need.of(row.getNeed()),
                row.getNotNumber(),
                row.getNotPerson(),
                row.getShared(),
                row.getCallToday());
        return new Search(
                row.getId(),
                new Wanted(
                        row.getSubjectKind(),
                        row.getSubject(),
                        row.getReference(),
                        who,
                        Group.of(row.getWhom()),
                        row.getFirstId()),
                row.getStartedAt(),
                row.getDeadlineAt(),
                row.getTier(),
                row.getWave(),
                row.getWaveEndsAt(),
                row.getEndedAt());
    }
}
