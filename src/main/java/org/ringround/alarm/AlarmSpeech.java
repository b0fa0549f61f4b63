package org.ringround.alarm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ringround.outbox.Errand;
import org.ringround.telephony.Language;
import org.ringround.words.AlarmPhrase;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** Says an alarm as a text of one segment, or as a mail: its number, what it is, how to say that one has it in hand. */
final class AlarmSpeech {

    private static final String NUMBER = "number";
    private static final String HELPLINE = "helpline";

    private final Words words;
    private final AlarmRules rules;

    AlarmSpeech(Words words, AlarmRules rules) {
        this.words = words;
        this.rules = rules;
    }

    Language language(Coordinator coordinator) {
        return words.bestOf(coordinator.languages(), rules.otherwise());
    }

    String text(Alarm alarm, Language language) {
        return words.in(
                language,
                Phrase.TEXT_ALARM,
                Map.of(HELPLINE, rules.name(), NUMBER, alarm.number(), "what", what(alarm, language)));
    }

    Errand.SendMail mail(Alarm alarm, Language language, String to, UUID id) {
        String subject =
                words.in(language, Phrase.MAIL_ALARM_SUBJECT, Map.of(HELPLINE, rules.name(), NUMBER, alarm.number()));
        String body = words.in(
                language,
                Phrase.MAIL_ALARM,
                Map.of(
                        "what",
                        what(alarm, language),
                        NUMBER,
                        alarm.number(),
                        "phone",
                        rules.texts().e164()));
        return new Errand.SendMail(id, to, subject, body);
    }

    /** An alarm whose particulars are not there is told all the same. */
    private String what(Alarm alarm, Language language) {
        AlarmPhrase phrase = phrase(alarm.kind());
        Map<String, String> values = new TreeMap<>(alarm.particulars());
        values.keySet().retainAll(needed(alarm.kind()));
        return values.size() == needed(alarm.kind()).size()
                ? words.in(language, phrase, values)
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
            case FLOOD, OPTED_OUT, NEWCOMER, UNKNOWN_TEXT, TEXT_FAILED -> Set.of();
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
            case NEWCOMER -> AlarmPhrase.NEWCOMER;
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
