package org.ringround.console.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.request.Outcome;
import org.ringround.words.CallLabel;

/**
 * The story of one call: lanes to be drawn, and the same in words. Pure.
 *
 * @param end when it ended, or now
 */
record CallStory(Instant begin, Instant end, List<Lane> lanes, List<Moment> moments) {

    /**
     * Something that happened.
     *
     * @param who on whose lane
     */
    record Moment(Instant at, String who, String what) {}

    private static final String REQUEST = "request ";

    static CallStory of(Spoken say, CallFacts facts, Instant now) {
        Instant begin = facts.row().at();
        Instant end = facts.endedAt() == null ? now : facts.endedAt();
        var story = new Telling(say, facts, last(facts, end));
        story.caller();
        facts.rings().forEach(story::ring);
        facts.legs().forEach(story::leg);
        facts.messages().forEach(story::message);
        if (facts.endedAt() != null) {
            story.ended(facts.endedAt());
        }
        story.moments.sort(Comparator.comparing(Moment::at));
        return new CallStory(begin, last(facts, end), story.lanes, story.moments);
    }

    /** A volunteer's phone may go on after its caller's: the picture has room for it. */
    private static Instant last(CallFacts facts, Instant end) {
        return Stream.of(
                        Stream.of(Optional.of(end)),
                        facts.rings().stream().map(ring -> Optional.ofNullable(ring.endedAt())),
                        facts.legs().stream().map(leg -> Optional.ofNullable(leg.endedAt())))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(end);
    }

    /** Goes through what is kept, lane by lane. */
    private static final class Telling {

        private final Spoken say;
        private final CallFacts facts;
        private final Instant last;
        private final List<Lane> lanes = new ArrayList<>();
        private final List<Moment> moments = new ArrayList<>();

        Telling(Spoken say, CallFacts facts, Instant last) {
            this.say = say;
            this.facts = facts;
            this.last = last;
        }

        private void caller() {
            String caller = say.say(CallLabel.LANE_CALLER);
            List<CallFacts.Event> events = facts.events();
            var stretches = new ArrayList<Stretch>();
            for (int i = 0; i < events.size(); i++) {
                CallFacts.Event event = events.get(i);
                boolean changed = i == 0 || !events.get(i - 1).state().equals(event.state());
                String state = say.say(CallWords.state(event.state()));
                if (event.event().startsWith(REQUEST)) {
                    String reference = event.event().substring(REQUEST.length());
                    moments.add(new Moment(
                            event.at(), caller, say.say(CallLabel.HAPPENED_REQUEST, "reference", reference)));
                }
                Optional<CallLabel> did = CallWords.did(event.event());
                if (did.isPresent()) {
                    moments.add(new Moment(event.at(), caller, say.say(did.get())));
                }
                if (changed && !event.state().equals("Over")) {
                    moments.add(new Moment(event.at(), caller, state));
                    stretches.add(new Stretch(event.at(), until(events, i), CallWords.drawn(event.state()), state));
                }
            }
            if (!stretches.isEmpty()) {
                lanes.add(new Lane(caller, stretches));
            }
        }

        /** A situation lasts until the next one. */
        private Instant until(List<CallFacts.Event> events, int from) {
            String state = events.get(from).state();
            return events.stream()
                    .skip(from)
                    .filter(event -> !event.state().equals(state))
                    .map(CallFacts.Event::at)
                    .findFirst()
                    .orElse(facts.endedAt() == null ? last : facts.endedAt());
        }

        private void ring(CallFacts.Ring ring) {
            var stretches = new ArrayList<Stretch>();
            stretch(stretches, ring.placedAt(), first(ring.answeredAt(), ring.endedAt()), Stretch.Kind.RINGING)
                    .ifPresent(said -> moments.add(new Moment(orLast(ring.placedAt()), ring.name(), said)));
            stretch(
                            stretches,
                            ring.answeredAt(),
                            first(ring.takenAt(), first(ring.leftAt(), ring.endedAt())),
                            Stretch.Kind.HEARING)
                    .ifPresent(said -> moments.add(new Moment(orLast(ring.answeredAt()), ring.name(), said)));
            stretch(stretches, ring.takenAt(), first(ring.leftAt(), ring.endedAt()), Stretch.Kind.TALKING)
                    .ifPresent(said -> moments.add(new Moment(orLast(ring.takenAt()), ring.name(), said)));
            if (ring.takenAt() != null) {
                stretch(stretches, ring.leftAt(), ring.endedAt(), Stretch.Kind.AFTER)
                        .ifPresent(said -> moments.add(new Moment(orLast(ring.leftAt()), ring.name(), said)));
            }
            if (ring.endedAt() != null) {
                moments.add(new Moment(ring.endedAt(), ring.name(), ended(ring)));
            }
            lanes.add(new Lane(ring.name(), stretches));
        }

        private String ended(CallFacts.Ring ring) {
            String ending = say.say(CallWords.ending(ring.ending()));
            return ring.outcome() == null ? ending : ending + ": " + say.say(Told.of(Outcome.of(ring.outcome())));
        }

        /** Returns its words when there is one; what has not ended yet goes on to the end. */
        private Optional<String> stretch(
                List<Stretch> stretches, @Nullable Instant from, @Nullable Instant to, Stretch.Kind kind) {
            if (from == null) {
                return Optional.empty();
            }
            String said = say.say(
                    switch (kind) {
                        case RINGING -> CallLabel.RING_RINGING;
                        case HEARING -> CallLabel.RING_HEARING;
                        case TALKING -> CallLabel.RING_TALKING;
                        default -> CallLabel.RING_AFTER;
                    });
            stretches.add(new Stretch(from, to == null ? last : to, kind, said));
            return Optional.of(said);
        }

        private void leg(CallFacts.Leg leg) {
            String name = say.say(CallLabel.LANE_DIALLED);
            String said = say.say(CallWords.ending(leg.ending()));
            Instant to = orLast(leg.endedAt());
            lanes.add(new Lane(name, List.of(new Stretch(leg.createdAt(), to, Stretch.Kind.TALKING, said))));
            moments.add(new Moment(leg.createdAt(), name, say.say(CallLabel.RING_RINGING)));
            if (leg.endedAt() != null) {
                moments.add(new Moment(leg.endedAt(), name, said));
            }
        }

        private void message(CallFacts.Message message) {
            String length = Ages.clock(Duration.ofSeconds(message.seconds()));
            moments.add(new Moment(
                    message.leftAt(),
                    say.say(CallLabel.LANE_CALLER),
                    say.say(CallLabel.HAPPENED_MESSAGE, "length", length)));
        }

        private void ended(Instant at) {
            moments.add(new Moment(
                    at,
                    say.say(CallLabel.LANE_CALL),
                    say.say(
                            CallLabel.HAPPENED_ENDED,
                            "ending",
                            say.say(CallWords.ending(facts.row().ending())))));
        }

        private Instant orLast(@Nullable Instant at) {
            return at == null ? last : at;
        }

        private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant otherwise) {
            return one == null ? otherwise : one;
        }
    }
}
