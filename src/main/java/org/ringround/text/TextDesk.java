package org.ringround.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.Language;
import org.ringround.telephony.NetworkWord;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.TextReception;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where texts are read and done: one text, one transaction, one answer at most. Whatever nobody understands, and whatever
 * comes from somebody who is no volunteer, waits in the inbox for a person.
 */
public final class TextDesk implements TextReception {

    /** However many texts wait in it, the inbox is one matter until a coordinator has it in hand. */
    static final String INBOX = "inbox";

    private static final Logger LOG = LoggerFactory.getLogger(TextDesk.class);

    /** Within this time nobody is told twice that they were not understood: theirs may be a machine, too. */
    private static final Duration ONE_HINT = Duration.ofHours(24);

    /** Nobody texts so fast, but a machine that answers each of our answers. */
    private static final int MOST_ANSWERS = 20;

    private static final Duration OF_ANSWERS = Duration.ofMinutes(10);

    /** What the network passes on at most. */
    private static final int LONGEST = 1_600;

    private final TextParts parts;
    private final Texts texts;
    private final OptOuts optOuts;
    private final List<CommandHandler> handlers;
    private final Strangers strangers;

    /** @param handlers asked in this order; the first that answers has done it */
    public TextDesk(TextParts parts, Texts texts, OptOuts optOuts, List<CommandHandler> handlers, Strangers strangers) {
        this.parts = parts;
        this.texts = texts;
        this.optOuts = optOuts;
        this.handlers = List.copyOf(handlers);
        this.strangers = strangers;
    }

    @Override
    public void text(IncomingText text) {
        receive(text, Delay.none(parts.now()));
    }

    /** Counts from when it was said, as far as it still can; the answer says so. */
    @Override
    public void found(IncomingText text, Instant said) {
        receive(text, Delay.since(said, parts.now()));
    }

    private void receive(IncomingText text, Delay delay) {
        parts.db().run(tx -> {
            Instant saidAt = delay.isNone() ? null : delay.said();
            if (new TextStore(tx).insert(text, storable(text.body()), saidAt, delay.now())) {
                receive(tx, text, delay);
                tx.afterCommit(() -> tell(text, delay));
            }
        });
    }

    private static void tell(IncomingText text, Delay delay) {
        if (delay.isNone()) {
            LOG.info("Received {}", text);
        } else {
            LOG.warn("Found {} of {} at the phone network", text, delay.said());
        }
    }

    private void receive(Tx tx, IncomingText text, Delay delay) {
        @Nullable PhoneNumber from = text.from();
        Optional<Volunteer> volunteer = from == null ? Optional.empty() : new PeopleStore(tx).findVolunteer(from);
        Reading reading =
                text.networkWord().<Reading>map(Reading.Networks::new).orElseGet(() -> CommandReader.read(text.body()));
        if (from != null && isOvertaken(tx, from, reading, delay)) {
            return;
        }
        if (from != null && reading instanceof Reading.Networks networks) {
            optOuts.said(tx, from, networks.word(), delay.now());
        }
        if (from != null && volunteer.isEmpty() && isUnderstood(tx, from, text, delay)) {
            return;
        }
        if (volunteer.isEmpty()) {
            unknown(tx, text, Correspondent.find(tx, text, texts, delay.now()), reading, Phrase.TEXT_STRANGER, delay);
        } else if (reading instanceof Reading.Understood understood) {
            Volunteer asks = volunteer.get();
            done(tx, new Asked(tx, asks, texts.language(asks), understood.command(), delay), text);
        } else if (reading instanceof Reading.Amiss amiss) {
            answer(tx, text, texts.language(volunteer.get()), Answer.of(amiss.hint()), delay);
        } else if (reading instanceof Reading.Unknown || isCallForHelp(reading)) {
            unknown(tx, text, Correspondent.of(volunteer.get(), texts), reading, Phrase.TEXT_COMMANDS, delay);
        }
    }

    private boolean isUnderstood(Tx tx, PhoneNumber from, IncomingText text, Delay delay) {
        Optional<Strangers.Reply> reply = strangers.on(tx, from, text.body(), delay.now());
        reply.ifPresent(said -> answer(tx, text, said.language(), said.answer(), delay));
        return reply.isPresent();
    }

    /** Then it is kept, and nothing more: what was said later has been answered. */
    private static boolean isOvertaken(Tx tx, PhoneNumber from, Reading reading, Delay delay) {
        return !delay.isNone()
                && new TextStore(tx)
                        .listSaidAfter(from, delay.said()).stream()
                                .map(CommandReader::read)
                                .anyMatch(later -> Overtaking.leavesNothing(later, reading));
    }

    private void done(Tx tx, Asked asked, IncomingText text) {
        Optional<Answer> answer = asked.delay().isTooLongFor(asked.command())
                ? Optional.of(Answer.of(Phrase.TEXT_TOO_LATE))
                : handlers.stream()
                        .flatMap(handler -> handler.on(asked).stream())
                        .findFirst();
        if (answer.isPresent()) {
            answer(tx, text, asked.language(), answer.get(), asked.delay());
        } else {
            var from = Correspondent.of(asked.volunteer(), texts);
            unknown(tx, text, from, new Reading.Unknown(), Phrase.TEXT_COMMANDS, asked.delay());
        }
    }

    /** Into the inbox, with an alarm; and an answer, if the network gives none and it was not given lately. */
    private void unknown(Tx tx, IncomingText text, Correspondent from, Reading reading, Phrase phrase, Delay delay) {
        var store = new TextStore(tx);
        Instant now = delay.now();
        store.list(text.sid(), now);
        boolean networks = reading instanceof Reading.Networks;
        if (!networks || isCallForHelp(reading)) {
            parts.alarms().raise(tx, AlarmKind.UNKNOWN_TEXT, INBOX, from.area(), Map.of(), now);
        }
        if (!networks && text.from() != null && !store.wasAnswered(text.from(), phrase, now.minus(ONE_HINT))) {
            answer(tx, text, from.language(), Answer.of(phrase), delay);
        }
    }

    private void answer(Tx tx, IncomingText text, Language language, Answer answer, Delay delay) {
        var store = new TextStore(tx);
        if (text.from() == null) {
            return;
        }
        if (store.countAnswered(text.from(), delay.now().minus(OF_ANSWERS)) >= MOST_ANSWERS) {
            LOG.warn("So many texts from {} that this one is not answered", text.from());
            return;
        }
        if (texts.send(tx, text.from(), written(language, answer, delay), delay.now())) {
            store.answered(text.sid(), answer.phrase());
        }
    }

    private String written(Language language, Answer answer, Delay delay) {
        String said = parts.words().in(language, answer.phrase(), answer.values());
        String body = answer.link() == null ? said : said + " " + answer.link();
        if (!delay.isWorthAWord()) {
            return body;
        }
        String time = new When(language, parts.rules().zone()).moment(delay.said(), delay.now());
        return parts.words().in(language, Phrase.TEXT_LATE, Map.of("time", time)) + " " + body;
    }

    /** The network says how to get help; who knows whether that was meant. */
    private static boolean isCallForHelp(Reading reading) {
        return reading instanceof Reading.Networks networks && networks.word() == NetworkWord.HELP;
    }

    /** The database takes no letter that is null. */
    private static String storable(String body) {
        String text = body.replace("\0", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
