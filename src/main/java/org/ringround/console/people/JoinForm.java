package org.ringround.console.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.membership.Asking;
import org.ringround.people.Area;
import org.ringround.people.District;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.PeopleLabel;
import org.ringround.words.ShellLabel;

/** Reads what somebody types who asks to volunteer. */
record JoinForm(Spoken say, ConsoleRules rules, List<Area> areas, List<District> districts) {

    private static final int LONGEST_WHEN = 500;
    private static final String EVERYTHING = "";

    /** Empty when something is wrong; the entry says what. */
    Optional<Asking> read(Entry entry) {
        Optional<String> name = entry.required("name", 100);
        if (name.isPresent() && name.get().matches("(?s).*\\p{Cntrl}.*")) {
            entry.refuse("name", say.say(PeopleLabel.WRONG_NAME));
        }
        entry.required("phone", 30);
        Optional<PhoneNumber> phone = entry.phone("phone", rules.region());
        if (phone.isPresent() && !phone.get().mayBeRung()) {
            entry.refuse("phone", say.say(PeopleLabel.WRONG_PHONE));
        }
        List<Language> languages = languages(entry);
        List<Need> needs = entry.values("helps_with").stream()
                .filter(word -> !word.equals(EVERYTHING))
                .flatMap(word -> need(entry, word).stream())
                .toList();
        @Nullable String area = area(entry);
        String when = entry.text("when", LONGEST_WHEN).orElse(null);
        if (!entry.isRight() || name.isEmpty() || phone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Asking(
                name.get(), phone.get(), languages, needs.stream().collect(Collectors.toSet()), area, storable(when)));
    }

    private List<Language> languages(Entry entry) {
        List<String> known = Choices.languages(say, rules.languages(), List.of()).stream()
                .map(choice -> choice.value())
                .toList();
        List<String> chosen = entry.values("languages");
        if (chosen.isEmpty()) {
            entry.refuse("languages", say.say(PeopleLabel.WRONG_LANGUAGE));
        } else if (!known.containsAll(chosen)) {
            entry.refuse("languages", say.say(ShellLabel.NOT_A_CHOICE));
        }
        return chosen.stream().filter(known::contains).map(Language::new).toList();
    }

    private Optional<Need> need(Entry entry, String word) {
        Optional<Need> need =
                Choices.NEEDS.stream().filter(one -> one.word().equals(word)).findFirst();
        if (need.isEmpty()) {
            entry.refuse("helps_with", say.say(ShellLabel.NOT_A_CHOICE));
        }
        return need;
    }

    /** Its name: as chosen, else where the postcode lies. A postcode that is nowhere, or in several, leaves it open. */
    private @Nullable String area(Entry entry) {
        Map<String, Area> byId =
                areas.stream().collect(Collectors.toMap(area -> Long.toString(area.id()), Function.identity()));
        Optional<Area> chosen = entry.choice("area", byId);
        Optional<String> postcode = entry.text("postcode", 10);
        if (chosen.isPresent() || postcode.isEmpty()) {
            return chosen.map(Area::name).orElse(null);
        }
        List<Long> there = districts.stream()
                .filter(district -> district.code().equals(district(postcode.get())))
                .map(District::area)
                .distinct()
                .toList();
        return areas.stream()
                .filter(area -> there.size() == 1 && there.contains(area.id()))
                .map(Area::name)
                .findFirst()
                .orElse(null);
    }

    /** {@code LL26} of {@code ll26 0aa}. */
    private static String district(String postcode) {
        String plain = postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.matches("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}") ? plain.substring(0, plain.length() - 3) : plain;
    }

    /** The database takes no letter that is null. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
