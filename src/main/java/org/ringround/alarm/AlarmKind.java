package org.ringround.alarm;

import java.util.Locale;
import java.util.Set;

/** Why a coordinator is told. The particulars that each sentence needs stand beside it. */
public enum AlarmKind {
    /** Too many calls from one number ({@code reference} when there is a request). */
    FLOOD,
    /** Two volunteers called the calls of one number a nuisance within 30 days, the last {@code reference}. */
    NUISANCE("reference"),
    /** A promise to ring somebody back is overdue: {@code reference}. */
    PROMISE_OVERDUE("reference"),
    /** Two hours after a call nobody knows how it went: {@code reference}. */
    OUTCOME_MISSING("reference"),
    /** A task was offered twice and nobody took it: {@code reference}. */
    TASK_UNCLAIMED("reference"),
    /** Somebody may be in danger, and no coordinator has answered: {@code reference}. */
    URGENT("reference"),
    /** A shift begins within two hours and nobody covers it: {@code shift}, {@code time}. */
    GAP("shift", "time"),
    /** A volunteer has stopped texts, and is rung all the same. */
    OPTED_OUT,
    /** Somebody has asked to volunteer. */
    NEWCOMER,
    /** A text that nobody understood waits in the inbox. */
    UNKNOWN_TEXT,
    /** A text could not be delivered. */
    TEXT_FAILED,
    /** The phone network knows of calls that we do not, or the other way round: {@code count}, {@code oldest}. */
    CALLS_DIFFER("count", "oldest"),
    /** A message was left whose sound could not be fetched: {@code reference}. */
    MESSAGE_LOST("reference"),
    /** Somebody on the round was not rung in time because of us: {@code date}. */
    ROUND_MISSED("date"),
    /** Somebody on the round could not be heard from, and people are sent to look: {@code reference}. */
    ESCALATION("reference"),
    /** Somebody about whom coordinators were told has rung and says that they are all right: {@code reference}. */
    ESCALATION_HEARD("reference"),
    /** A befriending call did not come about: {@code date}. */
    ROUND_NOT_REACHED("date"),
    /** A volunteer has something to tell after a befriending call: {@code date}. */
    ROUND_NOTE("date"),
    /** Many calls to one part of the country fail at once: {@code date}. */
    MASS_FAILURE("date"),
    /** A suspension without an end is to be looked at: {@code time} of the round, {@code since} which day. */
    SUSPENSION_REVIEW("time", "since"),
    /** The account of a day does not balance: a turn has no result: {@code date}. */
    ACCOUNT_WRONG("date");

    private final Set<String> particulars;

    AlarmKind(String... particulars) {
        this.particulars = Set.of(particulars);
    }

    /** What its sentence needs to be told. */
    Set<String> particulars() {
        return particulars;
    }

    /** Whether coordinators are told at any hour: it cannot wait for the morning. */
    boolean isPressing() {
        return this == URGENT || this == GAP || this == ESCALATION;
    }

    /** Whether having it in hand means that a request is theirs who have it. */
    public boolean isSomebodys() {
        return this == URGENT || this == ESCALATION || this == ESCALATION_HEARD;
    }

    /** The word of the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
