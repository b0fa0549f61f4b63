package org.ringround.console.rounds;

import org.jspecify.annotations.Nullable;

/**
 * Whom a round rings.
 *
 * @param id of their person
 * @param area null: in none
 */
public record Whom(long id, String name, @Nullable String area) {}
