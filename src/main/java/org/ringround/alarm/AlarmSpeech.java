package org.ringround.alarm;

import java.util.Map;
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

    private String what(Alarm alarm, Language language) {
        return AlarmSentence.say(words, language, alarm.kind(), alarm.particulars());
    }
}
