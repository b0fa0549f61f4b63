package org.ringround.demo;

import java.util.ArrayList;
import java.util.List;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** Somebody chooses Welsh, hears nothing but Welsh from there on, and is taken by somebody who speaks it. */
final class WelshStory implements Story {

    private static final String CALLER = "+447700900551";

    @Override
    public String title() {
        return "Somebody new rings from Llanrwst, in Welsh, for a chat";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(Behaviour::takes);
        PhoneCall caller = stage.dials(CALLER);
        Behaviour.listensThenPresses(caller, "1");
        Behaviour.listensThenPresses(caller, "3");
        Behaviour.listensThenPresses(caller, "26#");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        Behaviour.talksAndHangsUp(caller);
        stage.awaitQuiet();

        var facts = new Facts(stage, caller);
        promises.expect("everything after the choice of language was in Welsh", () -> notWelsh(stage, caller));
        promises.expect("a volunteer who speaks Welsh took the call, and the request is sorted", () -> {
            List<String> flaws = new ArrayList<>(facts.requestFlaws(
                    "status", "done", "reason", "connected", "need", "chat", "language", "cy", "area", "Llanrwst"));
            flaws.addAll(facts.callFlaws("ending", "connected", "language", "cy"));
            flaws.addAll(takerWithoutWelsh(stage, facts));
            return flaws;
        });
    }

    private static List<String> notWelsh(Stage stage, PhoneCall caller) {
        List<NetworkEvent> events = stage.network().log().events().stream()
                .filter(event -> event.callSid().equals(caller.sid()))
                .filter(event -> event.kind() == Kind.KEYED || event.kind() == Kind.SAID)
                .toList();
        return events.stream()
                .dropWhile(event -> event.kind() != Kind.KEYED)
                .filter(event -> event.kind() == Kind.SAID && !event.detail().startsWith("cy"))
                .map(event -> "heard in " + event.detail() + ": " + event.text())
                .toList();
    }

    private static List<String> takerWithoutWelsh(Stage stage, Facts facts) {
        String taker = facts.request().map(row -> row.get("volunteer")).orElse("");
        boolean speaksWelsh = stage.rows()
                .find(What.VOLUNTEERS, "phone", taker)
                .map(row ->
                        List.of(row.getOrDefault("languages", "").split(";")).contains("cy"))
                .orElse(false);
        return speaksWelsh ? List.of() : List.of("taken by '" + taker + "'");
    }
}
