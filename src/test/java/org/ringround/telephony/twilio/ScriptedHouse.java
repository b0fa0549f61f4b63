package org.ringround.telephony.twilio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.NoSuchLeg;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Reception;
import org.ringround.telephony.TextReception;

/** A house that writes down what it is told and says what the test wants, or fails as the test wants. */
final class ScriptedHouse implements Conversation, Reception, TextReception {

    static final UUID LEG = UUID.fromString("0190f3a2-7b1c-4c58-9f0e-2f1d6a5b8c01");

    final List<String> told = new CopyOnWriteArrayList<>();
    volatile List<Instruction> says = List.of(TestWords.say("hello"));
    volatile boolean knowsTheCall = true;
    volatile boolean knowsTheLeg = true;
    volatile @Nullable RuntimeException trouble;

    @Override
    public Heard on(UUID leg, int turn, String sid, CallEvent event) {
        return onLeg("on " + leg + " " + turn + " " + sid + " " + event);
    }

    @Override
    public Heard whileWaiting(UUID leg, String sid, @Nullable String queueSid) {
        return onLeg("waiting " + leg + " " + sid + " " + queueSid);
    }

    @Override
    public Heard onWhileWaiting(UUID leg, int turn, String sid, CallEvent event) {
        return onLeg("waiting keys " + leg + " " + turn + " " + sid + " " + event);
    }

    @Override
    public List<Instruction> introduction(UUID leg, int turn) {
        return onLeg("introduction " + leg + " " + turn).instructions();
    }

    @Override
    public Heard ring(String sid, Incoming incoming) {
        return heard("ring " + sid + " " + whole(incoming.from()) + " " + whole(incoming.to()));
    }

    @Override
    public void progress(String sid, CallStatus status) {
        heard("progress " + sid + " " + status);
    }

    @Override
    public void leftMessage(String sid, Incoming incoming, CallEvent.Recorded message) {
        heard("left message " + sid + " " + whole(incoming.from()) + " " + message);
    }

    @Override
    public Optional<Heard> again(String sid) {
        Heard heard = heard("again " + sid);
        return knowsTheCall ? Optional.of(heard) : Optional.empty();
    }

    @Override
    public void text(IncomingText text) {
        String word = text.networkWord().map(recognised -> " " + recognised).orElse("");
        heard("text " + text.sid() + " " + whole(text.from()) + " " + text.body() + word);
    }

    @Override
    public void found(IncomingText text, Instant said) {
        heard("found " + text.sid() + " of " + said);
    }

    private Heard onLeg(String what) {
        if (!knowsTheLeg) {
            throw new NoSuchLeg();
        }
        return heard(what);
    }

    private Heard heard(String what) {
        told.add(what);
        RuntimeException fails = trouble;
        if (fails != null) {
            throw fails;
        }
        return new Heard("calls", LEG, 7, says);
    }

    private static @Nullable String whole(@Nullable PhoneNumber number) {
        return number == null ? null : number.e164();
    }
}
