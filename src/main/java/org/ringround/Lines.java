package org.ringround;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Secret;
import org.ringround.settings.Settings;
import org.ringround.settings.TwilioSettings;
import org.ringround.simulator.NetworkOptions;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.twilio.TwilioAccount;

/** The phone network of a server: Twilio, or without an account the simulated one, which runs in the same process. */
final class Lines implements AutoCloseable {

    /** One of the numbers for drama, where none is set. */
    private static final PhoneNumber SIMULATED = new PhoneNumber("+441632960000");

    private final TwilioAccount account;
    private final @Nullable PhoneNetwork network;

    private Lines(TwilioAccount account, @Nullable PhoneNetwork network) {
        this.account = account;
        this.network = network;
    }

    static Lines open(Settings settings) {
        TwilioSettings twilio = settings.twilio();
        if (twilio.isSimulated()) {
            return simulated(settings.helpline(), twilio.callsPerSecond(), 1.0);
        }
        HelplineSettings helpline = settings.helpline();
        PhoneNumber central = helpline.number();
        PhoneNumber text = helpline.textNumber();
        if (central == null || text == null) {
            throw new IllegalStateException("settings with Twilio have a number");
        }
        return new Lines(
                TwilioAccount.of(
                        twilio.accountSid(), twilio.authToken(), twilio.apiUrl().toString(), central, text),
                null);
    }

    /** @param speed how much faster than life phone calls go */
    static Lines simulated(HelplineSettings helpline, int callsPerSecond, double speed) {
        var random = new SecureRandom();
        String sid = "AC" + hex(random);
        String token = hex(random);
        PhoneNetwork network = PhoneNetwork.start(NetworkOptions.forAccount(sid, token)
                .withCallsPerSecond(callsPerSecond)
                .withSpeed(speed));
        PhoneNumber central = helpline.number() == null ? SIMULATED : helpline.number();
        PhoneNumber text = helpline.textNumber() == null ? central : helpline.textNumber();
        return new Lines(TwilioAccount.of(sid, new Secret(token), network.apiUrl(), central, text), network);
    }

    TwilioAccount account() {
        return account;
    }

    /** The network on which people may rehearse, null when phones are real. */
    @Nullable
    PhoneNetwork practice() {
        return network;
    }

    /** The simulated network. */
    PhoneNetwork network() {
        if (network == null) {
            throw new IllegalStateException("the phone network is a real one");
        }
        return network;
    }

    /** Leads the numbers of the simulated network to this server; at Twilio that is what {@code connect} is for. */
    void connect(String publicUrl) {
        if (network != null) {
            lead(network, account.central(), publicUrl);
            lead(network, account.text(), publicUrl);
        }
    }

    private static void lead(PhoneNetwork network, PhoneNumber number, String publicUrl) {
        String voice = publicUrl + "/twilio/voice";
        network.owns(number.e164(), voice, voice + "/status", voice + "/fallback", publicUrl + "/twilio/sms");
    }

    String description() {
        return network == null
                ? "phone network: Twilio at " + account.apiUrl()
                : "phone network: simulated, nobody's phone rings (TWILIO_ACCOUNT_SID is not set); central number "
                        + account.central().e164();
    }

    @Override
    public void close() {
        if (network != null) {
            network.close();
        }
    }

    private static String hex(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
