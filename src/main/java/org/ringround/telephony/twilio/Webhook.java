package org.ringround.telephony.twilio;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ringround.http.Request;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.QueueResult;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.NetworkWord;
import org.ringround.telephony.PhoneNumber;

/** Twilio's parameters, read. Parameters that we do not know are never a mistake. */
record Webhook(Request request) {

    private static final Pattern CALL = Pattern.compile("CA[0-9a-fA-F]{32}");
    private static final Pattern MESSAGE = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final Pattern RECORDING = Pattern.compile("(?:.*/)?(RE[0-9a-fA-F]{32})(?:\\.\\w+)?");
    private static final Pattern QUEUE = Pattern.compile("QU[0-9a-fA-F]{32}");
    private static final Pattern LEG = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TURN = Pattern.compile("\\d{1,9}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,64}");
    private static final Pattern ERROR = Pattern.compile("\\d{5}");
    private static final Set<String> ANSWERED = Set.of("completed", "answered");
    private static final Map<String, CallStatus> STATUSES =
            Arrays.stream(CallStatus.values()).collect(Collectors.toMap(Webhook::word, Function.identity()));

    private static final Map<String, NetworkWord> NETWORK_WORDS =
            Arrays.stream(NetworkWord.values()).collect(Collectors.toMap(NetworkWord::name, Function.identity()));

    /** Twilio's word: {@code in-progress}. */
    private static String word(CallStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    UUID leg() {
        return UUID.fromString(part("leg", LEG));
    }

    int turn() {
        return Integer.parseInt(part("turn", TURN));
    }

    String callSid() {
        return find("CallSid", CALL).orElseThrow(() -> new Garbled("CallSid is missing or garbled"));
    }

    IncomingText incomingText() {
        return new IncomingText(
                messageSid(),
                number("From").orElse(null),
                request.field("Body").orElse(""),
                request.field("OptOutType").map(NETWORK_WORDS::get).orElse(null));
    }

    String messageSid() {
        return find("MessageSid", MESSAGE)
                .or(() -> find("SmsSid", MESSAGE))
                .orElseThrow(() -> new Garbled("MessageSid is missing or garbled"));
    }

    Optional<String> queueSid() {
        return find("QueueSid", QUEUE);
    }

    /** Empty when it is missing or a word that we do not know. */
    Optional<CallStatus> status() {
        return request.field("CallStatus").map(STATUSES::get);
    }

    Incoming incoming() {
        return new Incoming(number("From").orElse(null), number("To").orElse(null));
    }

    Optional<PhoneNumber> number(String field) {
        return request.field(field).flatMap(PhoneNumber::readCaller);
    }

    /** What a fallback request says of the failure, for the log. */
    String error() {
        return find("ErrorCode", ERROR).orElse("unknown");
    }

    CallEvent keys() {
        Optional<String> keys = find("Digits", KEYS);
        return keys.isPresent() ? new CallEvent.Keyed(keys.get()) : new CallEvent.Silent();
    }

    CallEvent.Recorded recorded() {
        String sid = request.field("RecordingSid")
                .flatMap(Webhook::lastPart)
                .or(() -> request.field("RecordingUrl").flatMap(Webhook::lastPart))
                .orElse(null);
        Duration length = find("RecordingDuration", SECONDS)
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        boolean hungUp = request.field("Digits").equals(Optional.of("hangup")) || isOver();
        return new CallEvent.Recorded(sid, length, hungUp);
    }

    /** Whether the recording is there to be fetched; other news of it tells nothing. */
    boolean isRecordingReady() {
        return request.field("RecordingStatus").orElse("completed").equals("completed");
    }

    CallEvent.LeftQueue leftQueue() {
        QueueResult result = switch (request.field("QueueResult").orElse("")) {
            case "bridged", "bridging-in-process" -> QueueResult.BRIDGED;
            case "leave", "redirected", "redirected-from-bridged" -> QueueResult.LEFT;
            case "hangup" -> QueueResult.HUNG_UP;
            case "error", "queue-full", "system-error" -> QueueResult.FAILED;
            default -> isOver() ? QueueResult.HUNG_UP : QueueResult.FAILED;
        };
        return new CallEvent.LeftQueue(result, result == QueueResult.HUNG_UP || isOver());
    }

    CallEvent.BridgeEnded bridgeEnded() {
        String dialled = find("DialCallSid", CALL).orElse(null);
        Duration talked = find("DialCallDuration", SECONDS)
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
        return new CallEvent.BridgeEnded(isBridged(), isOver(), dialled, talked);
    }

    /** Whether the dialled party was answered and really connected. */
    boolean isBridged() {
        return request.field("DialCallStatus").filter(ANSWERED::contains).isPresent()
                && request.field("DialBridged").orElse("true").equals("true");
    }

    boolean isOver() {
        return status().filter(CallStatus::isOver).isPresent();
    }

    private Optional<String> find(String field, Pattern pattern) {
        return request.field(field).filter(value -> pattern.matcher(value).matches());
    }

    private String part(String name, Pattern pattern) {
        String value = request.pathParam(name);
        if (!pattern.matcher(value).matches()) {
            throw new Garbled("the " + name + " in the address is garbled");
        }
        return value;
    }

    private static Optional<String> lastPart(String url) {
        var matcher = RECORDING.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
