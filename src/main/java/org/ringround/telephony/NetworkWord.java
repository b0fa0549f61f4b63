package org.ringround.telephony;

/** A word of the phone network's own in a text: it has answered it by itself, and nobody else may. */
public enum NetworkWord {
    /** No more texts to this number: the network refuses them from now on. */
    STOP,
    /** Texts again. */
    START,
    HELP
}
