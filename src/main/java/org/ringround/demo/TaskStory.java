package org.ringround.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.Text;

/** What a call leaves to be done is offered by text: two want it, one has it, and does it. */
final class TaskStory implements Story {

    private static final String GWILYM = "+441632960107";
    private static final String LOWRI = "+447700900113";
    private static final String PRIYA = "+447700900116";

    @Override
    public String title() {
        return "Gwilym in Conwy needs shopping done; it is offered by text, and two want it";
    }

    @Override
    public void play(Stage stage, Promises promises) {
        stage.everyVolunteer(call -> {
            call.waits(Behaviour.REACHING_FOR_IT).answers();
            Behaviour.listensThenPresses(call, "1");
            Behaviour.listensThenPresses(call, "2");
        });
        PhoneCall caller = stage.dials(GWILYM);
        Behaviour.listensThenPresses(caller, "1");
        stage.await("somebody takes the call", () -> caller.isBridgedWith().isPresent());
        Behaviour.talksAndHangsUp(caller);
        stage.awaitQuiet();
        var facts = new Facts(stage, caller);
        String reference = facts.request().map(row -> row.get("reference")).orElse("");
        stage.await(
                "both are asked",
                () -> !about(stage, LOWRI, reference).isEmpty()
                        && !about(stage, PRIYA, reference).isEmpty());

        stage.network().phone(LOWRI).texts(stage.central(), "Cymryd " + reference);
        stage.network().phone(PRIYA).texts(stage.central(), "take " + reference);
        stage.await(
                "both are answered",
                () -> about(stage, LOWRI, reference).size() > 1
                        && about(stage, PRIYA, reference).size() > 1);
        promises.expect("the texts say no name, number or address", () -> overheard(stage, reference));
        promises.expect(
                "exactly one of them has it, and a private link to what is needed",
                () -> notWithOne(stage, facts, reference));
        String holder = facts.request().map(row -> row.get("volunteer")).orElse(LOWRI);
        stage.network().phone(holder).texts(stage.central(), "DONE " + reference);
        promises.expect("it is done by text", () -> facts.requestFlaws("status", "done", "volunteer", holder));
    }

    private static List<String> notWithOne(Stage stage, Facts facts, String reference) {
        List<String> flaws = new ArrayList<>(facts.requestFlaws("status", "claimed", "outcome", "task"));
        List<String> linked = List.of(LOWRI, PRIYA).stream()
                .filter(number -> about(stage, number, reference).stream().anyMatch(text -> text.contains("/v/")))
                .toList();
        String holder = facts.request().map(row -> row.get("volunteer")).orElse("");
        if (!linked.equals(List.of(holder))) {
            flaws.add("links went to " + linked + ", it is with '" + holder + "'");
        }
        return flaws;
    }

    private static List<String> about(Stage stage, String number, String reference) {
        return stage.network().phone(number).texts().stream()
                .map(Text::body)
                .filter(body -> body.contains(reference))
                .toList();
    }

    private static List<String> overheard(Stage stage, String reference) {
        var row = stage.rows().find(What.RESIDENTS, "phone", GWILYM).orElseThrow();
        List<String> secrets = List.of("gwilym", row.getOrDefault("address", "").toLowerCase(Locale.ROOT), "960107");
        return List.of(LOWRI, PRIYA).stream()
                .flatMap(number -> about(stage, number, reference).stream())
                .filter(text -> secrets.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }
}
