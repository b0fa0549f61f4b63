package org.ringround.console.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.console.PageRules;
import org.ringround.console.Spoken;
import org.ringround.words.Label;

/** What came of a button, as a word of the address that the browser is sent on to. */
enum Notice {
    RINGING(Label.NOTICE_RINGING),
    ALREADY(Label.NOTICE_ALREADY),
    OUT_OF_HOURS(Label.NOTICE_OUT_OF_HOURS),
    CANNOT_RING(Label.NOTICE_CANNOT_RING),
    DONE(Label.NOTICE_DONE),
    DROPPED(Label.NOTICE_DROPPED),
    CALENDAR_ENDED(Label.NOTICE_CALENDAR_ENDED);

    private final Label phrase;

    Notice(Label phrase) {
        this.phrase = phrase;
    }

    static Notice of(Ringing.Answer answer) {
        if (answer instanceof Ringing.Begun) {
            return RINGING;
        }
        if (answer instanceof Ringing.Already) {
            return ALREADY;
        }
        return answer instanceof Ringing.OutOfHours ? OUT_OF_HOURS : CANNOT_RING;
    }

    /** Empty for a word that is none: addresses are anybody's to write. */
    static Optional<Notice> find(String word) {
        return Stream.of(values()).filter(notice -> notice.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String said(Spoken say, PageRules rules) {
        return this == OUT_OF_HOURS
                ? say.say(
                        phrase,
                        Map.of("when", say.words().span(say.language(), rules.callingFrom(), rules.callingTo())))
                : say.say(phrase);
    }
}
