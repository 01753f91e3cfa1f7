package org.duijie.api.push.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.corpus.store.DatabasePlace;

/** A process that plans; it says when it begins and when it is done. */
final class PlanProcess {
    private PlanProcess() {}

    /** The data directory, and where the service's tables are. */
    public static void main(String[] args) {
        var place = args[1].startsWith("jdbc:")
                ? new DatabasePlace.Server(args[1], "postgres", "postgres")
                : new DatabasePlace.Files(Path.of(args[1]));
        var settings = TestSettings.at(place);
        try (var engine = Engine.open(new DataDirectory(Path.of(args[0])));
                var service = Service.open(settings, Clock.systemUTC());
                var planner = new Planner(engine, service, SearchTrigger.NONE)) {
            System.out.println("planning");
            planner.plan(false);
            System.out.println("done");
        }
    }

    /** {@return the process, as another server would be} */
    static Process start(Path data, DatabasePlace place) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanProcess.class.getName(),
                        data.toString(),
                        switch (place) {
                            case DatabasePlace.Files files -> files.directory().toString();
                            case DatabasePlace.Server server -> server.url();
                        })
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
