package org.ringround.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;

/** A phone network that answers as it was told, in order, and else says yes; it keeps what it was asked. */
final class ScriptedTelephony implements Telephony {

    private final Deque<Supplier<String>> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private List<CallSeen> listed = List.of();

    synchronized void answers(String sid) {
        answers.add(() -> sid);
    }

    synchronized void answers(RuntimeException no) {
        answers.add(() -> {
            throw no;
        });
    }

    synchronized void lists(CallSeen... calls) {
        listed = List.of(calls);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized String ask(String what) {
        asked.add(what);
        return answers.isEmpty() ? "CA1" : answers.remove().get();
    }

    @Override
    public String place(PhoneNumber to, String kind, UUID leg, Duration ring) {
        return ask("place " + to.e164());
    }

    @Override
    public void cancel(String sid) {
        ask("cancel " + sid);
    }

    @Override
    public void hangUp(String sid) {
        ask("hang up " + sid);
    }

    @Override
    public void askAgain(String sid, String kind, UUID leg) {
        ask("ask again " + sid);
    }

    @Override
    public Optional<CallSeen> find(String sid) {
        ask("find " + sid);
        return Optional.empty();
    }

    @Override
    public synchronized List<CallSeen> list(PhoneNumber to, Instant since) {
        asked.add("list " + to.e164());
        return listed;
    }

    @Override
    public List<CallListed> listCalls(Instant since) {
        ask("list calls since " + since);
        return List.of();
    }

    @Override
    public List<CallListed> listDialled(String parent) {
        ask("list legs dialled from " + parent);
        return List.of();
    }

    @Override
    public List<RecordingListed> listRecordings(Instant since) {
        ask("list recordings since " + since);
        return List.of();
    }

    @Override
    public List<TextListed> listTexts(Instant since) {
        ask("list texts since " + since);
        return List.of();
    }

    @Override
    public String text(PhoneNumber to, String body) {
        return ask("text " + body);
    }

    /** Empty when the answer is "later". */
    @Override
    public Optional<byte[]> recording(String sid) {
        return ask("recording " + sid).equals("later") ? Optional.empty() : Optional.of(new byte[] {1});
    }

    @Override
    public void deleteRecording(String sid) {
        ask("delete recording " + sid);
    }

    @Override
    public void deleteQueue(String sid) {
        ask("delete queue " + sid);
    }
}
