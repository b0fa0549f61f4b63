package org.ringround.console.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.simulator.Bench;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.PracticeLabel;
import org.ringround.words.ShellLabel;

/** Takes phones and puts them away. */
final class BenchButtons {

    private static final String PERSON = "person";
    private static final String NUMBER = "number";

    /** Numbers for drama: nobody's, unless somebody was imported with one. */
    private static final List<String> STRANGERS =
            IntStream.range(500, 600).mapToObj(last -> "+447700900" + last).toList();

    private final PracticeParts parts;
    private final PracticePage page;

    BenchButtons(PracticeParts parts, PracticePage page) {
        this.parts = parts;
        this.page = page;
    }

    /** The phone of a person who is chosen, or of a number that is typed. */
    Optional<Response> take(Visit visit) {
        Entry entry = visit.entry();
        Optional<String> number = entry.value(NUMBER).isBlank() ? chosen(visit, entry) : typed(visit, entry);
        if (number.isPresent() && !Table.bench(visit, parts).take(number.get())) {
            entry.refuse(NUMBER, visit.say().say(PracticeLabel.NO_ROOM));
        }
        return Optional.of(entry.isRight() ? back(visit) : page.page(visit, 422, entry));
    }

    private static Optional<String> chosen(Visit visit, Entry entry) {
        String person = entry.value(PERSON);
        if (person.isEmpty()) {
            entry.refuse(PERSON, visit.say().say(PracticeLabel.CHOOSE));
            return Optional.empty();
        }
        Optional<String> number =
                person.matches("\\d{1,18}") ? store(visit).findNumber(Long.parseLong(person)) : Optional.empty();
        if (number.isEmpty() || isHidden(visit, number.get())) {
            entry.refuse(PERSON, visit.say().say(ShellLabel.NOT_A_CHOICE));
            return Optional.empty();
        }
        return number;
    }

    /** Whether somebody elsewhere has the number is not told apart from what else is wrong with it. */
    private Optional<String> typed(Visit visit, Entry entry) {
        Optional<PhoneNumber> read = entry.phone(NUMBER, visit.frame().rules().region());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        PhoneNumber number = read.get();
        boolean ours = number.equals(parts.central()) || number.equals(parts.text());
        if (ours || !number.mayBeRung() || isHidden(visit, number.e164())) {
            entry.refuse(NUMBER, visit.say().say(PracticeLabel.CANNOT_BE_TAKEN));
            return Optional.empty();
        }
        return Optional.of(number.e164());
    }

    /** A stranger who rings, and volunteers on duty as far as there is room. */
    Optional<Response> begin(Visit visit) {
        Bench bench = Table.bench(visit, parts);
        if (bench.handsets().isEmpty()) {
            stranger(visit).ifPresent(bench::take);
            store(visit).listVolunteers(Bench.MOST).stream()
                    .filter(Owner::onDuty)
                    .map(Owner::number)
                    .filter(number -> !isHidden(visit, number))
                    .forEach(bench::take);
        }
        return Optional.of(back(visit));
    }

    /** Somebody else who rehearses has a stranger of their own. */
    private Optional<String> stranger(Visit visit) {
        Set<String> owned = store(visit).listOwned(STRANGERS);
        return STRANGERS.stream()
                .filter(number ->
                        !owned.contains(number) && !parts.network().benches().isTaken(number))
                .findFirst();
    }

    Optional<Response> putAway(Visit visit) {
        Table table = Table.of(visit, parts);
        return table.phone("id").map(phone -> {
            visit.tx().afterCommit(() -> table.bench().putAway(phone));
            return back(visit);
        });
    }

    private static OwnerStore store(Visit visit) {
        return new OwnerStore(visit.tx(), visit.scope(), visit.now());
    }

    private static boolean isHidden(Visit visit, String number) {
        return store(visit).of(Set.of(number)).hidden().contains(number);
    }

    private static Response back(Visit visit) {
        return Html.seeOther(visit.frame().root() + PracticeDoors.PAGE);
    }
}
