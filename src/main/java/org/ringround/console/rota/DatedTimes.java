package org.ringround.console.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.ringround.console.Entry;
import org.ringround.console.Visit;
import org.ringround.rota.DatedShift;
import org.ringround.rota.Day;
import org.ringround.rota.Week;
import org.ringround.words.RotaLabel;

/** A date and two times as a form has them; an end that is not later than the start is the next day's. */
record DatedTimes(DatedShift shift) {

    /** Empty when something is wrong, which the entry then says. */
    static Optional<DatedTimes> read(Entry entry, ZoneId zone, Visit visit) {
        entry.required("date", 30);
        Optional<LocalDate> date = entry.date("date");
        entry.required("from", 30);
        Optional<LocalTime> from = entry.time("from");
        entry.required("to", 30);
        Optional<LocalTime> to = entry.time("to");
        if (date.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (Week.readDate(date.get().toString()).isEmpty()) {
            entry.refuse("date", visit.say().say(RotaLabel.NOT_THESE_TIMES));
            return Optional.empty();
        }
        DatedShift shift = new Day(date.get(), zone).shift(from.get(), to.get());
        if (!shift.span(zone).to().isAfter(visit.now())) {
            entry.refuse("date", visit.say().say(RotaLabel.OVER_ALREADY));
            return Optional.empty();
        }
        return Optional.of(new DatedTimes(shift));
    }
}
