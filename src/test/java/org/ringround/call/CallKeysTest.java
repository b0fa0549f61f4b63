package org.ringround.call;

import static org.ringround.call.CallFlowTest.leads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.call.CallState.AskingOtherLanguage;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Refused;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Language;

/** What is no answer and no error: silence, a star, a hash; and a call in which nobody hears a question. */
class CallKeysTest {

    @Test
    void silenceIsNoWrongNumber() {
        leads(new KeyingNumber(1, false), new Silent(), 99, new KeyingNumber(2, false));
        leads(new KeyingNumber(2, true), new Silent(), 99, new KeyingNumber(3, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "#"})
    void starAndHashAreNeitherAnswersNorWrongKeys(String key) {
        var read = new ConfirmingNumber("+441632960301", 1);
        leads(new DutyMenu(1), new Keyed(key), 5, new DutyMenu(1));
        leads(new Choosing(1), new Keyed(key), 99, new Choosing(1));
        leads(read, new Keyed(key), 99, read);
        leads(
                new AskingOtherLanguage(Language.WELSH, 1),
                new Keyed(key),
                20,
                new AskingOtherLanguage(Language.WELSH, 1));
    }

    @Test
    void aCallThatIsRefusedEndsAsBlockedAndAsksForNothing() {
        leads(new Refused(), new Progress(CallStatus.NO_ANSWER), 0, new Over(CallEnding.BLOCKED));
        leads(new Refused(), new Happening.Died(), 99, new Over(CallEnding.BLOCKED));
        leads(new Refused(), new Progress(CallStatus.RINGING), 0, new Refused());
    }
}
