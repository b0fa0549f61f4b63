package org.ringround.telephony.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ringround.settings.Secret;

/**
 * Twilio's signature of a webhook: HMAC-SHA1 over the address and the sorted form. Twilio drops the port from the address of a
 * voice webhook over HTTPS and keeps it elsewhere, so an address is tried with its port and without. Addresses are cut as
 * text: Twilio signs the bytes that it sends.
 */
public final class Signature {

    private static final Pattern ADDRESS = Pattern.compile("(https?)://(?:[^/?#]*@)?([^/?#@]*?)(?::(\\d+))?([/?].*)?");

    private final SecretKeySpec key;

    public Signature(Secret authToken) {
        key = new SecretKeySpec(authToken.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /** Whether it is Twilio's signature of this form sent to this address. */
    public boolean matches(String url, Map<String, List<String>> form, String signature) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return false;
        }
        String scheme = address.group(1);
        String port = address.group(3) != null ? address.group(3) : scheme.equals("https") ? "443" : "80";
        String rest = address.group(4) == null ? "" : address.group(4);
        String host = scheme + "://" + address.group(2);
        return same(sign(host + rest, form), signature) | same(sign(host + ":" + port + rest, form), signature);
    }

    /** Signs a form for exactly this address. A repeated name's values are sorted, and each counts once. */
    String sign(String url, Map<String, List<String>> form) {
        var text = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach((name, values) ->
                        new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA1", e);
        }
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
