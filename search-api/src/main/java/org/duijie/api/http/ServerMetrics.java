package org.duijie.api.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.duijie.api.ask.PublicData;

/** Counts and times of requests and of the process, in the text format of Prometheus. */
final class ServerMetrics implements PublicData.Stopwatch, AutoCloseable {
    private static final String REQUESTS = "duijie.http.requests";
    private static final String ANSWERS = "duijie.answers";
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServerMetrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Notes a request that was answered; all paths that nothing answers to are one. */
    void answered(Context context, float millis) {
        var route = Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map(e -> e.path)
                .orElse("none");
        histogram(Timer.builder(REQUESTS).description("Requests by method, route and status"))
                .tag("method", context.method().name())
                .tag("route", route)
                .tag("status", Integer.toString(context.statusCode()))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1e6f)));
    }

    /** {@code GET /metrics}. */
    void scrape(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    @Override
    public void took(String question, Duration took) {
        histogram(Timer.builder(ANSWERS).description("Searches and matches inside the process"))
                .tag("question", question)
                .register(registry)
                .record(took);
    }

    private static Timer.Builder histogram(Timer.Builder timer) {
        return timer.publishPercentileHistogram().minimumExpectedValue(LEAST).maximumExpectedValue(MOST);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
