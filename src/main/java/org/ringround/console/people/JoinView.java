package org.ringround.console.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.membership.Asking;
import org.ringround.people.Area;

/**
 * What the pages of the public form show.
 *
 * @param asking what is to be checked; null: nothing yet
 */
public record JoinView(
        Spoken say,
        ConsoleRules rules,
        Entry entry,
        List<Area> areas,
        @Nullable Asking asking) {

    private static final List<String> FIELDS =
            List.of("name", "phone", "languages", "helps_with", "area", "postcode", "when");

    public List<Choice> areaChoices() {
        return Choices.with(
                new Choice("", say.say(org.ringround.words.PeopleLabel.JOIN_NOT_SURE)),
                areas.stream()
                        .map(area -> new Choice(Long.toString(area.id()), area.name()))
                        .toList());
    }

    public List<Choice> languages() {
        return Choices.languages(say, rules.languages(), List.of());
    }

    public List<Choice> needs() {
        return Choices.needs(say);
    }

    /** Everything that was typed, to be carried on to the next page. */
    public List<Map.Entry<String, String>> carried() {
        return FIELDS.stream()
                .flatMap(field -> entry.values(field).stream().map(value -> Map.entry(field, value)))
                .toList();
    }
}
