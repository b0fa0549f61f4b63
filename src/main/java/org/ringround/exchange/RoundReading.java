package org.ringround.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ringround.request.CallingHours;
import org.ringround.round.Agreement;
import org.ringround.round.Recurrence;
import org.ringround.round.Ringing;
import org.ringround.round.RoundKind;
import org.ringround.words.ImportFault;

/** Reads one round, of a file or a form, by the same rules; what cannot be read is reported. */
record RoundReading(CallingHours hours, RoundPeople people) {

    /** Empty when the row does not say which round it is. */
    Optional<RoundKey> key(CheckedRow row) {
        var cells = new RoundCells(row);
        Optional<PersonKey> resident = people.resident(row);
        Optional<RoundKind> kind = cells.kind();
        Optional<LocalTime> time = cells.time(hours);
        return resident.flatMap(who -> kind.flatMap(what -> time.map(when -> new RoundKey(who, what, when))));
    }

    /** @param startsOn when the row does not say */
    Function<RoundKey, RoundRow> round(CheckedRow row, LocalDate startsOn) {
        var cells = new RoundCells(row);
        Function<LocalTime, Recurrence> recurrence = cells.recurrence(startsOn);
        Ringing ringing = cells.ringing();
        var agreement = new Agreement(row.date("agreed_on").orElse(null), cells.suspension());
        List<String> volunteers = people.volunteers(row);
        return key -> {
            if (volunteers.contains(key.resident().phone())) {
                row.refuse("volunteers", ImportFault.OWN_PHONE);
            }
            boolean asksVolunteers = key.kind() == RoundKind.BEFRIENDING;
            return new RoundRow(
                    key,
                    recurrence.apply(key.time()),
                    asksVolunteers ? new Ringing(ringing.ring(), null) : ringing,
                    agreement,
                    asksVolunteers ? volunteers : List.of());
        };
    }
}
