package org.duijie.api.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.http.ApiServer;
import org.duijie.api.http.ServerConfig;
import org.duijie.api.view.Json;
import org.duijie.evaluation.experiment.Experiment;

/** Serves until the process is told to stop. */
final class Serving {
    private Serving() {}

    /** Starts a server, prints its address, and returns when a signal has stopped it. */
    static void untilStopped(Engine engine, Service service, ServerConfig config, Output output) {
        untilStopped(engine, service, config, Optional.empty(), output);
    }

    /** As the other, with an experiment between rankers. */
    static void untilStopped(
            Engine engine, Service service, ServerConfig config, Optional<Experiment> experiment, Output output) {
        var asked = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var server = ApiServer.start(engine, service, config, experiment)) {
            var url = service.settings().listen().url(server.port());
            output.result(Json.object().put("url", url), () -> output.line("serve.url", url));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                asked.countDown();
                await(stopped); // the process ends when the hooks do
            }));
            await(asked);
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
