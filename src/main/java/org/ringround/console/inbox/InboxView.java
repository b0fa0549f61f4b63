package org.ringround.console.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/** The inbox in words. */
public record InboxView(
        Frame frame,
        Entry entry,
        int most,
        List<Text> texts,
        List<Text> lately,
        List<Review> reviews,
        List<Alarm> alarms,
        List<Outcome> outcomes,
        List<Escalation> escalations,
        List<Failed> failed,
        List<OptOut> optOuts) {

    /** Whether nothing waits at all. */
    public boolean isEmpty() {
        return texts.isEmpty()
                && reviews.isEmpty()
                && alarms.isEmpty()
                && outcomes.isEmpty()
                && escalations.isEmpty()
                && failed.isEmpty();
    }

    /** @param answerable whether a text can be sent there */
    public record Text(long id, @Nullable Long person, String from, String body, boolean answerable) {

        /** The name of its answer's field. */
        public String field() {
            return "answer-" + id;
        }
    }

    /** A number to look at. */
    public record Review(long id, String number, String why, String since) {}

    /** @param reference of the request it is about, null when it is about none */
    public record Alarm(
            long number,
            String what,
            String since,
            @Nullable String reference) {}

    /** A call of which nobody knows how it went. */
    public record Outcome(long reference, String what) {}

    /** Somebody from whom nobody could hear. */
    public record Escalation(long reference, long person, String name, String since, boolean held) {}

    /** A text that did not arrive. */
    public record Failed(String id, @Nullable Long person, String to, String body) {}

    /** A volunteer who takes no texts. */
    public record OptOut(long person, String name, String since) {}
}
