package org.ringround.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ringround.telephony.Language;

/** What cannot be a sentence with blanks: how a language tells time, counts and names things. */
sealed interface Tongue permits EnglishTongue, WelshTongue {

    /** A part of the day. */
    enum Part {
        MORNING,
        AFTERNOON,
        EVENING;

        static Part of(LocalTime time) {
            if (time.isBefore(LocalTime.NOON)) {
                return MORNING;
            }
            return time.isBefore(LocalTime.of(17, 0)) ? AFTERNOON : EVENING;
        }
    }

    static Tongue of(Language language) {
        for (Tongue tongue : List.of(new EnglishTongue(), new WelshTongue())) {
            if (tongue.language().equals(language)) {
                return tongue;
            }
        }
        throw new IllegalArgumentException("the program does not speak " + language);
    }

    Language language();

    /** "half past two"; seconds do not count. */
    String timeOfDay(LocalTime time);

    /** "at about half past two". */
    String about(LocalTime time);

    /** "this afternoon". */
    String today(Part part);

    /** "tomorrow morning". */
    String tomorrow(Part part);

    /** "on Monday morning". */
    String on(DayOfWeek day, Part part);

    /** "on 3 December". */
    String on(LocalDate date);

    /** "9am", "2:30pm", "midday": to be read, not said. */
    String clock(LocalTime time);

    /** "Tue 24 Nov 2026": to be read, not said. */
    String date(LocalDate date);

    /** Between a clock time and another: "to". */
    String to();

    /** "second" to "fifth", to stand before "call". Empty for all others. */
    Optional<String> ordinal(int number);

    /** "9", "2:30", on a clock of twelve hours. */
    static String figures(LocalTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        return time.getMinute() == 0 ? String.valueOf(hour) : "%d:%02d".formatted(hour, time.getMinute());
    }

    /** With the short names of days, from Monday on, and of months, which differ from one Java to the next. */
    static String date(LocalDate date, List<String> days, List<String> months) {
        return "%s %d %s %d"
                .formatted(
                        days.get(date.getDayOfWeek().getValue() - 1),
                        date.getDayOfMonth(),
                        months.get(date.getMonthValue() - 1),
                        date.getYear());
    }

    /** The language's name in this one. */
    default String languageName(Language which) {
        return Locale.forLanguageTag(which.code()).getDisplayLanguage(locale());
    }

    default Locale locale() {
        return Locale.forLanguageTag(language().code() + "-GB");
    }

    default String dayAndMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM", locale()).format(date);
    }

    default String shortDay(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale()).format(date);
    }
}
