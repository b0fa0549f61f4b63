package org.ringround.text;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.NumberMemory;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.people.Volunteer;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What is known of whoever sent a text that a person must read.
 *
 * @param language of an answer
 * @param area whose coordinators are told; null: all
 */
record Correspondent(Language language, @Nullable Long area) {

    /** A number that is nobody's is remembered so long. */
    private static final Period REMEMBERED = Period.ofMonths(12);

    static Correspondent of(Volunteer volunteer, Texts texts) {
        return new Correspondent(texts.language(volunteer), area(volunteer));
    }

    /** Of a volunteer of several areas, all coordinators are told. */
    static @Nullable Long area(Volunteer volunteer) {
        return volunteer.areas().size() == 1 ? volunteer.areas().get(0) : null;
    }

    /** Somebody who is no volunteer. */
    static Correspondent find(Tx tx, IncomingText text, Texts texts, Instant now) {
        @Nullable PhoneNumber from = text.from();
        if (from == null) {
            return new Correspondent(texts.language(), null);
        }
        var people = new PeopleStore(tx);
        List<Resident> residents = people.listResidentsAt(from);
        if (!residents.isEmpty()) {
            return agreed(residents, texts);
        }
        Instant since = now.atOffset(ZoneOffset.UTC).minus(REMEMBERED).toInstant();
        return people.findMemory(from, since)
                .map(memory -> remembered(memory, texts))
                .orElseGet(() -> new Correspondent(texts.language(), null));
    }

    /** Language and area as far as all on that number agree. */
    private static Correspondent agreed(List<Resident> residents, Texts texts) {
        Resident first = residents.get(0);
        @Nullable Language language = first.language();
        boolean oneLanguage = residents.stream().allMatch(resident -> Objects.equals(resident.language(), language));
        boolean oneArea = residents.stream().allMatch(resident -> Objects.equals(resident.area(), first.area()));
        return new Correspondent(
                oneLanguage && language != null ? texts.spoken(language) : texts.language(),
                oneArea ? first.area() : null);
    }

    private static Correspondent remembered(NumberMemory memory, Texts texts) {
        @Nullable Language language = memory.language();
        return new Correspondent(language == null ? texts.language() : texts.spoken(language), memory.area());
    }
}
