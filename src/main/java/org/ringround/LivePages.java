package org.ringround;

import io.micrometer.core.instrument.Gauge;
import org.ringround.db.Database;
import org.ringround.db.Doorbell;
import org.ringround.http.LiveStreams;
import org.ringround.http.Metrics;

/** The live pages of one server, rung by the doorbell of its database. */
record LivePages(LiveStreams<?> streams, Doorbell.Bell bell) implements AutoCloseable {

    /** More pages than that look again by themselves now and then. */
    static final int MOST = 500;

    /** From now on these pages are shown every change. */
    static LivePages ring(LiveStreams<?> streams, Database db, Metrics metrics) {
        Gauge.builder("live.pages", streams, LiveStreams::size)
                .description("pages of the console that are shown every change")
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
