package org.ringround.rota;

/** What became of somebody's wish to cover an open shift. */
public sealed interface Covering {

    /** It is theirs from now on. */
    record Won(OpenShift shift) implements Covering {}

    /** It was theirs before. */
    record Yours(OpenShift shift) implements Covering {}

    /** @param by whose it is */
    record Taken(OpenShift shift, long by) implements Covering {}

    /** They are on the rota then already: one person more would still be missing. */
    record OnRotaAlready(OpenShift shift) implements Covering {}

    /** There is none of that number, or it is over, or it is not theirs to have. */
    record NotForYou() implements Covering {}
}
