package org.ringround.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of duty, as it is kept. */
record DutyChange(DutyWord what, Instant at, @Nullable Instant until, Channel channel, String actor) {}
