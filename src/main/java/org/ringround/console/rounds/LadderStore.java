package org.ringround.console.rounds;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ALARM_TOLD;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.SEARCH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.EscalationRecord;
import org.ringround.words.RoundsLabel;

/** What was done about an escalation, step by step. Whoever asks may see it. */
final class LadderStore {

    /** One that nobody closes for days tells of its last steps. */
    private static final int MOST = 200;

    private final Tx tx;

    LadderStore(Tx tx) {
        this.tx = tx;
    }

    /** The first first. */
    List<LadderStep> list(long reference) {
        EscalationRecord row = tx.sql().fetchSingle(ESCALATION, ESCALATION.REFERENCE.eq(reference));
        var steps = new ArrayList<LadderStep>();
        steps.add(LadderStep.of(row.getBeganAt(), RoundsLabel.LADDER_BEGAN));
        if (row.getAskedAt() != null) {
            steps.add(LadderStep.of(row.getAskedAt(), RoundsLabel.LADDER_ASKED));
        }
        if (row.getSpokenAt() != null) {
            steps.add(LadderStep.of(row.getSpokenAt(), RoundsLabel.LADDER_SPOKEN));
        }
        if (row.getHeardAt() != null) {
            steps.add(LadderStep.of(row.getHeardAt(), RoundsLabel.LADDER_HEARD));
        }
        if (row.getPressedAt() != null) {
            steps.add(LadderStep.of(row.getPressedAt(), RoundsLabel.LADDER_PRESSED));
        }
        Stream.of(volunteers(reference), contacts(row), told(reference)).forEach(steps::addAll);
        steps.sort(Comparator.comparing(LadderStep::at));
        return steps;
    }

    /** Volunteers and coordinators whose phones rang about it. */
    private List<LadderStep> volunteers(long reference) {
        return tx.sql()
                .select(OFFER.CREATED_AT, PERSON.NAME, OFFER.ENDING, OFFER.TAKEN_AT)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(OFFER.VOLUNTEER_ID))
                .where(SEARCH.REFERENCE.eq(reference))
                .orderBy(OFFER.CREATED_AT.desc())
                .limit(MOST)
                .fetch(row -> LadderStep.of(
                        row.value1(),
                        row.value4() != null ? RoundsLabel.LADDER_TOOK : rang(row.value3()),
                        row.value2()));
    }

    private static RoundsLabel rang(@Nullable String ending) {
        if (ending == null) {
            return RoundsLabel.LADDER_RINGING;
        }
        return switch (ending) {
            case "declined" -> RoundsLabel.LADDER_CANNOT;
            case "connected", "answered" -> RoundsLabel.LADDER_SAID_NOTHING;
            case "busy" -> RoundsLabel.LADDER_BUSY;
            case "cancelled" -> RoundsLabel.LADDER_STOPPED;
            case "failed" -> RoundsLabel.LADDER_FAILED;
            default -> RoundsLabel.LADDER_NO_ANSWER;
        };
    }

    private List<LadderStep> contacts(EscalationRecord escalation) {
        var name = DSL.field(DSL.select(RESIDENT_CONTACT.NAME)
                .from(RESIDENT_CONTACT)
                .where(RESIDENT_CONTACT.RESIDENT_ID.eq(OUTCALL.RESIDENT_ID))
                .and(RESIDENT_CONTACT.PHONE.eq(OUTCALL.NUMBER))
                .orderBy(RESIDENT_CONTACT.PLACE)
                .limit(1));
        return tx.sql()
                .select(OUTCALL.CREATED_AT, name, OUTCALL.ANSWER, OUTCALL.ENDING)
                .from(OUTCALL)
                .where(OUTCALL.SUBJECT.eq(escalation.getId()))
                .and(OUTCALL.PURPOSE.eq("contact"))
                .orderBy(OUTCALL.CREATED_AT.desc())
                .limit(MOST)
                .fetch(row -> LadderStep.of(
                        row.value1(), contact(row.value3(), row.value4()), row.value2() == null ? "?" : row.value2()));
    }

    private static RoundsLabel contact(@Nullable String answer, @Nullable String ending) {
        if (answer == null) {
            return rang(ending);
        }
        return switch (answer) {
            case "1" -> RoundsLabel.LADDER_CAN_CHECK;
            case "2" -> RoundsLabel.LADDER_CANNOT;
            case "3" -> RoundsLabel.LADDER_SEEN;
            default -> RoundsLabel.LADDER_SAID_NOTHING;
        };
    }

    /** Coordinators who were texted about it. */
    private List<LadderStep> told(long reference) {
        return tx.sql()
                .select(ALARM_TOLD.FIRST_AT, PERSON.NAME)
                .from(ALARM_TOLD)
                .join(ALARM)
                .on(ALARM.NUMBER.eq(ALARM_TOLD.NUMBER))
                .join(PERSON)
                .on(PERSON.ID.eq(ALARM_TOLD.VOLUNTEER_ID))
                .where(ALARM.KIND.in("escalation", "escalation_heard"))
                .and(ALARM.MATTER.eq(String.valueOf(reference)))
                .orderBy(ALARM_TOLD.FIRST_AT.desc())
                .limit(MOST)
                .fetch(row -> LadderStep.of(row.value1(), RoundsLabel.LADDER_TOLD, row.value2()));
    }
}
