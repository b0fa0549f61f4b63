package org.ringround.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses under which the phone network fetches a message in order to play it to whoever took the request: signed, and
 * good for half an hour only.
 */
public final class MessageSounds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int DECIMAL = 10;

    private final SecretKeySpec key;

    /** @param secret known to the servers of one installation only */
    public MessageSounds(String secret) {
        this.key = new SecretKeySpec(
                sign(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM), "sounds of messages"),
                ALGORITHM);
    }

    /** The route of those paths. */
    public static final String ROUTE = "/audio/messages/{recording}/{until}/{signature}";

    String path(String recording, Instant now) {
        String until = String.valueOf(now.plus(GOOD_FOR).getEpochSecond());
        return "/audio/messages/" + recording + "/" + until + "/" + signature(recording, until);
    }

    /** Whether that is one of our addresses, and still good. */
    public boolean isGood(String recording, String until, String signature, Instant now) {
        boolean ours = MessageDigest.isEqual(
                signature(recording, until).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
        return ours && now.getEpochSecond() <= Long.parseLong(until, DECIMAL);
    }

    private String signature(String recording, String until) {
        return HexFormat.of().formatHex(sign(key, recording + "/" + until));
    }

    private static byte[] sign(SecretKeySpec key, String what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
