package org.ringround.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Need;
import org.ringround.request.Ending;
import org.ringround.request.HistoryStore;
import org.ringround.request.Matter;
import org.ringround.telephony.Language;

/** What coordinators at their desks do with requests, and what keeps them from it. */
class RequestDeskTest {

    private static final Instant AT_FOUR = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant AT_NINE_AT_NIGHT = Instant.parse("2026-11-24T21:00:00Z");

    private final DeskTown town = new DeskTown();
    private final RequestDesk desk = town.requests();

    @AfterEach
    void close() {
        town.close();
    }

    private Done end(long reference, Ending why) {
        return town.in(tx -> desk.end(tx, town.hand(reference), why));
    }

    private Done reopen(long reference) {
        return town.in(tx -> desk.reopen(tx, town.hand(reference)));
    }

    private Done press(long reference) {
        return town.in(tx -> desk.press(tx, town.hand(reference)));
    }

    private List<UUID> rung() {
        return town.in(tx -> tx.sql()
                .select(RING_OUT.ID)
                .from(RING_OUT)
                .where(RING_OUT.ENDED_AT.isNull())
                .fetch(RING_OUT.ID));
    }

    @Test
    void whatIsSortedIsDoneAndAnythingElseIsClosedWithItsReason() {
        long sorted = town.open();
        long duplicate = town.open();

        assertThat(end(sorted, Ending.SORTED)).isEqualTo(Done.YES);
        assertThat(end(duplicate, Ending.DUPLICATE)).isEqualTo(Done.YES);

        assertThat(town.row(sorted).getStatus()).isEqualTo("done");
        assertThat(town.row(sorted).getOutcome()).isEqualTo("sorted");
        assertThat(town.row(duplicate).getStatus()).isEqualTo("closed");
        assertThat(town.row(duplicate).getOutcome()).isNull();
        assertThat(town.history(duplicate)).endsWith("ended: duplicate by account:1");
    }

    @Test
    void endingItStopsWhoeverIsRungAboutItAndItsAlarms() {
        town.coordinator("Cara", town.conwy);
        long reference = town.open();
        assertThat(press(reference)).isEqualTo(Done.YES);
        assertThat(rung()).hasSize(1);
        assertThat(town.openAlarms()).containsExactly("urgent " + reference);

        assertThat(end(reference, Ending.NOT_NEEDED)).isEqualTo(Done.YES);

        assertThat(rung()).isEmpty();
        assertThat(town.openAlarms()).isEmpty();
        assertThat(town.<Integer>in(tx -> tx.sql().fetchCount(OFFER, OFFER.LIVE.isTrue())))
                .isZero();
    }

    @Test
    void whatIsEndedIsNotEndedAgain() {
        long reference = town.open();
        end(reference, Ending.SORTED);

        assertThat(end(reference, Ending.NUISANCE)).isEqualTo(Done.ENDED);
        assertThat(town.row(reference).getStatus()).isEqualTo("done");
        assertThat(end(4711, Ending.SORTED)).isEqualTo(Done.ABSENT);
    }

    @Test
    void whatHasChangedSinceTheyLookedIsLeftAlone() {
        long sam = town.volunteer("Sam", town.conwy);
        long reference = town.open();
        long seen = town.in(tx -> new HistoryStore(tx).getLast(reference).id());
        town.in(tx -> town.work().give(tx, town.hand(reference), sam));

        var hand = new Hand(reference, seen, DeskTown.ACTOR, town.now);
        assertThat(town.<Done>in(tx -> desk.end(tx, hand, Ending.SORTED))).isEqualTo(Done.CHANGED);
        assertThat(town.<Done>in(tx -> desk.about(tx, hand, Need.CHAT, null))).isEqualTo(Done.CHANGED);
        assertThat(town.row(reference).getStatus()).isEqualTo("claimed");
    }

    @Test
    void reopenedItIsAsItWasBefore() {
        long sam = town.volunteer("Sam", town.conwy);
        long reference = town.claimed(sam);
        town.in(tx -> desk.promise(tx, town.hand(reference), AT_FOUR));
        end(reference, Ending.NO_HELP);

        assertThat(reopen(reference)).isEqualTo(Done.YES);

        assertThat(town.row(reference).getStatus()).isEqualTo("claimed");
        assertThat(town.row(reference).getVolunteerId()).isEqualTo(sam);
        assertThat(town.row(reference).getDueAt()).isEqualTo(AT_FOUR);
        assertThat(town.row(reference).getClosedAt()).isNull();
        assertThat(reopen(reference)).isEqualTo(Done.NOT_ENDED);
    }

