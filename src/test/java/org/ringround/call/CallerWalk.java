package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Ringing;
import org.ringround.people.Need;
import org.ringround.request.CallbackPromise;
import org.ringround.script.Script;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.QueueResult;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** A call that walks along its arrows without a database: a small model of the house answers what the arrows want. */
final class CallerWalk implements CallEffect.Doer {

    static final UUID SEARCH = new UUID(0, 1);
    static final UUID OFFER = new UUID(0, 2);
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private static final Script CENTRAL =
            ((ScriptReading.Read) ScriptReader.packaged()).scripts().get("central");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);
    private static final CallRules RULES = new CallRules(
            "Ringround",
            LANGUAGES,
            LONDON,
            "GB",
            Set.of(),
            new CallbackPromise(Duration.ofMinutes(30), LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON));
    private static final Voice VOICE = new Voice(Words.load(), LONDON);

    private final List<CallEffect> deeds = new ArrayList<>();
    private Answer answer = Answer.BEGUN;
    private Call call;
    private Instant now = START;
    private Instant endedAt = Instant.MAX;
    private int timesEnded;

    /** What a search answers when it is to begin. */
    enum Answer {
        BEGUN,
        NOBODY_ON_DUTY,
        NOBODY_SPEAKS
    }

    private CallerWalk(Particulars particulars, CallState first) {
        call = new Call(
                new UUID(0, 3), "CA1", "+441632960000", "hash", particulars, first, 0, START, START, null, null);
    }

    /** Anybody rings; the script begins. */
    static CallerWalk rings(@Nullable String number, boolean severalAreas) {
        return begins(particulars(number, null, severalAreas));
    }

    static CallerWalk volunteerRings() {
        return new CallerWalk(particulars("+447700900101", 7L, true), new CallState.DutyMenu(1));
    }

    /** Somebody rings of whom we wait to hear whether they are well. */
    static CallerWalk ringsInForCheckin() {
        return new CallerWalk(particulars("+441632960301", null, true), new CallState.AskingIfWell(SEARCH, 1));
    }

    /** A number that is blocked, or rings too often. */
    static CallerWalk rings(Standing standing) {
        var caller = new Particulars.Caller("+441632960301", null, null, false, standing);
        return begins(particulars(caller, new Particulars.Tongue(Language.ENGLISH, false, false), true));
    }

    /** Somebody rings whose language is remembered. */
    static CallerWalk ringsAgain(Language language) {
        var caller = new Particulars.Caller("+441632960301", null, null, false);
        return begins(particulars(caller, new Particulars.Tongue(language, true, true), true));
    }

    private static CallerWalk begins(Particulars particulars) {
        CallState first = Welcome.first(particulars, null);
        var walk = new CallerWalk(particulars, first);
        if (first instanceof CallState.Seeking) {
            walk.follow(ScriptWalk.start(walk.context()));
        }
        return walk;
    }

    private static Particulars particulars(@Nullable String number, @Nullable Long volunteer, boolean severalAreas) {
        return particulars(
                new Particulars.Caller(number, null, volunteer, false),
                new Particulars.Tongue(Language.ENGLISH, false, false),
                severalAreas);
    }

    private static Particulars particulars(Particulars.Caller caller, Particulars.Tongue tongue, boolean severalAreas) {
        return new Particulars(
                caller,
                "central",
                tongue,
                new Particulars.Place(severalAreas ? null : 1L, severalAreas),
                Need.OTHER,
                List.of());
    }

    void searchesAnswer(Answer next) {
        answer = next;
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    /** As the desk does it: a queue left by hanging up is an end of the call. */
    void on(CallEvent event) {
        boolean hungUp = event instanceof LeftQueue left && (left.hungUp() || left.result() == QueueResult.HUNG_UP);
        apply(hungUp ? new Progress(CallStatus.COMPLETED) : event);
    }

    private void apply(CallEvent event) {
        CallFlow.next(call.state(), event, context()).ifPresent(this::follow);
    }

    private void follow(CallMove move) {
        boolean wasOver = call.isOver();
        call = call.at(move.particulars(), move.next(), now);
        if (!wasOver && call.isOver()) {
            timesEnded++;
            endedAt = now;
        }
        for (CallEffect effect : move.effects()) {
            deeds.add(effect);
            effect.by(this).ifPresent(this::apply);
        }
    }

    private CallContext context() {
        return new CallContext(call.particulars(), CENTRAL, LANGUAGES, LONDON, START, now);
    }

    CallState state() {
        return call.state();
    }

    Particulars particulars() {
        return call.particulars();
    }

    int turn() {
        return call.turn();
    }

    int timesEnded() {
        return timesEnded;
    }

    /** Until now, or until it ended. */
    Duration lasted() {
        return Duration.between(START, now.isBefore(endedAt) ? now : endedAt);
    }

    List<CallEffect> deeds() {
        return List.copyOf(deeds);
    }

    List<Instruction> heard() {
        return call.state().heard(new CallSpeech(VOICE, RULES, call, CENTRAL));
    }

    @Override
    public Optional<CallEvent> openRequest() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> beginSearch(@Nullable Long first) {
        return Optional.of(
                switch (answer) {
                    case BEGUN -> new Happening.SearchBegan(SEARCH);
                    case NOBODY_ON_DUTY -> new Happening.NobodyOnDuty();
                    case NOBODY_SPEAKS -> new Happening.NobodySpeaks(Language.WELSH);
                });
    }

    @Override
    public Optional<CallEvent> gone(UUID search) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> withdraw(UUID search) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> cutOff(UUID offer) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> foundAfterwards() {
        throw new IllegalStateException("only a call that nobody saw is found");
    }

    @Override
    public Optional<CallEvent> missed() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> promise(@Nullable String number) {
        return Optional.of(new Happening.PromiseMade(now.plus(Duration.ofMinutes(30))));
    }

    @Override
    public Optional<CallEvent> notSafe() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> keepMessage(String recording, Duration length) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> emptyMessage(@Nullable String recording) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> ringMe() {
        return Optional.of(new Happening.RingingAnswered(Ringing.RINGING));
    }

    @Override
    public Optional<CallEvent> switchDuty(boolean on) {
        return Optional.of(new Happening.DutyChanged(on ? now.plus(Duration.ofHours(2)) : null));
    }

    /** 26 is in one area, 27 in two, 28 in four; no other district is known. */
    @Override
    public Optional<CallEvent> findPlaces(String digits) {
        List<PlaceChoice> choices = switch (digits) {
            case "26" -> List.of(new PlaceChoice("LL26", 1));
            case "27" -> List.of(new PlaceChoice("LL27", 1), new PlaceChoice("SY27", 2));
            case "28" ->
                List.of(
                        new PlaceChoice("CH28", 4),
                        new PlaceChoice("LL28", 1),
                        new PlaceChoice("SA28", 3),
                        new PlaceChoice("SY28", 2));
            default -> List.of();
        };
        return Optional.of(new Happening.PlacesFound(choices));
    }

    /** Nothing else is open at that number. */
    @Override
    public Optional<CallEvent> settle(UUID matter) {
        return Optional.of(new Happening.Settled(null));
    }

    @Override
    public Optional<CallEvent> flooding() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> readNumber(String keys) {
        return Optional.of(new Happening.NumberRead(keys.equals("01632960301") ? "+441632960301" : null));
    }
}
