package org.ringround.console.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.OwnForms;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Tx;
import org.ringround.exchange.Written;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.membership.Asking;
import org.ringround.people.AreaStore;
import org.ringround.telephony.Language;

/**
 * The public form of those who want to volunteer: filled, checked, sent. Nobody is signed in, so there is nothing that another
 * site's form could misuse; and whoever types a number that we know reads the same as everybody.
 */
public final class JoinPages {

    private static final int BODY = 16 * 1024;
    private static final String PATH = "/join";

    /** A field that no person sees: whoever fills it is a program. */
    private static final String TRAP = "website";

    private final ConsoleParts parts;
    private final PeopleParts people;
    private final OwnForms forms;
    private final JoinLimit limit;

    public JoinPages(ConsoleParts parts, PeopleParts people, OwnForms forms) {
        this.parts = parts;
        this.people = people;
        this.forms = forms;
        this.limit = new JoinLimit(parts.clock());
    }

    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, PATH, Access.PUBLIC, this::blank),
                new Route(Method.POST, PATH, Access.PUBLIC, this::check).taking(BODY),
                new Route(Method.POST, PATH + "/change", Access.PUBLIC, this::change).taking(BODY),
                new Route(Method.POST, PATH + "/send", Access.PUBLIC, this::send).taking(BODY),
                new Route(Method.GET, PATH + "/done", Access.PUBLIC, this::done));
    }

    private Response blank(Request request) {
        return parts.db().transact(tx -> form(200, view(tx, request, Map.of(), null)));
    }

    /** Back from the answers to the form, with all that was typed. */
    private Response change(Request request) {
        return parts.db().transact(tx -> form(200, view(tx, request, request.form(), null)));
    }

    private Response check(Request request) {
        return parts.db().transact(tx -> checked(tx, request));
    }

    private Response checked(Tx tx, Request request) {
        JoinView typed = view(tx, request, request.form(), null);
        Optional<Asking> asking = read(tx, typed);
        return asking.isEmpty()
                ? form(422, typed)
                : Html.lively(
                        200,
                        new StaticTemplates()
                                .joinCheck(new JoinView(
                                        typed.say(), typed.rules(), typed.entry(), typed.areas(), asking.get())));
    }

    private Response send(Request request) {
        if (!request.field(TRAP).orElse("").isEmpty()) {
            return Html.seeOther(here(request, "/done"));
        }
        if (!forms.isOurs(request)) {
            return check(request);
        }
        if (!limit.take(request.client())) {
            return parts.db()
                    .transact(tx ->
                            Html.lively(429, new StaticTemplates().joinLater(view(tx, request, request.form(), null))));
        }
        return parts.db().transact(tx -> sent(tx, request));
    }

    private Response sent(Tx tx, Request request) {
        JoinView typed = view(tx, request, request.form(), null);
        Optional<Asking> asking = read(tx, typed);
        if (asking.isEmpty()) {
            return form(422, typed);
        }
        Set<String> wrong =
                people.memberships().ask(tx, asking.get(), parts.clock().instant());
        if (!wrong.isEmpty()) {
            Faults.tell(new Written.Wrong(wrong), typed.entry(), typed.say());
            return form(422, typed);
        }
        return Html.seeOther(here(request, "/done"));
    }

    private Response done(Request request) {
        return parts.db()
                .transact(tx -> Html.lively(200, new StaticTemplates().joinDone(view(tx, request, Map.of(), null))));
    }

    private static Response form(int status, JoinView view) {
        return Html.lively(status, new StaticTemplates().joinForm(view));
    }

    private static Optional<Asking> read(Tx tx, JoinView typed) {
        var districts = new AreaStore(tx).listDistricts();
        return new JoinForm(typed.say(), typed.rules(), typed.areas(), districts).read(typed.entry());
    }

    private JoinView view(Tx tx, Request request, Map<String, List<String>> typed, @Nullable Asking asking) {
        Spoken say = say(request);
        Map<String, List<String>> fields = new HashMap<>();
        typed.forEach((field, values) -> fields.put(field, new ArrayList<>(values)));
        return new JoinView(say, parts.rules(), Entry.filled(say, fields), new AreaStore(tx).list(), asking);
    }

    /** The language that the address names, else the helpline's first. */
    private Spoken say(Request request) {
        Language language = request.parameter("in")
                .filter(code -> code.matches("[a-z]{2}"))
                .map(Language::new)
                .filter(parts.words()::speaks)
                .orElse(parts.rules().page().language());
        return new Spoken(parts.words(), language, parts.rules().zone());
    }

    private String here(Request request, String further) {
        return parts.rules().root() + PATH + further + "?in="
                + say(request).language().code();
    }
}
