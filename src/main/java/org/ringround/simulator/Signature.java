package org.ringround.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's signature of a webhook. */
final class Signature {

    private static final Pattern AUTHORITY = Pattern.compile("^(https?)://(?:[^/?@]*@)?([^/?:]+)(:\\d+)?");

    private Signature() {}

    /** @param parameters those of the form; of a GET, none */
    static String of(String authToken, String url, Map<String, String> parameters) {
        var signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL as it is signed: without user and fragment, and for a voice webhook over https without its port. */
    static String signedForm(String url, boolean voice) {
        var bare = url.contains("#") ? url.substring(0, url.indexOf('#')) : url;
        var authority = AUTHORITY.matcher(bare);
        if (!authority.find()) {
            return bare;
        }
        var scheme = authority.group(1);
        var port = authority.group(3) == null || (voice && scheme.equals("https")) ? "" : authority.group(3);
        return scheme + "://" + authority.group(2) + port + bare.substring(authority.end());
    }
}
