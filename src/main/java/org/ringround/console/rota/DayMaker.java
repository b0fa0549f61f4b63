package org.ringround.console.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.console.rota.DayView.Altered;
import org.ringround.console.rota.DayView.Bar;
import org.ringround.console.rota.DayView.On;
import org.ringround.console.rota.DayView.Tag;
import org.ringround.console.rota.DayView.Turn;
import org.ringround.console.rota.DayView.Wanting;
import org.ringround.rota.Coverage;
import org.ringround.rota.Day;
import org.ringround.rota.Lack;
import org.ringround.rota.Layers;
import org.ringround.rota.Presence;
import org.ringround.rota.Span;
import org.ringround.rota.Stretch;
import org.ringround.telephony.Language;
import org.ringround.words.RotaLabel;

/**
 * Writes days of the rota for one page.
 *
 * @param most rows of one kind for one day
 * @param language which alone is looked at, null: all that the helpline speaks
 */
record DayMaker(
        Times times,
        Map<Long, Member> members,
        List<Layers> layers,
        Coverage coverage,
        int most,
        @Nullable Language language,
        Instant now) {

    private static final Comparator<Placed> ORDER = Comparator.<Placed, Instant>comparing(
                    one -> one.span().from())
            .thenComparing(one -> one.span().to())
            .thenComparing(one -> one.who().name());

    private record Placed(Span span, Member who, boolean off) {}

    /** Where its pages are. */
    interface Addresses {

        String day(Day day);

        /** Null where no shift can be opened. */
        @Nullable
        String want(Day day, Span gap);
    }

    DayView day(Day day, Span whole, @Nullable Span hours, Addresses addresses) {
        List<Stretch> stretches = coverage.stretches(presences(), whole, hours);
        return new DayView(
                times.day(day.date()),
                addresses.day(day),
                times.clocks(day),
                minutes(whole.from(), whole.to()),
                stretches.stream().map(stretch -> bar(stretch, whole)).toList(),
                layer(whole),
                Few.of(
                        stretches.stream()
                                .filter(stretch -> !stretch.volunteers().isEmpty())
                                .map(this::on)
                                .toList(),
                        most),
                Few.of(
                        Coverage.lacking(stretches).stream()
                                .map(stretch -> wanting(stretch, day, addresses))
                                .toList(),
                        most));
    }

    private List<Presence> presences() {
        return layers.stream()
                .flatMap(one -> one.last().stream()
                        .map(span -> new Presence(
                                one.volunteer(), who(one.volunteer()).languages(), span)))
                .toList();
    }

    private Member who(long volunteer) {
        Member member = members.get(volunteer);
        if (member == null) {
            throw new IllegalStateException("volunteer " + volunteer + " was not asked for");
        }
        return member;
    }

    private DayView.Layer layer(Span whole) {
        List<Turn> pattern = placed(
                        layers.stream().flatMap(one -> placed(one.pattern(), one.volunteer(), false)), whole)
                .map(one -> new Turn(times.span(one.span()), one.who()))
                .toList();
        List<Altered> changes = placed(
                        layers.stream()
                                .flatMap(one -> Stream.concat(
                                        placed(one.away(), one.volunteer(), true),
                                        placed(one.extra(), one.volunteer(), false))),
                        whole)
                .map(one -> new Altered(times.span(one.span()), one.who(), one.off()))
                .toList();
        return new DayView.Layer(Few.of(pattern, most), Few.of(changes, most));
    }

    private Stream<Placed> placed(List<Span> spans, long volunteer, boolean off) {
        return spans.stream().map(span -> new Placed(span, who(volunteer), off));
    }

    /** Where it begins, and not a second time where it ends. */
    private static Stream<Placed> placed(Stream<Placed> all, Span whole) {
        return all.filter(one -> whole.covers(one.span().from())).sorted(ORDER);
    }

    private On on(Stretch stretch) {
        List<Member> there = stretch.volunteers().stream().map(this::who).toList();
        return new On(times.span(stretch.span()), Few.of(there, most));
    }

    private Wanting wanting(Stretch stretch, Day day, Addresses addresses) {
        boolean over = !stretch.span().to().isAfter(now);
        return new Wanting(
                times.span(stretch.span()),
                stretch.lacks().stream().map(lack -> tag(lack, stretch)).toList(),
                over ? null : addresses.want(day, stretch.span()));
    }

    private Tag tag(Lack lack, Stretch stretch) {
        if (lack instanceof Lack.Nobody) {
            return new Tag(nobody(language), "red");
        }
        if (lack instanceof Lack.NobodySpeaks speaks) {
            return new Tag(nobody(speaks.language()), "orange");
        }
        Member alone = who(stretch.volunteers().get(0));
        return new Tag(times.say().say(RotaLabel.ONLY, "name", alone.name()), "yellow");
    }

    private String nobody(@Nullable Language speaks) {
        return speaks == null
                ? times.say().say(RotaLabel.NOBODY)
                : times.say()
                        .say(RotaLabel.NOBODY_SPEAKS, "language", times.say().nameOf(speaks));
    }

    private static Bar bar(Stretch stretch, Span whole) {
        return new Bar(
                minutes(whole.from(), stretch.span().from()),
                minutes(stretch.span().from(), stretch.span().to()),
                kind(stretch));
    }

    private static String kind(Stretch stretch) {
        if (stretch.lacks().stream().anyMatch(Lack.Nobody.class::isInstance)) {
            return "nobody";
        }
        if (!stretch.lacks().isEmpty()) {
            return "lonely";
        }
        return stretch.volunteers().isEmpty() ? "closed" : "covered";
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
