package org.ringround.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.ringround.telephony.Language;

/** Welsh; words change their first letter after some others, which is why these are written out. */
record WelshTongue() implements Tongue {

    private static final List<String> HOURS = List.of(
            "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg", "un ar ddeg", "deuddeg");
    /** Softened, as after "i". */
    private static final List<String> HOURS_AFTER_I = List.of(
            "un", "ddau", "dri", "bedwar", "bump", "chwech", "saith", "wyth", "naw", "ddeg", "un ar ddeg", "ddeuddeg");

    private static final List<String> DIGITS =
            List.of("dim", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw");
    private static final List<String> TENS = List.of("dim", "un deg", "dau ddeg", "tri deg", "pedwar deg", "pum deg");
    private static final List<String> DAYS = List.of("Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul");
    private static final List<String> SHORT_DAYS = List.of("Llun", "Maw", "Mer", "Iau", "Gwe", "Sad", "Sul");
    private static final List<String> SHORT_MONTHS =
            List.of("Ion", "Chwe", "Maw", "Ebr", "Mai", "Meh", "Gor", "Awst", "Medi", "Hyd", "Tach", "Rhag");
    /** Softened, as after "nos". */
    private static final List<String> EVENINGS =
            List.of("nos Lun", "nos Fawrth", "nos Fercher", "nos Iau", "nos Wener", "nos Sadwrn", "nos Sul");
    /** Feminine and softened, as in "dyma'r ail alwad". */
    private static final List<String> ORDINALS = List.of("ail", "drydedd", "bedwaredd", "bumed");

    @Override
    public Language language() {
        return Language.WELSH;
    }

    @Override
    public String timeOfDay(LocalTime time) {
        String hour = HOURS.get((time.getHour() + 11) % 12);
        return switch (time.getMinute()) {
            case 0 -> time.getHour() == 0 ? "hanner nos" : time.getHour() == 12 ? "hanner dydd" : hour + " o'r gloch";
            case 15 -> "chwarter wedi " + hour;
            case 30 -> "hanner awr wedi " + hour;
            case 45 -> "chwarter i " + HOURS_AFTER_I.get(time.getHour() % 12);
            default -> hour + " " + minutes(time.getMinute());
        };
    }

    /** After "tua" a t becomes th and a p becomes ph; no hour begins with a plain c. */
    @Override
    public String about(LocalTime time) {
        String said = timeOfDay(time);
        boolean changes = said.startsWith("t") || said.startsWith("p");
        return "tua " + (changes ? said.charAt(0) + "h" + said.substring(1) : said);
    }

    @Override
    public String today(Part part) {
        return switch (part) {
            case MORNING -> "y bore yma";
            case AFTERNOON -> "y prynhawn yma";
            case EVENING -> "heno";
        };
    }

    @Override
    public String tomorrow(Part part) {
        return switch (part) {
            case MORNING -> "bore yfory";
            case AFTERNOON -> "prynhawn yfory";
            case EVENING -> "nos yfory";
        };
    }

    @Override
    public String on(DayOfWeek day, Part part) {
        String name = DAYS.get(day.getValue() - 1);
        return switch (part) {
            case MORNING -> "fore " + name;
            case AFTERNOON -> "brynhawn " + name;
            case EVENING -> EVENINGS.get(day.getValue() - 1);
        };
    }

    @Override
    public String on(LocalDate date) {
        return "ar " + dayAndMonth(date);
    }

    @Override
    public String clock(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "hanner nos" : "hanner dydd";
        }
        return Tongue.figures(time)
                + switch (Part.of(time)) {
                    case MORNING -> " y bore";
                    case AFTERNOON -> " y prynhawn";
                    case EVENING -> " yr hwyr";
                };
    }

    @Override
    public String date(LocalDate date) {
        return Tongue.date(date, SHORT_DAYS, SHORT_MONTHS);
    }

    /** It softens what follows, which figures do not show, and the h of "hanner" does not change. */
    @Override
    public String to() {
        return "tan";
    }

    @Override
    public Optional<String> ordinal(int number) {
        return number >= 2 && number <= 5 ? Optional.of(ORDINALS.get(number - 2)) : Optional.empty();
    }

    private static String minutes(int minutes) {
        if (minutes == 10) {
            return "deg";
        }
        String tens = TENS.get(minutes / 10);
        return minutes % 10 == 0 ? tens : tens + " " + DIGITS.get(minutes % 10);
    }
}
