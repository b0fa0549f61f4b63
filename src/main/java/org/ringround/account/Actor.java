package org.ringround.account;

import org.jspecify.annotations.Nullable;

/** Whoever did what the audit keeps, by the door they came in. */
public sealed interface Actor permits LinkHolder, Visitor, Actor.Stranger, Actor.Operator {

    /**
     * Somebody at the door of the console who is not signed in.
     *
     * @param account whose name they gave, null: nobody's
     */
    record Stranger(@Nullable Long account) implements Actor {}

    /** Whoever works at the server's own command line. */
    record Operator() implements Actor {}
}
