package org.duijie.api.push.deliver;

import java.nio.file.Path;
import java.time.Clock;
import org.duijie.corpus.store.DatabasePlace;

/** A process that composes and sends until it is killed. */
final class SendingProcess {
    private SendingProcess() {}

    /** {@code files DIRECTORY} or {@code server URL}. */
    public static void main(String[] arguments) throws InterruptedException {
        var place = arguments[0].equals("files")
                ? new DatabasePlace.Files(Path.of(arguments[1]))
                : new DatabasePlace.Server(arguments[1], "postgres", "postgres");
        try (var pushes = Pushes.open(place, Clock.systemUTC())) {
            while (true) {
                int done = pushes.delivery.composer().compose()
                        + pushes.delivery.sender().sendAll();
                if (done == 0) {
                    Thread.sleep(5);
                }
            }
        }
    }
}
