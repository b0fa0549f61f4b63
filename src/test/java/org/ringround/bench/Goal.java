package org.ringround.bench;

/** What a figure has to keep. */
sealed interface Goal {

    boolean isHeldBy(Figure figure);

    /** Ours divided by the peer's is no more than that. */
    record RatioAtMost(double limit) implements Goal {
        @Override
        public boolean isHeldBy(Figure figure) {
            return figure.ratio() <= limit;
        }

        @Override
        public String toString() {
            return "ratio at most " + Unit.digits(limit);
        }
    }

    /** Ours divided by the peer's is no less than that. */
    record RatioAtLeast(double limit) implements Goal {
        @Override
        public boolean isHeldBy(Figure figure) {
            return figure.ratio() >= limit;
        }

        @Override
        public String toString() {
            return "ratio at least " + Unit.digits(limit);
        }
    }

    /** Ours is less than that, whatever the peer's is. */
    record Under(Amount limit) implements Goal {
        @Override
        public boolean isHeldBy(Figure figure) {
            return figure.ours().value() < limit.value();
        }

        @Override
        public String toString() {
            return "under " + limit;
        }
    }
}
