package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;

/** Somebody on the round does not answer: neighbours are asked to ring her, then her contacts, until a human knows. */
final class EscalationStory implements Story {

    private static final String OLWEN = "+441632960118";
    private static final String GARETH = "+447700900303";
    private static final String HELEN = "+447700900304";

    /** When her phone is tried again after the first time, and how long a step may take until then. */
    private static final List<Duration> UNTIL_THE_NEXT = List.of(Duration.ofMinutes(16), Duration.ofMinutes(31));

    @Override
    public String title() {
        return "Olwen in Colwyn Bay lives alone, and today she does not answer";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        presses(stage, HELEN, "3");
        presses(stage, GARETH, "2");
        stage.everyVolunteer(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.listensThenPresses(call, "2");
        });
        stage.network().phone(OLWEN).does(call -> {});
        stage.round().checkin(OLWEN);
        stage.later(Duration.ofMinutes(1));
        isRung(stage, 1);
        IntStream.range(0, UNTIL_THE_NEXT.size()).forEach(one -> {
            stage.later(UNTIL_THE_NEXT.get(one));
            isRung(stage, one + 2);
        });
        stage.await("her contacts are rung", () -> !rings(stage, HELEN).isEmpty());
        stage.awaitQuiet();

        promises.expect(
                "her phone rang at her time and twice again, and nobody else's in her place",
                () -> rings(stage, OLWEN).size() == 3
                        ? List.of()
                        : List.of("it rang " + rings(stage, OLWEN).size() + " times"));
        promises.expect("then her contacts were asked, one after the other", () -> oneAfterTheOther(stage));
        promises.expect("it was closed by a human who had seen her today, and not before", () -> {
            Map<String, String> row =
                    stage.rows().find(What.CHECKINS, "resident", OLWEN).orElse(Map.of());
            return "escalated".equals(row.get("result")) && "contact".equals(row.get("settled_by"))
                    ? List.of()
                    : List.of("the account says " + row);
        });
    }

    private static void presses(Stage stage, String number, String key) {
        stage.network().phone(number).does(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.listensThenPresses(call, key);
        });
    }

    private static void isRung(Stage stage, int times) {
        stage.await(
                "Olwen is rung " + times + " times", () -> rings(stage, OLWEN).size() == times);
        stage.awaitQuiet();
        stage.await(
                "the desk knows that nobody answered",
                () -> stage.rows()
                        .find(What.CHECKINS, "resident", OLWEN)
                        .filter(row -> String.valueOf(times).equals(row.get("attempts")))
                        .isPresent());
    }

    private static List<String> oneAfterTheOther(Stage stage) {
        List<String> flaws = new ArrayList<>();
        if (rings(stage, GARETH).size() != 1 || rings(stage, HELEN).size() != 1) {
            flaws.add("their phones rang " + rings(stage, GARETH).size() + " and "
                    + rings(stage, HELEN).size() + " times");
            return flaws;
        }
        String first = rings(stage, GARETH).get(0).callSid();
        boolean over = stage.network().log().events(Kind.HUNG_UP).stream()
                .anyMatch(event -> event.callSid().equals(first)
                        && !event.at().isAfter(rings(stage, HELEN).get(0).at()));
        return over ? flaws : List.of("both phones rang at once");
    }

    private static List<NetworkEvent> rings(Stage stage, String number) {
        return stage.network().log().events(Kind.RANG).stream()
                .filter(event -> event.number().equals(number))
                .toList();
    }
}
