package org.duijie.api.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
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
import java.util.List;
import java.util.Optional;
import org.duijie.api.Engine;
import org.duijie.api.ask.SeenData;

/** Counts and times of requests and of the process, in the text format of Prometheus. */
final class ServerMetrics implements SeenData.Stopwatch, AutoCloseable {
    private static final String REQUESTS = "duijie.http.requests";
    private static final String ANSWERS = "duijie.answers";
    private static final String DICTIONARY = "duijie.dictionary";
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile Runnable beforeScrape = () -> {};
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServerMetrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Shows from now on which dictionaries are in force, which the index was built with, whether the user's are faulty, and how far the index is behind. */
    void watch(Engine engine) {
        Gauge.builder(DICTIONARY + ".fault", engine, e -> e.vocabulary().fault().isPresent() ? 1 : 0)
                .description("Whether the user's dictionaries are faulty, so that older ones stay in force")
                .register(registry);
        Gauge.builder(DICTIONARY + ".behind", engine, e -> e.indexIsBehind() ? 1 : 0)
                .description("Whether the index was built with other dictionaries than are in force")
                .register(registry);
        Gauge.builder("duijie.index.behind", engine, ServerMetrics::behind)
                .description("Changes of the store that are not searched yet")
                .register(registry);
        var fingerprints = MultiGauge.builder(DICTIONARY)
                .description("Fingerprints of the dictionaries in force and of those of the index")
                .register(registry);
        beforeScrape = () -> fingerprints.register(
                List.of(
                        row("force", engine.vocabulary().get().fingerprint()),
                        row("index", engine.index().manifest().dictionary())),
                true);
    }

    private static long behind(Engine engine) {
        return Math.max(0, engine.store().sequence() - engine.index().manifest().sequence());
    }

    private static MultiGauge.Row<Number> row(String of, String fingerprint) {
        return MultiGauge.Row.of(Tags.of("of", of, "fingerprint", fingerprint), 1);
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
        beforeScrape.run();
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
