package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** Every phone rings out, so the caller leaves a message, which is fetched and then deleted at the network. */
final class MessageStory implements Story {

    private static final String CALLER = "+447700900552";

    @Override
    public String title() {
        return "Nobody comes to the phone in Conwy, so a message is left";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(call -> {});
        PhoneCall caller = stage.dials(CALLER);
        Behaviour.listensThenPresses(caller, "2");
        Behaviour.listensThenPresses(caller, "2");
        Behaviour.listensThenPresses(caller, "32#");
        stage.await("the caller waits", caller::isWaiting);
        stage.await("the caller is asked what to do instead", () -> !caller.isWaiting() && caller.isListenedTo());
        Behaviour.listensThenPresses(caller, "2");
        caller.speaks(Duration.ofSeconds(12));
        stage.awaitQuiet();

        var facts = new Facts(stage, caller);
        promises.expect("the message is an open request that somebody will see", () -> {
            List<String> flaws = new ArrayList<>(facts.requestFlaws(
                    "status", "open", "reason", "voicemail", "need", "medicine", "language", "en", "area", "Conwy"));
            flaws.addAll(facts.callFlaws("ending", "voicemail"));
            return flaws;
        });
        promises.expect(
                "the recording was fetched into our database, then deleted at the phone network",
                () -> notFetched(stage, facts));
    }

    private static List<String> notFetched(Stage stage, Facts facts) {
        List<String> recordings = facts.events(facts.caller().sid(), Kind.RECORDED)
                .map(NetworkEvent::text)
                .toList();
        if (recordings.size() != 1) {
            return List.of(recordings.size() + " recordings were made");
        }
        List<String> done = stage.network().log().events(Kind.REST).stream()
                .filter(event -> event.text().contains(recordings.get(0)))
                .filter(event -> event.detail().startsWith("20"))
                .map(event -> event.text().substring(0, event.text().indexOf(' ')))
                .toList();
        boolean inOrder = done.contains("GET") && done.indexOf("GET") < done.indexOf("DELETE");
        return inOrder ? List.of() : List.of("the network saw " + done);
    }
}
