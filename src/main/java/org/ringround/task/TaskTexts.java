package org.ringround.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.request.Request;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** Everything that is texted about tasks. Nothing of it says who asks for help, their number or their address. */
final class TaskTexts {

    private static final String REFERENCE = "reference";

    private final Words words;
    private final TaskRules rules;

    TaskTexts(Words words, TaskRules rules) {
        this.words = words;
        this.rules = rules;
    }

    /** The language in which that volunteer is texted. */
    Language language(List<Language> theirs) {
        return words.bestOf(theirs, rules.language());
    }

    /** What, where roughly, in which language and by when. */
    String asks(Language language, Request request, String area, boolean again, Instant now) {
        return fitted(
                language,
                again ? Phrase.TEXT_TASK_AGAIN : Phrase.TEXT_TASK,
                Map.of(
                        "helpline",
                        rules.helpline(),
                        REFERENCE,
                        number(request.reference()),
                        "need",
                        words.need(language, request.matter().need()),
                        "area",
                        area,
                        "language",
                        words.languageName(language, request.matter().language()),
                        "when",
                        when(language, request.dueAt(), now)));
    }

    /** How many, and as many of their references as there is room for. */
    String digest(Language language, List<Long> references) {
        for (int listed = references.size(); ; listed--) {
            String numbers = list(references.subList(0, listed)) + (listed < references.size() ? "..." : "");
            String text = fitted(
                    language,
                    Phrase.TEXT_TASK_DIGEST,
                    Map.of(
                            "helpline",
                            rules.helpline(),
                            "count",
                            Integer.toString(references.size()),
                            "references",
                            numbers));
            if (text.length() <= Segments.most(language) || listed == 1) {
                return text;
            }
        }
    }

    /** @param volunteer the whole name of whoever has it; only the first is told */
    String taken(Language language, long reference, String volunteer) {
        return fitted(
                language,
                Phrase.TEXT_TASK_TAKEN,
                Map.of(
                        "helpline",
                        rules.helpline(),
                        REFERENCE,
                        number(reference),
                        "volunteer",
                        volunteer.strip().split("\\s+")[0]));
    }

    /** "by 14:30", "by 14:30 on Tue 24 Nov"; what is not promised, or overdue, is wanted as soon as may be. */
    String when(Language language, @Nullable Instant due, Instant now) {
        if (due == null || !due.isAfter(now)) {
            return words.in(language, Phrase.TASK_SOON);
        }
        ZoneId zone = rules.hours().zone();
        ZonedDateTime by = due.atZone(zone);
        String time = words.clock(by.toLocalTime());
        return by.toLocalDate().equals(LocalDate.ofInstant(now, zone))
                ? words.in(language, Phrase.TASK_BY_TIME, Map.of("time", time))
                : words.in(
                        language,
                        Phrase.TASK_BY_DATE,
                        Map.of("time", time, "date", words.shortDay(language, by.toLocalDate())));
    }

    private String fitted(Language language, Phrase phrase, Map<String, String> values) {
        return Segments.fit(language, values, shorter -> words.in(language, phrase, shorter));
    }

    private static String list(List<Long> references) {
        return references.stream().map(TaskTexts::number).collect(Collectors.joining(", "));
    }

    private static String number(long reference) {
        return Long.toString(reference);
    }
}
