package org.ringround.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the network tells. A request that comes from our own machine or network comes through a proxy of ours,
 * which has written the address it saw at the end of {@code X-Forwarded-For}; from elsewhere that header is anybody's word.
 */
final class Client {

    /** Figures only: anything else would be looked up in the network as a name. */
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Behind one subscriber's line there are as many addresses of IPv6 as they please. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private Client() {}

    static String of(String peer, @Nullable String forwardedFor) {
        InetAddress address = read(peer);
        if (address == null) {
            return peer;
        }
        if (forwardedFor != null && isOurs(address)) {
            String last =
                    forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
            InetAddress forwarded = read(last);
            return counted(forwarded == null ? address : forwarded);
        }
        return counted(address);
    }

    private static boolean isOurs(InetAddress address) {
        // fc00::/7 is the private space of IPv6, which Java does not call site-local.
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
    }

    private static String counted(InetAddress address) {
        return address instanceof Inet6Address && !address.isLoopbackAddress()
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                : address.getHostAddress();
    }

    /** In brackets or with the name of an interface, as IPv6 is written in places; null when it is no address. */
    private static @Nullable InetAddress read(String text) {
        String bare = text.replaceAll("[\\[\\]]|%.*", "");
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
