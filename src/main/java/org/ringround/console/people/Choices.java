package org.ringround.console.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.Choice;
import org.ringround.console.Spoken;
import org.ringround.people.Area;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.words.PeopleLabel;

/** What the forms of people offer to choose. */
final class Choices {

    static final List<Need> NEEDS = List.of(Need.SHOPPING, Need.MEDICINE, Need.CHAT);

    /** What is spoken most in these islands, beside the helpline's own. */
    private static final List<String> TONGUES = List.of(
            "ar", "bn", "es", "fa", "fr", "gu", "it", "pa", "pl", "pt", "ro", "so", "ta", "tr", "uk", "ur", "zh");

    private Choices() {}

    /** Those of whoever looks. */
    static List<Choice> areas(List<Area> areas, Scope scope) {
        return areas.stream()
                .filter(area -> scope.sees(area.id()))
                .map(area -> new Choice(Long.toString(area.id()), area.name()))
                .toList();
    }

    static List<Choice> with(Choice first, List<Choice> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** The helpline's first, then by name; and those that somebody has already. */
    static List<Choice> languages(Spoken say, List<Language> ours, List<String> theirs) {
        var codes = new LinkedHashSet<String>();
        ours.forEach(language -> codes.add(language.code()));
        var others = new ArrayList<Choice>();
        Stream.concat(TONGUES.stream(), theirs.stream())
                .distinct()
                .filter(code -> !codes.contains(code))
                .forEach(code -> others.add(new Choice(code, say.nameOf(new Language(code)))));
        others.sort((one, other) -> one.label().compareToIgnoreCase(other.label()));
        return Stream.concat(
                        codes.stream().map(code -> new Choice(code, say.nameOf(new Language(code)))), others.stream())
                .toList();
    }

    static List<Choice> needs(Spoken say) {
        return NEEDS.stream()
                .map(need -> new Choice(need.word(), say.need(need)))
                .toList();
    }

    static List<Choice> roles(Spoken say) {
        return List.of(
                new Choice("volunteer", say.say(PeopleLabel.VOLUNTEER)),
                new Choice("coordinator", say.say(PeopleLabel.COORDINATOR)));
    }
}
