package org.ringround.rota;

import java.util.List;
import org.ringround.telephony.Language;

/** Somebody who is on the rota for a while, and what they speak. */
public record Presence(long volunteer, List<Language> languages, Span span) {

    public Presence {
        languages = List.copyOf(languages);
    }
}
