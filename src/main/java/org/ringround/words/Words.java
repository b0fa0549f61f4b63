package org.ringround.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** Says everything in the languages that the program speaks, English and Welsh. Pure, and safe to share. */
public final class Words {

    /** Read once, when they are first asked for: there are some thirty files. */
    private static final class Spoken {

        static final Words WORDS = new Words(WordFiles.read());
    }

    private final Map<Language, Map<Wording, Sentence>> sentences;

    Words(Map<Language, Map<Wording, Sentence>> sentences) {
        this.sentences = sentences;
    }

    /**
     * The words that come with the program; a repeat gives the same.
     *
     * @throws ExceptionInInitializerError when a phrase is missing in a language or the languages differ in their placeholders
     */
    public static Words load() {
        return Spoken.WORDS;
    }

    /** @throws IllegalArgumentException when the phrase has placeholders, or the language is not spoken */
    public String in(Language language, Wording phrase) {
        return in(language, phrase, Map.of());
    }

    /** @throws IllegalArgumentException when a value is missing or is one too many, or the language is not spoken */
    public String in(Language language, Wording phrase, Map<String, ?> values) {
        Map<Wording, Sentence> spoken = sentences.get(language);
        if (spoken == null) {
            throw new IllegalArgumentException("the program does not speak " + language);
        }
        Sentence sentence = spoken.get(phrase);
        if (sentence == null) {
            throw new IllegalStateException(phrase + " is missing in " + language);
        }
        return sentence.with(values);
    }

    /** The remark with all that is filled in, in that language. */
    public String in(Language language, Remark remark) {
        Map<String, Object> values = new HashMap<>();
        remark.values()
                .forEach((name, value) -> values.put(name, value instanceof Remark part ? in(language, part) : value));
        return in(language, remark.wording(), values);
    }

    public boolean speaks(Language language) {
        return sentences.containsKey(language);
    }

    /** The first of a person's languages that the program speaks. */
    public Language bestOf(List<Language> known, Language otherwise) {
        return known.stream().filter(this::speaks).findFirst().orElse(otherwise);
    }

    /** "half past two". */
    public String timeOfDay(Language language, LocalTime time) {
        return Tongue.of(language).timeOfDay(time);
    }

    /** "14:30", for texts. */
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** "Tue 24 Nov", "Maw 24 Tach". */
    public String shortDay(Language language, LocalDate date) {
        return Tongue.of(language).shortDay(date);
    }

    /** "at about half past two" within 4 hours, later "this evening", "tomorrow morning", "on Monday morning". */
    public String promise(Language language, ZonedDateTime due, ZonedDateTime now) {
        return Promise.say(Tongue.of(language), due, now);
    }

    /** "2:30pm", to be read. */
    public String clock(Language language, LocalTime time) {
        return Tongue.of(language).clock(time);
    }

    /** "Tue 24 Nov 2026, 2:30pm", to be read. */
    public String moment(Language language, ZonedDateTime time) {
        Tongue tongue = Tongue.of(language);
        return tongue.date(time.toLocalDate()) + ", " + tongue.clock(time.toLocalTime());
    }

    /** "9am to midday", to be read. */
    public String span(Language language, LocalTime from, LocalTime to) {
        Tongue tongue = Tongue.of(language);
        return tongue.clock(from) + " " + tongue.to() + " " + tongue.clock(to);
    }

    /** "Tue 24 Nov 2026, 9am to midday", to be read; what lasts longer than a day has both dates. */
    public String span(Language language, ZonedDateTime from, ZonedDateTime to) {
        return moment(language, from) + " " + Tongue.of(language).to() + " "
                + (to.isAfter(from.plusDays(1)) ? moment(language, to) : clock(language, to.toLocalTime()));
    }

    /** Each digit for itself: "0, 7, 7". What is no digit is left out. */
    public String digits(String number) {
        return String.join(
                ", ",
                number.chars()
                        .filter(c -> c >= '0' && c <= '9')
                        .mapToObj(Character::toString)
                        .toList());
    }

    /** "Welsh" in English, "Cymraeg" in Welsh. */
    public String languageName(Language spokenIn, Language which) {
        return Tongue.of(spokenIn).languageName(which);
    }

    public String need(Language language, Need need) {
        return in(
                language,
                switch (need) {
                    case SHOPPING -> Phrase.NEED_SHOPPING;
                    case MEDICINE -> Phrase.NEED_MEDICINE;
                    case CHAT -> Phrase.NEED_CHAT;
                    case OTHER -> Phrase.NEED_OTHER;
                });
    }

    /**
     * "This is their third call today."
     *
     * @param number counted from 1; from 2 on it is worth saying
     */
    public String callToday(Language language, int number) {
        return Tongue.of(language)
                .ordinal(number)
                .map(ordinal -> in(language, Phrase.SECOND_CALL_TODAY, Map.of("number", ordinal)))
                .orElseGet(() -> in(language, Phrase.MANY_CALLS_TODAY));
    }
}
