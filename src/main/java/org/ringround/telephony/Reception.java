package org.ringround.telephony;

import java.util.Optional;

/** Where inbound calls come in. */
public interface Reception {

    /** A call comes in; the same call again (its SID) is the same call and hears what is to be heard now. */
    Heard ring(String sid, Incoming incoming);

    /** The network's word on how an inbound call stands. An unknown SID changes nothing. */
    void progress(String sid, CallStatus status);

    /** The caller left a message at the emergency's door, whether the call was known before or not. */
    void leftMessage(String sid, Incoming incoming, CallEvent.Recorded message);

    /** What a live inbound call hears now, after something went wrong on its way. Empty when the SID is unknown. */
    Optional<Heard> again(String sid);
}
