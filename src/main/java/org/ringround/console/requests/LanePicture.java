package org.ringround.console.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lanes as a picture: where each rectangle and each word stands. Pure. Lengths are those of the picture's own, which a browser
 * makes as wide as there is room.
 *
 * @param ticks the seconds along its upper edge
 */
public record LanePicture(int width, int height, List<Row> rows, List<Tick> ticks) {

    static final int WIDTH = 960;

    /** The names of the lanes stand to the left of it. */
    static final int LEFT = 180;

    private static final int TOP = 30;
    private static final int ROW = 40;
    private static final int BAR = 26;
    private static final int THINNEST = 3;
    private static final int RIGHT = 12;

    /** Of a letter of a word within a rectangle; a little more than it takes. */
    private static final int LETTER = 8;

    /** Seconds between ticks: the first that needs no more ticks than have room. */
    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200};

    private static final int MOST_TICKS = 10;

    /** One lane. @param y of its name's base line */
    public record Row(String name, int y, List<Bar> bars) {}

    /**
     * One stretch.
     *
     * @param title what is read of it
     * @param word what is written in it, empty where there is no room
     */
    public record Bar(int x, int y, int width, int height, String colour, String title, String word) {}

    /** @param label "1:05" after the beginning */
    public record Tick(int x, String label) {}

    /** @param lanes from top to bottom */
    static LanePicture draw(Instant begin, Instant end, List<Lane> lanes) {
        long seconds = Math.max(1, Duration.between(begin, end).toSeconds());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lanes.size(); i++) {
            int top = TOP + i * ROW;
            List<Bar> bars = lanes.get(i).stretches().stream()
                    .map(stretch -> bar(stretch, begin, seconds, top))
                    .toList();
            rows.add(new Row(lanes.get(i).name(), top + ROW / 2 + 1, bars));
        }
        return new LanePicture(WIDTH, TOP + lanes.size() * ROW + RIGHT, rows, ticks(seconds));
    }

    private static Bar bar(Stretch stretch, Instant begin, long seconds, int top) {
        int from = x(Duration.between(begin, stretch.from()), seconds);
        int to = x(Duration.between(begin, stretch.to()), seconds);
        int width = Math.max(THINNEST, to - from);
        Duration length = Duration.between(stretch.from(), stretch.to());
        String title = stretch.said() + ", " + Ages.clock(length);
        boolean fits = stretch.said().length() * LETTER <= width;
        return new Bar(
                Math.min(from, WIDTH - RIGHT - width),
                top + (ROW - BAR) / 2,
                width,
                BAR,
                stretch.kind().colour(),
                title,
                fits ? stretch.said() : "");
    }

    /** Whatever came before the beginning or after the end stands at the edge. */
    private static int x(Duration after, long seconds) {
        double part = Math.min(1, Math.max(0, after.toMillis() / (seconds * 1_000.0)));
        return LEFT + (int) Math.round(part * (WIDTH - LEFT - RIGHT));
    }

    private static List<Tick> ticks(long seconds) {
        long step = step(seconds);
        var ticks = new ArrayList<Tick>();
        for (long at = 0; at <= seconds; at += step) {
            Duration after = Duration.ofSeconds(at);
            ticks.add(new Tick(x(after, seconds), Ages.clock(after)));
        }
        return ticks;
    }

    private static long step(long seconds) {
        for (int step : STEPS) {
            if (seconds / step <= MOST_TICKS) {
                return step;
            }
        }
        return Math.max(1, seconds / MOST_TICKS);
    }
}
