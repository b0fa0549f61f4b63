package org.ringround.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A human's phone: dials, texts, and does what its owner would do when it rings. At first it is let ring. */
public final class Phone {

    private static final Logger log = LoggerFactory.getLogger(Phone.class);
    private static final Duration REACHING_FOR_IT = Duration.ofSeconds(2);

    /** What happens to a call: it cannot get through, or it rings and this is done. */
    private record Behaviour(@Nullable CallStatus engaged, PhoneScript script) {}

    private static final Behaviour LETS_IT_RING = new Behaviour(null, call -> {});

    private final String number;
    private final Exchange exchange;
    private final Condition changed;
    private final List<Leg> handedOut = new ArrayList<>();
    private final List<Leg> rung = new CopyOnWriteArrayList<>();
    private final List<Leg> all = new CopyOnWriteArrayList<>();
    private final List<Text> texts = new CopyOnWriteArrayList<>();
    private final List<Text> thread = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = LETS_IT_RING;
    private volatile boolean held;

    Phone(String number, Exchange exchange) {
        this.number = number;
        this.exchange = exchange;
        this.changed = exchange.pulse().condition();
    }

    public String number() {
        return number;
    }

    public PhoneCall dials(String to) {
        return dialsShowing(number, to);
    }

    public PhoneCall dialsWithheld(String to) {
        return dialsShowing("anonymous", to);
    }

    /** Rings with something else than its own number as caller id. */
    public PhoneCall dialsShowing(String callerId, String to) {
        var leg = exchange.placing().dialled(callerId, to, number);
        all.add(leg);
        return new PhoneCall(leg);
    }

    /** Returns when the server has taken the text, and the network what it answered. */
    public void texts(String to, String body) {
        exchange.texts().receive(number, to, body);
    }

    /** The texts received, oldest first. */
    public List<Text> texts() {
        return List.copyOf(texts);
    }

    /** The first text received that holds these words; waits for it. */
    public Text awaitsText(String words) {
        var found = exchange.pulse()
                .awaitReal(changed, Pulse.PATIENCE, () -> text(words).isPresent());
        if (!found) {
            throw new StoryBroken(number + " waited for a text with '" + words + "', and has: " + texts);
        }
        return text(words).orElseThrow();
    }

    private Optional<Text> text(String words) {
        return texts.stream().filter(text -> text.body().contains(words)).findFirst();
    }

    public Phone answers() {
        return answersAfter(REACHING_FOR_IT);
    }

    /** In natural time. */
    public Phone answersAfter(Duration natural) {
        return does(call -> call.waits(natural).answers());
    }

    /** Presses the keys when it is first listened to, and then stays on the line. */
    public Phone answersAndPresses(String keys) {
        return does(call -> call.waits(REACHING_FOR_IT).answers().pressesWhenAsked(keys));
    }

    public Phone letsItRing() {
        behaviour = LETS_IT_RING;
        return this;
    }

    public Phone isBusy() {
        return cannotBeReached(CallStatus.BUSY);
    }

    /** Switched off, or no such number. */
    public Phone isUnreachable() {
        return cannotBeReached(CallStatus.FAILED);
    }

    private Phone cannotBeReached(CallStatus status) {
        behaviour = new Behaviour(status, call -> {});
        return this;
    }

    /** A machine answers after a few rings, talks, presses nothing and hangs up after a minute. */
    public Phone hasVoicemail() {
        return does(call -> call.waits(Duration.ofSeconds(15))
                .answers()
                .waits(Duration.ofMinutes(1))
                .hangsUp());
    }

    public Phone declines() {
        return does(call -> call.waits(REACHING_FOR_IT).declines());
    }

    public Phone does(PhoneScript script) {
        behaviour = new Behaviour(null, script);
        return this;
    }

    /** The next call that rings here and was not handed out before; waits for it. */
    public PhoneCall ringing() {
        return next(false);
    }

    /** The next call that was answered here and was not handed out before; waits for it. */
    public PhoneCall awaitsCall() {
        return next(true);
    }

    private PhoneCall next(boolean answered) {
        exchange.pulse()
                .awaitReal(changed, Pulse.PATIENCE, () -> candidate(answered).isPresent());
        return exchange.pulse().locked(() -> {
            var leg = candidate(answered)
                    .orElseThrow(() ->
                            new StoryBroken(number + " waited for a call; it rang " + timesRung() + " times so far"));
            handedOut.add(leg);
            return new PhoneCall(leg);
        });
    }

    private Optional<Leg> candidate(boolean answered) {
        return rung.stream()
                .filter(leg -> !handedOut.contains(leg) && (!answered || leg.answered() != null))
                .findFirst();
    }

    /** Every call from or to this phone that came as far as ringing, oldest first. */
    public List<PhoneCall> calls() {
        return all.stream().map(PhoneCall::new).toList();
    }

    public int timesRung() {
        return rung.size();
    }

    /** Whoever holds it sees it ring and does what they like; its script does nothing meanwhile. */
    void hold(boolean on) {
        held = on;
    }

    boolean isHeld() {
        return held;
    }

    /** The call that it is used for: the one that was answered, else the first that rings or was dialled. */
    Optional<Leg> live() {
        var live = all.stream().filter(leg -> !leg.status().ended()).toList();
        return live.stream()
                .filter(leg -> leg.status() == CallStatus.IN_PROGRESS)
                .findFirst()
                .or(() -> live.stream().findFirst());
    }

    /** The texts received and sent, oldest first. */
    List<Text> thread() {
        return List.copyOf(thread);
    }

    Optional<CallStatus> engaged() {
        if (held) {
            return live().map(leg -> CallStatus.BUSY);
        }
        return Optional.ofNullable(behaviour.engaged());
    }

    void rings(Leg leg) {
        exchange.pulse().locked(() -> {
            rung.add(leg);
            all.add(leg);
            changed.signalAll();
        });
        if (held) {
            return;
        }
        var script = behaviour.script();
        exchange.pulse().beside(() -> {
            try {
                script.whenItRings(new PhoneCall(leg));
            } catch (Cut | StoryBroken e) {
                log.debug("{}: {}", number, e.getMessage());
            }
        });
    }

    void receives(Text text) {
        texts.add(text);
        thread.add(text);
        wake();
    }

    void wrote(Text text) {
        thread.add(text);
    }

    void wake() {
        exchange.pulse().locked(changed::signalAll);
    }
}
