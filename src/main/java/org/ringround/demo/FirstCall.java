package org.ringround.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ringround.demo.Terminal.Ink;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.StoryBroken;

/** A first call at natural speed: somebody rings, phones ring, a neighbour takes it, and a request comes of it. */
public final class FirstCall {

    private static final String CALLER = "+447700900555";
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Stage stage;
    private final Terminal terminal;

    public FirstCall(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /** Returns when the call and what follows it are over; the phones are left ringing for whoever plays next. */
    public void play() {
        terminal.line(Ink.TITLE, "A first call, at natural speed. Somebody in Llanrwst needs shopping.");
        try {
            tell();
        } catch (StoryStuck | StoryBroken e) {
            terminal.line(Ink.BAD, "The story does not come to its end: " + e.getMessage());
        } finally {
            stage.everyVolunteer(call -> {});
        }
        terminal.line("");
    }

    private void tell() {
        List<PhoneCall> rung = new CopyOnWriteArrayList<>();
        stage.everyVolunteer(call -> {
            rung.add(call);
            if (rung.indexOf(call) == 1) {
                call.waits(Duration.ofSeconds(7)).answers();
                Behaviour.listensThenPresses(call, "1");
                Behaviour.listensThenPresses(call, "1");
            }
        });
        PhoneCall caller = stage.dials(CALLER);
        listensFor(caller, "press 2");
        caller.waits(A_MOMENT).presses("2");
        listensFor(caller, "press 1");
        caller.waits(A_MOMENT).presses("1");
        listensFor(caller, "postcode");
        caller.waits(Duration.ofSeconds(5)).presses("26#");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        caller.waits(Duration.ofSeconds(8)).hangsUp();
        var facts = new Facts(stage, caller);
        stage.await(
                "the request is sorted",
                () -> facts.requestFlaws("status", "done").isEmpty());
        stage.awaitQuiet();
        facts.request().ifPresent(this::outcome);
    }

    private void listensFor(PhoneCall caller, String words) {
        stage.await(
                "the caller hears '" + words + "'", () -> caller.heardSoFar().contains(words));
    }

    private void outcome(Map<String, String> request) {
        terminal.line("");
        terminal.line(
                Ink.GOOD,
                "Request " + request.get("reference") + " came of it: " + request.get("need") + " in "
                        + request.get("area") + ", taken by "
                        + stage.names().of(request.getOrDefault("volunteer", "")) + ", "
                        + request.get("status") + " (" + request.get("outcome") + ").");
    }
}
