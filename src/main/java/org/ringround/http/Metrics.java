package org.ringround.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;

/** What is counted and timed, in Prometheus' words. Labels are route patterns and states, never anything of a person. */
public final class Metrics implements AutoCloseable {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Where other rooms count what they do. */
    public MeterRegistry registry() {
        return registry;
    }

    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, "/metrics", Access.PUBLIC, request -> Response.of(200, TYPE, registry.scrape())));
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void end(Timer.Sample sample, String route, int status) {
        sample.stop(Timer.builder("http.server.requests")
                .description("answered requests by route and status")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(
                        Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(registry));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
