package org.ringround.console;

import java.util.Optional;
import org.ringround.http.Response;

/** What a door of the console does for somebody who is signed in. */
public interface Deed {

    /** Empty when what they ask for is not there or not theirs, which are the same to them. */
    Optional<Response> answer(Visit visit);
}
