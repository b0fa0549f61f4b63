package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;

/** Somebody on the round is rung at their time, and presses that they are well. */
final class CheckinStory implements Story {

    private static final String ARTHUR = "+441632960102";

    @Override
    public String title() {
        return "Arthur in Llanrwst lives alone; at his time the round rings him, and he presses 1";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(call -> {});
        stage.network().phone(ARTHUR).does(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.listensThenPresses(call, "1");
        });
        stage.round().checkin(ARTHUR);

        stage.later(Duration.ofMinutes(1));
        stage.await("Arthur is rung", () -> !rung(stage).isEmpty());
        stage.awaitQuiet();

        promises.expect("he was rung once, from the central number, and it was said that the call is automated", () -> {
            List<String> flaws = new ArrayList<>();
            if (rung(stage).size() != 1 || !rung(stage).get(0).text().equals(stage.central())) {
                flaws.add("his phone rang " + rung(stage).size() + " times");
            }
            boolean said = stage.network().log().events(Kind.SAID).stream()
                    .anyMatch(event ->
                            event.number().equals(ARTHUR) && event.text().contains("automated"));
            return said ? flaws : List.of("nobody told him that it was a machine");
        });
        promises.expect("his key is the proof that he is well, and stands in the day's account", () -> {
            Map<String, String> row =
                    stage.rows().find(What.CHECKINS, "resident", ARTHUR).orElse(Map.of());
            return "well".equals(row.get("result")) && "resident".equals(row.get("settled_by"))
                    ? List.of()
                    : List.of("the account says " + row);
        });
    }

    private static List<NetworkEvent> rung(Stage stage) {
        return stage.network().log().events(Kind.RANG).stream()
                .filter(event -> event.number().equals(ARTHUR))
                .toList();
    }
}
