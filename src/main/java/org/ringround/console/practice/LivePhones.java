package org.ringround.console.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.simulator.Caption;
import org.ringround.simulator.Handset;
import org.ringround.simulator.HandsetState;
import org.ringround.simulator.Text;
import org.ringround.words.PracticeLabel;
import tools.jackson.databind.json.JsonMapper;

/** How all phones of somebody stand at this moment, for the page's script; it asks again and again. */
final class LivePhones {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TEXTS = 30;

    private final PracticeParts parts;

    LivePhones(PracticeParts parts) {
        this.parts = parts;
    }

    /**
     * @param state idle, rung, dialling, listening, recorded or talking
     * @param lines what happened, oldest first
     */
    record Live(long id, String state, String status, List<Heard.Line> lines, List<Written> texts) {}

    /** @param mine sent from this phone */
    record Written(String id, boolean mine, String from, List<OurAddress.Part> parts) {}

    /** What the browser has seen already is not sent again. */
    Optional<Response> show(Visit visit) {
        Table table = Table.of(visit, parts);
        table.bench().look(table.phones());
        List<Live> phones =
                table.phones().stream().map(handset -> live(table, handset)).toList();
        String seen = checksum(JSON.writeValueAsBytes(phones));
        if (visit.request().parameter("seen").filter(seen::equals).isPresent()) {
            return Optional.of(Html.other(204, "", new byte[0], Map.of()));
        }
        byte[] body =
                JSON.writeValueAsString(Map.of("seen", seen, "phones", phones)).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Html.other(200, "application/json", body, Map.of()));
    }

    private static String checksum(byte[] body) {
        var checksum = new CRC32();
        checksum.update(body);
        return Long.toHexString(checksum.getValue());
    }

    private static Live live(Table table, Handset handset) {
        HandsetState state = handset.state();
        return new Live(handset.id(), word(state), status(table, state), lines(table, handset), texts(table, handset));
    }

    private static List<Heard.Line> lines(Table table, Handset handset) {
        var heard = new Heard(table);
        List<Heard.Line> lines = new ArrayList<>();
        @Nullable Caption before = null;
        for (Caption caption : handset.captions()) {
            heard.line(caption, before).ifPresent(lines::add);
            before = caption;
        }
        return lines;
    }

    private static List<Written> texts(Table table, Handset handset) {
        List<Text> thread = handset.thread();
        return thread.subList(Math.max(0, thread.size() - TEXTS), thread.size()).stream()
                .map(text -> written(table, handset, text))
                .toList();
    }

    private static Written written(Table table, Handset handset, Text text) {
        boolean mine = text.from().equals(handset.number());
        String from = mine
                ? table.visit().say().say(PracticeLabel.YOU)
                : table.visit().frame().rules().helpline();
        return new Written(text.sid(), mine, from, OurAddress.parts(table, text.body()));
    }

    private static String word(HandsetState state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String status(Table table, HandsetState state) {
        var say = table.visit().say();
        if (state instanceof HandsetState.Rung rung) {
            return say.say(PracticeLabel.STATE_RUNG, "number", table.dialled(rung.from()));
        }
        if (state instanceof HandsetState.Talking talking) {
            return say.say(PracticeLabel.STATE_TALKING, "who", table.who(talking.with()));
        }
        if (state instanceof HandsetState.Dialling) {
            return say.say(PracticeLabel.STATE_DIALLING);
        }
        if (state instanceof HandsetState.Listening) {
            return say.say(PracticeLabel.STATE_LISTENING);
        }
        return say.say(
                state instanceof HandsetState.Recorded ? PracticeLabel.STATE_RECORDED : PracticeLabel.STATE_IDLE);
    }
}
