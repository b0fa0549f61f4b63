package org.ringround;

import io.micrometer.core.instrument.Gauge;
import org.ringround.db.Database;
import org.ringround.db.Doorbell;
import org.ringround.http.LiveStreams;
import org.ringround.http.Metrics;

/** The live pages of one server, rung by the doorbell of its database. */
record LivePages(LiveStreams streams, Doorbell.Bell bell) implements AutoCloseable {

    /** More pages than that look again by themselves now and then. */
    private static final int MOST = 500;

    static LiveStreams places() {
        return new LiveStreams(MOST, LiveStreams.Pace.USUAL);
    }

    /** From now on whoever looks at one of these pages is rung at every change. */
    static LivePages ring(LiveStreams streams, Database db, Metrics metrics) {
        Gauge.builder("live.pages", streams, LiveStreams::size)
                .description("pages of the console that are rung when something changes")
                .register(metrics.registry());
        return new LivePages(streams, db.doorbell().hang(streams::ring));
    }

    /** Pages come back to whichever server is there. */
    @Override
    public void close() {
        bell.close();
        streams.close();
    }
}
