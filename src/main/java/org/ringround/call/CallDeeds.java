package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Ringing;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.offer.Wanted;
import org.ringround.outbox.Errand;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.PeopleStore;
import org.ringround.request.Matter;
import org.ringround.request.MessageStore;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Does what an arrow of one call wants, in the call's own transaction. */
final class CallDeeds implements CallEffect.Doer {

    /** Product: a call joins a request of the last seven days. */
    private static final Duration JOINS = Duration.ofDays(7);

    private static final String CALLER = "caller";
    private static final String SYSTEM = "system";

    private final Calls calls;
    private final CallParts parts;
    private final Tx tx;
    private final Instant now;
    private Call call;

    CallDeeds(Calls calls, Tx tx, Call call, Instant now) {
        this.calls = calls;
        this.parts = calls.parts();
        this.tx = tx;
        this.call = call;
        this.now = now;
    }

    /** The call as the deeds left it. */
    Call call() {
        return call;
    }

    @Override
    public Optional<CallEvent> openRequest() {
        if (call.reference() == null) {
            Matter matter = matter();
            var requests = new RequestStore(tx);
            // Calls and whatever else is rung about are held before requests, here as everywhere.
            requests.findSame(matter, now.minus(JOINS)).ifPresent(this::displace);
            Request request = requests.lockSame(matter, now.minus(JOINS))
                    .map(earlier -> saying(requests, earlier, matter.need()))
                    .orElseGet(() -> requests.open(matter, call.id(), CALLER, now));
            call = call.about(request.reference());
            new CallStore(tx).save(call, "request " + request.reference(), now);
            remember();
        }
        return Optional.empty();
    }

    /** A request of which nobody knew the need, and now one knows it. */
    private Request saying(RequestStore requests, Request earlier, Need need) {
        if (earlier.matter().need() != Need.OTHER || need == Need.OTHER) {
            return earlier;
        }
        Request known = earlier.needing(need);
        requests.save(known, "need said", CALLER, now);
        return known;
    }

    @Override
    public Optional<CallEvent> beginSearch(@Nullable Long first) {
        long reference = reference();
        calls.searches().hold(tx, reference);
        Long holder = new RequestStore(tx).lock(reference).volunteer();
        if (holder != null) {
            calls.searches().freeAgain(tx, reference, holder);
        }
        Long theirs = holder != null ? holder : calls.friend(tx, call, now);
        Particulars known = call.particulars();
        String number = known.caller().number();
        int today = number == null ? 1 : new CallStore(tx).countFrom(number, midnight());
        Wanted.Who who = known.who(today);
        Group group = known.standing() == Standing.COORDINATORS ? Group.COORDINATORS : Group.ON_DUTY;
        var wanted = new Wanted(CallMatter.KIND, call.id(), reference, who, group, first != null ? first : theirs);
        Beginning beginning = calls.searches().begin(tx, wanted);
        if (beginning instanceof Beginning.Begun begun) {
            return Optional.of(new Happening.SearchBegan(begun.search()));
        }
        return Optional.of(
                beginning instanceof Beginning.NobodySpeaks speaks
                        ? new Happening.NobodySpeaks(speaks.other())
                        : new Happening.NobodyOnDuty());
    }

    /** The same person rang before and still waits: that call is over, and this one goes on with its search. */
    private void displace(long reference) {
        calls.searches().hold(tx, reference);
        Optional<UUID> earlier = calls.searches()
                .findSubject(tx, CallMatter.KIND, reference)
                .filter(subject -> !subject.equals(call.id()));
        if (earlier.isPresent()) {
            Optional<Call> locked = calls.lock(tx, earlier.get());
            locked.ifPresent(other -> calls.apply(tx, other, new Happening.Displaced()));
        }
    }

