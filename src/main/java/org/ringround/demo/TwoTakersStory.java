package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** Two volunteers press 1 in the same instant: one is connected, the other is told. */
final class TwoTakersStory implements Story {

    private static final String DOROTHY = "+441632960111";

    /** In real time; one waits for the other no longer than that. */
    private static final Duration SCREENED = Duration.ofSeconds(5);

    @Override
    public String title() {
        return "Dorothy rings from Llandudno, and two volunteers press 1 in the same instant";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        List<PhoneCall> rung = new CopyOnWriteArrayList<>();
        List<PhoneCall> takers = new CopyOnWriteArrayList<>();
        var answering = new CyclicBarrier(2);
        var pressing = new CyclicBarrier(2);
        stage.everyVolunteer(call -> {
            rung.add(call);
            if (rung.indexOf(call) < 2 && meet(answering)) {
                call.waits(Behaviour.REACHING_FOR_IT).answers();
                stage.comes(SCREENED, () -> call.isListenedTo() || call.status().ended());
                if (meet(pressing)) {
                    takers.add(call);
                    call.pressesBlindly("1");
                    Behaviour.listensThenPresses(call, "1");
                }
            }
        });
        PhoneCall caller = stage.dials(DOROTHY);
        Behaviour.listensThenPresses(caller, "1");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        stage.await("both have pressed", () -> takers.size() == 2);
        Behaviour.talksAndHangsUp(caller);
        stage.awaitQuiet();
        check(promises, new Facts(stage, caller), takers);
    }

    private static void check(Promises promises, Facts facts, List<PhoneCall> takers) {
        promises.expect("exactly one of the two was ever connected", () -> {
            List<String> partners = facts.partners();
            return partners.size() == 1 ? List.of() : List.of(partners.size() + " were");
        });
        promises.expect("the other one was told, and only then was their call over", () -> untold(facts, takers));
        promises.expect("the request is the winner's, and sorted", () -> {
            String winner = takers.stream()
                    .filter(taker -> facts.partners().contains(taker.sid()))
                    .map(PhoneCall::to)
                    .findFirst()
                    .orElse("");
            List<String> flaws =
                    new ArrayList<>(facts.requestFlaws("status", "done", "reason", "connected", "volunteer", winner));
            flaws.addAll(facts.callFlaws("ending", "connected", "volunteer", winner));
            return flaws;
        });
    }

    private static List<String> untold(Facts facts, List<PhoneCall> takers) {
        List<String> flaws = new ArrayList<>();
        for (PhoneCall taker : takers) {
            if (!facts.partners().contains(taker.sid())) {
                boolean told = facts.stage().network().log().events().stream()
                        .filter(event -> event.callSid().equals(taker.sid()))
                        .dropWhile(event -> event.kind() != Kind.KEYED)
                        .map(NetworkEvent::kind)
                        .anyMatch(kind -> kind == Kind.SAID);
                if (!told || !taker.status().ended()) {
                    flaws.add("not told: " + facts.stage().names().of(taker.to()));
                }
            }
        }
        return flaws;
    }

    /** False when the other one does not come. */
    private static boolean meet(CyclicBarrier both) {
        try {
            both.await(SCREENED.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
