package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.outcall.Answer;
import org.ringround.outcall.Saying;
import org.ringround.words.Phrase;

/** What a volunteer's keys mean in a befriending call, at each moment at which they are asked. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "OFFERED, 1, CONNECT",
        "OFFERED, 2, LATER",
        "OFFERED, 3, CANNOT",
        "TALKED, 1, WELL",
        "TALKED, 2, NOTE",
        "TALKED, 3, URGENT",
        "TALKED, 4, NOBODY",
        "NOT_ANSWERED, 1, AGAIN",
    })
    void eachKeyHasOneMeaning(Moment moment, String key, VolunteerWord word) {
        assertThat(moment.means(new Answer.Key(key))).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"OFFERED, 123", "TALKED, 1234", "NOT_ANSWERED, 1"})
    void noOtherKeyIsAnAnswerAndEachQuestionIsSaidTwice(Moment moment, String keys) {
        assertThat(moment.question().keys()).isEqualTo(keys);
        assertThat(moment.question().times()).isEqualTo(2);
    }

    @Test
    void silenceIsNobodyAtFirstATalkAfterATalkAndNoOtherTryAfterNoAnswer() {
        assertThat(Moment.OFFERED.means(new Answer.None())).isEmpty();
        assertThat(Moment.OFFERED.means(new Answer.Other())).isEmpty();
        assertThat(Moment.TALKED.means(new Answer.None())).contains(VolunteerWord.WELL);
        assertThat(Moment.TALKED.means(new Answer.Other())).contains(VolunteerWord.WELL);
        assertThat(Moment.NOT_ANSWERED.means(new Answer.None())).contains(VolunteerWord.NOBODY);
        assertThat(Moment.NOT_ANSWERED.means(new Answer.Other())).contains(VolunteerWord.NOBODY);
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionTellsItsMoment(Moment moment) {
        assertThat(Moment.of(moment.question(Saying.of(Phrase.BEFRIENDING_NOT_ANSWERED))))
                .isEqualTo(moment);
    }
}