    @Override
    public Optional<CallEvent> gone(UUID search) {
        calls.searches().gone(tx, search);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> withdraw(UUID search) {
        calls.searches().withdraw(tx, search);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> cutOff(UUID offer) {
        calls.searches().cutOff(tx, offer);
        var requests = new RequestStore(tx);
        requests.save(requests.lock(reference()).released(), "cut off", CALLER, now);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> missed() {
        openRequest();
        var requests = new RequestStore(tx);
        press(requests.save(requests.lock(reference()).missed(), "missed", CALLER, now));
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> foundAfterwards() {
        Matter matter = matter();
        var requests = new RequestStore(tx);
        Optional<Request> same = requests.lockSame(matter, now.minus(JOINS));
        same.ifPresent(known -> requests.save(known, "another call was found afterwards", SYSTEM, now));
        Request request = same.orElseGet(() -> requests.open(matter, call.id(), SYSTEM, now));
        call = call.about(request.reference());
        new CallStore(tx).save(call, "request " + request.reference(), now);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> promise(@Nullable String number) {
        openRequest();
        var requests = new RequestStore(tx);
        Request request = requests.lock(reference());
        Long area = call.particulars().area();
        Instant within = now.plus(parts.rules().promise().earliest());
        int onDuty = new Duty(tx, parts.rules().zone()).countOnDuty(area, now, within);
        Instant due = parts.rules().promise().at(now, requests.countPromises(area, reference()), onDuty);
        Request promised = request.promised(due);
        Request saved = number == null ? promised : promised.reachedAt(number);
        press(requests.save(saved, "callback promised", CALLER, now));
        calls.callbacks().promised(tx, request.reference(), due);
        return Optional.of(new Happening.PromiseMade(due));
    }

    /** Whom we rang, and who asked for a person and met none: coordinators are rung. */
    private void press(Request request) {
        if (call.particulars().standing() == Standing.CHECKIN) {
            calls.callbacks().press(tx, request, now);
        }
    }

    @Override
    public Optional<CallEvent> settle(UUID matter) {
        OpenMatters open = parts.openMatters();
        open.settle(tx, matter, now);
        String number = call.particulars().caller().number();
        return Optional.of(new Happening.Settled(
                number == null ? null : open.find(tx, number, now).orElse(null)));
    }

    @Override
    public Optional<CallEvent> notSafe() {
        var requests = new RequestStore(tx);
        requests.save(requests.lock(reference()).unsafe(), "not safe to ring", CALLER, now);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> keepMessage(String recording, Duration length) {
        openRequest();
        if (new MessageStore(tx).insert(recording, call.id(), reference(), length, now)) {
            var requests = new RequestStore(tx);
            requests.save(requests.lock(reference()).voicemail(), "message left", CALLER, now);
            parts.outbox().add(tx, CallDesk.KIND, call.id(), new Errand.FetchRecording(recording), now);
        }
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> emptyMessage(@Nullable String recording) {
        if (recording != null) {
            parts.outbox().add(tx, CallDesk.KIND, call.id(), new Errand.DeleteRecording(recording), now);
        }
        return missed();
    }

    @Override
    public Optional<CallEvent> switchDuty(boolean on) {
        long volunteer = volunteer();
        var duty = new Duty(tx, parts.rules().zone());
        if (on) {
            return Optional.of(new Happening.DutyChanged(duty.switchOn(volunteer, now, Channel.PHONE, "volunteer")));
        }
        duty.switchOff(volunteer, now, Channel.PHONE, "volunteer");
        return Optional.of(new Happening.DutyChanged(null));
    }

    @Override
    public Optional<CallEvent> ringMe() {
        Ringing answer = calls.callbacks().ring(tx, volunteer(), null, now);
        return Optional.of(new Happening.RingingAnswered(answer));
    }

    private long volunteer() {
        Long volunteer = call.particulars().caller().volunteer();
        if (volunteer == null) {
            throw new IllegalStateException("only a volunteer hears the duty menu");
        }
        return volunteer;
    }

    @Override
    public Optional<CallEvent> findPlaces(String digits) {
        List<PlaceChoice> choices = new AreaStore(tx)
                .listDistricts().stream()
                        .filter(district ->
                                district.code().replaceFirst("^[A-Z]+", "").equals(digits))
                        .map(district -> new PlaceChoice(district.code(), district.area()))
                        .toList();
        return Optional.of(new Happening.PlacesFound(choices));
    }

    @Override
    public Optional<CallEvent> readNumber(String keys) {
        String number = PhoneNumber.read(keys, parts.rules().region())
                .filter(PhoneNumber::mayBeRung)
                .map(PhoneNumber::e164)
                .orElse(null);
        return Optional.of(new Happening.NumberRead(number));
    }

    @Override
    public Optional<CallEvent> flooding() {
        new Floods(tx, parts.alarms()).begin(matter(), reference(), now);
        return Optional.empty();
    }

    private Matter matter() {
        return call.particulars().matter();
    }

    /** A number that is nobody's keeps the language and area of its last call, as far as they were known in it. */
    private void remember() {
        Particulars.Caller caller = call.particulars().caller();
        boolean nobodys = caller.resident() == null && caller.volunteer() == null && !caller.shared();
        Language language =
                call.particulars().tongue().known() ? call.particulars().language() : null;
        Long area = call.particulars().area();
        if (caller.number() != null && nobodys && (language != null || area != null)) {
            new PeopleStore(tx).remember(new PhoneNumber(caller.number()), language, area, now);
        }
    }

    private Instant midnight() {
        ZoneId zone = parts.rules().zone();
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    private long reference() {
        Long reference = call.reference();
        if (reference == null) {
            throw new IllegalStateException("this call has no request");
        }
        return reference;
    }
}
