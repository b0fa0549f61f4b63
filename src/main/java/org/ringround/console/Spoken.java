package org.ringround.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.ringround.people.Need;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.Wording;
import org.ringround.words.Words;

/** The words of a page: in one language, its times in one zone. */
public record Spoken(Words words, Language language, ZoneId zone) {

    public String say(Wording phrase) {
        return words.in(language, phrase);
    }

    /** The phrase with the one value that it needs. */
    public String say(Wording phrase, String name, Object value) {
        return words.in(language, phrase, Map.of(name, value));
    }

    public String say(Wording phrase, Map<String, ?> values) {
        return words.in(language, phrase, values);
    }

    public String say(Remark remark) {
        return words.in(language, remark);
    }

    /** "Tue 24 Nov 2026, 2:30pm". */
    public String moment(Instant at) {
        return words.moment(language, at.atZone(zone));
    }

    /** "Tue 24 Nov 2026, 9am to midday". */
    public String span(Span span) {
        return words.span(language, span.from().atZone(zone), span.to().atZone(zone));
    }

    public String need(Need need) {
        return words.need(language, need);
    }

    public String nameOf(Language which) {
        return words.languageName(language, which);
    }

    /** The same in the other of the two languages that every page speaks. */
    public Spoken other() {
        Language other = language.equals(Language.WELSH) ? Language.ENGLISH : Language.WELSH;
        return new Spoken(words, other, zone);
    }

    /** What the language calls itself. */
    public String itself() {
        return nameOf(language);
    }
}
