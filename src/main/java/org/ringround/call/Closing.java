package org.ringround.call;

/** The last sentence of a call. */
enum Closing {
    GOODBYE,
    /** After a talk. */
    RING_AGAIN,
    NOT_SAFE_NOTED,
    /** Nothing was heard on the message. */
    MESSAGE_EMPTY
}
