package org.ringround.account;

import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, as it is counted.
 *
 * @param name hash of the name that was typed
 * @param network hash of the network address it came from
 * @param device hash of the browser's secret, null: nobody has signed in there with that name
 */
record Try(byte[] name, byte[] network, byte @Nullable [] device) {

    static Try of(String name, String network) {
        return new Try(Digest.of(AccountName.key(name)), Digest.of(network), null);
    }

    /** From a browser in which that name has signed in. */
    Try from(Token device) {
        return new Try(name, network, device.hash());
    }
}
