package org.ringround.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** Somebody would rather be called back, and is, when it was promised. */
final class CallbackStory implements Story {

    private static final String MARGARET = "+441632960108";

    @Override
    public String title() {
        return "Margaret in Conwy would rather be called back, and at the promised time she is";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(call -> {});
        PhoneCall caller = stage.dials(MARGARET);
        Behaviour.listensThenPresses(caller, "2");
        stage.await("the caller waits", caller::isWaiting);
        caller.waits(Duration.ofSeconds(12)).pressesWhenAsked("1");
        stage.awaitQuiet();
        int before = rung(stage).size();

        stage.everyVolunteer(Behaviour::takes);
        stage.network().phone(MARGARET).does(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.talksAndHangsUp(call);
        });
        stage.later(untilDue(new Facts(stage, caller)));
        stage.await("Margaret is rung back", () -> rung(stage).size() > before);
        stage.awaitQuiet();

        var facts = new Facts(stage, caller);
        promises.expect("she was promised a call, rung once, from the central number, and told who it is", () -> {
            List<String> flaws = new ArrayList<>(facts.callFlaws("ending", "callback"));
            List<String> from = rung(stage).stream().map(NetworkEvent::text).toList();
            if (before != 0 || !from.equals(List.of(stage.central()))) {
                flaws.add("her phone rang " + from.size() + " times, " + before + " of them too early");
            }
            rung(stage).stream()
                    .filter(event -> !isIntroduced(stage, event.callSid()))
                    .forEach(event -> flaws.add("she was connected without a word of who it is"));
            return flaws;
        });
        promises.expect(
                "a volunteer has spoken with her, and the request is sorted",
                () -> facts.requestFlaws("status", "done", "outcome", "sorted", "due_at", "", "need", "medicine"));
    }

    /** From the call until somebody was promised to ring, and a little. */
    private static Duration untilDue(Facts facts) {
        return facts.request()
                .map(row -> Duration.between(Instant.parse(row.get("opened_at")), Instant.parse(row.get("due_at"))))
                .orElseThrow(() -> new StoryStuck("nothing was promised"))
                .plusSeconds(20);
    }

    /** Something was said before the two were connected. */
    private static boolean isIntroduced(Stage stage, String call) {
        return stage.network().log().events().stream()
                .filter(event -> event.callSid().equals(call))
                .takeWhile(event -> event.kind() != Kind.BRIDGED)
                .anyMatch(event -> event.kind() == Kind.SAID);
    }

    private static List<NetworkEvent> rung(Stage stage) {
        return stage.network().log().events(Kind.RANG).stream()
                .filter(event -> event.number().equals(MARGARET))
                .toList();
    }
}
