package org.ringround.console.practice;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.simulator.Caption;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.words.PracticeLabel;

/** What happened on a phone, in words. */
final class Heard {

    static final Set<Kind> CONNECTED = Set.of(Kind.BRIDGED, Kind.PARTED);

    private static final String TONE = "(beep)";

    private final Table table;
    private final Spoken say;

    Heard(Table table) {
        this.table = table;
        this.say = table.visit().say();
    }

    /**
     * One line.
     *
     * @param voice the language in which it is to be read aloud, null: it is none that a voice says
     * @param sound where to fetch what is played, null: nothing is
     * @param repeated it goes on sounding, and is no line of its own
     */
    record Line(
            long id,
            String text,
            @Nullable String voice,
            @Nullable String sound,
            boolean tone,
            boolean repeated) {}

    Optional<Line> line(Caption caption, @Nullable Caption before) {
        NetworkEvent event = caption.event();
        return switch (event.kind()) {
            case SAID -> Optional.of(new Line(caption.id(), event.text(), event.detail(), null, false, false));
            case PLAYED -> Optional.of(played(caption, before));
            case RANG -> told(caption, PracticeLabel.HEARD_RANG, "number", table.dialled(event.text()));
            case ANSWERED -> Optional.of(told(caption, say.say(PracticeLabel.HEARD_ANSWERED)));
            case KEYED -> told(caption, PracticeLabel.HEARD_KEYED, "key", event.text());
            case BRIDGED -> told(caption, PracticeLabel.HEARD_BRIDGED, "who", table.who(event.text()));
            case PARTED -> told(caption, PracticeLabel.HEARD_PARTED, "who", table.who(event.text()));
            case RECORDED -> told(caption, PracticeLabel.HEARD_RECORDED, "seconds", event.detail());
            case HUNG_UP -> Optional.of(told(caption, say.say(ended(event.detail()))));
            case QUEUED, TEXT, WEBHOOK, REST, COMPLAINT -> Optional.empty();
        };
    }

    private Line played(Caption caption, @Nullable Caption before) {
        NetworkEvent event = caption.event();
        if (event.text().equals(TONE)) {
            return new Line(caption.id(), say.say(PracticeLabel.HEARD_TONE), null, null, true, false);
        }
        boolean repeated = before != null
                && before.event().kind() == Kind.PLAYED
                && before.event().callSid().equals(event.callSid())
                && before.event().text().equals(event.text());
        String text = say.say(PracticeLabel.HEARD_PLAYED);
        return new Line(
                caption.id(), text, null, OurAddress.path(table, event.text()).orElse(null), false, repeated);
    }

    private Optional<Line> told(Caption caption, PracticeLabel label, String name, String value) {
        return Optional.of(told(caption, say.say(label, name, value)));
    }

    private static Line told(Caption caption, String text) {
        return new Line(caption.id(), text, null, null, false, false);
    }

    /** @param status in Twilio's words */
    private static PracticeLabel ended(String status) {
        return switch (status) {
            case "no-answer", "canceled" -> PracticeLabel.HEARD_STOPPED;
            case "busy" -> PracticeLabel.HEARD_BUSY;
            case "failed" -> PracticeLabel.HEARD_FAILED;
            default -> PracticeLabel.HEARD_OVER;
        };
    }
}
