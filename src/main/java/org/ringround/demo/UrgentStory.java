package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** A volunteer is worried about somebody's safety: coordinators are rung until one of them has it. */
final class UrgentStory implements Story {

    private static final String PATRICIA = "+441632960113";

    @Override
    public String title() {
        return "Patricia in Llandudno sounds confused; the volunteer is worried";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.listensThenPresses(call, "1");
            if (isCoordinator(stage, call.to())) {
                call.waits(Duration.ofSeconds(20)).hangsUp();
            } else {
                Behaviour.listensThenPresses(call, "4");
            }
        });
        PhoneCall caller = stage.dials(PATRICIA);
        Behaviour.listensThenPresses(caller, "3");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        Behaviour.talksAndHangsUp(caller);
        var facts = new Facts(stage, caller);
        stage.await(
                "a coordinator has it",
                () -> facts.request()
                        .filter(row -> isCoordinator(stage, row.getOrDefault("volunteer", "")))
                        .isPresent());
        stage.awaitQuiet();

        promises.expect("a coordinator has it in hand, and it stays urgent until a human closes it", () -> {
            List<String> flaws =
                    new ArrayList<>(facts.requestFlaws("status", "claimed", "urgent", "true", "outcome", "worried"));
            String holder = facts.request()
                    .map(row -> row.getOrDefault("volunteer", ""))
                    .orElse("");
            if (!isCoordinator(stage, holder)) {
                flaws.add("it is with '" + holder + "'");
            }
            return flaws;
        });
    }

    private static boolean isCoordinator(Stage stage, String number) {
        return stage.rows()
                .find(What.VOLUNTEERS, "phone", number)
                .filter(row -> "coordinator".equals(row.get("role")))
                .isPresent();
    }
}
