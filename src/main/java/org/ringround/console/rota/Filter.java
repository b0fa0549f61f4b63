package org.ringround.console.rota;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Here;
import org.ringround.http.Request;
import org.ringround.rota.Week;
import org.ringround.telephony.Language;

/**
 * What of the rota is shown, as its address says.
 *
 * @param area null: those who are of none
 * @param language only those who speak it; null: everybody
 * @param day only that one; null: the whole week
 */
record Filter(
        @Nullable Long area,
        @Nullable Language language,
        Week week,
        @Nullable LocalDate day) {

    static final String PATH = "/rota";

    /** Stands for those who are of no area. */
    static final String NO_AREA = "none";

    /**
     * Without an area the first one is meant, and without a week or day today's. Empty when the area is not one of these.
     *
     * @param areas that may be seen, in the order in which they are shown
     */
    static Optional<Filter> read(Request request, Map<Long, String> areas, List<Language> languages, LocalDate today) {
        Optional<LocalDate> day = request.parameter("day").flatMap(Week::readDate);
        Week week = day.map(Week::new)
                .or(() -> request.parameter("week").flatMap(Week::read))
                .orElseGet(() -> new Week(today));
        Language language = request.parameter("language")
                .flatMap(code -> languages.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElse(null);
        String wanted = request.parameter("area").orElse("");
        if (wanted.isEmpty()) {
            Long first = areas.keySet().stream().findFirst().orElse(null);
            return Optional.of(new Filter(first, language, week, day.orElse(null)));
        }
        if (wanted.equals(NO_AREA)) {
            return Optional.of(new Filter(null, language, week, day.orElse(null)));
        }
        return areas.keySet().stream()
                .filter(area -> area.toString().equals(wanted))
                .findFirst()
                .map(area -> new Filter(area, language, week, day.orElse(null)));
    }

    String areaName() {
        return area == null ? NO_AREA : area.toString();
    }

    String languageName() {
        return language == null ? "" : language.code();
    }

    /** The same with that week, or with that day of it. */
    String at(String root, Week other, @Nullable LocalDate one) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("area", List.of(areaName()));
        parameters.put("language", List.of(languageName()));
        parameters.put(one == null ? "week" : "day", List.of(one == null ? other.toString() : one.toString()));
        return new Here(root + PATH, parameters).toString();
    }
}
