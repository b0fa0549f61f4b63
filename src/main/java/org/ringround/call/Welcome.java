package org.ringround.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.call.Particulars.Caller;
import org.ringround.call.Particulars.Place;
import org.ringround.call.Particulars.Tongue;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.BlockAction;
import org.ringround.people.BlockStore;
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

    /** The call as it begins: refused, a volunteer in the duty menu, anybody else before the script's first step. */
    Call call(Tx tx, String sid, Incoming incoming) {
        Who who = who(tx, incoming);
        Optional<Line> line = line(tx, incoming);
        Optional<Long> area = agreed(who.residents(), Resident::area)
                .or(() -> Stream.ofNullable(who.volunteer())
                        .map(Volunteer::areas)
                        .filter(one -> one.size() == 1)
                        .map(one -> one.get(0))
                        .findFirst())
                .or(() -> line.flatMap(one -> Optional.ofNullable(one.area())))
                .or(() -> Optional.ofNullable(who.memory()).flatMap(one -> Optional.ofNullable(one.area())));
        var particulars = new Particulars(
                who.caller(),
                script(line.orElse(null)),
                tongue(language(who)),
                place(tx, area.orElse(null)),
                Need.OTHER,
                List.of());
        Instant now = parts.now();
        String dialled = incoming.to() == null ? "" : incoming.to().e164();
        String scripts = parts.scripts().hash();
        UUID open = incoming.caller()
                .flatMap(number -> parts.openMatters().find(tx, number.e164(), now))
                .orElse(null);
        CallState first = first(particulars, open);
        return new Call(parts.ids().get(), sid, dialled, scripts, particulars, first, 0, now, now, null, null);
    }

    /** Somebody whom we rang, and who wants a person: they are a caller from now on. */
    Call rung(Tx tx, String sid, PhoneNumber number, Resident resident, Language language) {
        var caller = new Caller(number.e164(), resident.id(), null, false, Standing.CHECKIN);
        var particulars = new Particulars(
                caller,
                Script.CENTRAL,
                new Tongue(language, true, false),
                place(tx, resident.area()),
                Need.OTHER,
                List.of());
        Instant now = parts.now();
        CallState first = new CallState.Seeking(false);
        String scripts = parts.scripts().hash();
        return new Call(parts.ids().get(), sid, number.e164(), scripts, particulars, first, 0, now, now, null, null);
    }

    /** Whether they may ring comes first, then what we were to ring them for, then who they are. */
    static CallState first(Particulars particulars, @Nullable UUID open) {
        if (particulars.standing() == Standing.NOTHING) {
            return new CallState.Refused();
        }
        if (open != null) {
            return new CallState.AskingIfWell(open, 1);
        }
        return isForDuty(particulars) ? new CallState.DutyMenu(1) : new CallState.Seeking(false);
    }

    /** Whether they hear the duty menu first. */
    static boolean isForDuty(Particulars particulars) {
        return particulars.standing() == Standing.ANYBODY
                && particulars.caller().volunteer() != null;
    }

    /** Whom the number tells of; nobody at all when it is withheld. */
    private record Who(
            Caller caller,
            List<Resident> residents,
            @Nullable Volunteer volunteer,
            @Nullable NumberMemory memory) {}

    private Who who(Tx tx, Incoming incoming) {
        PhoneNumber number = incoming.from();
        if (number == null) {
            return new Who(new Caller(null, null, null, false), List.of(), null, null);
        }
        Instant now = parts.now();
        var people = new PeopleStore(tx);
        List<Resident> residents = people.listResidentsAt(number);
        Volunteer volunteer = people.findVolunteer(number).orElse(null);
        boolean nobodys = residents.isEmpty() && volunteer == null;
        LocalDate today = LocalDate.ofInstant(now, parts.rules().zone());
        BlockAction block = new BlockStore(tx).find(number, today).orElse(null);
        boolean flooding = nobodys && new Floods(tx, parts.alarms()).isFlooding(number.e164(), now);
        var caller = new Caller(
                number.e164(),
                residents.size() == 1 ? residents.get(0).id() : null,
                volunteer == null ? null : volunteer.id(),
                residents.size() > 1,
                Standing.of(block, !residents.isEmpty(), flooding));
        NumberMemory memory =
                nobodys ? people.findMemory(number, remembers(now)).orElse(null) : null;
        return new Who(caller, residents, volunteer, memory);
    }

    private @Nullable Language language(Who who) {
        return agreed(who.residents(), Resident::language)
                .or(() -> Optional.ofNullable(who.volunteer())
                        .map(one -> parts.words()
                                .bestOf(
                                        one.languages(),
                                        parts.rules().languages().get(0))))
                .or(() -> Optional.ofNullable(who.memory()).flatMap(one -> Optional.ofNullable(one.language())))
                .filter(parts.rules().languages()::contains)
                .orElse(null);
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
