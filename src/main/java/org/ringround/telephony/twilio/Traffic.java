package org.ringround.telephony.twilio;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.RecordingReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.RecordingListed;
import org.ringround.telephony.Telephony.TextListed;
import org.ringround.telephony.Telephony.Way;

/**
 * Reads Twilio's lists of calls, recordings and texts. Twilio filters by whole days in UTC; what is older on the first day is left
 * out here. The addresses are written by hand, because the SDK writes a time without its zone.
 */
final class Traffic {

    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 500;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final TwilioAccount account;
    private final TwilioRestClient client;

    Traffic(TwilioAccount account, TwilioRestClient client) {
        this.account = account;
        this.client = client;
    }

    List<CallListed> calls(Instant since) {
        CallReader reader = Call.reader(account.sid());
        return pages(
                reader.getPage(url("Calls.json?StartTime%3E=", since), client),
                reader::nextPage,
                Traffic::call,
                call -> isSince(call.created(), since));
    }

    List<CallListed> dialled(String parent) {
        CallReader reader = Call.reader(account.sid());
        return pages(
                reader.getPage(url("Calls.json?ParentCallSid=" + parent), client),
                reader::nextPage,
                Traffic::call,
                call -> true);
    }

    List<RecordingListed> recordings(Instant since) {
        RecordingReader reader = Recording.reader(account.sid());
        return pages(
                reader.getPage(url("Recordings.json?DateCreated%3E=", since), client),
                reader::nextPage,
                Traffic::recording,
                recording -> isSince(recording.created(), since));
    }

    /** Both our numbers may get texts. Twilio lists the newest first; those of one second stay in the order they came in. */
    List<TextListed> texts(Instant since) {
        var all = new ArrayList<TextListed>();
        for (PhoneNumber number : new LinkedHashSet<>(List.of(account.text(), account.central()))) {
            String to = number.e164().replace("+", "%2B");
            MessageReader reader = Message.reader(account.sid());
            all.addAll(pages(
                            reader.getPage(url("Messages.json?To=" + to + "&DateSent%3E=", since), client),
                            reader::nextPage,
                            Function.identity(),
                            Traffic::hasArrived)
                    .stream()
                    .map(Traffic::text)
                    .filter(text -> isSince(text.said(), since))
                    .toList());
        }
        Collections.reverse(all);
        all.sort(Comparator.comparing(TextListed::said));
        return all;
    }

    private String url(String list, Instant since) {
        return url(list + since.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private String url(String list) {
        return TwilioAccount.API_URL + "/2010-04-01/Accounts/" + account.sid() + "/" + list + "&PageSize=" + PAGE;
    }

    private <R, T> List<T> pages(
            Page<R> first,
            BiFunction<Page<R>, TwilioRestClient, @Nullable Page<R>> next,
            Function<R, T> read,
            Function<T, Boolean> wanted) {
        var all = new ArrayList<T>();
        Page<R> page = first;
        for (int number = 1; page != null; number++) {
            if (number > MOST_PAGES) {
                throw new IllegalArgumentException("a list without an end");
            }
            for (R row : page.getRecords()) {
                T one = read.apply(row);
                if (wanted.apply(one)) {
                    all.add(one);
                }
            }
            page = page.hasNextPage() ? next.apply(page, client) : null;
        }
        return all;
    }

    /** Twilio tells whole seconds. */
    private static boolean isSince(Instant created, Instant since) {
        return !created.isBefore(since.truncatedTo(ChronoUnit.SECONDS));
    }

    private static CallListed call(Call call) {
        return new CallListed(
                sid(call.getSid()),
                way(call.getDirection()),
                new Incoming(number(call.getFrom()), number(call.getTo())),
                CallStatus.valueOf(call.getStatus().name()),
                call.getDateCreated().toInstant(),
                call.getEndTime() == null ? null : call.getEndTime().toInstant(),
                call.getParentCallSid(),
                seconds(call.getDuration()).orElse(null));
    }

    private static Optional<Duration> seconds(@Nullable String told) {
        return told != null && SECONDS.matcher(told).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(told)))
                : Optional.empty();
    }

    private static Way way(String direction) {
        return switch (direction) {
            case "inbound" -> Way.IN;
            case "outbound-api" -> Way.OUT;
            default -> Way.DIALLED;
        };
    }

    private static RecordingListed recording(Recording recording) {
        return new RecordingListed(
                sid(recording.getSid()),
                sid(recording.getCallSid()),
                recording.getDateCreated().toInstant(),
                seconds(recording.getDuration()).orElse(Duration.ZERO),
                recording.getStatus() == Recording.Status.COMPLETED);
    }

    /** Not what we sent to ourselves, and not what is still coming in. */
    private static boolean hasArrived(Message message) {
        return message.getDirection() == Message.Direction.INBOUND && message.getStatus() == Message.Status.RECEIVED;
    }

    /** What Twilio recognised it as is not in the list; its own words are known by themselves. */
    private static TextListed text(Message message) {
        var from = message.getFrom() == null ? null : number(message.getFrom().toString());
        var text =
                new IncomingText(sid(message.getSid()), from, Objects.requireNonNullElse(message.getBody(), ""), null);
        var got = message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
        return new TextListed(text, got.toInstant());
    }

    private static @Nullable PhoneNumber number(@Nullable String text) {
        return text == null ? null : PhoneNumber.readCaller(text).orElse(null);
    }

    private static String sid(@Nullable String sid) {
        return Objects.requireNonNull(sid, "a row without a SID");
    }
}
