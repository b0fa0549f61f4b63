package org.ringround.console.signin;

import java.util.List;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Spoken;
import org.ringround.db.Database;
import org.ringround.http.Handler;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.telephony.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the pages have in common that are for people who are not signed in. */
final class Outside {

    /** The parameter and the field that keep the language from one page to the next. */
    static final String LANGUAGE = "in";

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    private static final List<Language> SPOKEN = List.of(Language.ENGLISH, Language.WELSH);

    private final ConsoleParts shell;
    private final Refusals refusals;

    Outside(SigninParts parts) {
        this.shell = parts.shell();
        this.refusals = new Refusals(parts);
    }

    /** In the language that was asked for, else in the helpline's first. */
    Spoken say(Request request) {
        Language language = request.parameter(LANGUAGE)
                .or(() -> request.field(LANGUAGE))
                .flatMap(code ->
                        SPOKEN.stream().filter(each -> each.code().equals(code)).findFirst())
                .orElse(shell.rules().page().language());
        return new Spoken(shell.words(), language, shell.rules().zone());
    }

    /** While the database is away, it says so. */
    Handler kindly(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (RuntimeException e) {
                if (Database.isAway(e)) {
                    LOG.error("The database is away, and nobody can sign in");
                    return refusals.trouble();
                }
                throw e;
            }
        };
    }

    /** To whoever came with a link that is good for nothing. */
    Response over() {
        return refusals.over();
    }
}
