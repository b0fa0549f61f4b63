package org.ringround.bench;

import java.util.List;

/** Phone numbers that nobody has: of the ranges that Ofcom keeps for drama. */
final class Fictional {

    /** A thousand each; what is left are the last three digits. */
    private static final List<String> RANGES = List.of(
            "+447700900",
            "+441134960",
            "+441144960",
            "+441154960",
            "+441164960",
            "+441174960",
            "+441184960",
            "+441214960",
            "+441314960",
            "+441414960",
            "+441514960",
            "+441614960",
            "+442079460",
            "+441914980");

    private static final int EACH = 1_000;

    private Fictional() {}

    /** A mobile phone, from 0. */
    static String mobile(int place) {
        return number(0, place);
    }

    /** A phone in a house, from 0. */
    static String landline(int place) {
        return number(1 + place / EACH, place % EACH);
    }

    private static String number(int range, int place) {
        if (range >= RANGES.size() || place >= EACH) {
            throw new IllegalArgumentException("there are not so many numbers for drama");
        }
        return RANGES.get(range) + "%03d".formatted(place);
    }
}
