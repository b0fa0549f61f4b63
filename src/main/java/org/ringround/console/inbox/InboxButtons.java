package org.ringround.console.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.alarm.Acknowledgements.AtDesk;
import org.ringround.call.FloodReview;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.text.Inbox;
import org.ringround.words.InboxLabel;

/** What the buttons of the inbox do. Each may be pressed twice without harm. */
final class InboxButtons {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final InboxParts parts;
    private final InboxPage page;

    InboxButtons(InboxParts parts, InboxPage page) {
        this.parts = parts;
        this.page = page;
    }

    private static TextListStore texts(Visit visit) {
        return new TextListStore(visit.tx(), visit.scope());
    }

    /** In their own words, by text. */
    Optional<Response> answer(Visit visit) {
        return texts(visit).find(visit.id("id")).map(text -> {
            String field = "answer-" + text.id();
            Entry entry = visit.entry();
            Optional<String> words = entry.required(field, Inbox.LONGEST_ANSWER);
            if (words.isEmpty()) {
                return page.page(visit, 422, entry);
            }
            return switch (parts.texts().answer(visit.tx(), text.id(), words.get(), visit.now())) {
                case SENT -> seenTo(visit, text, Act.TEXTED, "answered");
                case SETTLED -> onward(visit, "before");
                case CANNOT_BE_TEXTED -> {
                    entry.refuse(field, visit.say().say(InboxLabel.NO_ANSWER));
                    yield page.page(visit, 422, entry);
                }
            };
        });
    }

    Optional<Response> settle(Visit visit) {
        return texts(visit)
                .find(visit.id("id"))
                .map(text -> parts.texts().settle(visit.tx(), text.id(), visit.now())
                        ? seenTo(visit, text, Act.SEEN_TO, "done")
                        : onward(visit, "before"));
    }

    Optional<Response> putBack(Visit visit) {
        return texts(visit)
                .find(visit.id("id"))
                .map(text -> parts.texts().list(visit.tx(), text.id())
                        ? seenTo(visit, text, Act.REOPENED, "back")
                        : onward(visit, "back"));
    }

    private static Response seenTo(Visit visit, Waiting.Text text, Act act, String notice) {
        if (text.who() != null) {
            Audit.write(visit.tx(), visit.who(), act, text.who().person(), null, visit.now());
        }
        Audit.write(visit.tx(), visit.who(), act, new Thing(Thing.Kind.TEXT, text.id()), visit.now());
        return onward(visit, notice);
    }

    Optional<Response> review(Visit visit) {
        return new InboxStore(visit.tx(), visit.scope())
                .findReview(visit.id("id"))
                .map(review -> {
                    boolean first = review.flood()
                            ? FloodReview.lookedAt(
                                    visit.tx(), parts.alarms(), review.number(), review.since(), visit.now())
                            : parts.reviews().lookedAt(visit.tx(), review.id(), visit.now());
                    Audit.write(visit.tx(), visit.who(), Act.SEEN_TO, null, null, visit.now());
                    return onward(visit, first ? "done" : "before");
                });
    }

    /** As {@code OK} with the alarm's number by text. */
    Optional<Response> have(Visit visit) {
        long number = visit.id("number");
        if (!new InboxStore(visit.tx(), visit.scope()).seesAlarm(number)) {
            return Optional.empty();
        }
        @Nullable
        Long self = texts(visit)
                .findSelf(visit.who().account())
                .filter(one -> one.role() == Role.COORDINATOR)
                .map(Volunteer::id)
                .orElse(null);
        AtDesk done = parts.acknowledgements()
                .acknowledgeAtDesk(visit.tx(), number, visit.who().account(), self, visit.now());
        if (done == AtDesk.THEIRS) {
            Audit.write(visit.tx(), visit.who(), Act.SEEN_TO, new Thing(Thing.Kind.ALARM, number), visit.now());
        }
        return Optional.of(onward(
                visit,
                switch (done) {
                    case THEIRS -> "yours";
                    case ANOTHERS -> "anothers";
                    case OVER -> "before";
                }));
    }

    /** A text that did not arrive is seen to. */
    Optional<Response> failed(Visit visit) {
        String id = visit.request().pathParam("id");
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return texts(visit).findFailed(UUID.fromString(id)).map(text -> {
            boolean first = parts.outbox().sawLoss(visit.tx(), text.id(), visit.now());
            Long person = text.who() == null ? null : text.who().person();
            Audit.write(visit.tx(), visit.who(), Act.SEEN_TO, person, null, visit.now());
            return onward(visit, first ? "done" : "before");
        });
    }

    private static Response onward(Visit visit, String notice) {
        return Html.seeOther(visit.frame().root() + "/inbox?told=inbox." + notice);
    }
}
