package org.ringround.console.rota;

import java.util.List;
import org.ringround.telephony.Language;

/** A volunteer as the rota shows them. */
public record Member(long id, String name, List<Language> languages) {

    public Member {
        languages = List.copyOf(languages);
    }

    public String path() {
        return "/rota/volunteers/" + id;
    }

    /** What volunteers know each other by. */
    String firstName() {
        return name.strip().split("\\s+")[0];
    }
}
