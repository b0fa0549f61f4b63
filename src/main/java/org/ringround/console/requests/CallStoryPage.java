package org.ringround.console.requests;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** The story of one call: a picture of everybody in it, and the same in words. Each look is kept. */
final class CallStoryPage {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final RequestParts parts;

    CallStoryPage(RequestParts parts) {
        this.parts = parts;
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    Optional<Response> show(Visit visit) {
        return id(visit.request().pathParam("id"))
                .flatMap(id -> new CallStoryStore(visit.tx(), visit.scope()).find(id))
                .map(facts -> page(visit, facts));
    }

    private Response page(Visit visit, CallFacts facts) {
        Spoken say = visit.say();
        CallRow row = facts.row();
        Long person = row.who() == null ? null : row.who().person();
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, person, row.reference(), visit.now());
        CallStory story = CallStory.of(say, facts, visit.now());
        List<CallStoryView.Moment> moments = story.moments().stream()
                .map(moment -> new CallStoryView.Moment(
                        Ages.clock(Duration.between(story.begin(), moment.at())),
                        CLOCK.format(moment.at().atZone(say.zone())),
                        moment.who(),
                        moment.what()))
                .toList();
        var view = new CallStoryView(
                visit.frame(),
                CallRow.line(say, row),
                person,
                facts.number() == null ? null : parts.console().rules().dialled(facts.number()),
                facts.anonymous(),
                facts.endedAt() == null,
                LanePicture.draw(story.begin(), story.end(), story.lanes()),
                moments);
        return Html.lively(200, new StaticTemplates().requestsCall(view));
    }
}
