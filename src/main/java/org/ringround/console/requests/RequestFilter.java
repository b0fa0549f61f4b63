package org.ringround.console.requests;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Visit;
import org.ringround.people.Need;
import org.ringround.request.Reason;
import org.ringround.request.Status;
import org.ringround.telephony.Language;

/**
 * Which requests are listed. What is null does not matter.
 *
 * @param status null: those that are not settled, unless {@code all}
 * @param reference the beginning of it
 */
record RequestFilter(
        @Nullable Status status,
        boolean all,
        @Nullable Long area,
        @Nullable Need need,
        @Nullable Language language,
        boolean urgent,
        @Nullable Promised promised,
        @Nullable Reason reason,
        @Nullable Long volunteer,
        @Nullable Long reference) {

    static final String EVERY = "all";

    /** What was promised of them. */
    enum Promised {
        DUE,
        OVERDUE,
        NONE
    }

    /** By the words of the address. What is none of ours is as though it were not there. */
    static final Map<String, Status> STATUSES = byWord(Status.values(), Status::word);

    static final Map<String, Need> NEEDS = byWord(Need.values(), Need::word);
    static final Map<String, Reason> REASONS = byWord(Reason.values(), Reason::word);
    static final Map<String, Promised> PROMISED =
            Map.of("due", Promised.DUE, "overdue", Promised.OVERDUE, "none", Promised.NONE);

    static RequestFilter of(Visit visit) {
        Entry typed = Entry.filled(visit.say(), visit.request().parameters());
        return new RequestFilter(
                STATUSES.get(typed.value("status")),
                typed.value("status").equals(EVERY),
                id(typed.value("area")),
                NEEDS.get(typed.value("need")),
                language(typed.value("language")),
                typed.value("urgent").equals("yes"),
                PROMISED.get(typed.value("promise")),
                REASONS.get(typed.value("reason")),
                id(typed.value("volunteer")),
                id(typed.value("reference")));
    }

    private static @Nullable Long id(String text) {
        String digits = text.strip();
        return digits.matches("[1-9]\\d{0,9}") ? Long.valueOf(digits) : null;
    }

    private static @Nullable Language language(String code) {
        return code.matches("[a-z]{2,3}") ? new Language(code) : null;
    }

    private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
    }
}
