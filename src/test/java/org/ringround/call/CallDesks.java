package org.ringround.call;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ringround.alarm.Alarms;
import org.ringround.callback.CallbackParts;
import org.ringround.callback.CallbackRules;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.db.Database;
import org.ringround.offer.OfferParts;
import org.ringround.offer.OfferRules;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Outbox;
import org.ringround.request.CallbackPromise;
import org.ringround.request.CallingHours;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** A desk of calls with the packaged scripts and nobody behind it who works; English and Welsh are spoken, in London. */
public final class CallDesks {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CallingHours HOURS = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON);

    private CallDesks() {}

    public static CallDesk on(Database db, Outbox outbox, InstantSource clock, PhoneNumber central) {
        var words = Words.load();
        var alarms = new Alarms();
        var languages = List.of(Language.ENGLISH, Language.WELSH);
        var seconds = Duration.ofSeconds(12);
        var offerRules = new OfferRules(
                "Ringround",
                languages,
                LONDON,
                new OfferRules.Times(seconds, seconds, seconds),
                HOURS.to(),
                List.of(Duration.ofMinutes(15), Duration.ofHours(2)));
        var searches =
                new Searches(new OfferParts(db, outbox, clock, UUID::randomUUID, offerRules, words, new Subjects()));
        var again = Duration.ofMinutes(5);
        var callbackRules = new CallbackRules(HOURS, again, again, again);
        var callbacks = new Callbacks(
                new CallbackParts(db, outbox, clock, UUID::randomUUID, callbackRules, searches, alarms),
                new MessageSounds("secret"));
        var promise = new CallbackPromise(Duration.ofMinutes(30), HOURS.from(), HOURS.to(), LONDON);
        var rules = new CallRules("Ringround", languages, LONDON, "GB", Set.of(central), promise);
        var library = new ScriptLibrary(((ScriptReading.Read) ScriptReader.packaged()).scripts());
        return new CallDesk(
                new CallParts(db, outbox, clock, UUID::randomUUID, rules, words, library, alarms, OpenMatters.NONE),
                searches,
                callbacks);
    }
}