    @Test
    void whatAVolunteerSettledIsNobodysWhenItIsReopened() {
        long sam = town.volunteer("Sam", town.conwy);
        long reference = town.request(row -> {
            row.setStatus("done");
            row.setVolunteerId(sam);
            row.setClosedAt(DeskTown.NOW);
            return row;
        });

        assertThat(reopen(reference)).isEqualTo(Done.YES);
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
        assertThat(town.row(reference).getVolunteerId()).isNull();
    }

    @Test
    void whatTellsOfNobodyAnyMoreStaysClosed() {
        long reference = town.request(row -> {
            row.setStatus("closed");
            row.setNumber(null);
            row.setClosedAt(DeskTown.NOW.minus(Duration.ofDays(400)));
            row.setAnonymousAt(DeskTown.NOW);
            return row;
        });

        assertThat(reopen(reference)).isEqualTo(Done.LET_GO);
    }

    @Test
    void aCallIsPromisedWithinCallingHoursAndRemembered() {
        long reference = town.open();

        assertThat(town.<Done>in(tx -> desk.promise(tx, town.hand(reference), AT_NINE_AT_NIGHT)))
                .isEqualTo(Done.OUT_OF_HOURS);
        assertThat(town.<Done>in(tx -> desk.promise(tx, town.hand(reference), DeskTown.NOW.minusSeconds(1))))
                .isEqualTo(Done.NO_SUCH_TIME);
        assertThat(town.row(reference).getDueAt()).isNull();

        assertThat(town.<Done>in(tx -> desk.promise(tx, town.hand(reference), AT_FOUR)))
                .isEqualTo(Done.YES);
        assertThat(town.row(reference).getDueAt()).isEqualTo(AT_FOUR);
        assertThat(town.<Integer>in(tx -> tx.sql().fetchCount(TIMER, TIMER.KIND.eq("promises"))))
                .isEqualTo(1);

        assertThat(town.<Done>in(tx -> desk.promise(tx, town.hand(reference), null)))
                .isEqualTo(Done.YES);
        assertThat(town.row(reference).getDueAt()).isNull();
    }

    @Test
    void notUrgentAfterAllNobodyIsRung() {
        town.coordinator("Cara", town.conwy);
        long reference = town.open();
        press(reference);
        assertThat(town.row(reference).getUrgent()).isTrue();

        assertThat(town.<Done>in(tx -> desk.calm(tx, town.hand(reference)))).isEqualTo(Done.YES);

        assertThat(town.row(reference).getUrgent()).isFalse();
        assertThat(rung()).isEmpty();
        assertThat(town.openAlarms()).isEmpty();
    }

    @Test
    void whoeverCouldNotBeHeardStaysUrgentUntilItIsClosed() {
        long reference = town.request(row -> {
            row.setReason("checkin");
            row.setUrgent(true);
            return row;
        });

        assertThat(town.<Done>in(tx -> desk.calm(tx, town.hand(reference)))).isEqualTo(Done.ESCALATED);
        assertThat(town.row(reference).getUrgent()).isTrue();
    }

    @Test
    void needAndAreaCanBeSetByWhoeverKnowsBetter() {
        long reference = town.request(row -> {
            row.setAreaId(null);
            row.setNeed("other");
            return row;
        });

        assertThat(town.<Done>in(tx -> desk.about(tx, town.hand(reference), Need.MEDICINE, town.betws)))
                .isEqualTo(Done.YES);

        assertThat(town.row(reference).getNeed()).isEqualTo("medicine");
        assertThat(town.row(reference).getAreaId()).isEqualTo(town.betws);
    }

    @Test
    void aRequestByHandIsNewUnlessTheSameIsOpen() {
        long ann = town.resident("Ann", town.conwy);
        var matter = new Matter(ann, "+447700900001", town.conwy, Need.SHOPPING, Language.WELSH);
        var wish = new RequestDesk.Wish(matter, false, AT_FOUR);

        var first = town.in(tx -> desk.open(tx, wish, DeskTown.ACTOR, town.now));
        var second = town.in(tx -> desk.open(tx, wish, DeskTown.ACTOR, town.now));

        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new RequestDesk.Opened(first.reference(), false));
        assertThat(town.row(first.reference()).getReason()).isEqualTo("manual");
        assertThat(town.row(first.reference()).getDueAt()).isEqualTo(AT_FOUR);
        assertThat(town.<Integer>in(tx -> tx.sql().fetchCount(REQUEST))).isEqualTo(1);
    }
}
