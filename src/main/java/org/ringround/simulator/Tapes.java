package org.ringround.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.simulator.NetworkEvent.Kind;

/** The account's recordings. */
final class Tapes {

    private static final Duration UNTIL_READY = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final Map<String, Tape> bySid = new LinkedHashMap<>();

    Tapes(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Keeps a recording, which becomes ready a little later.
     *
     * @param callback told when it is ready; its URL empty = nobody
     */
    Tape keep(Leg leg, Duration length, Source.At callback) {
        var tape = new Tape(Sids.next("RE"), leg.sid(), exchange.clock().instant(), length, "RecordVerb", false);
        put(tape);
        exchange.log().add(Kind.RECORDED, leg, tape.sid(), Long.toString(length.toSeconds()));
        exchange.pulse().later(UNTIL_READY, () -> ready(tape, callback));
        return tape;
    }

    private void ready(Tape tape, Source.At callback) {
        if (find(tape.sid()).isPresent()) {
            put(tape.nowReady());
        }
        if (!callback.url().isEmpty() && !exchange.faults().losesRecordingCallbacks()) {
            var told = new Source.At(callback.url(), callback.method(), parameters(tape));
            exchange.statusCallbacks().send(tape.callSid(), told);
        }
    }

    private Map<String, String> parameters(Tape tape) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("AccountSid", exchange.options().accountSid());
        all.put("CallSid", tape.callSid());
        all.put("RecordingSid", tape.sid());
        all.put("RecordingUrl", url(tape));
        all.put("RecordingStatus", "completed");
        all.put("RecordingDuration", Long.toString(tape.length().toSeconds()));
        all.put("RecordingChannels", "1");
        all.put("RecordingStartTime", TwilioDate.written(tape.created()));
        all.put("RecordingSource", tape.source());
        return all;
    }

    /** Where the real Twilio would keep it. */
    String url(Tape tape) {
        return "https://api.twilio.com/2010-04-01/Accounts/"
                + exchange.options().accountSid() + "/Recordings/" + tape.sid();
    }

    synchronized Optional<Tape> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    synchronized List<Tape> list() {
        return List.copyOf(bySid.values());
    }

    synchronized boolean delete(String sid) {
        return bySid.remove(sid) != null;
    }

    private synchronized void put(Tape tape) {
        bySid.put(tape.sid(), tape);
    }
}
