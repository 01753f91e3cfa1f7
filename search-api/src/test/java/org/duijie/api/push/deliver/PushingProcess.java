package org.duijie.api.push.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.PolicyRhythm;
import org.duijie.api.push.plan.Planner;
import org.duijie.api.push.plan.SearchTrigger;
import org.duijie.indexer.write.IndexProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does of pushing, on a data directory: it follows the store, plans, composes and sends. As a process it does all at once, without pauses. */
final class PushingProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushingProcess.class);
    /** What a process says when it begins. */
    private static final String AT_WORK = "at work";

    private static final int SHORT_PAUSE = 5;

    private final Engine engine;
    private final Service service;
    private final Planner planner;
    private final Delivery delivery;

    private PushingProcess(DataDirectory data, Clock clock) {
        engine = Engine.open(data);
        service = Service.open(Settings.of(data, System::getenv), clock);
        planner = new Planner(engine, service, SearchTrigger.NONE);
        delivery = Delivery.open(service, new PolicyRhythm(service, engine.store()), NearDuplicates.in(engine.store()));
    }

    static PushingProcess open(Path directory, Clock clock) {
        return new PushingProcess(new DataDirectory(directory), clock);
    }

    Engine engine() {
        return engine;
    }

    Service service() {
        return service;
    }

    Delivery delivery() {
        return delivery;
    }

    /** {@return whether anything was new} */
    boolean plan() {
        long before = engine.index().manifest().sequence();
        engine.builder().update(engine.store(), false, IndexProgress.NONE);
        engine.index().refresh();
        return planner.plan(false).proposals() > 0 || engine.index().manifest().sequence() > before;
    }

    boolean compose() {
        return delivery.composer().compose() > 0;
    }

    boolean send() {
        return delivery.sender().sendAll() > 0;
    }

    /** The data directory. Ends when it is killed, or anything fails. */
    public static void main(String[] arguments) {
        var work = open(Path.of(arguments[0]), Clock.systemUTC());
        LOG.info(AT_WORK);
        for (var part : List.<BooleanSupplier>of(work::plan, work::compose, work::send)) {
            Thread.ofPlatform().start(() -> repeat(part));
        }
    }

    private static void repeat(BooleanSupplier part) {
        try {
            while (true) {
                if (!part.getAsBoolean()) {
                    Thread.sleep(SHORT_PAUSE);
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            LOG.error("failed", e);
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * A process of its own.
     *
     * @param process it
     * @param says the file with what it says
     */
    record Child(Process process, Path says) {
        /** {@return whether it has come as far as to begin} */
        boolean isAtWork() {
            try {
                return Files.readString(says).contains(AT_WORK);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** {@return a process on a data directory, which says what it does to a file} */
    static Child start(Path directory, Path says) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                PushingProcess.class.getName(),
                directory.toString());
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(says.toFile())
                        .start(),
                says);
    }

    @Override
    public void close() {
        planner.close();
        delivery.close();
        engine.close();
        service.close();
    }
}
