package org.ringround.simulator;

/** Listens for keys on behalf of a Gather or a Record; guarded by the network's lock. */
final class Ear {

    private final String finishOn;
    private final int most;
    private final StringBuilder digits = new StringBuilder();
    private boolean finished;
    private String finishedBy = "";

    /** @param most how many digits complete the input; a large number = no limit */
    Ear(String finishOn, int most) {
        this.finishOn = finishOn;
        this.most = most;
    }

    void hear(char key) {
        if (finished) {
            return;
        }
        if (finishOn.indexOf(key) >= 0) {
            finished = true;
            finishedBy = String.valueOf(key);
            return;
        }
        digits.append(key);
        finished = digits.length() >= most;
    }

    boolean touched() {
        return finished || !digits.isEmpty();
    }

    boolean finished() {
        return finished;
    }

    String digits() {
        return digits.toString();
    }

    /** The key that ended it, which is not among the digits; empty = none. */
    String finishedBy() {
        return finishedBy;
    }
}
