package org.ringround;

import java.net.URI;
import java.util.List;
import org.ringround.settings.Settings;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.Webhooks;

/** The webhook URLs of our numbers at Twilio, for the commands that set and check them. */
final class TwilioNumbers {

    private TwilioNumbers() {}

    static Webhooks of(Settings settings) {
        URI publicUrl = settings.publicUrl();
        if (settings.twilio().isSimulated() || publicUrl == null) {
            throw new CannotGoOn(
                    CannotGoOn.WRONG_USE,
                    List.of("this needs Twilio: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, HELPLINE_NUMBER and"
                            + " PUBLIC_URL"));
        }
        try (Lines lines = Lines.open(settings)) {
            URI fallback = settings.helpline().fallbackUrl();
            return new Webhooks(
                    lines.account(),
                    Links.persistent(publicUrl::toString),
                    fallback == null ? null : fallback.toString());
        }
    }
}
