package org.ringround.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.Telephony.RecordingListed;
import org.ringround.telephony.Telephony.TextListed;

/** What came of an errand. */
public sealed interface Result {

    /** The call is at the network under that SID; or the text. */
    record Placed(String sid) implements Result {}

    /** The network said no, or an errand that can be repeated went unanswered too often: nothing happened. */
    record Refused(String why) implements Result {}

    /** Nobody knows whether it happened; it is being looked for. */
    record Unknown() implements Result {}

    /** Nobody knows whether it happened, and looking for it found nothing. */
    record GivenUp() implements Result {}

    /** How the call stands; null when the network knows none. */
    record Seen(@Nullable CallSeen call) implements Result {

        /** A call that the network does not know is over. */
        public CallStatus status() {
            return call == null ? CallStatus.FAILED : call.status();
        }
    }

    /** It keeps failing, and is tried on more slowly. */
    record Late(String why) implements Result {}

    /** What the network knows. */
    record TrafficListed(List<CallListed> calls, List<RecordingListed> recordings, List<TextListed> texts)
            implements Result {
        public TrafficListed {
            calls = List.copyOf(calls);
            recordings = List.copyOf(recordings);
            texts = List.copyOf(texts);
        }
    }

    /** The legs that were dialled from a call, all over. */
    record Dialled(List<CallListed> legs) implements Result {

        public Dialled {
            legs = List.copyOf(legs);
        }
    }

    record Fetched(byte[] sound) implements Result {}

    record Done() implements Result {}
}
