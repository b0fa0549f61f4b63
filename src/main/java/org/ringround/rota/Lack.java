package org.ringround.rota;

import org.ringround.telephony.Language;

/** What is wanting in a stretch of time in which somebody should be on the rota. */
public sealed interface Lack {

    /** A gap. */
    record Nobody() implements Lack {}

    /** A lonely hour: one person only. */
    record Alone() implements Lack {}

    /** There is somebody, but whoever speaks that language reaches nobody who does. */
    record NobodySpeaks(Language language) implements Lack {}
}
