package org.ringround.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What goes wrong on the network, switched on and off while it runs; at first, nothing. Nothing is left to chance. */
public final class Faults {

    /** As many times as anybody counts. */
    static final int ALWAYS = Integer.MAX_VALUE;

    /** A fault for the next so many POSTs whose path contains this. */
    private record Planned(String path, RestFault fault, AtomicInteger left) {}

    /** A fault for the next so many webhooks whose address contains this. */
    private record PlannedWebhook(String address, WebhookFault fault, AtomicInteger left) {}

    private final List<Planned> planned = new ArrayList<>();
    private final List<PlannedWebhook> webhooks = new CopyOnWriteArrayList<>();
    private final AtomicInteger failingConnections = new AtomicInteger();
    private volatile boolean repeatsWebhooks;
    private volatile boolean reordersStatusCallbacks;
    private volatile boolean webhooksBeforeTheAnswer;
    private volatile boolean bridgesUnreported;
    private volatile boolean losesRecordingCallbacks;
    private volatile Predicate<String> lostEvents = event -> false;
    private volatile Duration lag = Duration.ZERO;
    private volatile Duration webhookDelay = Duration.ZERO;

    /** Every document and every status callback is asked for twice; the second answer counts. */
    public Faults repeatWebhooks(boolean on) {
        repeatsWebhooks = on;
        return this;
    }

    /** Status callbacks of a call swap places two by two. */
    public Faults reorderStatusCallbacks(boolean on) {
        reordersStatusCallbacks = on;
        return this;
    }

    /** Status callbacks of these events (initiated, ringing, answered, completed) never come. */
    public Faults loseStatusCallbacks(Predicate<String> events) {
        lostEvents = events;
        return this;
    }

    public Faults loseAllStatusCallbacks() {
        return loseStatusCallbacks(event -> true);
    }

    /** A call's document is asked for, and its first callbacks sent, before the POST that places it is answered. */
    public Faults webhooksBeforeTheAnswer(boolean on) {
        webhooksBeforeTheAnswer = on;
        return this;
    }

    /** Every Dial action says DialBridged=false. */
    public Faults leaveBridgesUnreported(boolean on) {
        bridgesUnreported = on;
        return this;
    }

    public Faults loseRecordingCallbacks(boolean on) {
        losesRecordingCallbacks = on;
        return this;
    }

    /** Calls appear in the list only after this much real time. */
    public Faults lagLists(Duration by) {
        lag = by;
        return this;
    }

    /** Every webhook is on its way for this natural time before the server sees it. */
    public Faults delayWebhooks(Duration natural) {
        webhookDelay = natural;
        return this;
    }

    /** The next so many webhooks find nobody listening. */
    public Faults failConnections(int times) {
        failingConnections.set(times);
        return this;
    }

    /** The next so many webhooks whose address contains this meet the fault; every try of one counts. */
    public Faults nextWebhooks(String address, int times, WebhookFault fault) {
        webhooks.add(new PlannedWebhook(address, fault, new AtomicInteger(times)));
        return this;
    }

    /** The next so many POSTs whose path contains this meet the fault. */
    public Faults nextPosts(String path, int times, RestFault fault) {
        synchronized (planned) {
            planned.add(new Planned(path, fault, new AtomicInteger(times)));
        }
        return this;
    }

    /** Everything works again. */
    public void clear() {
        synchronized (planned) {
            planned.clear();
        }
        webhooks.clear();
        repeatWebhooks(false).reorderStatusCallbacks(false).webhooksBeforeTheAnswer(false);
        leaveBridgesUnreported(false).loseRecordingCallbacks(false).failConnections(0);
        loseStatusCallbacks(event -> false).lagLists(Duration.ZERO).delayWebhooks(Duration.ZERO);
    }

    Optional<RestFault> ofPost(String path) {
        synchronized (planned) {
            planned.removeIf(plan -> plan.left().get() <= 0);
            var next =
                    planned.stream().filter(plan -> path.contains(plan.path())).findFirst();
            next.ifPresent(plan -> plan.left().decrementAndGet());
            return next.map(Planned::fault);
        }
    }

    Optional<WebhookFault> ofWebhook(String url) {
        if (isOneOf(failingConnections)) {
            return Optional.of(WebhookFault.NOBODY_LISTENS);
        }
        return webhooks.stream()
                .filter(plan -> url.contains(plan.address()) && isOneOf(plan.left()))
                .findFirst()
                .map(PlannedWebhook::fault);
    }

    private static boolean isOneOf(AtomicInteger left) {
        return left.getAndUpdate(one -> Math.max(0, one - 1)) > 0;
    }

    boolean repeatsWebhooks() {
        return repeatsWebhooks;
    }

    boolean reordersStatusCallbacks() {
        return reordersStatusCallbacks;
    }

    boolean losesStatusCallback(String event) {
        return lostEvents.test(event);
    }

    boolean webhooksBeforeTheAnswer() {
        return webhooksBeforeTheAnswer;
    }

    boolean bridgesUnreported() {
        return bridgesUnreported;
    }

    boolean losesRecordingCallbacks() {
        return losesRecordingCallbacks;
    }

    Duration lag() {
        return lag;
    }

    Duration webhookDelay() {
        return webhookDelay;
    }
}
