package org.ringround.console.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.alarm.AlarmSentence;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.InboxLabel;

/** The inbox: everything that waits for a coordinator, each with its button. Each look is kept. */
final class InboxPage {

    private final InboxParts parts;

    InboxPage(InboxParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        return Optional.of(page(visit, 200, Entry.blank(visit.say())));
    }

    Response page(Visit visit, int status, Entry entry) {
        Waiting waiting = waiting(visit);
        looked(visit, waiting);
        return Html.lively(status, new StaticTemplates().inboxPage(view(visit, waiting, entry)));
    }

    private static Waiting waiting(Visit visit) {
        var texts = new TextListStore(visit.tx(), visit.scope());
        var store = new InboxStore(visit.tx(), visit.scope());
        return new Waiting(
                texts.listWaiting(),
                texts.listLately(),
                store.listReviews(),
                store.listAlarms(),
                store.listMissing(visit.now()),
                store.listEscalations(),
                texts.listFailed(),
                store.listOptOuts());
    }

    private static void looked(Visit visit, Waiting waiting) {
        List<Long> people = Stream.of(
                        Stream.concat(waiting.texts().stream(), waiting.lately().stream())
                                .map(Waiting.Text::who),
                        waiting.escalations().stream().map(Waiting.Escalation::resident),
                        waiting.failed().stream().map(Waiting.Failed::who),
                        waiting.optOuts().stream().map(Waiting.OptOut::who))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(Waiting.Who::person)
                .toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
        waiting.texts().stream()
                .filter(text -> text.who() == null)
                .forEach(text -> Audit.write(
                        visit.tx(), visit.who(), Act.LOOKED, new Thing(Thing.Kind.TEXT, text.id()), visit.now()));
    }

    private InboxView view(Visit visit, Waiting waiting, Entry entry) {
        Spoken say = visit.say();
        return new InboxView(
                visit.frame(),
                entry,
                InboxStore.MOST,
                waiting.texts().stream().map(text -> text(visit, text)).toList(),
                waiting.lately().stream().map(text -> text(visit, text)).toList(),
                waiting.reviews().stream().map(review -> review(say, review)).toList(),
                waiting.alarms().stream().map(alarm -> alarm(say, alarm)).toList(),
                waiting.outcomes().stream()
                        .map(missing -> new InboxView.Outcome(
                                missing.reference(),
                                say.say(
                                        InboxLabel.OUTCOME_BY,
                                        Map.of("name", missing.volunteer(), "when", say.moment(missing.endedAt())))))
                        .toList(),
                waiting.escalations().stream()
                        .map(one -> new InboxView.Escalation(
                                one.reference(),
                                one.resident().person(),
                                one.resident().name(),
                                say.say(InboxLabel.ESCALATION_SINCE, "age", say.moment(one.began())),
                                one.held()))
                        .toList(),
                waiting.failed().stream().map(text -> failed(say, text)).toList(),
                waiting.optOuts().stream()
                        .map(one -> new InboxView.OptOut(
                                one.who().person(),
                                one.who().name(),
                                say.say(InboxLabel.OPT_OUT_SINCE, "when", say.moment(one.since()))))
                        .toList());
    }

    private InboxView.Text text(Visit visit, Waiting.Text text) {
        Spoken say = visit.say();
        String who = who(say, text.who(), text.from());
        PhoneNumber from = text.from();
        return new InboxView.Text(
                text.id(),
                text.who() == null ? null : text.who().person(),
                say.say(InboxLabel.TEXT_FROM, Map.of("who", who, "when", say.moment(text.at()))),
                text.body(),
                from != null && parts.outbox().mayText(visit.tx(), from));
    }

    private String who(Spoken say, Waiting.@Nullable Who who, @Nullable PhoneNumber number) {
        if (number == null) {
            return say.say(InboxLabel.WITHHELD);
        }
        String dialled = parts.console().rules().dialled(number);
        return who == null ? dialled : who.name() + " (" + dialled + ")";
    }

    private InboxView.Review review(Spoken say, Waiting.Review review) {
        return new InboxView.Review(
                review.id(),
                parts.console().rules().dialled(review.number()),
                say.say(review.flood() ? InboxLabel.REVIEW_FLOOD : InboxLabel.REVIEW_NUISANCE),
                say.moment(review.since()));
    }

    private InboxView.Alarm alarm(Spoken say, Waiting.Alarm alarm) {
        String sentence = AlarmSentence.say(parts.console().words(), say.language(), alarm.kind(), alarm.particulars());
        String reference = alarm.particulars().get("reference");
        boolean isOne = reference != null && reference.matches("\\d{1,18}");
        return new InboxView.Alarm(alarm.number(), sentence, say.moment(alarm.raisedAt()), isOne ? reference : null);
    }

    private InboxView.Failed failed(Spoken say, Waiting.Failed text) {
        String who = who(say, text.who(), text.to());
        return new InboxView.Failed(
                text.id().toString(),
                text.who() == null ? null : text.who().person(),
                say.say(InboxLabel.FAILED_TO, Map.of("who", who, "when", say.moment(text.at()))),
                text.body());
    }
}
