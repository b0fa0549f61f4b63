package org.ringround.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.call.Particulars.Caller;
import org.ringround.call.Particulars.Place;
import org.ringround.call.Particulars.Tongue;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.Line;
import org.ringround.people.LineStore;
import org.ringround.people.Need;
import org.ringround.people.NumberMemory;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.people.Volunteer;
import org.ringround.script.Script;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who rings and where, from nothing but the two numbers. */
final class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    /** Product: a number that is nobody's is remembered for twelve months. */
    private static final int MONTHS = 12;

    private final CallParts parts;

    Welcome(CallParts parts) {
        this.parts = parts;
    }

    /** The call as it begins: a volunteer in the duty menu, anybody else before the script's first step. */
    Call call(Tx tx, String sid, Incoming incoming) {
        Instant now = parts.now();
        var people = new PeopleStore(tx);
        Optional<PhoneNumber> number = incoming.caller();
        List<Resident> residents = number.map(people::listResidentsAt).orElse(List.of());
        Optional<Volunteer> volunteer = number.flatMap(people::findVolunteer);
        boolean nobodys = residents.isEmpty() && volunteer.isEmpty();
        Optional<NumberMemory> memory =
                nobodys ? number.flatMap(one -> people.findMemory(one, remembers(now))) : Optional.empty();
        Optional<Line> line = line(tx, incoming);

        var caller = new Caller(
                number.map(PhoneNumber::e164).orElse(null),
                residents.size() == 1 ? residents.get(0).id() : null,
                volunteer.map(Volunteer::id).orElse(null),
                residents.size() > 1);
        Optional<Language> language = agreed(residents, Resident::language)
                .or(() -> volunteer.map(one -> parts.words()
                        .bestOf(one.languages(), parts.rules().languages().get(0))))
                .or(() -> memory.map(NumberMemory::language))
                .filter(parts.rules().languages()::contains);
        Optional<Long> area = agreed(residents, Resident::area)
                .or(() -> volunteer
                        .map(Volunteer::areas)
                        .filter(one -> one.size() == 1)
                        .map(one -> one.get(0)))
                .or(() -> line.flatMap(one -> Optional.ofNullable(one.area())))
                .or(() -> memory.flatMap(one -> Optional.ofNullable(one.area())));
        var particulars = new Particulars(
                caller,
                script(line.orElse(null)),
                tongue(language.orElse(null)),
                place(tx, area.orElse(null)),
                Need.OTHER,
                List.of());
        CallState state = volunteer.isPresent() ? new CallState.DutyMenu(1) : new CallState.Seeking(false);
        String dialled = incoming.to() == null ? "" : incoming.to().e164();
        return new Call(
                parts.ids().get(), sid, dialled, parts.scripts().hash(), particulars, state, 0, now, now, null, null);
    }

    private static Instant remembers(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    }

    private Optional<Line> line(Tx tx, Incoming incoming) {
        PhoneNumber dialled = incoming.to();
        Optional<Line> line = dialled == null ? Optional.empty() : new LineStore(tx).find(dialled);
        if (line.isEmpty() && (dialled == null || !parts.rules().numbers().contains(dialled))) {
            LOG.warn("A call to {}, which is in no line, is served as the central line", dialled);
        }
        return line;
    }

    private String script(@Nullable Line line) {
        String wanted = line == null || line.script() == null ? Script.CENTRAL : line.script();
        if (!parts.scripts().has(wanted)) {
            LOG.error("The line names the script {}, which is not there; central is used", wanted);
            return Script.CENTRAL;
        }
        return wanted;
    }

    private Tongue tongue(@Nullable Language remembered) {
        List<Language> languages = parts.rules().languages();
        boolean known = remembered != null || languages.size() == 1;
        return new Tongue(remembered == null ? languages.get(0) : remembered, known, remembered != null);
    }

    private static Place place(Tx tx, @Nullable Long known) {
        if (known != null) {
            return new Place(known, false);
        }
        List<Area> areas = new AreaStore(tx).list();
        return areas.size() == 1 ? new Place(areas.get(0).id(), false) : new Place(null, areas.size() > 1);
    }

    /** What all who share a number agree on; empty when they differ, or nobody says. */
    private static <T> Optional<T> agreed(List<Resident> residents, Function<Resident, @Nullable T> said) {
        List<T> different = residents.stream()
                .flatMap(one -> Stream.ofNullable(said.apply(one)))
                .distinct()
                .toList();
        boolean all = residents.stream().allMatch(one -> said.apply(one) != null);
        return all && different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
