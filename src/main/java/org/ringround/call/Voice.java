package org.ringround.call;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** The program's words with the helpline's own clock: instants are spoken as local times. */
record Voice(Words words, ZoneId zone) {

    String in(Language language, Phrase phrase, Map<String, ?> values) {
        return words.in(language, phrase, values);
    }

    String timeOfDay(Language language, Instant at) {
        return words.timeOfDay(language, LocalTime.ofInstant(at, zone));
    }

    String promise(Language language, Instant due, Instant now) {
        return words.promise(language, due.atZone(zone), now.atZone(zone));
    }

    String languageName(Language spokenIn, Language which) {
        return words.languageName(spokenIn, which);
    }

    String digits(String number) {
        return words.digits(number);
    }
}
