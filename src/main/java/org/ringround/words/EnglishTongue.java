package org.ringround.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ringround.telephony.Language;

/** British English. */
record EnglishTongue() implements Tongue {

    private static final List<String> SMALL = List.of(
            "oh",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> ORDINALS = List.of("second", "third", "fourth", "fifth");

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public String timeOfDay(LocalTime time) {
        String hour = hour(time.getHour());
        return switch (time.getMinute()) {
            case 0 -> time.getHour() == 0 ? "midnight" : time.getHour() == 12 ? "midday" : hour + " o'clock";
            case 15 -> "quarter past " + hour;
            case 30 -> "half past " + hour;
            case 45 -> "quarter to " + hour(time.getHour() + 1);
            default -> hour + " " + minutes(time.getMinute());
        };
    }

    @Override
    public String about(LocalTime time) {
        return "at about " + timeOfDay(time);
    }

    @Override
    public String today(Part part) {
        return "this " + name(part);
    }

    @Override
    public String tomorrow(Part part) {
        return "tomorrow " + name(part);
    }

    @Override
    public String on(DayOfWeek day, Part part) {
        return "on " + day.getDisplayName(TextStyle.FULL, Locale.UK) + " " + name(part);
    }

    @Override
    public String on(LocalDate date) {
        return "on " + dayAndMonth(date);
    }

    @Override
    public String clock(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        return Tongue.figures(time) + (time.getHour() < 12 ? "am" : "pm");
    }

    @Override
    public String date(LocalDate date) {
        return Tongue.date(date, DAYS, MONTHS);
    }

    @Override
    public String to() {
        return "to";
    }

    @Override
    public Optional<String> ordinal(int number) {
        return number >= 2 && number <= 5 ? Optional.of(ORDINALS.get(number - 2)) : Optional.empty();
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String hour(int hour) {
        return SMALL.get((hour + 11) % 12 + 1);
    }

    private static String minutes(int minutes) {
        if (minutes < 10) {
            return "oh " + SMALL.get(minutes);
        }
        if (minutes < 20) {
            return SMALL.get(minutes);
        }
        String tens = TENS.get(minutes / 10);
        return minutes % 10 == 0 ? tens : tens + "-" + SMALL.get(minutes % 10);
    }
}
