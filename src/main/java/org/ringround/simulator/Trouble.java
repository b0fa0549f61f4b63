package org.ringround.simulator;

import java.time.Duration;
import java.util.function.Consumer;

/** What can be made to go wrong in a rehearsal, each for as long as its switch is on. */
public enum Trouble {
    /** Calls are refused as too many, and not made. */
    CALLS_REFUSED(faults -> faults.nextPosts("/Calls.json", Faults.ALWAYS, new RestFault.Refuses(429))),
    /** Calls are answered with an error, and not made. */
    CALLS_FAIL(faults -> faults.nextPosts("/Calls.json", Faults.ALWAYS, new RestFault.Refuses(500))),
    /** Calls are made, and the answer that says so is lost. */
    CALL_ANSWERS_LOST(faults -> faults.nextPosts("/Calls.json", Faults.ALWAYS, new RestFault.DoesAndDrops())),
    /** Calls are made, and the answer that says so comes when nobody waits for it any more. */
    CALL_ANSWERS_LATE(faults ->
            faults.nextPosts("/Calls.json", Faults.ALWAYS, new RestFault.DoesAndIsLate(Duration.ofSeconds(12)))),
    TEXTS_FAIL(faults -> faults.nextPosts("/Messages.json", Faults.ALWAYS, new RestFault.Refuses(500))),
    /** Whatever the network asks the server does not arrive. */
    WEBHOOKS_LOST(faults -> faults.nextWebhooks("", Faults.ALWAYS, WebhookFault.NOBODY_LISTENS)),
    WEBHOOKS_LATE(faults -> faults.delayWebhooks(Duration.ofSeconds(3))),
    WEBHOOKS_TWICE(faults -> faults.repeatWebhooks(true)),
    /** Nobody tells the server that a phone rings, is answered or is put down. */
    NEWS_LOST(Faults::loseAllStatusCallbacks),
    NEWS_OUT_OF_ORDER(faults -> faults.reorderStatusCallbacks(true)),
    /** Nobody tells the server that a message is ready. */
    RECORDINGS_UNTOLD(faults -> faults.loseRecordingCallbacks(true));

    private final Consumer<Faults> makes;

    Trouble(Consumer<Faults> makes) {
        this.makes = makes;
    }

    void make(Faults faults) {
        makes.accept(faults);
    }
}
