package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** The first volunteer's voicemail answers; it presses nothing, so the second is rung and takes the call. */
final class VoicemailStory implements Story {

    private static final String DILYS = "+441632960104";

    @Override
    public String title() {
        return "Dilys in Betws-y-Coed needs shopping; the first volunteer's voicemail answers";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        List<PhoneCall> rung = new CopyOnWriteArrayList<>();
        stage.everyVolunteer(call -> {
            rung.add(call);
            if (rung.indexOf(call) == 0) {
                hasVoicemail(call);
            } else {
                Behaviour.takes(call);
            }
        });
        PhoneCall caller = stage.dials(DILYS);
        Behaviour.listensThenPresses(caller, "1");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        Behaviour.talksAndHangsUp(caller);
        stage.awaitQuiet();

        var facts = new Facts(stage, caller);
        promises.expect("the second volunteer took the call, and the request is sorted", () -> {
            List<String> flaws = new ArrayList<>(facts.requestFlaws(
                    "status",
                    "done",
                    "reason",
                    "connected",
                    "need",
                    "shopping",
                    "outcome",
                    "sorted",
                    "volunteer",
                    rung.get(1).to()));
            flaws.addAll(facts.callFlaws(
                    "ending", "connected", "volunteer", rung.get(1).to()));
            return flaws;
        });
        PhoneCall voicemail = rung.get(0);
        promises.expect(
                "the voicemail was never connected with the caller",
                () -> facts.partners().contains(voicemail.sid()) ? List.of("it was") : List.of());
        promises.expect("the voicemail heard no name, number or address", () -> overheard(stage, facts, voicemail));
    }

    private static void hasVoicemail(PhoneCall call) {
        call.waits(Duration.ofSeconds(15))
                .answers()
                .waits(Duration.ofMinutes(1))
                .hangsUp();
    }

    private static List<String> overheard(Stage stage, Facts facts, PhoneCall voicemail) {
        var row = stage.rows().find(What.RESIDENTS, "phone", DILYS).orElseThrow();
        List<String> secrets =
                List.of(row.getOrDefault("name", ""), row.getOrDefault("address", ""), DILYS, Names.local(DILYS));
        if (facts.events(voicemail.sid(), Kind.SAID).findAny().isEmpty()) {
            return List.of("it heard nothing at all");
        }
        return facts.events(voicemail.sid(), Kind.SAID)
                .filter(event -> secrets.stream()
                        .anyMatch(secret ->
                                event.text().toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT))))
                .map(event -> "it heard: " + event.text())
                .toList();
    }
}
