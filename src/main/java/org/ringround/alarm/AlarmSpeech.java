package org.ringround.alarm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ringround.outbox.Errand;
import org.ringround.telephony.Language;
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
        Phrase phrase = phrase(alarm.kind());
        Map<String, String> values = new TreeMap<>(alarm.particulars());
        values.keySet().retainAll(needed(alarm.kind()));
        return values.size() == needed(alarm.kind()).size()
                ? words.in(language, phrase, values)
                : words.in(language, Phrase.ALARM_PLAIN);
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

    private static Phrase phrase(AlarmKind kind) {
        return switch (kind) {
            case FLOOD -> Phrase.ALARM_FLOOD;
            case NUISANCE -> Phrase.ALARM_NUISANCE;
            case PROMISE_OVERDUE -> Phrase.ALARM_PROMISE_OVERDUE;
            case OUTCOME_MISSING -> Phrase.ALARM_OUTCOME_MISSING;
            case TASK_UNCLAIMED -> Phrase.ALARM_TASK_UNCLAIMED;
            case URGENT -> Phrase.ALARM_URGENT;
            case GAP -> Phrase.ALARM_GAP;
            case OPTED_OUT -> Phrase.ALARM_OPTED_OUT;
            case UNKNOWN_TEXT -> Phrase.ALARM_UNKNOWN_TEXT;
            case TEXT_FAILED -> Phrase.ALARM_TEXT_FAILED;
            case CALLS_DIFFER -> Phrase.ALARM_CALLS_DIFFER;
            case MESSAGE_LOST -> Phrase.ALARM_MESSAGE_LOST;
            case ROUND_MISSED -> Phrase.ALARM_ROUND_MISSED;
            case ESCALATION -> Phrase.ALARM_ESCALATION;
            case ESCALATION_HEARD -> Phrase.ALARM_ESCALATION_HEARD;
            case ROUND_NOT_REACHED -> Phrase.ALARM_ROUND_NOT_REACHED;
            case ROUND_NOTE -> Phrase.ALARM_ROUND_NOTE;
            case MASS_FAILURE -> Phrase.ALARM_MASS_FAILURE;
            case SUSPENSION_REVIEW -> Phrase.ALARM_SUSPENSION_REVIEW;
            case ACCOUNT_WRONG -> Phrase.ALARM_ACCOUNT_WRONG;
        };
    }
}
