package org.ringround.console.practice;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.simulator.Handset;

/** What the keys and buttons of a phone do. What comes of it is seen on the phone, so the answer says nothing. */
final class PhoneButtons {

    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,30}");

    /** Longer texts are sent in more parts than a phone takes. */
    private static final int LONGEST_TEXT = 1600;

    private final PracticeParts parts;

    PhoneButtons(PracticeParts parts) {
        this.parts = parts;
    }

    Optional<Response> ring(Visit visit) {
        String central = parts.central().e164();
        boolean withheld = visit.request().field("withheld").isPresent();
        return on(visit, phone -> {
            if (withheld) {
                phone.dialsWithheld(central);
            } else {
                phone.dials(central);
            }
        });
    }

    Optional<Response> answer(Visit visit) {
        return on(visit, Handset::answers);
    }

    Optional<Response> talk(Visit visit) {
        return on(visit, Handset::speaks);
    }

    Optional<Response> hangUp(Visit visit) {
        return on(visit, Handset::hangsUp);
    }

    Optional<Response> press(Visit visit) {
        return with(visit, "keys", KEYS, Handset::presses);
    }

    Optional<Response> text(Visit visit) {
        return with(visit, "body", Pattern.compile("(?s).{1," + LONGEST_TEXT + "}"), (phone, body) -> {
            phone.texts(parts.text().e164(), body);
        });
    }

    private Optional<Response> with(Visit visit, String field, Pattern right, BiConsumer<Handset, String> act) {
        String value = visit.request().field(field).orElse("").strip();
        return right.matcher(value).matches()
                ? on(visit, phone -> act.accept(phone, value))
                : Table.of(visit, parts).phone("id").map(phone -> nothing(422));
    }

    /** Once the transaction is committed: what it does on the network cannot be taken back, and may come back to us at once. */
    private Optional<Response> on(Visit visit, Consumer<Handset> act) {
        return Table.of(visit, parts).phone("id").map(phone -> {
            visit.tx().afterCommit(() -> act.accept(phone));
            return nothing(204);
        });
    }

    private static Response nothing(int status) {
        return Html.other(status, "", new byte[0], Map.of());
    }
}
