package org.ringround.console.practice;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose phone it is.
 *
 * @param person null for somebody's nominated contact
 * @param number E.164
 * @param onDuty now, and not paused
 */
record Owner(@Nullable Long person, String number, String name, boolean onDuty) {}
