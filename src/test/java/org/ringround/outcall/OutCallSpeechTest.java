package org.ringround.outcall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

class OutCallSpeechTest {

    @Test
    void whoPicksUpWhenItIsSettledOtherwiseHearsThatItIsNotNeeded() {
        assertThat(new OutCallState.Withdrawing().heard(new OutCallSpeech(Words.load(), Language.WELSH)))
                .containsExactly(
                        new Instruction.Say(Language.WELSH, "Nid oes angen yr alwad hon mwyach. Diolch. Hwyl fawr."),
                        new Instruction.HangUp());
    }
}
