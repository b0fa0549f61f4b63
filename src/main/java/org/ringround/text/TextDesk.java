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
    private static final String INBOX = "inbox";

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

    /** @param handlers asked in this order; the first that answers has done it */
    public TextDesk(TextParts parts, Texts texts, OptOuts optOuts, List<CommandHandler> handlers) {
        this.parts = parts;
        this.texts = texts;
        this.optOuts = optOuts;
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public void text(IncomingText text) {
        Instant now = parts.now();
        parts.db().run(tx -> {
            if (new TextStore(tx).insert(text, storable(text.body()), now)) {
                receive(tx, text, now);
                tx.afterCommit(() -> LOG.info("Received {}", text));
            }
        });
    }

    private void receive(Tx tx, IncomingText text, Instant now) {
        @Nullable PhoneNumber from = text.from();
        Optional<Volunteer> volunteer = from == null ? Optional.empty() : new PeopleStore(tx).findVolunteer(from);
        Reading reading =
                text.networkWord().<Reading>map(Reading.Networks::new).orElseGet(() -> CommandReader.read(text.body()));
        if (from != null && reading instanceof Reading.Networks networks) {
            optOuts.said(tx, from, networks.word(), now);
        }
        if (volunteer.isEmpty()) {
            unknown(tx, text, Correspondent.find(tx, text, texts, now), reading, Phrase.TEXT_STRANGER, now);
        } else if (reading instanceof Reading.Understood understood) {
            Volunteer asks = volunteer.get();
            done(tx, new Asked(tx, asks, texts.language(asks), understood.command(), now), text);
        } else if (reading instanceof Reading.Amiss amiss) {
            answer(tx, text, texts.language(volunteer.get()), Answer.of(amiss.hint()), now);
        } else if (reading instanceof Reading.Unknown || isCallForHelp(reading)) {
            unknown(tx, text, Correspondent.of(volunteer.get(), texts), reading, Phrase.TEXT_COMMANDS, now);
        }
    }

    private void done(Tx tx, Asked asked, IncomingText text) {
        Optional<Answer> answer =
                handlers.stream().flatMap(handler -> handler.on(asked).stream()).findFirst();
        if (answer.isPresent()) {
            answer(tx, text, asked.language(), answer.get(), asked.now());
        } else {
            var from = Correspondent.of(asked.volunteer(), texts);
            unknown(tx, text, from, new Reading.Unknown(), Phrase.TEXT_COMMANDS, asked.now());
        }
    }

    /** Into the inbox, with an alarm; and an answer, if the network gives none and it was not given lately. */
    private void unknown(Tx tx, IncomingText text, Correspondent from, Reading reading, Phrase phrase, Instant now) {
        var store = new TextStore(tx);
        store.list(text.sid(), now);
        boolean networks = reading instanceof Reading.Networks;
        if (!networks || isCallForHelp(reading)) {
            parts.alarms().raise(tx, AlarmKind.UNKNOWN_TEXT, INBOX, from.area(), Map.of(), now);
        }
        if (!networks && text.from() != null && !store.wasAnswered(text.from(), phrase, now.minus(ONE_HINT))) {
            answer(tx, text, from.language(), Answer.of(phrase), now);
        }
    }

    private void answer(Tx tx, IncomingText text, Language language, Answer answer, Instant now) {
        var store = new TextStore(tx);
        if (text.from() == null) {
            return;
        }
        if (store.countAnswered(text.from(), now.minus(OF_ANSWERS)) >= MOST_ANSWERS) {
            LOG.warn("So many texts from {} that this one is not answered", text.from());
            return;
        }
        String said = parts.words().in(language, answer.phrase(), answer.values());
        String body = answer.link() == null ? said : said + " " + answer.link();
        if (texts.send(tx, text.from(), body, now)) {
            store.answered(text.sid(), answer.phrase());
        }
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
