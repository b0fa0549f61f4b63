package org.ringround.exchange;

import java.util.List;
import org.ringround.round.Agreement;
import org.ringround.round.Recurrence;
import org.ringround.round.Ringing;

/**
 * One round of a file.
 *
 * @param volunteers their phones in E.164, in the order in which they are asked
 */
record RoundRow(RoundKey key, Recurrence recurrence, Ringing ringing, Agreement agreement, List<String> volunteers) {}
