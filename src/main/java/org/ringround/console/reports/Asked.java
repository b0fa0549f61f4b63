package org.ringround.console.reports;

import org.jspecify.annotations.Nullable;
import org.ringround.people.Scope;

/**
 * What a report is to be about.
 *
 * @param scope whose asks: nothing else is counted
 * @param area the one that is asked for, null: all that they see, and what has no area
 */
record Asked(Period period, Scope scope, @Nullable Long area) {}
