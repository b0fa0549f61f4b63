package org.ringround.console.practice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.console.Visit;
import org.ringround.simulator.Bench;
import org.ringround.simulator.Caption;
import org.ringround.simulator.Handset;
import org.ringround.simulator.HandsetState;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.PracticeLabel;

/** The phones before somebody who rehearses: those of their bench that they may hold, and whose they are. */
record Table(Visit visit, PracticeParts parts, Bench bench, List<Handset> phones, Owners owners) {

    /** Phones belong to a session: two who rehearse with one account on two machines each have their own. */
    static Table of(Visit visit, PracticeParts parts) {
        Bench bench = bench(visit, parts);
        List<Handset> all = bench.handsets();
        Collection<String> numbers = Stream.concat(
                        all.stream().map(Handset::number), all.stream().flatMap(Table::others))
                .collect(Collectors.toSet());
        Owners owners = new OwnerStore(visit.tx(), visit.scope(), visit.now()).of(numbers);
        return new Table(
                visit, parts, bench, all.stream().filter(owners::mayHold).toList(), owners);
    }

    static Bench bench(Visit visit, PracticeParts parts) {
        return parts.network().benches().of(visit.who().session());
    }

    /** With whom a phone was connected. */
    private static Stream<String> others(Handset handset) {
        Stream<String> then = handset.captions().stream()
                .map(Caption::event)
                .filter(event -> Heard.CONNECTED.contains(event.kind()))
                .map(event -> event.text());
        return handset.state() instanceof HandsetState.Talking talking
                ? Stream.concat(then, Stream.of(talking.with()))
                : then;
    }

    Optional<Handset> phone(String part) {
        long id = visit.id(part);
        return phones.stream().filter(handset -> handset.id() == id).findFirst();
    }

    /** Whose the phone is, or its number where it is nobody's. */
    String name(Handset handset) {
        return owners.name(handset.number()).orElseGet(() -> dialled(handset.number()));
    }

    /** Whoever is at the other end; of people in other areas, that it is somebody. */
    String who(String number) {
        return phones.stream()
                .filter(handset -> handset.number().equals(number))
                .findFirst()
                .map(this::name)
                .or(() -> owners.name(number))
                .orElseGet(() -> visit.say().say(PracticeLabel.SOMEBODY));
    }

    String dialled(String number) {
        return visit.frame().rules().dialled(new PhoneNumber(number));
    }
}
