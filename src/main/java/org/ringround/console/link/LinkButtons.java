package org.ringround.console.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.LinkHolder;
import org.ringround.account.PrivateLinks;
import org.ringround.console.Html;
import org.ringround.console.SoundAnswer;
import org.ringround.db.Tx;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.request.Held;
import org.ringround.request.HeldStore;
import org.ringround.request.MessageStore;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.task.TaskAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the buttons of the private page do. Each may be pressed twice without harm, and each is kept. */
final class LinkButtons {

    private static final Logger LOG = LoggerFactory.getLogger(LinkButtons.class);

    private static final Pattern REFERENCE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final String ACTOR = "link:";

    private final LinkParts parts;

    LinkButtons(LinkParts parts) {
        this.parts = parts;
    }

    Optional<Response> ring(Tx tx, LinkHolder who, Request request, Instant now) {
        return held(tx, who, request, now)
                .map(theirs -> rung(tx, who, theirs, now))
                .map(notice -> onward(request, notice));
    }

    Optional<Response> done(Tx tx, LinkHolder who, Request request, Instant now) {
        return reference(request)
                .filter(reference -> parts.tasks().done(tx, who.volunteer(), reference, now) instanceof TaskAnswer.Done)
                .map(reference -> settled(tx, who, request, Act.DONE, Notice.DONE, now))
                .or(() -> refused(tx, who, request, now));
    }

    Optional<Response> drop(Tx tx, LinkHolder who, Request request, Instant now) {
        return reference(request)
                .filter(reference ->
                        parts.tasks().drop(tx, who.volunteer(), reference, now) instanceof TaskAnswer.Dropped)
                .map(reference -> settled(tx, who, request, Act.DROPPED, Notice.DROPPED, now))
                .or(() -> refused(tx, who, request, now));
    }

    /** The sound of a message, only of a request that they hold. */
    Optional<Response> hear(Tx tx, LinkHolder who, Request request, Instant now) {
        return held(tx, who, request, now)
                .flatMap(theirs -> new MessageStore(tx)
                        .findSound(request.pathParam("recording"), theirs.reference())
                        .map(sound -> {
                            kept(tx, who, Act.HEARD, theirs, now);
                            return SoundAnswer.of(sound, request.header("range").orElse(null));
                        }));
    }

    /** Until the end of the present shift, else for two hours; whoever is on duty already stays so for as long as before. */
    Optional<Response> goOnDuty(Tx tx, LinkHolder who, Request request, Instant now) {
        Duty duty = duty(tx);
        if (duty.onDutyUntil(who.volunteer(), now).isEmpty()) {
            duty.switchOn(who.volunteer(), now, Channel.CONSOLE, actor(who));
        }
        return changed(tx, who, request, Act.ON_DUTY, now);
    }

    Optional<Response> goOffDuty(Tx tx, LinkHolder who, Request request, Instant now) {
        duty(tx).switchOff(who.volunteer(), now, Channel.CONSOLE, actor(who));
        return changed(tx, who, request, Act.OFF_DUTY, now);
    }

    Optional<Response> pause(Tx tx, LinkHolder who, Request request, Instant now) {
        duty(tx).pause(who.volunteer(), now.plus(PAUSE), now, Channel.CONSOLE, actor(who));
        return changed(tx, who, request, Act.PAUSED, now);
    }

    Optional<Response> comeBack(Tx tx, LinkHolder who, Request request, Instant now) {
        duty(tx).back(who.volunteer(), now, Channel.CONSOLE, actor(who));
        return changed(tx, who, request, Act.BACK, now);
    }

    Optional<Response> endCalendar(Tx tx, LinkHolder who, Request request, Instant now) {
        parts.links().feeds().end(tx, LinkPage.owner(who), now);
        Audit.write(tx, who, Act.CHANGED, null, null, now);
        return Optional.of(onward(request, Notice.CALENDAR_ENDED));
    }

    /** Whoever has the link could have had an address for calendars made: that ends too. */
    void endLinks(Tx tx, LinkHolder who, Instant now) {
        int links = parts.links().revokeAll(tx, who.volunteer(), now);
        parts.links().feeds().end(tx, LinkPage.owner(who), now);
        Audit.write(tx, who, Act.ENDED_LINKS, null, null, now);
        tx.afterCommit(() -> LOG.info("A volunteer ended their private links, {} in all", links));
    }

    private Notice rung(Tx tx, LinkHolder who, Held held, Instant now) {
        if (held.reach() != Held.Reach.CAN_BE_RUNG) {
            return Notice.CANNOT_RING;
        }
        kept(tx, who, Act.RANG, held, now);
        return Notice.of(parts.ringing().ring(tx, who.volunteer(), held.reference(), now));
    }

    private Duty duty(Tx tx) {
        return new Duty(tx, parts.rules().zone());
    }

    private static Optional<Held> held(Tx tx, LinkHolder who, Request request, Instant now) {
        Optional<Held> held =
                reference(request).flatMap(reference -> new HeldStore(tx).find(who.volunteer(), reference));
        if (held.isEmpty()) {
            refused(tx, who, request, now);
        }
        return held;
    }

    private Optional<Response> changed(Tx tx, LinkHolder who, Request request, Act what, Instant now) {
        Audit.write(tx, who, what, null, null, now);
        return Optional.of(onward(request, null));
    }

    private Response settled(Tx tx, LinkHolder who, Request request, Act what, Notice notice, Instant now) {
        Audit.write(tx, who, what, null, reference(request).orElse(null), now);
        return onward(request, notice);
    }

    private static void kept(Tx tx, LinkHolder who, Act what, Held held, Instant now) {
        Audit.write(tx, who, what, held.who() == null ? null : held.who().person(), held.reference(), now);
    }

    /** Somebody else's request, or none: they get the same page as whoever comes with a wrong link. */
    private static Optional<Response> refused(Tx tx, LinkHolder who, Request request, Instant now) {
        Audit.write(tx, who, Act.REFUSED, null, reference(request).orElse(null), now);
        tx.afterCommit(() -> LOG.warn("A private link was used for a request that its volunteer does not hold"));
        return Optional.empty();
    }

    private static Optional<Long> reference(Request request) {
        String text = request.pathParam("reference");
        return REFERENCE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Back to the page, in the language it was in. */
    private Response onward(Request request, @Nullable Notice notice) {
        String language = request.field(LinkDoors.LANGUAGE).filter("cy"::equals).orElse("en");
        return Html.seeOther(parts.rules().root()
                + PrivateLinks.path(request.pathParam("token"))
                + "?" + LinkDoors.LANGUAGE + "=" + language
                + (notice == null ? "" : "&told=" + notice.word()));
    }

    private static String actor(LinkHolder who) {
        return ACTOR + who.link();
    }
}
