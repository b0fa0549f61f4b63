package org.ringround.console.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Visit;

/**
 * Which people a list shows. What was looked for, a name or a number, is never in an address.
 *
 * @param role {@code resident}, {@code volunteer} or {@code coordinator}; null: whichever
 * @param area 0: those of none; null: whichever
 * @param language its code, null: whichever
 * @param status of volunteers: {@code pending}, {@code active}, {@code unconfirmed} or {@code left}; null: whichever
 * @param find words of a name, or a number; null: all
 */
record Filter(
        @Nullable String role,
        @Nullable Long area,
        @Nullable String language,
        @Nullable String status,
        @Nullable String find) {

    static final Set<String> ROLES = Set.of("resident", "volunteer", "coordinator");
    static final Set<String> STATUSES = Set.of("pending", "active", "unconfirmed", "left");

    /** As it stands in the address, or in the fields of the form that looks for somebody. What is neither counts as not said. */
    static Filter of(Visit visit) {
        return new Filter(
                said(visit, "role").filter(ROLES::contains).orElse(null),
                said(visit, "area")
                        .filter(area -> area.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                said(visit, "language")
                        .filter(code -> code.matches("[a-z]{2,3}"))
                        .orElse(null),
                said(visit, "status").filter(STATUSES::contains).orElse(null),
                visit.request()
                        .field("find")
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.length() > 100 ? text.substring(0, 100) : text)
                        .orElse(null));
    }

    private static Optional<String> said(Visit visit, String name) {
        return visit.request().parameter(name).or(() -> visit.request().field(name));
    }

    /** The fields of the form, filled with it. */
    Entry entry(Visit visit) {
        return Entry.filled(
                visit.say(),
                Cells.fields(Map.of(
                        "role", role == null ? "" : role,
                        "area", area == null ? "" : area.toString(),
                        "language", language == null ? "" : language,
                        "status", status == null ? "" : status,
                        "find", find == null ? "" : find)));
    }
}
