package org.ringround.console.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ringround.console.Spoken;
import org.ringround.exchange.TurnLine;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Label;

/**
 * The sheet of one day's round.
 *
 * @param says its languages, the first first
 * @param written when it was made
 */
public record SheetView(List<Spoken> says, SheetRules rules, LocalDate date, List<TurnLine> turns, Instant written) {

    public SheetView {
        says = List.copyOf(says);
        turns = List.copyOf(turns);
    }

    /** "Tue 24 Nov 2026". */
    public String day(Spoken say) {
        return say.words().shortDay(say.language(), date) + " " + date.getYear();
    }

    /** What kind of call it is. */
    public Label kind(TurnLine turn) {
        return turn.kind().equals("befriending") ? Label.SHEET_BEFRIENDING : Label.SHEET_CHECKIN;
    }

    /** As it is dialled here; what is no number, as it stands: somebody can make sense of it, and the others' are there. */
    public String dialled(String phone) {
        return PhoneNumber.readCaller(phone)
                .map(number -> number.dialledIn(rules.region()))
                .orElse(phone);
    }

    /** Somebody with their number, as it is dialled here. */
    public record Person(String name, String phone) {}

    /** @param nameAndPhone with a space between */
    public Person person(String nameAndPhone) {
        int end = nameAndPhone.lastIndexOf(' ');
        return new Person(nameAndPhone.substring(0, end), dialled(nameAndPhone.substring(end + 1)));
    }

    /** What the language of the resident is called, in the first of ours; empty when nobody knows; else as it stands. */
    public String language(TurnLine turn) {
        String code = turn.who().language();
        return Language.read(code).map(says.get(0)::nameOf).orElse(code);
    }
}
