package org.ringround.text;

import java.time.Instant;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** Texts that nobody understood, once a coordinator has read them. */
public final class Inbox {

    /** What the network passes on in one text, in as many parts as it needs. */
    public static final int LONGEST_ANSWER = 480;

    private final TextParts parts;
    private final Texts texts;

    public Inbox(TextParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** What came of an answer. */
    public enum Answered {
        SENT,
        /** Somebody has seen to that text already: nothing was sent. */
        SETTLED,
        /** No text reaches that number, or it has asked for none. */
        CANNOT_BE_TEXTED
    }

    /** Answers in their own words, and the text is seen to. */
    public Answered answer(Tx tx, long text, String words, Instant now) {
        var store = new TextStore(tx);
        Optional<TextStore.Listed> listed = store.lockListed(text);
        if (listed.isEmpty()) {
            return Answered.SETTLED;
        }
        PhoneNumber from = listed.get().from();
        if (from == null || !texts.send(tx, from, words, now)) {
            return Answered.CANNOT_BE_TEXTED;
        }
        seenTo(tx, text, now);
        return Answered.SENT;
    }

    /** It is seen to without an answer. False when it was before. */
    public boolean settle(Tx tx, long text, Instant now) {
        boolean first = new TextStore(tx).lockListed(text).isPresent();
        if (first) {
            seenTo(tx, text, now);
        }
        return first;
    }

    /** It waits again: it was seen to by mistake. False when it was not seen to. */
    public boolean list(Tx tx, long text) {
        return new TextStore(tx).unsettle(text);
    }

    private void seenTo(Tx tx, long text, Instant now) {
        var store = new TextStore(tx);
        store.settle(text, now);
        if (!store.isAnyListed()) {
            parts.alarms().settle(tx, AlarmKind.UNKNOWN_TEXT, TextDesk.INBOX, now);
        }
    }
}
