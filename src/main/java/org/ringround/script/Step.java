package org.ringround.script;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** One step of a script. A {@code prompt} is the key of a {@link Prompt}, a {@code next} the name of a step. */
public sealed interface Step {

    /**
     * Something is said, then the call goes on.
     *
     * @param everyLanguage whether it is said in every language of the helpline also to those whose language is known
     */
    record Say(String prompt, boolean everyLanguage, String next) implements Step {

        public Say(String prompt, String next) {
            this(prompt, false, next);
        }
    }

    /**
     * A question answered by one key. {@code 0}, a person, is understood in every menu and is no option.
     *
     * <p>A menu that asks for the language is said in every language of the helpline, in the order of its options.
     *
     * @param next for a menu that asks for the language: where a call goes whose language is known already, or that has
     *     only one to choose; null for the others
     * @param otherLanguage offered to callers whose language was remembered; null when it is not offered
     */
    record Menu(
            String prompt,
            Asks asks,
            List<Option> options,
            @Nullable String next,
            @Nullable OtherLanguage otherLanguage)
            implements Step {

        public Menu {
            options = List.copyOf(options);
        }

        /** The key for the other language, null when it is not offered. */
        public @Nullable String otherLanguageKey() {
            return otherLanguage == null ? null : otherLanguage.key();
        }
    }

    /** What a menu is about. */
    enum Asks {
        LANGUAGE,
        NEED,
        OTHER
    }

    /**
     * What one key does.
     *
     * @param language what it chooses, only in a menu that asks for the language
     * @param need what it chooses, only in a menu that asks for the need
     * @param prompt said after the menu's own prompt; in a menu that asks for the language only in the option's language;
     *     null when the menu's prompt says it
     */
    record Option(
            String key,
            @Nullable Language language,
            @Nullable Need need,
            @Nullable String prompt,
            String next) {}

    /** The key that changes to the other language; its prompt is said in that other language. */
    record OtherLanguage(String key, String prompt) {}

    /** The caller is asked for the digits of the postcode district, where nothing else tells. {@code 0} is a person. */
    record Place(String prompt, String next) implements Step {}

    /**
     * A fork by the helpline's local time. On a closing day it is closed, also to what opened the evening before.
     *
     * @param closing may be empty
     */
    record Hours(List<Opening> openings, List<ClosingDays> closing, String open, String closed) implements Step {

        public Hours {
            openings = List.copyOf(openings);
            closing = List.copyOf(closing);
        }

        /**
         * By the clock on the wall: an hour that is left out in spring is not there, and an hour that comes twice in
         * autumn counts twice.
         */
        public boolean isOpen(LocalDateTime local) {
            return isOpeningDay(local.toLocalDate())
                    && openings.stream().anyMatch(opening -> opening.covers(local, this::isOpeningDay));
        }

        private boolean isOpeningDay(LocalDate date) {
            return closing.stream().noneMatch(days -> days.covers(date));
        }
    }

    /** Volunteers are rung. */
    record Search() implements Step {}

    /** A callback is promised. */
    record Callback() implements Step {}

    /** A message is taken. */
    record Message() implements Step {}

    /** A last sentence, then the call ends. */
    record End(String prompt) implements Step {}
}
