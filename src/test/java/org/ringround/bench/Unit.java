package org.ringround.bench;

import java.util.Locale;

/** What a figure counts. */
enum Unit {
    SECONDS {
        @Override
        String text(double value) {
            return value < 1 ? digits(value * 1_000) + " ms" : digits(value) + " s";
        }
    },
    PER_SECOND {
        @Override
        String text(double value) {
            return digits(value) + "/s";
        }
    },
    MEGABYTES {
        @Override
        String text(double value) {
            return digits(value) + " MB";
        }
    };

    abstract String text(double value);

    /** Three digits that mean something, as many as these figures are worth. */
    static String digits(double value) {
        int behind = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + behind + "f", value);
    }
}
