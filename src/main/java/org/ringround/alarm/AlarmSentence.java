package org.ringround.alarm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ringround.telephony.Language;
import org.ringround.words.AlarmPhrase;
import org.ringround.words.Words;

/** What an alarm is about, in one sentence that begins with a small letter: its number stands before it. */
public final class AlarmSentence {

    private AlarmSentence() {}

    /** An alarm whose particulars are not there is told all the same. */
    public static String say(Words words, Language language, AlarmKind kind, Map<String, String> particulars) {
        Map<String, String> values = new TreeMap<>(particulars);
        values.keySet().retainAll(needed(kind));
        return values.size() == needed(kind).size()
                ? words.in(language, phrase(kind), values)
                : words.in(language, AlarmPhrase.PLAIN);
    }

    private static Set<String> needed(AlarmKind kind) {
        return switch (kind) {
            case PROMISE_OVERDUE,
                    OUTCOME_MISSING,
                    TASK_UNCLAIMED,
                    URGENT,
                    MESSAGE_LOST,
                    NUISANCE,
                    ESCALATION,
                    ESCALATION_HEARD -> Set.of("reference");
            case GAP -> Set.of("shift", "time");
            case CALLS_DIFFER -> Set.of("count", "oldest");
            case ROUND_MISSED, ROUND_NOT_REACHED, ROUND_NOTE, MASS_FAILURE, SUSPENSION_REVIEW, ACCOUNT_WRONG ->
                Set.of("date");
            case FLOOD, OPTED_OUT, UNKNOWN_TEXT, TEXT_FAILED -> Set.of();
        };
    }

    private static AlarmPhrase phrase(AlarmKind kind) {
        return switch (kind) {
            case FLOOD -> AlarmPhrase.FLOOD;
            case NUISANCE -> AlarmPhrase.NUISANCE;
            case PROMISE_OVERDUE -> AlarmPhrase.PROMISE_OVERDUE;
            case OUTCOME_MISSING -> AlarmPhrase.OUTCOME_MISSING;
            case TASK_UNCLAIMED -> AlarmPhrase.TASK_UNCLAIMED;
            case URGENT -> AlarmPhrase.URGENT;
            case GAP -> AlarmPhrase.GAP;
            case OPTED_OUT -> AlarmPhrase.OPTED_OUT;
            case UNKNOWN_TEXT -> AlarmPhrase.UNKNOWN_TEXT;
            case TEXT_FAILED -> AlarmPhrase.TEXT_FAILED;
            case CALLS_DIFFER -> AlarmPhrase.CALLS_DIFFER;
            case MESSAGE_LOST -> AlarmPhrase.MESSAGE_LOST;
            case ROUND_MISSED -> AlarmPhrase.ROUND_MISSED;
            case ESCALATION -> AlarmPhrase.ESCALATION;
            case ESCALATION_HEARD -> AlarmPhrase.ESCALATION_HEARD;
            case ROUND_NOT_REACHED -> AlarmPhrase.ROUND_NOT_REACHED;
            case ROUND_NOTE -> AlarmPhrase.ROUND_NOTE;
            case MASS_FAILURE -> AlarmPhrase.MASS_FAILURE;
            case SUSPENSION_REVIEW -> AlarmPhrase.SUSPENSION_REVIEW;
            case ACCOUNT_WRONG -> AlarmPhrase.ACCOUNT_WRONG;
        };
    }
}
