package org.ringround.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.TelephonyRefused;

/** Twilio's REST API, or what stands in for it at the account's address. */
public final class TwilioTelephony implements Telephony {

    private static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");
    private static final long PAGE = 200;
    private static final long MOST_LISTED = 1000;

    private final TwilioAccount account;
    private final Links links;
    private final TwilioRestClient client;
    private final Recordings recordings;
    private final Traffic traffic;

    public TwilioTelephony(TwilioAccount account, Links links) {
        this.account = account;
        this.links = links;
        this.client = OncePerRequest.client(account);
        this.recordings = new Recordings(account);
        this.traffic = new Traffic(account, client);
    }

    @Override
    public String place(PhoneNumber to, String kind, UUID leg, Duration ring) {
        mayBeReached(to);
        var call = Call.creator(account.sid(), number(to), number(account.central()), links.leg(kind, leg, "answered"))
                .setMethod(HttpMethod.POST)
                .setFallbackUrl(links.leg(kind, leg, "fallback"))
                .setFallbackMethod(HttpMethod.POST)
                .setStatusCallback(links.leg(kind, leg, "status"))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(EVENTS)
                .setTimeout((int) ring.toSeconds());
        return Answers.read(() -> sid(call.create(client).getSid()));
    }

    @Override
    public void cancel(String sid) {
        update(Call.updater(account.sid(), sid).setStatus(Call.UpdateStatus.CANCELED));
    }

    @Override
    public void hangUp(String sid) {
        update(Call.updater(account.sid(), sid).setStatus(Call.UpdateStatus.COMPLETED));
    }

    @Override
    public void askAgain(String sid, String kind, UUID leg) {
        update(Call.updater(account.sid(), sid)
                .setUrl(links.leg(kind, leg, "again"))
                .setMethod(HttpMethod.POST));
    }

    private void update(CallUpdater update) {
        Answers.read(() -> update.update(client));
    }

    @Override
    public Optional<CallSeen> find(String sid) {
        return unlessGone(() -> seen(Call.fetcher(account.sid(), sid).fetch(client)));
    }

    /**
     * Not narrowed by start time at the network: a call that is still queued has none, and the SDK writes times without a
     * zone. The newest come first, and no number is rung as often as is read here in the minutes that matter.
     */
    @Override
    public List<CallSeen> list(PhoneNumber to, Instant since) {
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        var calls = Call.reader(account.sid())
                .setTo(number(to))
                .setFrom(number(account.central()))
                .setPageSize(PAGE)
                .limit(MOST_LISTED);
        return Answers.read(() -> {
            var list = new ArrayList<CallSeen>();
            for (Call call : calls.read(client)) {
                CallSeen seen = seen(call);
                if (call.getDirection().startsWith("outbound")
                        && !seen.created().isBefore(from)) {
                    list.add(seen);
                }
            }
            list.sort(Comparator.comparing(CallSeen::created).reversed());
            return list;
        });
    }

    @Override
    public List<CallListed> listCalls(Instant since) {
        return Answers.read(() -> traffic.calls(since));
    }

    @Override
    public List<CallListed> listDialled(String parent) {
        return Answers.read(() -> traffic.dialled(parent));
    }

    @Override
    public List<RecordingListed> listRecordings(Instant since) {
        return Answers.read(() -> traffic.recordings(since));
    }

    @Override
    public List<TextListed> listTexts(Instant since) {
        return Answers.read(() -> traffic.texts(since));
    }

    @Override
    public String text(PhoneNumber to, String body) {
        mayBeReached(to);
        var message = Message.creator(account.sid(), number(to), number(account.text()), body);
        return Answers.read(() -> sid(message.create(client).getSid()));
    }

    @Override
    public Optional<byte[]> recording(String sid) {
        return recordings.fetch(sid);
    }

    @Override
    public void deleteRecording(String sid) {
        unlessGone(() -> Recording.deleter(account.sid(), sid).delete(client));
    }

    @Override
    public void deleteQueue(String sid) {
        unlessGone(() -> Queue.deleter(account.sid(), sid).delete(client));
    }

    /** No emergency, premium or short number ever; and no invented one where real phones are rung. */
    private void mayBeReached(PhoneNumber to) {
        if (!to.mayBeRung()) {
            throw new TelephonyRefused(400, 0, "numbers of this kind are never rung");
        }
        if (to.isDrama() && account.isReal()) {
            throw new TelephonyRefused(400, 0, "an invented number is not rung on the real network");
        }
    }

    private static <T> Optional<T> unlessGone(Supplier<T> request) {
        try {
            return Optional.of(Answers.read(request));
        } catch (TelephonyRefused e) {
            if (e.isGone()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String sid(@Nullable String sid) {
        if (sid == null || sid.isBlank()) {
            throw new IllegalArgumentException("an answer without a SID");
        }
        return sid;
    }

    private static CallSeen seen(Call call) {
        var status = CallStatus.valueOf(call.getStatus().name());
        Instant ended = call.getEndTime() == null ? null : call.getEndTime().toInstant();
        return new CallSeen(sid(call.getSid()), status, call.getDateCreated().toInstant(), ended);
    }

    private static com.twilio.type.PhoneNumber number(PhoneNumber number) {
        return new com.twilio.type.PhoneNumber(number.e164());
    }
}
