package org.ringround.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.outcall.Answer;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.words.Phrase;

/** When a volunteer is asked something in a befriending call, and what their keys mean then. Pure. */
enum Moment {
    /** The call is due. Without a key nobody was reached: a voicemail may have listened. */
    OFFERED(
            Phrase.BEFRIENDING_OFFER,
            null,
            Map.of("1", VolunteerWord.CONNECT, "2", VolunteerWord.LATER, "3", VolunteerWord.CANNOT)),
    /** Two people were connected. Without a key they have talked. */
    TALKED(
            Phrase.BEFRIENDING_AFTER,
            VolunteerWord.WELL,
            Map.of(
                    "1", VolunteerWord.WELL,
                    "2", VolunteerWord.NOTE,
                    "3", VolunteerWord.URGENT,
                    "4", VolunteerWord.NOBODY)),
    /** The resident did not answer. */
    NOT_ANSWERED(Phrase.BEFRIENDING_TRY_AGAIN, VolunteerWord.NOBODY, Map.of("1", VolunteerWord.AGAIN));

    /** Product: a volunteer hears a question twice. */
    private static final int TIMES = 2;

    private final Phrase asked;
    private final @Nullable VolunteerWord otherwise;
    private final Map<String, VolunteerWord> keys;

    Moment(Phrase asked, @Nullable VolunteerWord otherwise, Map<String, VolunteerWord> keys) {
        this.asked = asked;
        this.otherwise = otherwise;
        this.keys = keys;
    }

    /** What is asked then. */
    Question question(Saying... first) {
        String all = keys.keySet().stream().sorted().collect(Collectors.joining());
        return new Question(List.of(first), Saying.of(asked), all, TIMES);
    }

    static Moment of(Question question) {
        return Stream.of(values())
                .filter(moment -> moment.asked == question.asked().phrase())
                .findFirst()
                .orElseThrow();
    }

    /** Empty when it means nothing: nobody was reached. */
    Optional<VolunteerWord> means(Answer answer) {
        return Optional.ofNullable(answer instanceof Answer.Key pressed ? keys.get(pressed.key()) : otherwise);
    }
}
