package org.ringround.watch;

import java.time.Duration;

/**
 * How long something is kept.
 *
 * @param months nought when it is kept for the duration, which is nought else
 */
public record Term(Matter matter, Duration duration, int months) {

    /** What is let go by its age. */
    public enum Matter {
        /** Files that somebody brought and did not import. */
        DRAFTS,
        /** Wrong tries to sign in. */
        TRIES,
        /** That a number rang too often. */
        FLOODS,
        /** Texts and mails that went out. */
        ERRANDS,
        /** Codes by which phones are confirmed. */
        PROOFS,
        /** The sound of messages. */
        SOUNDS,
        /** Private links. */
        LINKS,
        /** Addresses of calendars. */
        FEEDS,
        /** Sessions of the console. */
        SESSIONS,
        /** In what the phone network and we differ. */
        DIFFERENCES,
        /** Who called which number a nuisance. */
        NUISANCES,
        /** That a number was under review. */
        REVIEWS,
        /** Browsers in which somebody signed in. */
        DEVICES,
        /** Who rang in a call. */
        CALLS,
        /** Who was rung on a round. */
        ROUND_CALLS,
        /** Whose phones rang for a call. */
        SEARCHES,
        /** Who asked in a request. */
        REQUESTS,
        /** Texts that came in. */
        TEXTS,
        /** Language and area of a number that is nobody's. */
        MEMORIES,
        /** Blocked numbers. */
        BLOCKS
    }
}
