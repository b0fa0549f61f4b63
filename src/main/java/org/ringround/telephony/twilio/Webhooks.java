package org.ringround.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/** The addresses that the helpline's numbers have at Twilio: looked at for {@code doctor}, set by {@code connect}. */
public final class Webhooks {

    private final TwilioAccount account;
    private final Links links;
    private final URI fallback;
    private final TwilioRestClient client;

    /** @param fallbackUrl what Twilio asks when we fail, null for our own fallback door */
    public Webhooks(TwilioAccount account, Links links, @Nullable String fallbackUrl) {
        this.account = account;
        this.links = links;
        this.fallback = fallbackUrl == null ? links.inbound("fallback") : URI.create(fallbackUrl);
        this.client = OncePerRequest.client(account);
    }

    /** What is not as it should be, one line each; empty when calls and texts will come to us. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (PhoneNumber number : numbers()) {
            find(number)
                    .ifPresentOrElse(
                            found -> problems.addAll(problems(number, found)), () -> problems.add(notOurs(number)));
        }
        return problems;
    }

    /** Sets the addresses of every number of ours. A repeat changes nothing. Tells what could not be set. */
    public List<String> connect() {
        var problems = new ArrayList<String>();
        for (PhoneNumber number : numbers()) {
            find(number).ifPresentOrElse(this::set, () -> problems.add(notOurs(number)));
        }
        return problems;
    }

    /** The central number first; both are set alike, for a call to the text number is one to the central number. */
    private Iterable<PhoneNumber> numbers() {
        return new LinkedHashSet<>(List.of(account.central(), account.text()));
    }

    private Optional<IncomingPhoneNumber> find(PhoneNumber number) {
        var numbers = IncomingPhoneNumber.reader(account.sid()).setPhoneNumber(number.e164());
        return Answers.read(() -> {
            for (IncomingPhoneNumber found : numbers.read(client)) {
                if (found.getPhoneNumber().toString().equals(number.e164())) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        });
    }

    /** An application that is set at a number would go before its addresses, so it is taken away. */
    private void set(IncomingPhoneNumber number) {
        var update = IncomingPhoneNumber.updater(account.sid(), number.getSid())
                .setVoiceApplicationSid("")
                .setVoiceUrl(links.voice())
                .setVoiceMethod(HttpMethod.POST)
                .setVoiceFallbackUrl(fallback)
                .setVoiceFallbackMethod(HttpMethod.POST)
                .setStatusCallback(links.inbound("status"))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setSmsApplicationSid("")
                .setSmsUrl(links.sms())
                .setSmsMethod(HttpMethod.POST);
        Answers.read(() -> update.update(client));
    }

    private List<String> problems(PhoneNumber number, IncomingPhoneNumber found) {
        var problems = new ArrayList<String>();
        check(problems, number, "voice", links.voice(), found.getVoiceUrl(), found.getVoiceMethod());
        check(problems, number, "fallback", fallback, found.getVoiceFallbackUrl(), found.getVoiceFallbackMethod());
        check(
                problems,
                number,
                "status",
                links.inbound("status"),
                found.getStatusCallback(),
                found.getStatusCallbackMethod());
        check(problems, number, "messaging", links.sms(), found.getSmsUrl(), found.getSmsMethod());
        return problems;
    }

    private static void check(
            List<String> problems,
            PhoneNumber number,
            String what,
            URI wanted,
            @Nullable URI url,
            @Nullable HttpMethod method) {
        if (url == null || !bare(url).equals(bare(wanted)) || method != HttpMethod.POST) {
            problems.add("the " + what + " URL of " + number.e164() + " is " + method + " " + url + ", not POST "
                    + bare(wanted) + ": run connect");
        }
    }

    /** How often Twilio is to ask again is not worth a complaint: calls come to us with the old address, too. */
    private static String bare(URI url) {
        String whole = url.toString();
        return whole.contains("#") ? whole.substring(0, whole.indexOf('#')) : whole;
    }

    private static String notOurs(PhoneNumber number) {
        return "the number " + number.e164() + " does not belong to this Twilio account";
    }
}
