package org.ringround.watch;

import java.time.Instant;

/** A call or a recording that only one side knows, and that nothing of ours explains. */
record Difference(String sid, Instant began) {}
