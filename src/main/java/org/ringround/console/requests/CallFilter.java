package org.ringround.console.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Visit;

/**
 * Which calls are listed. What is null does not matter.
 *
 * @param from when the day begins that was asked for
 * @param to when it ends
 * @param ending a word of the tables; {@code live}: it goes on
 * @param inbound whether they rang us
 * @param before from where the list goes on
 */
record CallFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String ending,
        @Nullable Boolean inbound,
        @Nullable Long area,
        @Nullable Place before) {

    static final String LIVE = "live";

    /** A place in the list: the call that stands there. */
    record Place(Instant at, UUID id) {

        static Place of(CallRow row) {
            return new Place(row.at(), row.id());
        }

        /** As the address has it. */
        @Override
        public String toString() {
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "_" + id;
        }

        static Optional<Place> read(String text) {
            int split = text.indexOf('_');
            if (!text.matches("\\d{1,16}_[0-9a-f-]{36}")) {
                return Optional.empty();
            }
            long micros = Long.parseLong(text.substring(0, split));
            Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
            return CallStoryPage.id(text.substring(split + 1)).map(id -> new Place(at, id));
        }
    }

    /** What is wrong in the address is noted in the entry, and does not count. */
    static CallFilter of(Visit visit, Entry typed) {
        Optional<LocalDate> day = typed.date("day");
        String ending = typed.value("ending");
        String direction = typed.value("direction");
        String area = typed.value("area");
        return new CallFilter(
                day.map(date -> date.atStartOfDay(visit.say().zone()).toInstant())
                        .orElse(null),
                day.map(date -> date.plusDays(1)
                                .atStartOfDay(visit.say().zone())
                                .toInstant())
                        .orElse(null),
                ending.equals(LIVE) || CallWords.ENDINGS.containsKey(ending) ? ending : null,
                direction.equals("in") || direction.equals("out") ? Boolean.valueOf(direction.equals("in")) : null,
                area.matches("\\d{1,18}") ? Long.valueOf(area) : null,
                visit.request().parameter("before").flatMap(Place::read).orElse(null));
    }
}
