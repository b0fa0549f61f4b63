package org.ringround.account;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.FEED;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.FeedRecord;

/** The addresses of calendars in the database. */
final class FeedStore {

    private final Tx tx;

    FeedStore(Tx tx) {
        this.tx = tx;
    }

    void insert(FeedOwner owner, Token token, Instant now) {
        FeedRecord row = tx.sql().newRecord(FEED);
        row.setTokenHash(token.hash());
        row.setVolunteerId(owner instanceof FeedOwner.OfVolunteer one ? one.volunteer() : null);
        row.setAreaId(owner instanceof FeedOwner.OfArea one ? one.area() : null);
        row.setMadeAt(now);
        row.insert();
    }

    /** Of an area, or of somebody who is still active and whose phone is confirmed. */
    Optional<FeedOwner> find(Token token) {
        return tx.sql()
                .select(FEED.VOLUNTEER_ID, FEED.AREA_ID)
                .from(FEED)
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(FEED.VOLUNTEER_ID))
                .where(FEED.TOKEN_HASH.eq(token.hash()))
                .and(FEED.ENDED_AT.isNull())
                .and(FEED.AREA_ID.isNotNull().or(VOLUNTEER.STATUS.eq("active").and(VOLUNTEER.CONFIRMED_AT.isNotNull())))
                .fetchOptional(row -> row.value1() == null
                        ? new FeedOwner.OfArea(row.value2())
                        : new FeedOwner.OfVolunteer(row.value1()));
    }

    Optional<Instant> findMade(FeedOwner owner) {
        return tx.sql()
                .select(FEED.MADE_AT)
                .from(FEED)
                .where(isOf(owner))
                .and(FEED.ENDED_AT.isNull())
                .fetchOptional(FEED.MADE_AT);
    }

    /** Whoever makes another one for the same owner waits. */
    void hold(FeedOwner owner) {
        if (owner instanceof FeedOwner.OfVolunteer one) {
            tx.sql()
                    .select(VOLUNTEER.PERSON_ID)
                    .from(VOLUNTEER)
                    .where(VOLUNTEER.PERSON_ID.eq(one.volunteer()))
                    .forNoKeyUpdate()
                    .fetch();
        } else if (owner instanceof FeedOwner.OfArea one) {
            tx.sql()
                    .select(AREA.ID)
                    .from(AREA)
                    .where(AREA.ID.eq(one.area()))
                    .forNoKeyUpdate()
                    .fetch();
        }
    }

    boolean end(FeedOwner owner, Instant now) {
        return tx.sql()
                        .update(FEED)
                        .set(FEED.ENDED_AT, now)
                        .where(isOf(owner))
                        .and(FEED.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    private static Condition isOf(FeedOwner owner) {
        return owner instanceof FeedOwner.OfVolunteer one
                ? FEED.VOLUNTEER_ID.eq(one.volunteer())
                : FEED.AREA_ID.eq(((FeedOwner.OfArea) owner).area());
    }
}
