package org.ringround.text;

import org.ringround.telephony.NetworkWord;
import org.ringround.words.Phrase;

/** What a text was read as. */
sealed interface Reading {

    record Understood(Command command) implements Reading {}

    /** A command of ours that cannot be done as it stands, and what to tell. */
    record Amiss(Phrase hint) implements Reading {}

    /** One of the network's own words: it answers, and we do not. */
    record Networks(NetworkWord word) implements Reading {}

    record Unknown() implements Reading {}
}
