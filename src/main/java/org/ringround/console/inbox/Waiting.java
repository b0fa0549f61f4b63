package org.ringround.console.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.telephony.PhoneNumber;

/** Everything that waits for somebody, each list bounded and the oldest first. */
record Waiting(
        List<Text> texts,
        List<Text> lately,
        List<Review> reviews,
        List<Alarm> alarms,
        List<Missing> outcomes,
        List<Escalation> escalations,
        List<Failed> failed,
        List<OptOut> optOuts) {

    /** @param from null when it came from no number that could be answered */
    record Text(
            long id, @Nullable PhoneNumber from, @Nullable Who who, String body, Instant at) {}

    /** Whoever that number is. */
    record Who(long person, String name) {}

    /** @param flood whether it rang too often, and was not called a nuisance */
    record Review(long id, PhoneNumber number, boolean flood, Instant since) {}

    /** @param matter which of its kind: a reference, an id */
    record Alarm(long number, AlarmKind kind, String matter, Map<String, String> particulars, Instant raisedAt) {}

    /** A call of which nobody knows how it went. */
    record Missing(long reference, String volunteer, Instant endedAt) {}

    /** Somebody on the round from whom nobody could hear. */
    record Escalation(long reference, Who resident, Instant began, boolean held) {}

    /** A text that did not arrive. */
    record Failed(UUID id, PhoneNumber to, @Nullable Who who, String body, Instant at) {}

    /** A volunteer who takes no texts. */
    record OptOut(Who who, Instant since) {}
}
