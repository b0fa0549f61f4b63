package org.ringround.membership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What somebody says who asks to volunteer.
 *
 * @param languages in order of preference
 * @param helpsWith empty: everything
 * @param area its name, null: they do not say
 * @param when they could help, in their own words; null: they do not say
 */
public record Asking(
        String name,
        PhoneNumber phone,
        List<Language> languages,
        Set<Need> helpsWith,
        @Nullable String area,
        @Nullable String when) {

    /** As the files have it. */
    Map<String, String> cells() {
        return Map.of(
                "name",
                name,
                "phone",
                phone.e164(),
                "languages",
                String.join(";", languages.stream().map(Language::code).toList()),
                "helps_with",
                String.join(";", helpsWith.stream().sorted().map(Need::word).toList()),
                "area",
                area == null ? "" : area);
    }
}
