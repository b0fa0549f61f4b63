package org.ringround.bench;

/** A measured figure. */
record Amount(double value, Unit unit) {

    static Amount seconds(double value) {
        return new Amount(value, Unit.SECONDS);
    }

    static Amount perSecond(double value) {
        return new Amount(value, Unit.PER_SECOND);
    }

    static Amount megabytes(double value) {
        return new Amount(value, Unit.MEGABYTES);
    }

    @Override
    public String toString() {
        return unit.text(value);
    }
}
