package org.ringround.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallDesk;
import org.ringround.call.FoundCalls;
import org.ringround.db.Database;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.RecordingListed;

/** The recordings that the network still has: each becomes its call's message, or is deleted once its sound is ours. */
final class Messages {

    private final Database db;
    private final Outbox outbox;
    private final FoundCalls found;

    Messages(Database db, Outbox outbox, FoundCalls found) {
        this.db = db;
        this.outbox = outbox;
        this.found = found;
    }

    /** Returns the recordings that belong to no call of ours. */
    List<Difference> mend(Result.TrafficListed listed, Differences differences, Open open, Instant now) {
        Map<String, CallListed> calls =
                listed.calls().stream().collect(Collectors.toMap(CallListed::sid, call -> call, (one, same) -> one));
        Set<String> pending =
                differences.pending().stream().map(CallListed::sid).collect(Collectors.toSet());
        List<String> sids =
                listed.recordings().stream().map(RecordingListed::sid).toList();
        Map<String, Kept> kept = db.transact(tx -> new WatchStore(tx).kept(sids));
        List<Difference> strange = new ArrayList<>();
        for (RecordingListed recording : listed.recordings()) {
            Kept ours = kept.get(recording.sid());
            CallListed call = calls.get(recording.call());
            boolean goesOn = call != null && !call.status().isOver();
            if (ours != null) {
                open.attempt(recording.created(), () -> tidy(recording, ours, now));
            } else if (!recording.ready() || goesOn || pending.contains(recording.call())) {
                open.since(recording.created());
            } else {
                open.attempt(recording.created(), () -> attach(recording, call, strange));
            }
        }
        return strange;
    }

    /** Its sound is ours, and deleting it at the network has failed. */
    private void tidy(RecordingListed recording, Kept ours, Instant now) {
        if (ours.fetchedAt() != null) {
            db.run(tx -> {
                if (!outbox.isUnderWay(tx, CallDesk.KIND, ours.call())) {
                    var delete = new Errand.DeleteRecording(recording.sid());
                    outbox.add(tx, CallDesk.KIND, ours.call(), delete, now);
                }
            });
        }
    }

    /** A recording of a call that is listed and not ours belongs to somebody else on the account. */
    private void attach(RecordingListed recording, @Nullable CallListed call, List<Difference> strange) {
        boolean taken = found.recording(recording.call(), recording.sid(), recording.length());
        if (!taken && call == null) {
            strange.add(new Difference(recording.sid(), recording.created()));
        }
    }
}
