package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ringround.alarm.AlarmSentence;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Spoken;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.NowLabel;
import org.ringround.words.ShellLabel;
import org.ringround.words.Wording;

/** The board in words. */
public record NowView(Spoken say, ConsoleRules rules, Board board) {

    public String root() {
        return rules.root();
    }

    /** Of the page's title: what waits stands before it, so that it is seen among other pages. */
    public String title() {
        String title = say.say(NowLabel.TITLE);
        return board.waits() == 0 ? title : "(" + board.waits() + ") " + title;
    }

    /** The one line that is read aloud when it changes. */
    public String summary() {
        return say.say(
                NowLabel.SUMMARY,
                Map.of(
                        "talking", board.talking(),
                        "waiting", board.calls().waiting(),
                        "duty", board.duty().on(),
                        "open", board.requests().all(),
                        "human", board.concerns().all()));
    }

    /** Name or number, or that neither is known. */
    public String who(Who who) {
        Who.Named person = who.person();
        if (person != null) {
            return person.name();
        }
        PhoneNumber number = who.number();
        return number == null ? say.say(NowLabel.WITHHELD) : rules.dialled(number);
    }

    public String way(CallLine call) {
        return say.say(label("WAY_", call.way()));
    }

    public String stage(CallLine call) {
        return say.say(label("STAGE_", call.stage()));
    }

    public String state(DutyLine line) {
        Instant at = line.at();
        return switch (line.state()) {
            case FREE -> at == null ? say.say(NowLabel.DUTY_FREE) : say.say(NowLabel.DUTY_UNTIL, "time", time(at));
            case PAUSED -> say.say(NowLabel.DUTY_PAUSED, "time", at == null ? "" : time(at));
            case RINGING -> say.say(NowLabel.DUTY_RINGING);
            case TALKING -> say.say(NowLabel.DUTY_TALKING);
            case WRAPPING_UP -> say.say(NowLabel.DUTY_WRAPPING_UP);
        };
    }

    public String concern(Concern concern) {
        if (concern instanceof Concern.Unheard unheard) {
            return say.say(NowLabel.UNHEARD, "who", who(unheard.who()));
        }
        if (concern instanceof Concern.Urgent urgent) {
            return say.say(NowLabel.IN_DANGER, "who", who(urgent.who()));
        }
        if (concern instanceof Concern.Overdue overdue) {
            return say.say(NowLabel.PROMISE, Map.of("who", who(overdue.who()), "time", time(overdue.since())));
        }
        if (concern instanceof Concern.Texts texts) {
            return say.say(NowLabel.TEXTS, "count", texts.count());
        }
        return alarm((Concern.Alarmed) concern);
    }

    private String alarm(Concern.Alarmed alarm) {
        String what = AlarmSentence.say(say.words(), say.language(), alarm.kind(), alarm.particulars());
        return say.say(NowLabel.ALARM, Map.of("number", alarm.number(), "what", what));
    }

    /** Where it is seen to. */
    public String path(Concern concern) {
        Long reference = concern.reference();
        return root() + (reference == null ? "/inbox" : "/requests/" + reference);
    }

    /** Whole seconds since then, from which the page goes on counting. */
    public long seconds(Instant since) {
        return Math.max(0, Duration.between(since, board.at()).toSeconds());
    }

    /** {@code 2:05}, {@code 1:02:05}. */
    public String clock(Instant since) {
        long seconds = seconds(since);
        long hours = seconds / 3600;
        String rest = "%d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return hours == 0 ? rest : hours + ":" + (rest.length() < 5 ? "0" + rest : rest);
    }

    /** "3 minutes". */
    public String age(Instant since) {
        return Ages.say(say, Duration.between(since, board.at()));
    }

    /** "2:30pm" today, with its date on another day. */
    public String time(Instant at) {
        var local = at.atZone(say.zone());
        boolean today = local.toLocalDate().equals(LocalDate.ofInstant(board.at(), say.zone()));
        return today ? say.words().clock(say.language(), local.toLocalTime()) : say.moment(at);
    }

    public boolean isPast(Instant at) {
        return at.isBefore(board.at());
    }

    /** How many more there are than are shown. */
    public String more(First<?> list) {
        return say.say(ShellLabel.MORE, "count", list.more());
    }

    private static Wording label(String prefix, Enum<?> which) {
        return NowLabel.valueOf(prefix + which.name());
    }
}
